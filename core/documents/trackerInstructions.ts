import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import type { Translate } from '../../shared/texts/index.ts'
import { ratingLevels } from '../../shared/vocabulary.ts'
import { heightOf, linesOf } from './spreadsheetLines.ts'
import type { TrackerDocument } from './trackerDocument.ts'
import { pageFooter } from './trackerLayout.ts'
import { ratingStyle, shareStyle, styles } from './trackerStyles.ts'

/** A margin for the bullets, then the columns of the rating scale. */
const widths = [3, 11, 34, 14, 34]
const LAST_COLUMN = widths.length - 1
const textWidth = 11 + 34 + 14 + 34

/** How to fill the tracker in and return it, with the rating scale. */
export function instructionsSheet(document: TrackerDocument, t: Translate): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const heights = new Map<number, { height: number }>([[0, { height: 28 }]])
  let row = 0
  const put = (values: CellValue[], style: CellStyle[]) => {
    for (const [column, value] of values.entries()) cells.set(`${row},${column}`, { value, style: style[column] ?? {} })
    row += 1
  }
  const merges: NonNullable<WriteSheet['merges']> = []
  const heading = (value: string, style: CellStyle, height: number) => {
    merges.push({ startRow: row, endRow: row, startCol: 0, endCol: LAST_COLUMN })
    heights.set(row, { height })
    put(
      Array.from(widths, (_, column) => (column === 0 ? value : null)),
      widths.map(() => style),
    )
  }
  const section = (value: string) => {
    heading(value, styles.section, 30)
    heights.set(row, { height: 6 })
    row += 1
  }
  const item = (value: string) => {
    merges.push({ startRow: row, endRow: row, startCol: 1, endCol: LAST_COLUMN })
    heights.set(row, { height: heightOf(linesOf(value, textWidth, 10), 10) })
    put(['•', value], [styles.bullet, styles.paragraph])
  }

  heading(t('documents.tracker.instructions.title'), styles.title, 28)
  section(t('documents.tracker.instructions.fillTitle'))
  item(t('documents.tracker.instructions.fill.rating'))
  item(t('documents.tracker.instructions.fill.state'))
  item(t('documents.tracker.instructions.fill.followUp'))
  item(
    t('documents.tracker.instructions.fill.dueDate', {
      continuous: t('fields.dueKind.continuous'),
      undefined: t('fields.dueKind.undefined'),
    }),
  )
  item(t('documents.tracker.instructions.fill.people'))
  item(t('documents.tracker.instructions.fill.own'))
  section(t('documents.tracker.instructions.keepTitle'))
  item(t('documents.tracker.instructions.keep.reference'))
  item(t('documents.tracker.instructions.keep.headings'))
  item(t('documents.tracker.instructions.keep.unprotect'))
  section(t('documents.tracker.instructions.returnTitle'))
  item(t('documents.tracker.instructions.return'))
  section(t('documents.tracker.instructions.scaleTitle'))
  const table = (values: CellValue[], style: CellStyle[]) => {
    heights.set(row, { height: 17 })
    put([null, ...values], [{}, ...style])
  }
  table(
    (['number', 'word', 'percent', 'colour'] as const).map(name => t(`documents.tracker.instructions.scale.${name}`)),
    Array(4).fill(styles.tableHead),
  )
  for (const level of ratingLevels) {
    table(
      [level, t(`fields.rating.${level}`), level * 0.2, t(`documents.tracker.instructions.colours.${level}`)],
      [styles.level, styles.label, shareStyle(document.language), ratingStyle(level)],
    )
  }
  if (document.sent) {
    row += 1
    cells.set(`${row},1`, {
      value: t('documents.tracker.instructions.exportId', { id: document.sent.exportId }),
      style: styles.note,
    })
  }
  return {
    name: t('documents.tracker.instructions.sheet'),
    cells,
    merges,
    columns: widths.map(width => ({ width })),
    rowDefs: heights,
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: pageFooter(document, t) },
    view: { showGridLines: false },
  }
}
