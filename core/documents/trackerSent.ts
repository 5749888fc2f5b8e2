import type { TrackerValue, TrackerValues } from '../../shared/contract/trackers.ts'
import { type OwnColumn, ownColumn } from '../../shared/ownFields.ts'
import { cleanText } from '../../shared/text.ts'
import { type TrackerField, trackerFields } from '../../shared/vocabulary.ts'
import type { LongCell } from './spreadsheet.ts'
import type { TrackerOwnField, TrackerRow } from './trackerDocument.ts'

/** The hidden sheet of what was sent: its name, what its first cell says, and its headings, whatever the workbook's language. */
export const SENT_SHEET = '_acuerdos'
export const SENT_MARK = 'acuerdos-tracker'
export const sentHeadings: readonly ('reference' | TrackerField)[] = ['reference', ...trackerFields]
/** The headings of the person's own columns there. */
export function sentOwnHeadings(fields: readonly TrackerOwnField[]): OwnColumn[] {
  return fields.map(field => ownColumn(cleanText(field.name)))
}
/** Rows of that sheet, from 1: the mark with the export's id, the headings, the first agreement. */
export const SENT_FIRST_ROW = 3

export type SentValues = TrackerValues & Record<TrackerField, TrackerValue>

/** What a tracker says of an agreement, in the words of no language but the last follow-up, which is as its cell prints it. */
export function sentValues(row: TrackerRow, lastFollowUp: string): SentValues {
  return {
    agreement: cleanText(row.agreement),
    responsible: row.responsible.map(cleanText),
    support: row.support.map(cleanText),
    dueDate: row.dueDate ?? (row.dueKind === 'date' ? null : row.dueKind),
    rating: row.rating,
    state: row.state,
    lastFollowUp: lastFollowUp === '' ? null : lastFollowUp,
    ...Object.fromEntries(
      Object.entries(row.own).map(([name, value]) => [ownColumn(cleanText(name)), value && cleanText(value)]),
    ),
  }
}

/** A row of the hidden sheet. A list has a name on each line. */
export function sentCells(reference: string, values: SentValues, own: readonly OwnColumn[]): LongCell[] {
  return [reference, ...[...trackerFields, ...own].map(field => cellOf(values[field] ?? null))]
}

/** What a cell of the hidden sheet says, read as text or number. */
export function sentValue(field: TrackerField | OwnColumn, cell: string | number | undefined): TrackerValue {
  if (field === 'responsible' || field === 'support') return cell === undefined ? [] : String(cell).split('\n')
  if (cell === undefined) return null
  return field === 'rating' ? Number(cell) : String(cell)
}

function cellOf(value: TrackerValue): LongCell {
  return Array.isArray(value) ? value.join('\n') : value
}
