const BYTE_ORDER_MARK = '\uFEFF'
/** The start of a line that a spreadsheet might take for a formula, also in full width and behind blanks. */
const FORMULA_START = /(^|\n)(?=[ \u00A0]*[=+\-@\t\r＝＋－＠])/g

/**
 * Records as CSV: UTF-8 with byte order mark, so that Excel reads accents; every value quoted; CRLF between records. An apostrophe
 * stands before a line that a spreadsheet might take for a formula.
 */
export function csvText(records: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + records.map(record => `${record.map(quoted).join(',')}\r\n`).join('')
}

function quoted(text: string): string {
  return `"${text.replace(FORMULA_START, "$1'").replaceAll('"', '""')}"`
}
