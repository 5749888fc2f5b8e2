/** Rows as a table for other programs. */
export type CopiedTable = { html: string; text: string }

/** What spreadsheets might take for a formula, also in full width and behind blanks. */
const FORMULA_START = /^(?=[ \u00A0]*[=+\-@\t\r＝＋－＠])/

/**
 * A table as HTML and as text between tabs. Nothing in it becomes a formula where it is pasted, and nothing a mark of HTML.
 */
export function copiedTable(headings: readonly string[], rows: readonly (readonly string[])[]): CopiedTable {
  const lines = [headings, ...rows].map(cells =>
    cells.map(cell =>
      cell
        .replace(/[\t\r\n]+/g, ' ')
        .trim()
        .replace(FORMULA_START, "'"),
    ),
  )
  const cellsOf = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map(cell => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
  const [head = [], ...body] = lines
  return {
    html: `<meta charset="utf-8"><table border="1"><thead>${cellsOf(head, 'th')}</thead><tbody>${body
      .map(cells => cellsOf(cells, 'td'))
      .join('')}</tbody></table>`,
    text: lines.map(cells => cells.join('\t')).join('\r\n'),
  }
}

/** Puts a table in the clipboard, in answer to the person's own click or key. */
export function copyTable(table: CopiedTable): void {
  const put = (event: ClipboardEvent) => {
    putTable(event.clipboardData, table)
    event.preventDefault()
  }
  document.addEventListener('copy', put, { once: true, capture: true })
  // The browser's other way asks for a permission that the program does not give to any page.
  document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
}

export function putTable(data: DataTransfer | null, { html, text }: CopiedTable): void {
  data?.setData('text/html', html)
  data?.setData('text/plain', text)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
