import type { ImportedMinutes } from '../../shared/contract/importedMinutes.ts'
import { detailsOf, dueOf, stated } from './agreementDetails.ts'
import { listOf } from './lists.ts'
import type { Reading } from './reading.ts'
import { type SourceLine, splitMarker } from './sourceLine.ts'
import { type AgreementColumn, agreementColumns } from './tableColumns.ts'
import { joinParagraphs, type Paragraph } from './unwrap.ts'

export type Agreement = ImportedMinutes['agreements'][number]

/**
 * The agreements listed under a heading, numbered as printed: the items of a list, the rows of a table, paragraphs that
 * begin with "Agreement 2:" or "SEGUNDO:", or else every paragraph. `others` is the text that leads to them.
 */
export function readAgreements(
  lines: readonly SourceLine[],
  readBy: string | null,
  reading: Reading,
): { agreements: Agreement[]; others: Paragraph[] } {
  const paragraphs = joinParagraphs(lines.map(withLabel), reading.wrapping)
  const tabled = readTable(paragraphs)
  const { before, items, after } = listOf(paragraphs.filter(({ line }) => !line.cells))
  const isProse = items.length === 0 && tabled.length === 0
  const prose = before.filter(({ text }) => text.length > 100 || stated(text) !== null)
  const listed = isProse ? prose.map(({ line, text }) => ({ line, lines: [text] })) : items
  const agreements = listed.map(({ line, lines: said }) => {
    return { number: numberOf(line.marker), ...detailsOf(said.join('\n'), reading), readBy }
  })
  const rows = tabled.map(({ text, ...row }) => ({ ...detailsOf(text, reading), ...row, readBy }))
  return { agreements: [...agreements, ...rows], others: isProse ? [] : [...before, ...after] }
}

/** "Acuerdo n.º 2: …", "SEGUNDO. …": the label is the number of the agreement. */
function withLabel(line: SourceLine): SourceLine {
  const found = line.marker === null && !line.cells ? LABEL.exec(line.text) : null
  return found?.[1] ? { ...line, marker: found[1], text: line.text.slice(found[0].length) } : line
}
const LABEL =
  /^(?:(?:acuerdo|agreement|decision|decisi[oó]n|compromiso|resoluci[oó]n|action)\s+(?:(?:n|no|n[uú]m)[.º°o]*\s*)?(?=[\dIVX]))?(\d{1,3}(?=\s*[:.–-])|[IVX]{1,4}(?=\s*[:.–-])|primer[oa]|segund[oa]|tercer[oa]|cuart[oa]|quint[oa]|sext[oa]|s[eé]ptim[oa]|octav[oa]|noven[oa]|d[eé]cim[oa])\s*[:.–-]+\s+/i

function numberOf(marker: string | null): string | null {
  return marker === null ? null : (/[\p{L}\d](?:[\p{L}\d.]*[\p{L}\d])?/u.exec(marker)?.[0] ?? null)
}

type Row = Pick<Agreement, 'number' | 'text'> & Partial<Agreement>

/** The rows of the tables among some paragraphs, by the columns that their headers name; without one the first is the text. */
function readTable(paragraphs: readonly Paragraph[]): Row[] {
  const rows: Row[] = []
  let columns: AgreementColumn[] = ['text']
  let header: readonly string[] = []
  for (const { line } of paragraphs) {
    const named = line.cells && agreementColumns(line.cells)
    if (line.cells && named) {
      columns = named
      header = line.cells
    } else if (line.cells) {
      const row = rowOf(line.cells, columns, header)
      if (row.text !== '') rows.push(row)
    }
  }
  return rows
}

function rowOf(cells: readonly string[], columns: readonly AgreementColumn[], header: readonly string[]): Row {
  const row: Row = { number: null, text: '' }
  const text: string[] = []
  for (const [index, cell] of cells.entries()) {
    const column = columns[index] ?? 'other'
    const said = cell.trim()
    if (said === '') continue
    if (column === 'number' && said.length <= 40) row.number = said.replace(/[.)]$/, '')
    else if (column === 'responsible' && said.length <= 300) row.responsible = stated(said.replace(/\n/g, ', '))
    else if (column === 'due' && said.length <= 300) row.due = dueOf(said.replace(/\n/g, ' '))
    else if (column === 'text' && text.length === 0) text.push(said)
    else text.push(`${header[index] ? `${header[index].trim()}: ` : ''}${said}`)
  }
  const [marker, rest] = splitMarker(text.join('\n'))
  const number = row.number ?? numberOf(marker)
  return { ...row, number, text: withoutCode(rest, number) }
}

/** Takes away a line that only repeats the number as a code: "NCG-2022-03/4" under agreement 4. */
function withoutCode(text: string, number: string | null): string {
  const lines = text.split('\n')
  const isCode = (line: string) => /^[\p{Lu}\d-]+\/\d+$/u.test(line) && line.endsWith(`/${number}`)
  return lines.filter(line => !isCode(line)).join('\n')
}
