import { isDeepStrictEqual } from 'node:util'
import type { OpenFile } from '../../db/open.ts'
import { checkFile, type Row, recordsOf, rowsOf } from './rows.ts'

/**
 * Throws when the file is damaged or holds a part of a command: every record that the history names must stand as the history
 * tells it, and no history may belong to a command that was not kept.
 */
export function checkWhole(file: OpenFile): void {
  checkFile(file)
  const { told, standing } = toldAndStanding(file)
  const differing = [...told.keys(), ...standing.keys()].filter(
    key => !isDeepStrictEqual(told.get(key), standing.get(key)),
  )
  if (differing.length > 0) throw new Error(`not as their history tells: ${differing.join(', ')}`)
  const halves = rowsOf(file, 'SELECT DISTINCT commandId FROM history WHERE commandId NOT IN (SELECT id FROM command)')
  if (halves.length > 0) throw new Error(`half of a command: ${halves.map(row => row.commandId).join(', ')}`)
}

/** Ids of all commands that the file holds. */
export function commandsIn(file: OpenFile): string[] {
  return rowsOf(file, 'SELECT id FROM command ORDER BY sequence').map(row => String(row.id))
}

/** Every record as its history tells it, beside every record as it stands, of those that the history names. */
function toldAndStanding(file: OpenFile): { told: Map<string, Row>; standing: Map<string, Row> } {
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
