import type { FileChild } from 'docx'
import { Contents } from './contents.ts'
import { linesOf, type Metrics, newMetrics } from './metrics.ts'
import { type ListItem, listIndent, POINT_INDENT } from './numbering.ts'
import { PlainParagraph } from './plainParagraph.ts'
import { type ParagraphStyle, page } from './styles.ts'
import { RuledTable, type TableContent } from './table.ts'
import { StyledParagraph } from './text.ts'

/** Content with one width of text: the whole page or columns beside each other, which then end at the same height. */
export type PagedSection = { columns: number; children: readonly FileChild[] }

/**
 * On which page each paragraph begins, counted from 1, as far as this can be told without the program that will show it: the
 * lines are broken by the widths of our font, and headings, rows and lists keep together as their styles ask. `height` is what
 * a page offers to the text, in twentieths of a point. `measured` keeps what was measured, for asking again.
 */
export function pagesOf(
  sections: readonly PagedSection[],
  height: number,
  measured: Map<FileChild, Block> = new Map(),
): Map<FileChild, number> {
  const pages = new Map<FileChild, number>()
  const metrics = newMetrics()
  /** `after`: what the paragraph before asks to be left free, of which and of what comes next only the greater counts. */
  const at = { page: 1, used: 0, after: 0 }
  const turn = () => {
    at.page += 1
    at.used = 0
    at.after = 0
  }
  for (const { columns, children } of sections) {
    const width = columns > 1 ? page.column : page.text
    const blocks = children.map(child => {
      const block = measured.get(child) ?? blockOf(child, width, metrics)
      measured.set(child, block)
      return { ...block, child }
    })
    if (columns > 1) placeInColumns(blocks, columns)
    else for (const index of blocks.keys()) place(blocks, index)
  }
  return pages

  function place(blocks: readonly (Block & { child: FileChild })[], index: number): void {
    const block = blocks[index]
    if (!block) return
    if (block.newPage && at.used > 0) turn()
    if (at.used > 0 && at.used + keptHeight(blocks, index, at.after) > height) turn()
    pages.set(block.child, at.page)
    // Only where a page was begun on purpose is there space above its first line.
    const above = at.used > 0 || block.newPage || at.page === 1
    at.used += above ? Math.max(at.after, block.before) : 0
    for (const piece of block.pieces) {
      if (at.used + piece > height && at.used > 0) {
        turn()
        at.used += block.repeated
      }
      at.used += piece
    }
    at.after = block.after
  }

  function placeInColumns(blocks: readonly (Block & { child: FileChild })[], columns: number): void {
    let left = heightOf(blocks)
    at.used += at.after
    at.after = 0
    for (const { child } of blocks) pages.set(child, at.page)
    while (left > (height - at.used) * columns) {
      left -= (height - at.used) * columns
      turn()
    }
    at.used += left / columns
  }
}

/** Something that stands below what was before it, in pieces between which a page may turn. */
export type Block = {
  before: number
  after: number
  pieces: number[]
  /** What is written once more on top of the next page: the heading of a table. */
  repeated: number
  newPage: boolean
  keepNext: boolean
}

/** How much must be on one page for this to begin there: what it keeps with itself, and the first lines of what follows. */
function keptHeight(blocks: readonly Block[], index: number, above: number): number {
  let sum = 0
  let after = above
  for (let at = index; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (!block) break
    sum += Math.max(after, block.before)
    if (!block.keepNext) return sum + (block.pieces[0] ?? 0) + (block.repeated > 0 ? (block.pieces[1] ?? 0) : 0)
    sum += heightOfPieces(block)
    after = block.after
  }
  return sum
}

/** The height of blocks one below the other, with what the last one leaves free. */
function heightOf(blocks: readonly Block[]): number {
  let after = 0
  let sum = 0
  for (const block of blocks) {
    sum += Math.max(after, block.before) + heightOfPieces(block)
    after = block.after
  }
  return sum + after
}

function heightOfPieces({ pieces }: Block): number {
  return pieces.reduce((sum, piece) => sum + piece, 0)
}

function blockOf(child: FileChild, width: number, metrics: ReturnType<typeof newMetrics>): Block {
  if (child instanceof RuledTable) return tableBlock(child.content, metrics)
  if (child instanceof PlainParagraph) {
    const text = child.words.map(words => words.text).join('')
    return paragraphBlock(text, metrics(child.style), width - listRoom(child.list), false)
  }
  if (child instanceof StyledParagraph) {
    return paragraphBlock(child.text, metrics(child.style), width - listRoom(child.list), child.pageBreakBefore)
  }
  const none = { before: 0, after: 0, pieces: [], repeated: 0, newPage: false, keepNext: false }
  return child instanceof Contents ? { ...none, pieces: contentsPieces(child, width, metrics) } : none
}

function contentsPieces({ title, entries }: Contents, width: number, metrics: ReturnType<typeof newMetrics>): number[] {
  const line = (style: ParagraphStyle, text: string) => heightOf([paragraphBlock(text, metrics(style), width, false)])
  return [
    line('ContentsTitle', title),
    ...entries.map(entry => line(entry.level === 1 ? 'Contents1' : 'Contents2', entry.text)),
  ]
}

function paragraphBlock(text: string, metrics: Metrics, width: number, newPage: boolean): Block {
  const { lineHeight, before, after, left, right, keepNext, keepLines, letters, rules } = metrics
  const lines = linesOf(text, width - left - right, letters)
  const whole = keepLines || lines < 4
  // Neither a first nor a last line stands alone.
  const pieces = whole
    ? [lines * lineHeight]
    : [2 * lineHeight, ...Array.from({ length: lines - 4 }, () => lineHeight), 2 * lineHeight]
  return { before, after: after + rules, pieces, repeated: 0, newPage, keepNext }
}

/** What the cells of a table keep free above, below and at their sides. */
const CELL = { above: 60, below: 30, side: 100, rule: 10 }

function tableBlock({ widths, rows }: TableContent, metrics: ReturnType<typeof newMetrics>): Block {
  const heights = rows.map(
    cells =>
      CELL.above +
      CELL.below +
      CELL.rule +
      Math.max(...cells.map((cell, index) => cellHeight(cell, widths[index] ?? 0))),
  )
  return { before: 0, after: 0, pieces: heights, repeated: heights[0] ?? 0, newPage: false, keepNext: false }

  function cellHeight(cell: StyledParagraph[], width: number): number {
    return heightOf(cell.map(child => blockOf(child, width - 2 * CELL.side, metrics)))
  }
}

/** How far the text of a list's item stands from the edge. */
function listRoom(list: ListItem | undefined): number {
  if (!list) return 0
  return list.reference.endsWith('points') ? POINT_INDENT * (list.level + 1) : listIndent(list.level)
}
