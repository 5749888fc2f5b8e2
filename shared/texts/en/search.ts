import type { search as es } from '../es/search.ts'
import type { SameShape } from '../sameShape.ts'

export const search: SameShape<typeof es> = {
  title: 'Search everything',
  placeholder: 'Search meetings, agreements, people… or type an action',
  commands: 'Actions',
  none: 'Nothing matches “{{words}}”.',
  hint: 'Accents and capitals do not matter.',
  results_one: '{{count}} result',
  results_other: '{{count}} results',
  keys: { move: 'move', open: 'open', close: 'close' },
  kinds: {
    meeting: 'Meetings',
    agreement: 'Agreements',
    person: 'People',
    organization: 'Institutions',
    remark: 'Remarks',
    section: 'Other parts of the minutes',
    followUp: 'Follow-up',
  },
  actions: {
    newMeeting: 'New meeting',
    import: 'Import minutes',
    tracker: 'Export the tracker to Excel',
    goTo: 'Go to {{page}}',
    light: 'Light theme',
    dark: 'Dark theme',
    system: 'System theme',
    spanish: 'Español',
    english: 'English',
  },
}
