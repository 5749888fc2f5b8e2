import { stampColumns } from '../../db/historyTriggers.ts'
import type { OpenFile } from '../../db/open.ts'
import { recordKinds } from '../../shared/contract/define.ts'

export type Row = Record<string, unknown>
/** Every record of a file, by table. */
export type Snapshot = Record<string, Row[]>

/** Every row that people edit, without who touched it last and when: what undo must bring back exactly. */
export function recordsOf(file: OpenFile): Snapshot {
  return Object.fromEntries(
    recordKinds.map(kind => [kind, rowsOf(file, `SELECT * FROM ${kind} ORDER BY id`).map(withoutLastChange)]),
  )
}

/** What can be found, apart from the numbers that the index gave its entries within a day. */
export function searchEntriesOf(file: OpenFile): Row[] {
  return rowsOf(
    file,
    'SELECT id / 10000000 AS day, kind, recordId, meetingId, text FROM search_entry ORDER BY kind, recordId',
  )
}

/** Rows of a statement of the test's own. */
export function rowsOf(file: OpenFile, statement: string, ...parameters: unknown[]): Row[] {
  return file.connection.prepare<unknown[], Row>(statement).all(...parameters)
}

/** Throws when the full-text index does not say what its entries say, or the file is damaged. */
export function checkFile(file: OpenFile): void {
  file.connection.exec("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
  const found = file.connection.pragma('integrity_check', { simple: true })
  const orphans = file.connection.pragma('foreign_key_check')
  if (found !== 'ok' || !Array.isArray(orphans) || orphans.length > 0)
    throw new Error(`damaged: ${String(found)} ${JSON.stringify(orphans)}`)
}

function withoutLastChange(row: Row): Row {
  const kept = Object.entries(row).filter(([name]) => !stampColumns.has(name) || name.startsWith('created'))
  return Object.fromEntries(kept)
}
