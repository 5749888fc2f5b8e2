import { FileChild, type IXmlableObject } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { escapeXml } from '../escapeXml.ts'
import { packParts } from '../spreadsheetZip.ts'
import type { Words } from './plainParagraph.ts'
import type { ParagraphStyle, TableStyle } from './styles.ts'

export type LongParagraph = { style: ParagraphStyle; words: Words[] }
/** `fill`: the ground of the cell, six hexadecimal digits. */
export type LongCell = { paragraphs: LongParagraph[]; fill?: string }
/** `width` in twentieths of a point. */
export type LongColumn = { width: number; heading: string }

/**
 * A table of thousands of rows, its header row repeated on every page and no row divided between two. The library would hold each
 * cell as objects several times over: it writes a mark, and `withLongTables` the rows.
 */
export class LongTable extends FileChild {
  readonly columns: readonly LongColumn[]
  readonly rows: Iterable<readonly LongCell[]>

  constructor(columns: readonly LongColumn[], rows: Iterable<readonly LongCell[]>) {
    super('w:tbl')
    this.columns = columns
    this.rows = rows
  }

  override prepForXml(): IXmlableObject {
    return { 'w:tbl': {} }
  }
}

const MARK = '<w:tbl/>'
const PATH = 'word/document.xml'
const STYLE: TableStyle = 'SheetTable'

/** The packed file with its long tables, in their order, where their marks stand. */
export async function withLongTables(
  packed: Uint8Array,
  tables: readonly LongTable[],
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unzipSync(packed)
  const pieces = strFromU8(parts[PATH] ?? new Uint8Array()).split(MARK)
  if (pieces.length !== tables.length + 1) throw new Error('a document with another number of long tables')
  return packParts({ ...parts, [PATH]: documentXml(pieces, tables) })
}

function* documentXml(pieces: readonly string[], tables: readonly LongTable[]): Generator<string> {
  for (const [index, piece] of pieces.entries()) {
    yield piece
    const table = tables[index]
    if (table) yield* tableXml(table)
  }
}

function* tableXml({ columns, rows }: LongTable): Generator<string> {
  const widths = columns.map(({ width }) => width)
  const heading = columns.map(column => ({
    paragraphs: [{ style: 'TableHeading' as const, words: [{ text: column.heading }] }],
  }))
  yield [
    `<w:tbl><w:tblPr><w:tblStyle w:val="${STYLE}"/>`,
    `<w:tblW w:type="dxa" w:w="${widths.reduce((sum, width) => sum + width, 0)}"/><w:tblLayout w:type="fixed"/>`,
    '<w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"/></w:tblPr>',
    `<w:tblGrid>${widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    rowXml(heading, widths, '<w:cantSplit/><w:tblHeader/>'),
  ].join('')
  for (const cells of rows) yield rowXml(cells, widths, '<w:cantSplit/>')
  yield '</w:tbl>'
}

function rowXml(cells: readonly LongCell[], widths: readonly number[], properties: string): string {
  let xml = `<w:tr><w:trPr>${properties}</w:trPr>`
  for (const [index, { paragraphs, fill }] of cells.entries()) {
    const ground = fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : ''
    xml += `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${widths[index] ?? 0}"/>${ground}</w:tcPr>`
    // A cell holds at least one paragraph.
    xml += paragraphs.map(paragraphXml).join('') || '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>'
    xml += '</w:tc>'
  }
  return `${xml}</w:tr>`
}

function paragraphXml({ style, words }: LongParagraph): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${words.map(wordsXml).join('')}</w:p>`
}

function wordsXml({ text, style }: Words): string {
  const look = style ? `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>` : ''
  return `<w:r>${look}<w:t xml:space="preserve">${escapeXml(text).replace(/\s+/g, ' ')}</w:t></w:r>`
}
