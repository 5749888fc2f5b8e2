import type { OpenFile } from '../../db/open.ts'
import { type Row, recordsOf, rowsOf } from './rows.ts'

/**
 * Every record as its history tells it, beside every record as it stands, of those that the history names: a command of which
 * only a part was kept makes them differ.
 */
export function toldAndStanding(file: OpenFile): { told: Map<string, Row>; standing: Map<string, Row> } {
  const told = new Map<string, Row>()
  const named = new Set<string>()
  for (const { tableName, rowId, after } of rowsOf(
    file,
    'SELECT tableName, rowId, after FROM history ORDER BY sequence',
  )) {
    const key = `${tableName} ${rowId}`
    named.add(key)
    if (after === null) told.delete(key)
    else told.set(key, { ...told.get(key), ...JSON.parse(String(after)) })
  }
  const standing = new Map<string, Row>()
  for (const [kind, rows] of Object.entries(recordsOf(file)))
    for (const { createdAt, createdBy, ...row } of rows)
      if (named.has(`${kind} ${row.id}`)) standing.set(`${kind} ${row.id}`, row)
  return { told, standing }
}

/** Ids of all commands that the file holds. */
export function commandsIn(file: OpenFile): string[] {
  return rowsOf(file, 'SELECT id FROM command ORDER BY sequence').map(row => String(row.id))
}
