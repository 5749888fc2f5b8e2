import { type ReturnedTracker, returnedTracker, type TrackerValue } from '../../shared/contract/trackers.ts'
import { Refusal } from '../../shared/errors.ts'
import { isOwnColumn, type OwnColumn, ownColumn, ownColumnName } from '../../shared/ownFields.ts'
import { foldText } from '../../shared/text.ts'
import { limits, type TrackerField, trackerFields } from '../../shared/vocabulary.ts'
import { SENT_FIRST_ROW, SENT_MARK, sentHeadings, sentValue } from '../documents/trackerSent.ts'
import { plainReference } from '../trackerTexts.ts'
import type { ImportedFile } from './minutes.ts'
import { type TrackerColumns, trackerColumnsOf } from './trackerColumns.ts'
import { ownCell, type ReadCell, trackerCell, written } from './trackerValues.ts'
import { type CellValue, readWorkbook, type Sheet, type SheetRow } from './workbook.ts'

/**
 * Reads a tracker that came back: every row of its visible sheets that have the tracker's columns, wherever they stand, and the
 * hidden sheet of what was sent. Throws the refusals of `readWorkbook`, and `file.noTracker` where no sheet has such columns.
 */
export function readTracker(file: ImportedFile): ReturnedTracker {
  const { sheets, savedBy, about } = readWorkbook(file)
  const hidden = sheets.find(({ rows }) => textIn(rows[0], 0) === SENT_MARK)
  const own = new Set(hidden ? ownHeadingsIn(hidden.rows).map(key => foldText(ownColumnName(key))) : [])
  const tables = sheets.flatMap(sheet => {
    const columns = sheet.isHidden || sheet === hidden ? null : trackerColumnsOf(sheet.rows, own)
    return columns ? [{ sheet, columns }] : []
  })
  if (tables.length === 0) throw Refusal.of('file.noTracker', { name: file.name })
  const monthFirst = tables.some(({ sheet, columns }) => isEnglish(sheet, columns))
  const rows = tables.flatMap(({ sheet, columns }) => rowsOf(sheet, columns, monthFirst))
  const found = {
    name: file.name,
    exportIds: exportIdsIn(sheets, about),
    ...(hidden ? withoutSent(rows, sentIn(hidden.rows)) : { rows, sent: null }),
    columns: [...new Set(tables.flatMap(({ columns }) => [...columns.places.keys()]))],
    monthFirst,
    savedBy: savedBy?.slice(0, limits.line) ?? null,
  }
  const checked = returnedTracker.safeParse(found)
  if (!checked.success) throw Refusal.of('file.unreadable', { name: file.name })
  return checked.data
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/gi
const MOST_IDS = 50

/** Every id in a short text: that of the export is on the hidden sheet, at the end of the instructions, and in the properties. */
function exportIdsIn(sheets: readonly Sheet[], about: readonly string[]): string[] {
  const ids = new Set(about.flatMap(text => text.match(ID) ?? []).map(id => id.toLowerCase()))
  for (const { rows } of sheets)
    for (const { cells } of rows)
      for (const value of cells.values()) {
        if (typeof value !== 'string' || value.length < 36 || value.length > 200) continue
        for (const [id] of value.matchAll(ID)) ids.add(id.toLowerCase())
      }
  return [...ids].slice(0, MOST_IDS)
}

type Sent = NonNullable<ReturnedTracker['sent']>

/** The rows with what was changed in them, and what was sent of those: of thousands of rows a few come back changed. */
function withoutSent(rows: ReturnedTracker['rows'], all: Sent): { rows: ReturnedTracker['rows']; sent: Sent } {
  const sent = new Map(all.map(each => [plainReference(each.reference), each]))
  const changed = new Set<Sent[number]>()
  const left = rows.map(row => {
    const known = sent.get(plainReference(row.reference ?? ''))
    if (!known) return row
    const values = new Map<string, TrackerValue | undefined>(Object.entries(known.values))
    const fields = Object.entries(row.fields).filter(([field, cell]) => !isAsSent(cell, values.get(field)))
    if (fields.length > 0) changed.add(known)
    return { ...row, fields: Object.fromEntries(fields) }
  })
  return { rows: left, sent: [...changed] }
}

function isAsSent(cell: ReadCell | undefined, sent: TrackerValue | undefined): boolean {
  if (!cell || !('value' in cell)) return false
  const { value } = cell
  if (!Array.isArray(value) || !Array.isArray(sent)) return value === sent
  return value.length === sent.length && value.every((name, index) => name === sent[index])
}

function sentIn(rows: readonly SheetRow[]): Sent {
  const places = new Map(
    [...(rows[1]?.cells ?? [])].flatMap(([place, value]) => {
      const heading = sentHeading(value)
      return heading ? [[heading, place] as const] : []
    }),
  )
  const cell = (row: SheetRow, heading: SentHeading) => row.cells.get(places.get(heading) ?? -1)
  const own = [...places.keys()].filter(isOwnColumn)
  return rows.flatMap(row => {
    const reference = cell(row, 'reference')
    if (row.number < SENT_FIRST_ROW || typeof reference !== 'string') return []
    const values = [...trackerFields, ...own].flatMap(field => {
      const value = cell(row, field)
      return places.has(field) ? [[field, sentValue(field, value === undefined ? value : written(value))] as const] : []
    })
    return [{ reference, values: Object.fromEntries(values) }]
  })
}

type SentHeading = 'reference' | TrackerField | OwnColumn

function sentHeading(value: CellValue): SentHeading | undefined {
  if (typeof value === 'string' && isOwnColumn(value)) return value
  return sentHeadings.find(each => each === value)
}

/** The person's own columns that were sent. */
function ownHeadingsIn(rows: readonly SheetRow[]): OwnColumn[] {
  return [...(rows[1]?.cells.values() ?? [])].flatMap(value =>
    typeof value === 'string' && isOwnColumn(value) ? [value] : [],
  )
}

/** Whether figures are to be read month first: where the deadline is headed in English. */
function isEnglish({ rows }: Sheet, { places, row }: TrackerColumns): boolean {
  const headings = rows.find(({ number }) => number === row)
  return /\b(due|date|deadline)\b/i.test(textIn(headings, places.get('dueDate') ?? -1))
}

function rowsOf(
  { name, rows }: Sheet,
  { places, others, row }: TrackerColumns,
  monthFirst: boolean,
): ReturnedTracker['rows'] {
  return rows.flatMap(({ number, cells }) => {
    const at = (heading: (typeof sentHeadings)[number] | 'body' | 'meeting') => cells.get(places.get(heading) ?? -1)
    const shown = [...places.values()].some(place => cells.has(place))
    if (number <= row || !shown) return []
    const fields = trackerFields.filter(field => places.has(field))
    const meeting = shortText(at('meeting'))
    return [
      {
        sheet: name.slice(0, 300),
        row: number,
        reference: shortText(at('reference')),
        body: shortText(at('body')),
        meeting,
        text: shortText(at('agreement')) ?? shortText(at('lastFollowUp')) ?? meeting ?? '',
        fields: Object.fromEntries([
          ...fields.map(field => [field, trackerCell(field, at(field), monthFirst)]),
          ...[...others].map(([heading, place]) => [ownColumn(heading), ownCell(cells.get(place))]),
        ]),
      },
    ]
  })
}

function shortText(value: CellValue | undefined): string | null {
  return value === undefined ? null : written(value).trim().slice(0, limits.line) || null
}

function textIn(row: SheetRow | undefined, place: number): string {
  const value = row?.cells.get(place)
  return typeof value === 'string' ? value : ''
}
