import { memo, type RefObject, useDeferredValue, useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { DataRow, type RowActions } from './DataRow.tsx'
import classes from './dataTable.module.css'
import type { Marking } from './marking.ts'
import { BLOCK, type RowLayout } from './rowLayout.ts'
import type { Column, TableItem } from './tableModel.ts'

type RowsProps<Row> = {
  items: readonly TableItem<Row>[]
  rowKey(row: Row): string
  columns: readonly Column<Row>[]
  /** Undefined where no row can be selected. */
  selected: string | null | undefined
  marking: Marking<Row> | undefined
  actions: RowActions<Row>
}

type TableRowsProps<Row> = RowsProps<Row> & {
  scroller: RefObject<HTMLElement | null>
  /** Where the rows stand if only those in sight are drawn; null: all are drawn. */
  layout: RowLayout | null
  /** The row that had the focus last. */
  active: string | null
  /** The row that has it, also when it is drawn anew. */
  focused: RefObject<string | null>
}

/** The rows of a `DataTable`. Of many, those in sight and some before and after are drawn, in blocks. */
export function TableRows<Row>({ scroller, layout, active, focused, ...rows }: TableRowsProps<Row>) {
  const { items, rowKey, selected } = rows
  const sight = useSight(scroller, layout?.step ?? null)
  // Other rows are first drawn where they are seen.
  const settled = useDeferredValue<typeof items | null>(items, null)
  const blocks = layout ? blocksIn(layout, sight, settled === items ? BEYOND : 0) : [null]
  const keys = blocks.map(block => itemsIn(items, block).flatMap(item => (item.kind === 'row' ? rowKey(item.row) : [])))
  // The one row that Tab enters: the one that had the focus, the selected one, else the first that is drawn.
  const drawn = keys.flat()
  const focusable = [active, selected ?? null].find(key => key !== null && drawn.includes(key)) ?? drawn[0] ?? null

  // A row that comes to stand in another block is drawn anew: the focus goes with it.
  useLayoutEffect(() => {
    const key = focused.current
    if (key === null || document.activeElement !== document.body) return
    focused.current = null
    rowElement(scroller.current, key)?.focus({ preventScroll: true })
  })

  return blocks.map((block, index) => (
    <Block
      key={block ?? 'all'}
      {...rows}
      block={block}
      layout={layout}
      focusable={focusable !== null && keys[index]?.includes(focusable) ? focusable : null}
    />
  ))
}

/** The row of a table's scroller, if it is drawn. */
export function rowElement(scroller: HTMLElement | null, key: string): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null
}

function itemsIn<Row>(items: readonly TableItem<Row>[], block: number | null): readonly TableItem<Row>[] {
  return block === null ? items : items.slice(block * BLOCK, (block + 1) * BLOCK)
}

type BlockProps<Row> = RowsProps<Row> & {
  /** Null: all rows are one block. */
  block: number | null
  layout: RowLayout | null
  focusable: string | null
}

/** Drawn anew only when something of its rows changes, not because others come into sight. */
const Block = memo(PlainBlock) as typeof PlainBlock

function PlainBlock<Row>(props: BlockProps<Row>) {
  const { items, rowKey, columns, selected, marking, actions, block, layout, focusable } = props
  return (
    <tbody {...(block === null || layout === null ? {} : placeOf(block, layout))}>
      {itemsIn(items, block).map(item => {
        if (item.kind === 'group') {
          return <Group key={`group:${item.name}`} item={item} columns={columns.length + (marking ? 1 : 0)} />
        }
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

function placeOf(block: number, layout: RowLayout) {
  const top = layout.topOf(block * BLOCK)
  const height = layout.topOf((block + 1) * BLOCK) - top
  return { className: classes.block, style: { height, transform: `translateY(${top}px)` } }
}

/** What the scroller shows, in pixels: it begins up to a step behind `from`, which is told in steps, and is so high. */
type Sight = { from: number; height: number }

/** @param step null: it matters not, for all rows are drawn */
function useSight(scroller: RefObject<HTMLElement | null>, step: number | null): Sight {
  // Before anything stands, as much as a window has under its head: measuring would lay the page out twice.
  const [sight, setSight] = useState<Sight>(() => ({ from: -(step ?? 0), height: Math.max(240, innerHeight - 320) }))
  useEffect(() => {
    const element = scroller.current
    if (!element || step === null) return
    const look = (next: Partial<Sight>) =>
      setSight(before => {
        const after = { ...before, ...next }
        return after.from === before.from && after.height === before.height ? before : after
      })
    // At the very top nothing lies between two steps: no more is drawn than is seen.
    const from = () => (Math.ceil(element.scrollTop / step) - 1) * step
    // The rows stand before the frame's other callbacks run: whoever scrolled may then focus one.
    const scrolled = () => flushSync(() => look({ from: from() }))
    const observer = new ResizeObserver(([entry]) => entry && look({ from: from(), height: entry.contentRect.height }))
    observer.observe(element)
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', scrolled)
    }
  }, [scroller, step])
  return sight
}

/** How far rows are drawn beyond what is in sight, in pixels: so much can be scrolled before the next frame. */
const BEYOND = 336

function blocksIn(layout: RowLayout, { from, height }: Sight, beyond: number): number[] {
  // Where rows were taken away, the browser has yet to say that it shows others.
  const start = Math.max(0, Math.min(from, layout.total - height))
  const { first, last } = layout.blocksBetween(start - beyond, from + layout.step + height + beyond)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
