import type { SameShape } from '../../../shared/texts/sameShape.ts'
import type { annualReport as es } from '../es/annualReport.ts'

export const annualReport = {
  title: 'Annual report and profile of internal displacement',
  place: 'Francisco Morazán Room, Ministry of Foreign Affairs, Tegucigalpa, and online',
  objective:
    'To learn and validate the annual report of the National Action Plan, to receive the updated profile of internal displacement, and to agree on the priorities of the coming year.',
  aims: [
    'Validate the rating of the commitments that the annual report will contain.',
    'Receive the profile of internal displacement in 20 municipalities.',
    'Agree on the priorities and the calendar of meetings of the coming year.',
  ],
  agenda: [
    'Welcome and attendance check',
    'Approval of the minutes of {{day:-12}}',
    'Follow-up of open agreements',
    'Profile of internal displacement in 20 municipalities',
    'Annual report of the National Action Plan',
    'Priorities and calendar of the coming year',
    'Reading of agreements and closing',
  ],
  capacities: {},
  presentations: [],
  discussion: '',
  themes: [],
  headings: {},
  interventions: {},
  agreements: {},
  closing: '',
  nextMeeting: { place: '', notes: '' },
  sections: [],
} satisfies SameShape<typeof es>
