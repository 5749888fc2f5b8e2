import type { TrackerValue, TrackerValues } from '../../shared/contract/trackers.ts'
import { cleanText } from '../../shared/text.ts'
import { type TrackerField, trackerFields } from '../../shared/vocabulary.ts'
import type { LongCell } from './spreadsheet.ts'
import type { TrackerRow } from './trackerDocument.ts'

/** The hidden sheet of what was sent: its name, what its first cell says, and its headings, whatever the workbook's language. */
export const SENT_SHEET = '_acuerdos'
export const SENT_MARK = 'acuerdos-tracker'
export const sentHeadings: readonly ('reference' | TrackerField)[] = ['reference', ...trackerFields]
/** Rows of that sheet, from 1: the mark with the export's id, the headings, the first agreement. */
export const SENT_FIRST_ROW = 3

/** What a tracker says of an agreement, in the words of no language but the last follow-up, which is as its cell prints it. */
export function sentValues(row: TrackerRow, lastFollowUp: string): Required<TrackerValues> {
  return {
    agreement: cleanText(row.agreement),
    responsible: row.responsible.map(cleanText),
    support: row.support.map(cleanText),
    dueDate: row.dueDate ?? (row.dueKind === 'date' ? null : row.dueKind),
    rating: row.rating,
    state: row.state,
    lastFollowUp: lastFollowUp === '' ? null : lastFollowUp,
  }
}

/** A row of the hidden sheet. A list has a name on each line. */
export function sentCells(reference: string, values: Required<TrackerValues>): LongCell[] {
  return [reference, ...trackerFields.map(field => cellOf(values[field]))]
}

/** What a cell of the hidden sheet says, read as text or number. */
export function sentValue(field: TrackerField, cell: string | number | undefined): TrackerValue {
  if (field === 'responsible' || field === 'support') return cell === undefined ? [] : String(cell).split('\n')
  if (cell === undefined) return null
  return field === 'rating' ? Number(cell) : String(cell)
}

function cellOf(value: TrackerValue): LongCell {
  return Array.isArray(value) ? value.join('\n') : value
}
