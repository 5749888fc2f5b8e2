import { type Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { TABLE_STYLE } from './styles.ts'
import { paragraph } from './text.ts'

/** `width` in twentieths of a point. */
export type Column = { width: number; heading: ParagraphChild[] }

/** A table with one header row, repeated on every page; rows stay whole. Cells hold at least one paragraph each. */
export function table(columns: Column[], rows: Paragraph[][][]): Table {
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
        true,
      ),
      ...rows.map(cells => row(cells, false)),
    ],
  })
}

function row(cells: Paragraph[][], tableHeader: boolean): TableRow {
  return new TableRow({ tableHeader, cantSplit: true, children: cells.map(children => new TableCell({ children })) })
}
