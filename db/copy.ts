import Database from 'better-sqlite3'
import { Refusal } from '../shared/errors.ts'
import type { Binding, Connection } from './execute.ts'
import { isDamage } from './failures.ts'
import { hashOfFile, sizeOf, syncFile } from './fileSystem.ts'
import { readHeader } from './header.ts'
import type { Progress } from './inspect.ts'
import type { CopyFacts, NeededAttachment } from './manifest.ts'
import { foreignPart } from './schemaCheck.ts'

/** Pages copied before others get their turn: about a millisecond's work. */
const PAGES_AT_ONCE = 100

/** What two states of one file are compared by. */
export type StateFacts = Pick<CopyFacts, 'rows' | 'lastCommand'>

/**
 * Copies an open file while work on it goes on, page for page, to a file that is there and empty. Pages are not looked at: one that
 * is damaged is copied as it stands.
 */
export async function copyOnline(
  connection: Connection,
  target: string,
  onProgress: Progress = () => {},
  signal?: AbortSignal,
): Promise<void> {
  await connection.backup(target, {
    progress({ totalPages, remainingPages }) {
      signal?.throwIfAborted()
      onProgress(totalPages - remainingPages, totalPages)
      return PAGES_AT_ONCE
    },
  })
}

/** Makes a copy a file of its own, without a log, and brings it onto the disk; then reads all of it. Refuses as `checkCopy`. */
export function finishCopy(file: string, binding: Binding): CopyFacts {
  const connection = new Database(file, { timeout: 0, ...binding })
  try {
    connection.pragma('trusted_schema = OFF')
    connection.pragma('locking_mode = EXCLUSIVE')
    if (connection.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw damagedCopy(file)
  } catch (error) {
    throw isDamage(error) ? damagedCopy(file) : error
  } finally {
    connection.close()
  }
  syncFile(file)
  return checkCopy(file, binding)
}

/** Reads a whole copy: every page, every reference, every row. Throws `backup.damaged`. */
export function checkCopy(file: string, binding: Binding): CopyFacts {
  const connection = new Database(file, { readonly: true, timeout: 0, ...binding })
  try {
    connection.pragma('trusted_schema = OFF')
    connection.pragma('cell_size_check = ON')
    const found = connection.pragma('integrity_check(1)', { simple: true })
    const orphans = connection.pragma('foreign_key_check')
    if (found !== 'ok' || !Array.isArray(orphans) || orphans.length > 0) throw damagedCopy(file)
    return {
      version: Number(connection.pragma('user_version', { simple: true })),
      bytes: sizeOf(file),
      sha256: hashOfFile(file),
      ...stateOf(connection),
      attachments: attachmentsOf(connection),
    }
  } catch (error) {
    throw isDamage(error) ? damagedCopy(file) : error
  } finally {
    connection.close()
  }
}

/**
 * Whether a copy is of a file that this program makes, without a part of anybody else: a backup may come from anywhere. Throws
 * `backup.damaged`, and `workspace.newer` for one of a newer program.
 */
export function checkOurs(file: string, migrations: readonly string[], binding: Binding): void {
  const header = readHeader(file)
  if (header.kind !== 'ours') throw damagedCopy(file)
  if (header.version > migrations.length) throw Refusal.of('workspace.newer', { folder: nameOf(file) })
  const connection = new Database(file, { readonly: true, timeout: 0, ...binding })
  try {
    connection.pragma('trusted_schema = OFF')
    if (foreignPart(connection, migrations.slice(0, header.version), binding) !== null) throw damagedCopy(file)
  } catch (error) {
    throw isDamage(error) ? damagedCopy(file) : error
  } finally {
    connection.close()
  }
}

/** How many rows each table of a file has, and its latest command. */
export function stateOf(connection: Connection): StateFacts {
  const tables = connection
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@' ORDER BY name",
    )
    .all()
  const counts = tables.map(({ name }) => {
    const row = connection.prepare<[], { count: number }>(`SELECT count(*) AS count FROM "${name}"`).get()
    return [name, row?.count ?? 0] as const
  })
  return { rows: Object.fromEntries(counts), lastCommand: lastCommandOf(connection) }
}

export function lastCommandOf(connection: Connection): string | null {
  const row = connection.prepare<[], { id: string }>('SELECT id FROM command ORDER BY sequence DESC LIMIT 1').get()
  return row?.id ?? null
}

function attachmentsOf(connection: Connection): NeededAttachment[] {
  return connection
    .prepare<[], NeededAttachment>('SELECT sha256, max(size) AS size FROM attachment GROUP BY sha256 ORDER BY sha256')
    .all()
}

function damagedCopy(file: string): Refusal {
  return Refusal.of('backup.damaged', { name: nameOf(file) })
}

function nameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file
}
