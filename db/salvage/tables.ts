import { recordKinds } from '../../shared/contract/define.ts'
import type { Connection } from '../execute.ts'
import type { RawRow, Value } from './records.ts'

type Column = { name: string; type: string; notnull: number; pk: number; dflt_value: string | null }

/** A table that rows are salvaged for. */
export type Table = {
  name: string
  columns: Column[]
  /** Where its tree begins in a file that these migrations made. */
  root: number
  fits(row: RawRow): boolean
}

/** Every table but those that are made from the others, in the order in which a row that may be of several is tried. */
export function tablesOf(connection: Connection): Table[] {
  const entries = connection
    .prepare<[], { name: string; rootpage: number; sql: string }>(
      `SELECT name, rootpage, sql FROM sqlite_schema WHERE type = 'table' AND rootpage > 0
       AND name NOT LIKE 'sqlite@_%' ESCAPE '@' AND name NOT LIKE 'search@_%' ESCAPE '@'`,
    )
    .all()
  // The table with the most rules comes first: it takes the fewest rows that are not its own.
  const rules = (sql: string) => sql.split('CHECK').length
  return entries
    .sort((a, b) => rules(b.sql) - rules(a.sql))
    .map(({ name, rootpage }) => {
      const columns = connection.prepare<[string], Column>('SELECT * FROM pragma_table_info(?)').all(name)
      return { name, columns, root: rootpage, fits: row => fitsTable(columns, row.values) }
    })
}

function fitsTable(columns: readonly Column[], values: readonly Value[]): boolean {
  if (values.length > columns.length) return false
  return columns.every((column, index) => {
    const value = values[index]
    // A column that was added later is missing at the end of older rows.
    if (value === undefined) return column.notnull === 0 || column.dflt_value !== null
    return fitsColumn(column, value)
  })
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/
const ID = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-zA-Z]{1,40})$/

function fitsColumn({ name, type, notnull, pk }: Column, value: Value): boolean {
  // The number of a row is not stored once more among its values.
  if (pk === 1 && type === 'INTEGER') return value === null
  if (value === null) return notnull === 0 && pk === 0
  if (type === 'INTEGER') return Number.isInteger(value)
  if (type === 'REAL') return typeof value === 'number'
  if (typeof value !== 'string') return false
  if (name === 'createdAt' || name === 'changedAt' || name === 'at') return INSTANT.test(value)
  if (name === 'tableName') return recordKinds.some(kind => kind === value)
  return pk === 0 || ID.test(value)
}
