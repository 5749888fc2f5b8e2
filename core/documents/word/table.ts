import { type Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { TABLE_STYLE } from './styles.ts'
import { paragraph } from './text.ts'

/** `width` in twentieths of a point. */
export type Column = { width: number; heading: ParagraphChild[] }

/**
 * A table with one header row, repeated on every page; rows stay whole, and a `whole` table stays on one page or in one column.
 * Cells hold at least one paragraph each. The last row stays with the paragraph that must follow: two tables would be one.
 */
export function table(columns: Column[], rows: Paragraph[][][], whole = false): Table {
  const widths = columns.map(column => column.width)
  return new Table({
    style: TABLE_STYLE,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      row(
        columns.map(column => [paragraph('TableHeading', column.heading)]),
        { tableHeader: true, keepNext: true },
      ),
      ...rows.map((cells, index) => row(cells, { keepNext: whole || index === rows.length - 1 })),
    ],
  })
}

function row(cells: Paragraph[][], options: { tableHeader?: boolean; keepNext: boolean }): TableRow {
  return new TableRow({ ...options, cantSplit: true, children: cells.map(children => new TableCell({ children })) })
}
