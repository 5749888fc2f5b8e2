import type { Input } from '../../shared/contract/index.ts'

type Minutes = Input<'meetings.import'>['minutes']

/** Minutes that say nothing yet, to be completed by a test. */
export const emptyMinutes: Minutes = {
  language: 'es',
  title: null,
  body: null,
  date: null,
  place: null,
  objective: null,
  aims: [],
  attendance: [],
  presentations: [],
  discussion: null,
  interventions: [],
  agreements: [],
  closing: null,
  nextMeeting: null,
  warnings: [],
}
