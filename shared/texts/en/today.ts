import type { today as es } from '../es/today.ts'
import type { SameShape } from '../sameShape.ts'

export const today: SameShape<typeof es> = {
  title: 'Today',
  newMeeting: 'New meeting',
  next: 'Next meeting',
  noNext: 'No meeting is planned.',
  ready: 'It has an agenda, a convening list and an objective.',
  lacks: 'Missing: {{parts}}.',
  lack: { agenda: 'the agenda', attendance: 'the convening list', objective: 'the objective' },
  agreements: 'Agreements that need attention',
  figures: {
    overdue: 'Overdue',
    dueSoon: 'Due within {{soon}} days',
    silent: 'No news in {{silent}} days',
    withoutResponsible: 'No one responsible',
  },
  noAgreements: 'No agreement is overdue or due in the next days.',
  more_one: 'See the other one',
  more_other: 'See the other {{count}}',
  overdueBy_one: '{{count}} day overdue',
  overdueBy_other: '{{count}} days overdue',
  dueToday: 'Due today',
  dueIn_one: 'Due in {{count}} day',
  dueIn_other: 'Due in {{count}} days',
  drafts: 'Minutes to finish',
  noDrafts: 'No minutes are waiting.',
  questions: 'Unanswered questions',
  noQuestions: 'Every question has an answer.',
  untitled: 'Untitled',
  columns: { reference: 'Reference', text: 'Agreement', responsible: 'Responsible', due: 'Due' },
}
