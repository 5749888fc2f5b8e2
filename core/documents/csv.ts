const BYTE_ORDER_MARK = '\uFEFF'
/** The start of a line that a spreadsheet might take for a formula, also in full width and behind blanks. */
const FORMULA_START = /(^|\n)(?=[ \u00A0]*[=+\-@\t\r＝＋－＠])/g

/**
 * Records as CSV: UTF-8 with byte order mark, so that Excel reads accents; every value quoted; CRLF between records. An apostrophe
 * stands before a line of text that a spreadsheet might take for a formula; numbers stay numbers.
 */
export function csvText(records: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + records.map(record => `${record.map(quoted).join(',')}\r\n`).join('')
}

function quoted(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.replace(FORMULA_START, "$1'")
  return `"${text.replaceAll('"', '""')}"`
}
