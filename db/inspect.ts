import Database from 'better-sqlite3'
import { Refusal } from '../shared/errors.ts'
import type { Binding, Connection } from './execute.ts'
import { removeFile } from './fileSystem.ts'
import { foreignPart } from './schemaCheck.ts'
import type { WorkspaceFiles } from './workspaceFiles.ts'

/** Told how far long work has come: `done` of `total` steps. */
export type Progress = (done: number, total: number) => void

/** What the file of this program looks like. */
export type Expected = { migrations: readonly string[]; binding: Binding }

/**
 * Looks at a file through a connection that changes nothing, and at all of it: for one whose last session did not end, because
 * closing a connection that may write would carry its log over. Throws `workspace.damaged`, `workspace.newer` and
 * `workspace.altered`.
 */
export function inspectUntouched(files: WorkspaceFiles, expected: Expected, onProgress: Progress = () => {}): void {
  const connection = new Database(files.database, { readonly: true, timeout: 0, ...expected.binding })
  try {
    connection.pragma('trusted_schema = OFF')
    connection.pragma('cell_size_check = ON')
    inspectSchema(connection, files, expected)
    // Table by table, because one check of all of them could not tell how far it has come. The first also checks free pages.
    const tables = ['sqlite_schema', ...tablesOf(connection)]
    for (const [done, table] of tables.entries()) {
      onProgress(done, tables.length)
      if (connection.pragma(`quick_check("${table}")`, { simple: true }) !== 'ok')
        throw Refusal.of('workspace.damaged', { folder: files.folder })
    }
    onProgress(tables.length, tables.length)
  } finally {
    connection.close()
    removeFile(files.logIndex)
  }
}

/**
 * Looks at what can be known of an open file without reading all of it: that its schema is ours, and that each table and index
 * has a first page. Refuses as `inspectUntouched` does.
 */
export function inspectSchema(connection: Connection, files: WorkspaceFiles, { migrations, binding }: Expected): void {
  const { folder } = files
  const version = connection.pragma('user_version', { simple: true })
  if (typeof version !== 'number' || version > migrations.length) throw Refusal.of('workspace.newer', { folder })
  const what = foreignPart(connection, migrations.slice(0, version), binding)
  if (what !== null) throw Refusal.of('workspace.altered', { folder, what })
  for (const table of tablesOf(connection)) {
    connection.prepare(`SELECT * FROM "${table}" LIMIT 1`).get()
    for (const index of indexesOf(connection, table))
      connection.prepare(`SELECT 1 FROM "${table}" INDEXED BY "${index}" LIMIT 1`).get()
  }
}

/** Every table that has pages of its own, those behind the search index included. */
function tablesOf(connection: Connection): string[] {
  const rows = connection
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite@_%' ESCAPE '@'",
    )
    .all()
  return rows.map(row => row.name)
}

function indexesOf(connection: Connection, table: string): string[] {
  const rows = connection
    .prepare<[string], { name: string }>('SELECT name FROM pragma_index_list(?) WHERE NOT partial')
    .all(table)
  return rows.map(row => row.name)
}
