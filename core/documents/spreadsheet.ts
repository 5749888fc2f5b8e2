import { strFromU8, strToU8, unzipSync } from 'fflate'
import { type WriteOptions, writeXlsx } from 'hucre/xlsx'
import { shortened } from '../../shared/text.ts'
import { type Part, packParts } from './spreadsheetZip.ts'

/** What a cell of a long sheet may hold: text, a number (a day is its serial number) or nothing. */
export type LongCell = string | number | null

/**
 * The long sheet of a workbook. The frame holds, at `row`, one model row in place of all values: its cells carry the styles of
 * the columns, and one cell more carries the style of everything to their right.
 */
export type LongSheet = {
  /** Position among the frame's sheets, from 0. */
  sheet: number
  /** Number of the model row, and of the first row of values, from 1. */
  row: number
  values: Iterable<readonly LongCell[]>
  /** The height of a row of values, in points. */
  height: (values: readonly LongCell[]) => number
  /** The cell where the values end: `J20`. */
  end: string
  /** Whether people fill it in: then its rows may be sorted, and columns added at its right. */
  isFilledIn: boolean
}

/** The longest text that a cell can hold, in UTF-16 code units (Excel's specification). */
const LONGEST_TEXT = 32_767
/** The part of the texts that cells share. */
const TEXTS = 'xl/sharedStrings.xml'
const FIRST_SERIAL_DAY = '1900-03-01'
const SERIAL_EPOCH = Date.UTC(1899, 11, 30)
const DAY = 86_400_000

/**
 * Writes a workbook. The library writes everything but the rows of the long sheets, which it would hold as objects several
 * times over and three times as slowly. The same input gives the same bytes.
 */
export async function writeSpreadsheet(
  frame: WriteOptions,
  languageTag: string,
  longSheets: readonly LongSheet[],
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Record<string, Uint8Array> = unzipSync(await writeXlsx(frame))
  edit(parts, 'docProps/core.xml', xml =>
    put(xml, '</cp:coreProperties>', `<dc:language>${languageTag}</dc:language></cp:coreProperties>`),
  )
  edit(parts, 'docProps/app.xml', xml =>
    put(xml, '<Application>hucre</Application>', '<Application>Acuerdos</Application>'),
  )
  const texts = textTable(strFromU8(part(parts, TEXTS)))
  const sheets = longSheets.map((long): [string, Part] => {
    const path = `xl/worksheets/sheet${long.sheet + 1}.xml`
    return [path, withLongRows(strFromU8(part(parts, path)), long, texts.indexOf)]
  })
  // Parts are packed in their order: that of the texts last, when all are known.
  const { [TEXTS]: _, ...others } = parts
  return packParts({ ...others, ...Object.fromEntries(sheets), [TEXTS]: texts.xml() })
}

/** The serial number of a calendar day (`YYYY-MM-DD`), or null for days that spreadsheets count differently or not at all. */
export function serialDay(day: string): number | null {
  if (day < FIRST_SERIAL_DAY) return null
  const [year, month, date] = day.split('-').map(Number)
  return year && month && date ? (Date.UTC(year, month - 1, date) - SERIAL_EPOCH) / DAY : null
}

/**
 * Text as a cell can hold it: without blanks at its ends (the schema has no way to keep them), at most 32,767 code units, and
 * with the underscore of `_x0041_` escaped, which a spreadsheet would otherwise read as `A` (ECMA-376, ST_Xstring).
 */
export function cellText(text: string): string {
  const bare = text.trim()
  const whole = shortened(bare, LONGEST_TEXT)
  return whole.includes('_x') ? whole.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : whole
}

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** Puts the values in, and declares the range of those filled in editable: only there does Excel sort locked cells of a protected sheet. */
function* withLongRows(xml: string, long: LongSheet, indexOf: TextTable['indexOf']): Generator<string> {
  const model = new RegExp(`<row r="${long.row}"[^>]*>(.*?)</row>`, 's').exec(xml)
  if (!model?.[1]) throw new Error('the frame has no model row')
  const styles = [...model[1].matchAll(/<c [^>]*?s="(\d+)"/g)].map(match => match[1] ?? '0')
  const before = headOf(xml.slice(0, model.index), long, styles)
  const rest = xml.slice(model.index + model[0].length)
  const range = `<protectedRanges><protectedRange sqref="A${long.row}:${long.end}" name="rows"/></protectedRanges>`
  const after = long.isFilledIn ? put(rest, '<autoFilter ', `${range}<autoFilter `) : rest
  yield before
  const starts = styles.map((style, column) => [`<c r="${columnName(column)}`, `" s="${style}"`] as const)
  let row = long.row
  for (const values of long.values) {
    yield rowXml(row, values, { starts, height: long.height(values), indexOf })
    row += 1
  }
  yield after
}

/** The sheet up to its rows, with the true extent and the style of the columns beyond the values. */
function headOf(xml: string, long: LongSheet, styles: readonly string[]): string {
  const width = styles.length - 1
  const beyond = `<col min="${width + 1}" max="16384" width="20" style="${styles[width]}" customWidth="1"/></cols>`
  const head = xml.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${long.end}"/>`)
  return long.isFilledIn ? put(head, '</cols>', beyond) : head
}

type RowLook = {
  /** What each cell begins with, before and behind the number of its row. */
  starts: readonly (readonly [string, string])[]
  height: number
  indexOf: TextTable['indexOf']
}

function rowXml(row: number, values: readonly LongCell[], { starts, height, indexOf }: RowLook): string {
  let xml = `<row r="${row}" ht="${height}">`
  for (const [column, value] of values.entries()) {
    const [before, behind] = starts[column] ?? ['', '']
    xml += before + row + behind
    if (value === null || value === '') xml += '/>'
    else if (typeof value === 'number') xml += `><v>${value}</v></c>`
    else xml += ` t="s"><v>${indexOf(cellText(value))}</v></c>`
  }
  return `${xml}</row>`
}

/** Texts that cells share, so that each is written once: what is sent stands in two sheets. */
type TextTable = {
  indexOf(text: string): number
  /** The part, with all texts whose place was asked for. */
  xml(): Generator<string>
}

/** @param frame the part with the texts of the frame, which come first */
function textTable(frame: string): TextTable {
  const [counts, count, uniqueCount] = / count="(\d+)" uniqueCount="(\d+)"/.exec(frame) ?? []
  if (!counts) throw new Error('the frame has no texts')
  const first = Number(uniqueCount)
  const known = new Map<string, number>()
  let uses = Number(count)
  return {
    indexOf(text) {
      uses += 1
      const found = known.get(text)
      if (found !== undefined) return found
      const index = first + known.size
      known.set(text, index)
      return index
    },
    *xml() {
      const end = frame.lastIndexOf('</sst>')
      yield put(frame.slice(0, end), counts, ` count="${uses}" uniqueCount="${first + known.size}"`)
      for (const text of known.keys()) yield `<si><t>${escaped(text)}</t></si>`
      yield frame.slice(end)
    },
  }
}

function escaped(text: string): string {
  if (!/[&<>]/.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function edit(parts: Record<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  parts[path] = strToU8(change(strFromU8(part(parts, path))))
}

function part(parts: Record<string, Uint8Array>, path: string): Uint8Array {
  const bytes = parts[path]
  if (!bytes) throw new Error(`the workbook has no part ${path}`)
  return bytes
}

/** Replaces a mark that must be there, so that a changed library shows at once. */
function put(xml: string, mark: string, text: string): string {
  const at = xml.indexOf(mark)
  if (at < 0) throw new Error(`the workbook's part has no ${mark}`)
  return xml.slice(0, at) + text + xml.slice(at + mark.length)
}
