import type { TableItem } from './tableModel.ts'

/** Where the items of a long table stand; pixels from the first item's top. */
export type RowLayout = {
  total: number
  /** The height of a block of rows. */
  step: number
  topOf(index: number): number
  /** The first and the last block of which something lies between two heights; empty tables have none. */
  blocksBetween(from: number, to: number): { first: number; last: number }
}

/**
 * Rows are drawn and put away in blocks of so many items. Fewer would have the table laid out and painted more often while it
 * is scrolled, more would take longer than a frame.
 */
export const BLOCK = 4

/** Lays out rows of one height, and headings of groups of another. */
export function rowLayout<Row>(items: readonly TableItem<Row>[], rowHeight: number, groupHeight: number): RowLayout {
  const isGrouped = items[0]?.kind === 'group'
  const tops = isGrouped ? topsOf(items, rowHeight, groupHeight) : null
  const topOf = (index: number) => {
    const place = Math.min(index, items.length)
    return tops?.[place] ?? place * rowHeight
  }
  const lastBlock = Math.ceil(items.length / BLOCK) - 1

  function blockAt(height: number): number {
    let [low, high] = [0, lastBlock]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (topOf(middle * BLOCK) <= height) low = middle
      else high = middle - 1
    }
    return low
  }

  return {
    total: topOf(items.length),
    step: BLOCK * rowHeight,
    topOf,
    blocksBetween: (from, to) => ({ first: blockAt(from), last: lastBlock < 0 ? -1 : blockAt(to) }),
  }
}

/** The top of each item, and the end of the last. */
function topsOf<Row>(items: readonly TableItem<Row>[], rowHeight: number, groupHeight: number): Float64Array {
  const tops = new Float64Array(items.length + 1)
  for (const [index, item] of items.entries())
    tops[index + 1] = (tops[index] ?? 0) + (item.kind === 'group' ? groupHeight : rowHeight)
  return tops
}
