import type { Pages } from './pages.ts'
import { type RawRow, rowAt } from './records.ts'

const INTERIOR = 0x05
const LEAF = 0x0d
const FIRST_PAGE_HEAD = 100

/** Whether a row can be one of the table that is looked for. */
export type Fits = (row: RawRow) => boolean

/**
 * The rows of a table as far as its pages can be reached from the root, page by page. `visited` gets every page that was read in
 * order; one with a row that does not fit is left to `carve`.
 */
export function* rowsOfTree(pages: Pages, root: number, visited: Set<number>, fits: Fits): Generator<RawRow[]> {
  const seen = new Set<number>()
  const waiting = [root]
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (seen.has(number) || visited.has(number)) continue
    seen.add(number)
    const page = pages.read(number)
    if (page === null) continue
    const head = number === 1 ? FIRST_PAGE_HEAD : 0
    const kind = page[head]
    if (kind !== LEAF && kind !== INTERIOR) continue
    const cells = cellsOf(page, head, kind === LEAF ? 8 : 12)
    if (cells === null) continue
    if (kind === INTERIOR) {
      visited.add(number)
      // The last child is named in the head; children are read from the first on.
      waiting.push(page.readUInt32BE(head + 8), ...cells.toReversed().map(at => page.readUInt32BE(at)))
      continue
    }
    const rows = leafRows(pages, page, cells)
    if (rows === null || !rows.every(fits)) continue
    visited.add(number)
    yield rows
  }
}

/** Every row that stands whole in a page, whatever its head says: for pages that cannot be reached or read in order. */
export function carve(pages: Pages, number: number, fits: Fits): RawRow[] {
  const read = pages.read(number)
  if (read === null) return []
  // Reading what stands in further pages would overwrite this one.
  const page = Buffer.from(read)
  const rows: RawRow[] = []
  for (let at = 0; at < page.length - 4; ) {
    const row = page[at] === 0 ? null : rowAt(pages, page, at)
    if (row !== null && fits(row)) {
      rows.push(row)
      at = row.end
    } else at += 1
  }
  return rows
}

/** Null where one of its cells is none: then carving finds more. */
function leafRows(pages: Pages, read: Buffer, cells: readonly number[]): RawRow[] | null {
  const page = Buffer.from(read)
  const rows: RawRow[] = []
  for (const at of cells) {
    const row = rowAt(pages, page, at)
    if (row === null) return null
    rows.push(row)
  }
  return rows
}

/** Where the cells of a page begin; null where one is said to be outside. */
function cellsOf(page: Buffer, head: number, headSize: number): number[] | null {
  const count = page.readUInt16BE(head + 3)
  const first = head + headSize
  if (first + count * 2 > page.length) return null
  const cells: number[] = []
  for (let index = 0; index < count; index++) {
    const at = page.readUInt16BE(first + index * 2)
    if (at < first + count * 2 || at > page.length - 4) return null
    cells.push(at)
  }
  return cells
}
