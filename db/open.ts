import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../shared/errors.ts'
import { type Connection, type Handles, handlesOn } from './execute.ts'
import { installHistoryTriggers } from './historyTriggers.ts'
import { migrations } from './migrations/index.ts'

/** "ACUD": tells our files from any other SQLite file (`PRAGMA application_id`). */
export const applicationId = 0x41435544

export type OpenFile = Handles & { connection: Connection; folder: string; close(): void }

export type OpenOptions = {
  /** Makes the workspace where there is none. */
  create: boolean
  /** Path of the SQLite addon, where the default look-up does not find it (packaged desktop program). */
  nativeBinding?: string | undefined
}

/**
 * Opens the workspace of a folder for this process alone: `lock.db` first, then the header of `acuerdos.db`, then the file
 * itself in WAL with `synchronous=FULL`, upgraded to today's schema. A file that is damaged, foreign or newer is left untouched.
 * Throws a refusal `workspace.*`.
 */
export function openFile(folder: string, options: OpenOptions): OpenFile {
  const file = path.join(folder, 'acuerdos.db')
  const exists = fs.existsSync(file)
  if (!exists && !options.create) throw Refusal.of('workspace.missing', { folder })
  makeFolder(folder)
  const binding = options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding }
  const lock = holdLock(folder, binding)
  try {
    if (exists) checkHeader(file, folder)
    const connection = new Database(file, { timeout: 0, ...binding })
    try {
      prepare(connection)
      migrate(connection, folder)
      installHistoryTriggers(connection)
    } catch (error) {
      connection.close()
      throw error
    }
    const close = () => {
      connection.close()
      lock.close()
    }
    return { connection, folder, ...handlesOn(connection), close }
  } catch (error) {
    lock.close()
    throw asWorkspaceRefusal(error, folder)
  }
}

const HEADER = 'SQLite format 3\0'

/**
 * Reads the first 100 bytes before SQLite opens the file (https://sqlite.org/fileformat2.html, section 1.3), and only while the
 * lock is ours: closing a descriptor on a file that is open elsewhere in this process would drop SQLite's own lock on it.
 */
function checkHeader(file: string, folder: string): void {
  const header = Buffer.alloc(100)
  const descriptor = fs.openSync(file, 'r')
  let size: number
  try {
    fs.readSync(descriptor, header, 0, 100, 0)
    size = fs.fstatSync(descriptor).size
  } finally {
    fs.closeSync(descriptor)
  }
  if (size < 100) throw Refusal.of('workspace.damaged', { folder })
  if (header.toString('latin1', 0, 16) !== HEADER) throw Refusal.of('workspace.foreign', { folder })
  if (header.readUInt32BE(68) !== applicationId) throw Refusal.of('workspace.foreign', { folder })
  if (header.readUInt32BE(60) > migrations.length) throw Refusal.of('workspace.newer', { folder })
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    fs.accessSync(folder, fs.constants.W_OK)
  } catch {
    throw Refusal.of('workspace.unwritable', { folder })
  }
}

/** A second tiny file, so that no slip with the first one can let two programs in. */
function holdLock(folder: string, binding: Database.Options): Connection {
  const lock = new Database(path.join(folder, 'lock.db'), { timeout: 0, ...binding })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE; COMMIT')
    return lock
  } catch (error) {
    lock.close()
    throw asWorkspaceRefusal(error, folder)
  }
}

function prepare(connection: Connection): void {
  connection.pragma('locking_mode = EXCLUSIVE')
  connection.pragma('trusted_schema = OFF')
  connection.pragma('cell_size_check = ON')
  if (connection.pragma('journal_mode = WAL', { simple: true }) !== 'wal') throw new Error('the file refused WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('fullfsync = ON')
  connection.pragma('checkpoint_fullfsync = ON')
  connection.pragma('foreign_keys = ON')
  connection.pragma('secure_delete = ON')
  connection.pragma('temp_store = MEMORY')
  if (connection.pragma('synchronous', { simple: true }) !== 2) throw new Error('the file refused synchronous=FULL')
}

/** All missing steps in one transaction, the version included: after a power cut the file is old or new, never between. */
function migrate(connection: Connection, folder: string): void {
  const version = connection.pragma('user_version', { simple: true })
  if (typeof version !== 'number' || version > migrations.length) throw Refusal.of('workspace.newer', { folder })
  if (version === migrations.length) return
  connection
    .transaction(() => {
      for (const step of migrations.slice(version)) connection.exec(step)
      connection.pragma(`application_id = ${applicationId}`)
      connection.pragma(`user_version = ${migrations.length}`)
    })
    .immediate()
}

function asWorkspaceRefusal(error: unknown, folder: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  if (error.code.startsWith('SQLITE_BUSY') || error.code.startsWith('SQLITE_LOCKED'))
    return Refusal.of('workspace.inUse', { folder })
  if (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB')
    return Refusal.of('workspace.damaged', { folder })
  if (error.code.startsWith('SQLITE_READONLY') || error.code.startsWith('SQLITE_CANTOPEN'))
    return Refusal.of('workspace.unwritable', { folder })
  return error
}
