import type { tracker as es } from '../es/tracker.ts'
import type { SameShape } from '../sameShape.ts'

/** Trackers that come back: what they change, what is left, and who has not answered. */
export const tracker: SameShape<typeof es> = {
  channel: 'Excel workbook',
  nothing: 'nothing',
  changed: '{{field}}: {{was}} → {{now}}',
  textChanged: 'The text of the agreement was changed',
  conflicts: {
    both: '{{reference}}, {{field}}: changed here and in the workbook. “{{sent}}” was sent, here it is “{{here}}”, the workbook says “{{theirs}}”.',
    unsent:
      '{{reference}}, {{field}}: here it is “{{here}}”, the workbook says “{{theirs}}”, and what was sent is not known.',
  },
  unknown: {
    noReference:
      'Sheet “{{sheet}}”, row {{row}}: it has no reference. If it is a new agreement, add it to its meeting.',
    notHere: 'Sheet “{{sheet}}”, row {{row}}: there is no agreement {{reference}} here. Check the reference.',
  },
  refused: {
    rating:
      'Row {{row}}, {{reference}}: “{{written}}” is no rating. Use a number from 0 to 5 or its name in the scale.',
    state: 'Row {{row}}, {{reference}}: “{{written}}” is no state. Use one of the list.',
    date: 'Row {{row}}, {{reference}}: “{{written}}” is not understood as a due date. Write, for example, Dec 31, 2026, December 2026, Continuous or To be defined.',
    empty: 'Row {{row}}, {{reference}}: {{field}} was left empty and cannot be. What is here stays.',
    tooLong: 'Row {{row}}, {{reference}}: {{field}} is too long to be kept.',
    tooMany: 'Row {{row}}, {{reference}}: {{field}} names too many.',
    fault: 'Row {{row}}, {{reference}}: {{field}} has a formula that fails ({{written}}).',
    fixed:
      'Row {{row}}, {{reference}}: {{field}} says “{{written}}”. The body and meeting of an agreement are not changed from the workbook.',
    sealed:
      'Row {{row}}, {{reference}}: the text of the agreement is in approved minutes and changes only by an amendment.',
    twice: 'Row {{row}}, {{reference}}: the agreement stands there again with other values. The first row was taken.',
    number:
      'Row {{row}}, {{reference}}: “{{written}}” is not a number, and the column {{field}} holds numbers. Write it as 1250 or 1,250.50.',
    day: 'Row {{row}}, {{reference}}: “{{written}}” is not recognised as a date in the column {{field}}. Write, for example, 31/12/2026.',
    choice:
      'Row {{row}}, {{reference}}: “{{written}}” is not in the list of the column {{field}}. Choose an option from the list, or add it to the field first.',
    column:
      'The column “{{field}}” is not taken, because no field here has that name (for example, row {{row}}, {{reference}}: “{{written}}”). Add a field of your own with that name and bring the workbook in again.',
  },
  returning: {
    open: 'Bring in a returned tracker',
    title: 'Returned tracker',
    lead: 'Choose the Excel workbook that came back. Nothing changes until you accept it.',
    counts: {
      changed_one: '{{count}} agreement changed',
      changed_other: '{{count}} agreements changed',
      unchanged_one: '{{count}} unchanged',
      unchanged_other: '{{count}} unchanged',
      conflicts_one: '{{count}} conflict',
      conflicts_other: '{{count}} conflicts',
      unknown_one: '{{count}} unknown row',
      unknown_other: '{{count}} unknown rows',
      refused_one: '{{count}} value refused',
      refused_other: '{{count}} values refused',
    },
    changesTitle: 'Changes',
    conflictsTitle: 'Conflicts',
    conflictsLead:
      'Changed here and in the workbook too, or what was sent is not known. Mark those to take from the workbook.',
    restTitle: 'What is not taken',
    field: 'Field',
    was: 'Here',
    now: 'In the workbook',
    sent: 'Sent',
    take: 'Take {{field}} of {{reference}}',
    takeAll: 'Mark all changes',
    note: 'Note as answered',
    noted: 'The answer was noted.',
    takeNone: 'Mark none',
    reporter: 'Reported by',
    channel: 'Channel',
    accept_one: 'Accept {{count}} change',
    accept_other: 'Accept {{count}} changes',
    nothing: 'The workbook has nothing that is not here already.',
    done_one: '{{count}} agreement updated.',
    done_other: '{{count}} agreements updated.',
    moreHidden_one: 'And {{count}} more.',
    moreHidden_other: 'And {{count}} more.',
  },
  export: {
    to: 'For whom',
    everybody: 'All agreements',
    each: 'A file for each who answers (ZIP)',
  },
  awaited: {
    title: 'Who has not answered',
    none: 'Nobody has a tracker still to send back.',
    receiver: 'Responsible',
    since: 'Waiting since',
    last: 'Last sent',
    reminders: 'Reminders',
    agreements: 'Agreements',
    again: 'Prepare again',
    againFor: 'Prepare the tracker of {{name}} again',
    dismiss: 'Stop waiting',
    dismissFor: 'Stop waiting for the tracker of {{name}}',
    dismissed: 'No answer from {{name}} is awaited any more.',
  },
}
