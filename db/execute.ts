import type DatabaseConstructor from 'better-sqlite3'
import type { Compilable } from 'kysely'
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Schema } from './schema.ts'

export type Connection = DatabaseConstructor.Database
/** Where the SQLite addon is, when the default look-up does not find it (packaged desktop program). */
export type Binding = { nativeBinding?: string }
type Statement = DatabaseConstructor.Statement<unknown[], unknown>

/** Builds queries and never runs one: running is done here, at once, on the one connection. */
export const sql = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** Reads. A statement that could write is refused. */
export type ReadHandle = {
  all<Row>(query: Compilable<Row>): Row[]
  one<Row>(query: Compilable<Row>): Row | undefined
}
/** Reads and writes; `run` answers how many rows changed. */
export type WriteHandle = ReadHandle & { run(query: Compilable<unknown>): number }

export type Handles = { read: ReadHandle; write: WriteHandle }

/** The two handles on a connection, with one cache of prepared statements behind them. */
export function handlesOn(connection: Connection): Handles {
  const prepared = new Map<string, Statement>()
  const prepare = (text: string): Statement => {
    const known = prepared.get(text)
    if (known) return known
    const statement = connection.prepare<unknown[], unknown>(text)
    if (prepared.size > 500) prepared.clear()
    prepared.set(text, statement)
    return statement
  }
  const compiled = (query: Compilable<unknown>) => {
    const { sql: text, parameters } = query.compile()
    return { statement: prepare(text), parameters }
  }
  const readable = (query: Compilable<unknown>) => {
    const ready = compiled(query)
    if (!ready.statement.readonly) throw new Error('a query tried to write')
    return ready
  }
  // The row types come from the query builder, which has checked the statement against the schema.
  const all = <Row>(query: Compilable<Row>) => {
    const { statement, parameters } = readable(query)
    return statement.all(...parameters) as Row[]
  }
  const one = <Row>(query: Compilable<Row>) => {
    const { statement, parameters } = readable(query)
    return statement.get(...parameters) as Row | undefined
  }
  const run = (query: Compilable<unknown>) => {
    const { statement, parameters } = compiled(query)
    return statement.run(...parameters).changes
  }
  return { read: { all, one }, write: { all, one, run } }
}
