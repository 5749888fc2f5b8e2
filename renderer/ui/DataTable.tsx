import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { DataRow, type RowActions } from './DataRow.tsx'
import classes from './dataTable.module.css'
import { type Marking, useMarker } from './marking.ts'
import { type Column, itemsOf, nextSorting, type Sorting, sortRows, type TableItem } from './tableModel.ts'

export type { Column, Sorting } from './tableModel.ts'

type DataTableProps<Row> = {
  /** What the table holds, for screen readers. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey(row: Row): string
  /** Enter or a double click on a row. */
  onOpen?: (row: Row) => void
  /** The row that the panel beside shows. */
  selected?: string | null
  /** A click on a row, or moving to it with the arrows while one is selected. */
  onSelect?: (row: Row) => void
  /** Puts rows under headings, in the order in which the groups first appear. */
  groupBy?: (row: Row) => string
  sorting?: Sorting | null
  onSorting?: (sorting: Sorting | null) => void
  /** Boxes before the rows, with Space, Shift and the arrows, and Ctrl+A for all. */
  marking?: Marking<Row>
  /** Lines of text in a row; one unless said. */
  lines?: 1 | 2
  /** Shown instead of the rows when there are none. */
  empty?: ReactNode
  /** A line under the rows: counts, averages. */
  footer?: ReactNode
}

/** From this many rows on, only those in sight are drawn. */
const MANY = 60
/** As `dataTable.module.css` has it. */
const GROUP_HEIGHT = 40
const HEAD_HEIGHT = 36

/**
 * A dense table: sorts by its headers, moves with the arrows, Home, End and Page keys, opens with Enter. It fills the height
 * that it is given and scrolls inside.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, groupBy, selected, onSelect, onOpen, marking, lines = 1 } = props
  const [ownSorting, setOwnSorting] = useState<Sorting | null>(null)
  const sorting = props.sorting === undefined ? ownSorting : props.sorting
  const setSorting = props.onSorting ?? setOwnSorting
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting])
  const items = useMemo(() => itemsOf(sorted, groupBy), [sorted, groupBy])
  const rowItems = useMemo(() => items.filter(item => item.kind === 'row'), [items])
  const [active, setActive] = useState<string | null>(null)
  const marker = useMarker(marking, () => rowItems.map(item => rowKey(item.row)))
  const scroller = useRef<HTMLDivElement>(null)
  const many = items.length > MANY
  const height = rowHeight(lines)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => (items[index]?.kind === 'group' ? GROUP_HEIGHT : height),
    overscan: 6,
    scrollPaddingStart: HEAD_HEIGHT,
    scrollPaddingEnd: HEAD_HEIGHT,
    enabled: many,
  })
  const drawn = many ? virtual.getVirtualItems() : null
  const shown = drawn ? drawn.map(item => items[item.index]).filter(item => item !== undefined) : items
  const before = drawn?.[0]?.start ?? 0
  const after = drawn ? virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0) : 0
  const focusable = focusableKey(shown, rowKey, [active, selected ?? null])

  // A row that is selected from outside, by an address for example, comes into sight once; sorting carries nobody away.
  const brought = useRef<string | null>(null)
  useEffect(() => {
    if (!selected || brought.current === selected) return
    const index = items.findIndex(item => item.kind === 'row' && rowKey(item.row) === selected)
    if (index < 0) return
    brought.current = selected
    if (many) virtual.scrollToIndex(index, { align: 'auto' })
    else rowElement(scroller.current, selected)?.scrollIntoView({ block: 'nearest' })
  }, [selected, items, many, rowKey, virtual])

  function moveTo(index: number) {
    const target = rowItems[index]
    if (!target) return
    const key = rowKey(target.row)
    setActive(key)
    if (selected !== undefined && selected !== null) onSelect?.(target.row)
    if (many) virtual.scrollToIndex(items.indexOf(target))
    requestAnimationFrame(() => rowElement(scroller.current, key)?.focus())
  }

  function handleKey(event: KeyboardEvent<HTMLTableRowElement>, row: Row, index: number) {
    if (event.target !== event.currentTarget || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / height) - 2)
    const targets: Record<string, number> = {
      ArrowDown: Math.min(index + 1, rowItems.length - 1),
      ArrowUp: Math.max(index - 1, 0),
      Home: 0,
      End: rowItems.length - 1,
      PageDown: Math.min(index + page, rowItems.length - 1),
      PageUp: Math.max(index - page, 0),
    }
    const target = targets[event.key]
    const reached = target === undefined ? undefined : rowItems[target]
    if (marking && isMarkingKey(event)) {
      if (event.key === ' ') marker.toggle(rowKey(row))
      else if (event.key === 'Escape') marker.clear()
      else marker.toggleAll()
    } else if (target !== undefined && reached) {
      if (marking && event.shiftKey) marker.reach(rowKey(row), rowKey(reached.row))
      moveTo(target)
    } else if (event.key === 'Enter') (onOpen ?? onSelect)?.(row)
    else if (event.key === ' ') onSelect?.(row)
    else return
    event.preventDefault()
  }

  const actions = useLatest<RowActions<Row>>({
    focus: setActive,
    choose: row => (onSelect ?? onOpen)?.(row),
    open: row => onOpen?.(row),
    mark: (id, isReaching) => (isReaching && active !== null ? marker.reach(active, id) : marker.toggle(id)),
    key: handleKey,
  })
  const widths = [...(marking ? [MARK_WIDTH] : []), ...columns.map(column => column.width)]
  const style = {
    '--columns': widths.join(' '),
    '--least': `${leastWidth(widths)}px`,
    '--lines': lines,
  } as CSSProperties
  const allMarked = marking !== undefined && rows.length > 0 && rows.every(row => marking.marked.has(rowKey(row)))
  return (
    <div className={classes.frame}>
      <div className={classes.scroller} ref={scroller}>
        <table
          className={classes.table}
          data-lines={lines}
          style={style}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows take the focus and open; that is a grid
          role="grid"
          aria-label={props.label}
          aria-rowcount={rows.length + 1}
        >
          <thead className={classes.head}>
            <tr aria-rowindex={1}>
              {marking && (
                <th scope="col" className={classes.mark}>
                  <input
                    type="checkbox"
                    aria-label={marking.allLabel}
                    checked={allMarked}
                    disabled={rows.length === 0}
                    ref={box => {
                      if (box) box.indeterminate = !allMarked && marking.marked.size > 0
                    }}
                    onChange={() => marker.toggleAll()}
                  />
                </th>
              )}
              {columns.map(column => (
                <Header key={column.key} column={column} sorting={sorting} onSorting={setSorting} />
              ))}
            </tr>
          </thead>
          <tbody style={{ paddingTop: before, paddingBottom: after }}>
            {shown.map(item => {
              if (item.kind === 'group') return <Group key={`group:${item.name}`} item={item} columns={widths.length} />
              const key = rowKey(item.row)
              return (
                <DataRow
                  key={key}
                  id={key}
                  row={item.row}
                  index={item.index}
                  columns={columns}
                  selected={selected === undefined ? undefined : selected === key}
                  mark={marking?.label(item.row)}
                  marked={marking?.marked.has(key) ?? false}
                  focusable={key === focusable}
                  actions={actions}
                />
              )
            })}
          </tbody>
        </table>
        {rows.length === 0 && props.empty}
      </div>
      {props.footer && <div className={classes.footer}>{props.footer}</div>}
    </div>
  )
}

type HeaderProps<Row> = { column: Column<Row>; sorting: Sorting | null; onSorting(sorting: Sorting | null): void }

function Header<Row>({ column, sorting, onSorting }: HeaderProps<Row>) {
  const current = sorting?.key === column.key ? sorting : null
  const className = column.numeric ? classes.numericHeader : classes.header
  if (!column.sortBy) {
    return (
      <th scope="col" className={className}>
        <span className={classes.plain}>{column.header}</span>
      </th>
    )
  }
  const Arrow = current?.descending ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      className={className}
      aria-sort={current ? (current.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className={classes.sort} onClick={() => onSorting(nextSorting(sorting, column.key))}>
        <span>{column.header}</span>
        {current && <Arrow size={14} aria-hidden="true" />}
      </button>
    </th>
  )
}

function Group<Row>({ item, columns }: { item: Extract<TableItem<Row>, { kind: 'group' }>; columns: number }) {
  return (
    <tr className={classes.group}>
      <th scope="rowgroup" colSpan={columns}>
        {item.name} <span className={classes.count}>{item.count}</span>
      </th>
    </tr>
  )
}

/** The one row that Tab enters: the first of these that is drawn, else the first row drawn. */
function focusableKey<Row>(
  shown: readonly TableItem<Row>[],
  rowKey: (row: Row) => string,
  wanted: readonly (string | null)[],
): string | null {
  const keys = shown.flatMap(item => (item.kind === 'row' ? [rowKey(item.row)] : []))
  return wanted.find(key => key !== null && keys.includes(key)) ?? keys[0] ?? null
}

/** The same object for ever, with the latest functions in it: rows need not be drawn anew because a function is. */
function useLatest<T extends object>(latest: T): T {
  const [holder] = useState(latest)
  useLayoutEffect(() => {
    Object.assign(holder, latest)
  })
  return holder
}

function isMarkingKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  if (key === 'a' || key === 'A') return (ctrlKey || metaKey) && !shiftKey
  return key === ' ' || key === 'Escape'
}

const MARK_WIDTH = '36px'

/** What the columns need at least: narrower, the table scrolls to its side. */
function leastWidth(widths: readonly string[]): number {
  return widths.reduce((sum, width) => sum + Number(/(\d+)px/.exec(width)?.[1] ?? 60), 0)
}

function rowElement(scroller: HTMLElement | null, key: string): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null
}

function rowHeight(lines: number): number {
  const compact = document.documentElement.dataset.density === 'compact'
  return (compact ? 30 : 36) + (lines - 1) * 20
}
