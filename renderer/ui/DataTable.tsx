import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { RowActions } from './DataRow.tsx'
import classes from './dataTable.module.css'
import { type Marking, useMarker } from './marking.ts'
import { rowLayout } from './rowLayout.ts'
import { rowElement, TableRows } from './TableRows.tsx'
import { type Column, itemsOf, nextSorting, type Sorting, sortRows } from './tableModel.ts'
import { useLatest } from './useLatest.ts'

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
const HEAD_HEIGHT = 33

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
  const focused = useRef<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const height = rowHeight(lines)
  const layout = useMemo(() => rowLayout(items, height, GROUP_HEIGHT), [items, height])
  const many = items.length > MANY

  // A row that is selected from outside, by an address for example, comes into sight once; sorting carries nobody away.
  const brought = useRef<string | null>(null)
  useEffect(() => {
    if (!selected || brought.current === selected) return
    const index = items.findIndex(item => item.kind === 'row' && rowKey(item.row) === selected)
    if (index < 0) return
    brought.current = selected
    if (scroller.current) bringIntoSight(scroller.current, layout.topOf(index), layout.topOf(index + 1))
  }, [selected, items, rowKey, layout])

  function moveTo(index: number) {
    const target = rowItems[index]
    if (!target) return
    const key = rowKey(target.row)
    setActive(key)
    if (selected !== undefined && selected !== null) onSelect?.(target.row)
    const place = items.indexOf(target)
    if (scroller.current) bringIntoSight(scroller.current, layout.topOf(place), layout.topOf(place + 1))
    const focus = () => rowElement(scroller.current, key)?.focus({ preventScroll: true })
    // At once where it is drawn already: the next key may come before the next frame.
    if (rowElement(scroller.current, key)) focus()
    else requestAnimationFrame(focus)
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
    focus(id) {
      focused.current = id
      setActive(id)
    },
    blur() {
      focused.current = null
    },
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
    ...(many ? { height: HEAD_HEIGHT + layout.total } : {}),
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
          <TableRows
            items={items}
            rowKey={rowKey}
            columns={columns}
            selected={selected}
            marking={marking}
            actions={actions}
            scroller={scroller}
            layout={many ? layout : null}
            active={active}
            focused={focused}
          />
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

function isMarkingKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  if (key === 'a' || key === 'A') return (ctrlKey || metaKey) && !shiftKey
  return key === ' ' || key === 'Escape'
}

const MARK_WIDTH = '36px'

/** What the columns need at least: narrower, the table scrolls to its side. */
function leastWidth(widths: readonly string[]): number {
  return widths.reduce((sum, width) => sum + Number(/(\d+)px/.exec(width)?.[1] ?? 60), 0)
}

/** Scrolls no farther than it must; pixels from the first row's top. */
function bringIntoSight(scroller: HTMLElement, top: number, bottom: number): void {
  const { scrollTop, clientHeight } = scroller
  const least = bottom + HEAD_HEIGHT - clientHeight
  if (top < scrollTop) scroller.scrollTop = top
  else if (least > scrollTop) scroller.scrollTop = least
}

function rowHeight(lines: number): number {
  const compact = document.documentElement.dataset.density === 'compact'
  return (compact ? 30 : 36) + (lines - 1) * 20
}
