import { type KeyboardEvent, memo } from 'react'
import classes from './dataTable.module.css'
import type { Column } from './tableModel.ts'

export type RowActions<Row> = {
  focus(id: string): void
  choose(row: Row): void
  open(row: Row): void
  key(event: KeyboardEvent<HTMLTableRowElement>, row: Row, index: number): void
}

type DataRowProps<Row> = {
  id: string
  row: Row
  index: number
  columns: readonly Column<Row>[]
  selected: boolean | undefined
  /** Tab enters the table here. */
  focusable: boolean
  actions: RowActions<Row>
}

/** A row of a `DataTable`, drawn anew only when something of it changes. */
export const DataRow = memo(PlainRow) as typeof PlainRow

function PlainRow<Row>({ id, row, index, columns, selected, focusable, actions }: DataRowProps<Row>) {
  return (
    <tr
      data-row={id}
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      onFocus={() => actions.focus(id)}
      onClick={() => actions.choose(row)}
      onDoubleClick={() => actions.open(row)}
      onKeyDown={event => actions.key(event, row, index)}
    >
      {columns.map(column => (
        <td key={column.key} className={column.numeric ? classes.numeric : classes.cell}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}
