import type { Agreement } from '../shared/contract/agreements.ts'
import type { Organization, Person } from '../shared/contract/directory.ts'
import type { ImportedMinutes } from '../shared/contract/importedMinutes.ts'
import type { MeetingRow } from '../shared/contract/meetings.ts'
import type { SearchHit } from '../shared/contract/search.ts'
import type { Translate } from '../shared/texts/index.ts'

/** Data: standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}
/** Messages: standard error. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

export function countsOf(minutes: ImportedMinutes) {
  const points = minutes.interventions.reduce((sum, turn) => sum + turn.points.length, 0)
  const { attendance, interventions, agreements } = minutes
  return { attendance: attendance.length, interventions: interventions.length, points, agreements: agreements.length }
}

export const meetingLine = (row: MeetingRow, t: Translate) =>
  [row.reference, row.date ?? '', t(`fields.meetingState.${row.state}`), row.title].join('\t')

export const agreementLine = (row: Agreement, t: Translate) =>
  [
    row.reference,
    t(`fields.agreementState.${row.state}`),
    dueText(row, t),
    row.lead.map(who => who.printed).join(', '),
    row.text.replaceAll('\n', ' '),
  ].join('\t')

export const personLine = (row: Person) =>
  [[row.honorific, row.name].filter(Boolean).join(' '), row.posts[0]?.title ?? ''].join('\t')

export const organizationLine = (row: Organization) => [row.acronym ?? '', row.name].join('\t')

export const hitLine = (hit: SearchHit) =>
  [
    hit.title,
    hit.excerpt
      .map(part => part.text)
      .join('')
      .replaceAll('\n', ' '),
  ].join('\t')

function dueText(row: Agreement, t: Translate): string {
  if (row.dueKind === 'date') return row.dueDate ?? ''
  return row.dueKind === null ? '' : t(`fields.dueKind.${row.dueKind}`)
}
