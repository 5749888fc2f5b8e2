import type { Cell, WriteSheet } from 'hucre/xlsx'
import type { Translate } from '../../shared/texts/index.ts'
import { cellText } from './spreadsheet.ts'
import type { TrackerDocument } from './trackerDocument.ts'
import { pageFooter, trackerSubtitle } from './trackerLayout.ts'
import { bold, styles } from './trackerStyles.ts'
import { type Block, bodyBlock, deadlineBlock, ratingBlock, stateBlock } from './trackerSummaryBlocks.ts'

/** Counts by state, rating, deadline and body: formulas over the sheet of agreements, with what they give on the day. */
export function summarySheet(document: TrackerDocument, t: Translate): WriteSheet {
  const blocks = [stateBlock(document, t), ratingBlock(document, t), deadlineBlock(document, t)]
  const byBody = bodyBlock(document, t)
  if (byBody.lines.length > 1) blocks.push(byBody)
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { value: t('documents.tracker.summary.title'), style: styles.title }],
    ['1,0', { value: cellText(trackerSubtitle(document, t)), style: styles.subtitle }],
    [
      '2,0',
      {
        value: t('documents.tracker.summary.note', { sheet: t('documents.tracker.sheet') }),
        style: styles.note,
      },
    ],
  ])
  const merges: NonNullable<WriteSheet['merges']> = []
  const heights = new Map([
    [0, { height: 26 }],
    [1, { height: 18 }],
  ])
  let row = 4
  for (const block of blocks) {
    const end = putBlock(cells, merges, block, row)
    for (let line = row; line < end; line += 1) heights.set(line, { height: line === row ? 20 : 16 })
    row = end + 1
  }
  return {
    name: t('documents.tracker.summary.sheet'),
    cells,
    merges,
    columns: [{ width: 40 }, { width: 14 }, { width: 14 }, { width: 14 }, { width: 18 }],
    rowDefs: heights,
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: pageFooter(document, t) },
    view: { showGridLines: false },
  }
}

/** Writes the block from `start` (from 0) on, and returns the row behind it. */
function putBlock(
  cells: Map<string, Partial<Cell>>,
  merges: NonNullable<WriteSheet['merges']>,
  block: Block,
  start: number,
): number {
  cells.set(`${start},0`, { value: block.title, style: styles.tableHead })
  const width = Math.max(...block.lines.map(({ figures }) => figures.reduce((sum, { span = 1 }) => sum + span, 0)))
  for (let index = 0; index < width; index += 1) {
    const heading = block.headings[index] ?? ''
    const style = { ...styles.tableHead, alignment: { ...styles.tableHead.alignment, horizontal: 'right' as const } }
    cells.set(`${start},${index + 1}`, { value: heading, style })
  }
  const named = block.headings.length
  if (width > named) merges.push({ startRow: start, endRow: start, startCol: named, endCol: width })
  const rowOf = (line: number) => start + 2 + line
  for (const [index, line] of block.lines.entries()) {
    const row = start + 1 + index
    const label = line.style ?? styles.label
    cells.set(`${row},0`, { value: cellText(line.label), style: line.total ? bold(styles.label) : label })
    for (const [column, figure] of line.figures.entries()) {
      const formula = figure.formula(row + 1, rowOf)
      const style = line.total ? { ...figure.style, font: { ...figure.style.font, bold: true } } : figure.style
      cells.set(`${row},${column + 1}`, { value: figure.result, formula, formulaResult: figure.result, style })
      const { span = 1 } = figure
      if (span === 1) continue
      merges.push({ startRow: row, endRow: row, startCol: column + 1, endCol: column + span })
      for (let next = 1; next < span; next += 1) cells.set(`${row},${column + 1 + next}`, { value: null, style })
    }
  }
  return start + 1 + block.lines.length
}
