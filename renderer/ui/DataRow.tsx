import { type KeyboardEvent, memo } from 'react'
import classes from './dataTable.module.css'
import type { Column } from './tableModel.ts'

export type RowActions<Row> = {
  focus(id: string): void
  /** The focus leaves a row; not told where the row itself goes. */
  blur(): void
  choose(row: Row): void
  open(row: Row): void
  mark(id: string, isReaching: boolean): void
  key(event: KeyboardEvent<HTMLTableRowElement>, row: Row, index: number): void
}

type DataRowProps<Row> = {
  id: string
  row: Row
  index: number
  columns: readonly Column<Row>[]
  selected: boolean | undefined
  /** The name of its box; undefined where it has none. */
  mark: string | undefined
  marked: boolean
  /** Tab enters the table here. */
  focusable: boolean
  actions: RowActions<Row>
}

/** A row of a `DataTable`, drawn anew only when something of it changes. */
export const DataRow = memo(PlainRow) as typeof PlainRow

function PlainRow<Row>(props: DataRowProps<Row>) {
  const { id, row, index, columns, selected, mark, marked, focusable, actions } = props
  return (
    <tr
      data-row={id}
      className={classes.row}
      data-marked={marked || undefined}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      onFocus={() => actions.focus(id)}
      onBlur={() => actions.blur()}
      onClick={() => actions.choose(row)}
      onDoubleClick={() => actions.open(row)}
      onKeyDown={event => actions.key(event, row, index)}
    >
      {mark !== undefined && (
        <td className={classes.mark}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={mark}
            checked={marked}
            onChange={noChange}
            onClick={event => {
              event.stopPropagation()
              actions.mark(id, event.shiftKey)
              event.currentTarget.closest('tr')?.focus()
            }}
            onDoubleClick={event => event.stopPropagation()}
          />
        </td>
      )}
      {columns.map(column => (
        <td key={column.key} className={column.numeric ? classes.numeric : classes.cell}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

/** The click tells more than the change: whether Shift was held. */
function noChange() {}
