import fs from 'node:fs'
import type DatabaseConstructor from 'better-sqlite3'
import Database from 'better-sqlite3'
import { makeDatabase, runMigrations } from '../create.ts'
import { type Binding, type Connection, handlesOn, type WriteHandle } from '../execute.ts'
import { readHeader } from '../header.ts'
import type { Progress } from '../inspect.ts'
import { openPages, type Pages } from './pages.ts'
import type { RawRow, Value } from './records.ts'
import { type Table, tablesOf } from './tables.ts'
import { carve, rowsOfTree } from './trees.ts'

/** A row that was read and could not be put anywhere: what it belonged to is lost, or its place is taken. */
export type Leftover = { table: string; row: Record<string, unknown> }

export type Salvaged = { rows: Record<string, number>; leftovers: Leftover[] }

type Source = { database: string; log: string | null }
type Making = { target: string; migrations: readonly string[]; binding: Binding; finish(write: WriteHandle): void }

/**
 * Makes a new database of all rows that can still be read in a damaged one, row by row from its pages, without SQLite and without
 * touching it. Rows of pages that nothing leads to any more are found, too. References to what is lost are emptied where they
 * may be empty; rows that cannot be without them come back as leftovers.
 * @param finish makes what the program derives from the rows, in the same transaction
 */
export function salvage(source: Source, making: Making, onProgress: Progress = () => {}): Salvaged {
  const { target, migrations, binding } = making
  const version = versionOf(source.database, migrations.length)
  makeDatabase(target, migrations.slice(0, version), binding)
  const connection = new Database(target, { timeout: 0, ...binding })
  const pages = openPages(source.database, source.log)
  try {
    // The new file is nobody's yet: should this be interrupted, it is made anew.
    connection.pragma('synchronous = OFF')
    connection.pragma('foreign_keys = OFF')
    connection.exec('BEGIN IMMEDIATE')
    const inserter = insertInto(connection)
    readAll(pages, tablesOf(connection), inserter, onProgress)
    const leftovers = [...inserter.leftovers, ...mendReferences(connection)]
    connection.exec('COMMIT')
    runMigrations(connection, migrations, version)
    connection.transaction(() => making.finish(handlesOn(connection).write)).immediate()
    return { rows: countsOf(connection), leftovers }
  } finally {
    pages.close()
    connection.close()
  }
}

/** The schema that made a file, as far as its header still says. */
function versionOf(database: string, newest: number): number {
  const header = readHeader(database)
  return header.kind === 'ours' && header.version >= 1 && header.version <= newest ? header.version : newest
}

type Inserter = { put(row: RawRow, tables: readonly Table[]): void; leftovers: Leftover[] }

function readAll(pages: Pages, tables: readonly Table[], { put }: Inserter, onProgress: Progress): void {
  const roots = rootsOf(pages)
  const visited = new Set<number>()
  for (const table of tables) {
    for (const rows of rowsOfTree(pages, roots.get(table.name) ?? table.root, visited, table.fits)) {
      onProgress(visited.size, pages.count * 2)
      for (const row of rows) put(row, [table])
    }
  }
  const fitsAny = (row: RawRow) => tables.some(table => table.fits(row))
  for (let number = 1; number <= pages.count; number++) {
    onProgress(pages.count + number, pages.count * 2)
    if (!visited.has(number)) for (const row of carve(pages, number, fitsAny)) put(row, tables)
  }
}

/** Where each table begins, as far as the schema can be read. */
function rootsOf(pages: Pages): Map<string, number> {
  const entries = [...rowsOfTree(pages, 1, new Set(), () => true)].flat()
  return new Map(
    entries.flatMap(({ values: [type, name, , root] }) =>
      type === 'table' && typeof name === 'string' && typeof root === 'number' ? [[name, root] as const] : [],
    ),
  )
}

function insertInto(connection: Connection): Inserter {
  const leftovers: Leftover[] = []
  const prepared = new Map<string, DatabaseConstructor.Statement>()
  const insert = (text: string, values: Value[]) => {
    const statement = prepared.get(text) ?? connection.prepare(text)
    prepared.set(text, statement)
    statement.run(...values)
  }
  const put: Inserter['put'] = (row, tables) => {
    let refused: Leftover | null = null
    for (const table of tables) {
      if (!table.fits(row)) continue
      const values = valuesFor(table, row)
      const names = Object.keys(values)
      const places = names.map(() => '?').join(', ')
      const text = `INSERT INTO "${table.name}" (${names.map(name => `"${name}"`).join(', ')}) VALUES (${places})`
      try {
        insert(text, Object.values(values))
        return
      } catch (error) {
        if (!(error instanceof Database.SqliteError)) throw error
        // A page that was moved may be there twice; the first one read is the right one.
        if (error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || error.code === 'SQLITE_CONSTRAINT_ROWID') return
        if (!error.code.startsWith('SQLITE_CONSTRAINT')) throw error
        refused ??= { table: table.name, row: values }
      }
    }
    if (refused) leftovers.push(refused)
  }
  return { put, leftovers }
}

function valuesFor({ columns }: Table, { rowid, values }: RawRow): Record<string, Value> {
  return Object.fromEntries(
    values.map((value, index) => {
      const column = columns[index]
      const isRowid = column?.pk === 1 && column.type === 'INTEGER'
      return [column?.name ?? '', isRowid ? rowid : value]
    }),
  )
}

type Orphan = { table: string; rowid: number; fkid: number }

/** Until every reference leads somewhere: each round may take away what others refer to. */
function mendReferences(connection: Connection): Leftover[] {
  const leftovers: Leftover[] = []
  for (;;) {
    const orphans = connection.pragma('foreign_key_check')
    if (!Array.isArray(orphans) || orphans.length === 0) return leftovers
    for (const orphan of orphans) {
      const { table, rowid, fkid }: Orphan = orphan
      const row = connection
        .prepare<[number], Record<string, unknown>>(`SELECT * FROM "${table}" WHERE rowid = ?`)
        .get(rowid)
      if (!row) continue
      const column = referringColumn(connection, table, fkid)
      if (column.notnull === 0) {
        connection.prepare(`UPDATE "${table}" SET "${column.name}" = NULL WHERE rowid = ?`).run(rowid)
      } else {
        leftovers.push({ table, row })
        connection.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid)
      }
    }
  }
}

function referringColumn(connection: Connection, table: string, key: number): { name: string; notnull: number } {
  const found = connection
    .prepare<[string, string, number], { name: string; notnull: number }>(
      `SELECT info.name, info."notnull" FROM pragma_table_info(?) AS info
       JOIN pragma_foreign_key_list(?) AS reference ON reference."from" = info.name WHERE reference.id = ?`,
    )
    .get(table, table, key)
  if (!found) throw new Error(`no reference ${key} in ${table}`)
  return found
}

function countsOf(connection: Connection): Record<string, number> {
  const counts = tablesOf(connection).map(({ name }) => {
    const row = connection.prepare<[], { count: number }>(`SELECT count(*) AS count FROM "${name}"`).get()
    return [name, row?.count ?? 0] as const
  })
  return Object.fromEntries(counts)
}

/** Keeps leftovers where people can read them. */
export function writeLeftovers(file: string, leftovers: readonly Leftover[]): void {
  fs.writeFileSync(file, `${JSON.stringify(leftovers, null, 2)}\n`, { mode: 0o600 })
}
