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
  language: string,
): readonly Row[] {
  const sortBy = sorting && columns.find(column => column.key === sorting.key)?.sortBy
  if (!sorting || !sortBy) return rows
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const direction = sorting.descending ? -1 : 1
  return rows
    .map(row => ({ row, by: sortBy(row) }))
    .sort((one, other) => {
      if (one.by === null || other.by === null) return Number(one.by === null) - Number(other.by === null)
      if (typeof one.by === 'number' && typeof other.by === 'number') return (one.by - other.by) * direction
      return collator.compare(String(one.by), String(other.by)) * direction
    })
    .map(({ row }) => row)
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
