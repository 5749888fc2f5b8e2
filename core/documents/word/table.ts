import {
  HeightRule,
  type ITableOptions,
  type Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { LIGHT_BAND, type TableStyle } from './styles.ts'
import { paragraph, type StyledParagraph } from './text.ts'

/** `width` in twentieths of a point. */
export type Column = { width: number; heading: ParagraphChild[] }
type Cell = { children: Paragraph[]; columnSpan?: number; shading?: { fill: string } }
type RowOptions = { tableHeader?: boolean; keepNext: boolean; cantSplit?: boolean }

/**
 * A table with one header row, repeated on every page and in every column. Rows stay whole.
 * Cells hold at least one paragraph each. The last row stays with the paragraph that must follow: two tables would be one. Neither
 * holds `inColumns`: LibreOffice ends where it cannot keep there what it is asked to keep.
 */
export function table(columns: Column[], rows: StyledParagraph[][][], inColumns = false): RuledTable {
  const heading = headingOf(columns)
  const written = rows.map((cells, index) =>
    row(
      cells.map(children => ({ children })),
      { keepNext: !inColumns && index === rows.length - 1, cantSplit: !inColumns },
    ),
  )
  return new RuledTable(ruled('MinutesTable', columns, heading, written), {
    widths: columns.map(column => column.width),
    rows: [heading.map(cell => [cell]), ...rows],
  })
}

/** What stands in a table: the paragraphs of each cell, row by row, the heading's first. */
export type TableContent = { widths: number[]; rows: StyledParagraph[][][] }

/** A table that still knows what stands in it. */
export class RuledTable extends Table {
  readonly content: TableContent

  constructor(options: ITableOptions, content: TableContent) {
    super(options)
    this.content = content
  }
}

/** A row of a sheet to be filled in by hand: cells with room of `height` (twentieths of a point), or one band across all. */
export type SheetRow = Paragraph[][] | { band: Paragraph }

/** A table to be filled in by hand, its header row repeated on every sheet; a band stays with the row below it. */
export function sheetTable(columns: Column[], rows: SheetRow[], height: number): Table {
  const room = { height: { value: height, rule: HeightRule.ATLEAST } }
  const written = rows.map(cells =>
    'band' in cells
      ? row([{ children: [cells.band], columnSpan: columns.length, shading: { fill: LIGHT_BAND } }], { keepNext: true })
      : row(
          cells.map(children => ({ children, verticalAlign: VerticalAlign.CENTER })),
          { keepNext: false, ...room },
        ),
  )
  return new Table(ruled('SheetTable', columns, headingOf(columns), written))
}

function headingOf(columns: Column[]): StyledParagraph[] {
  return columns.map(column => paragraph('TableHeading', column.heading))
}

function ruled(style: TableStyle, columns: Column[], heading: StyledParagraph[], rows: TableRow[]): ITableOptions {
  const widths = columns.map(column => column.width)
  return {
    style,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      row(
        heading.map(cell => ({ children: [cell] })),
        { tableHeader: true, keepNext: true },
      ),
      ...rows,
    ],
  }
}

function row(cells: Cell[], options: RowOptions): TableRow {
  return new TableRow({ cantSplit: true, ...options, children: cells.map(cell => new TableCell(cell)) })
}
