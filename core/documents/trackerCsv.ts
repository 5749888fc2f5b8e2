import { translator } from '../../shared/texts/index.ts'
import { rowTexts, trackerColumns, trackerHeadings } from './trackerCells.ts'
import type { TrackerDocument } from './trackerDocument.ts'

const BYTE_ORDER_MARK = '\uFEFF'
/** The start of a line that a spreadsheet might take for a formula, also in full width and behind blanks. */
const FORMULA_START = /(^|\n)(?=[ \u00A0]*[=+\-@\t\r＝＋－＠])/g

/**
 * The tracker as CSV: UTF-8 with byte order mark, so that Excel reads accents; every value quoted; CRLF between records.
 * Due days are `YYYY-MM-DD`. An apostrophe stands before a line that a spreadsheet might take for a formula.
 */
export function writeTrackerCsv(document: TrackerDocument): string {
  const t = translator(document.language)
  const records = [trackerHeadings(t)]
  const textsOf = rowTexts(document.language, t, ' · ')
  for (const row of document.rows) {
    const texts = textsOf(row)
    records.push(trackerColumns.map(column => texts[column]))
  }
  return BYTE_ORDER_MARK + records.map(record => `${record.map(quoted).join(',')}\r\n`).join('')
}

function quoted(text: string): string {
  return `"${text.replace(FORMULA_START, "$1'").replaceAll('"', '""')}"`
}
