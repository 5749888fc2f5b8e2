import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import type { Translate } from '../../shared/texts/index.ts'
import { ratingLevels } from './trackerCells.ts'
import type { TrackerDocument } from './trackerDocument.ts'
import { pageFooter } from './trackerLayout.ts'
import { ratingStyle, styles } from './trackerStyles.ts'

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
  const paragraph = (value: string, style: CellStyle, height: number) => {
    merges.push({ startRow: row, endRow: row, startCol: 0, endCol: 3 })
    heights.set(row, { height })
    put([value, null, null, null], [style, style, style, style])
  }
  const section = (value: string) => paragraph(value, styles.section, 26)
  const item = (value: string) => paragraph(`•  ${value}`, styles.bullet, value.length > 95 ? 30 : 17)

  paragraph(t('documents.tracker.instructions.title'), styles.title, 28)
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
  heights.set(row, { height: 8 })
  row += 1
  put(
    (['number', 'word', 'percent', 'colour'] as const).map(name => t(`documents.tracker.instructions.scale.${name}`)),
    Array(4).fill(styles.heading),
  )
  for (const level of ratingLevels) {
    put(
      [level, t(`fields.rating.${level}`), level * 0.2, t(`documents.tracker.instructions.colours.${level}`)],
      [styles.count, styles.label, styles.share, ratingStyle(level)],
    )
  }
  return {
    name: t('documents.tracker.instructions.sheet'),
    cells,
    merges,
    columns: [{ width: 10 }, { width: 34 }, { width: 14 }, { width: 34 }],
    rowDefs: heights,
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: pageFooter(document, t) },
    view: { showGridLines: false },
  }
}
