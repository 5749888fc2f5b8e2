import type { meetings as es } from '../es/meetings.ts'
import type { SameShape } from '../sameShape.ts'

/** The list of meetings. */
export const meetings: SameShape<typeof es> = {
  title: 'Meetings',
  tableLabel: 'Meetings by year',
  new: 'New meeting',
  import: 'Import minutes',
  bodyKind: 'Kind of body',
  open: 'Open meeting',
  columns: {
    reference: 'Reference',
    date: 'Date',
    title: 'Title',
    body: 'Body',
    state: 'State',
    present: 'Present',
    agreements: 'Agreements',
  },
  presentOf: '{{part}} present of {{whole}} convened',
  openOf: '{{part}} open of {{whole}} agreements',
  filtersLabel: 'Filters',
  filters: { body: 'Body', year: 'Year', state: 'State' },
  find: 'Filter the meetings',
  clearFind: 'Clear the filter text',
  count_one: '{{count}} meeting',
  count_other: '{{count}} meetings',
  figures: { present: 'Present', interventions: 'Remarks', open: 'Open agreements' },
  objective: 'Objective',
  agreements: 'Agreements',
  withoutText: 'Agreement without text',
  nothingYet: 'It has no objective and no agreements yet.',
  empty: {
    title: 'No meetings yet',
    text: 'With “New meeting” you record one from the start: attendance, remarks and agreements. With “Import minutes” you bring in minutes that you have in Word or as text.',
  },
  nothing: { title: 'No meeting passes the filters', showAll: 'Show all' },
}
