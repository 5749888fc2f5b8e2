import fs from 'node:fs'
import Database from 'better-sqlite3'
import { foldText } from '../shared/text.ts'
import { type BackupEntry, listBackups } from './backupFiles.ts'
import type { Binding, Connection } from './execute.ts'
import { searchExpression } from './searchIndex.ts'
import type { WorkspaceFiles } from './workspaceFiles.ts'

/** What is looked for in a copy: records by their tables, and words that stand in the texts of others. */
export type Wanted = { records: readonly { kind: string; id: string }[]; words: readonly string[] }

/** The backups in which something of it stands, as a record, in the history or in a text. One that cannot be read counts. */
export function backupsHolding(files: WorkspaceFiles, wanted: Wanted, binding: Binding): BackupEntry[] {
  return listBackups(files.backups).filter(entry => entry.manifest === null || holds(entry.file, wanted, binding))
}

/** Folders of damaged databases that were put aside: what they hold nobody can ask them. */
export function putAsideIn(files: WorkspaceFiles): string[] {
  return fs.existsSync(files.damaged) ? fs.readdirSync(files.damaged).sort() : []
}

/** Removes one of them with all its files. */
export function removePutAside(place: string): void {
  fs.rmSync(place, { recursive: true, force: true })
}

function holds(file: string, wanted: Wanted, binding: Binding): boolean {
  let connection: Connection | null = null
  try {
    connection = new Database(file, { readonly: true, timeout: 0, ...binding })
    connection.pragma('trusted_schema = OFF')
    return hasRecord(connection, wanted) || hasWords(connection, wanted.words) || isKept(connection, wanted)
  } catch {
    return true
  } finally {
    connection?.close()
  }
}

function hasRecord(connection: Connection, { records }: Wanted): boolean {
  const told = connection.prepare('SELECT 1 FROM history WHERE rowId = ? LIMIT 1')
  return records.some(({ kind, id }) => {
    if (told.get(id) !== undefined) return true
    return connection.prepare(`SELECT 1 FROM "${kind}" WHERE id = ?`).get(id) !== undefined
  })
}

/** What minutes were agreed on with, and what trackers said, is in no index: versions, slips, corrections, and who got what. */
function isKept(connection: Connection, { records, words }: Wanted): boolean {
  const ids = records.map(({ id }) => id)
  const folded = words.map(foldText).filter(word => word !== '')
  return [
    'minutes_version',
    'slip',
    'correction',
    'distribution',
    'tracker_export',
    'tracker_sent',
    'own_value',
    'reminder',
  ].some(table => {
    if (connection.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) === undefined)
      return false
    for (const row of connection.prepare(`SELECT * FROM "${table}"`).iterate()) {
      // Line breaks within what is kept as JSON are no letters.
      const text = JSON.stringify(row).replaceAll(/\\+[nt"]/g, ' ')
      if (ids.some(id => text.includes(id))) return true
      if (folded.length > 0 && folded.some(word => ` ${foldText(text)} `.includes(` ${word} `))) return true
    }
    return false
  })
}

function hasWords(connection: Connection, words: readonly string[]): boolean {
  const found = connection.prepare('SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT 1')
  return words.some(text => {
    const expression = searchExpression(text)
    return expression !== null && found.get(expression) !== undefined
  })
}
