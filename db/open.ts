import fs from 'node:fs'
import Database from 'better-sqlite3'
import { Refusal } from '../shared/errors.ts'
import { backUpClosed } from './closedBackup.ts'
import { createFile, putInPlace, runMigrations, turnLogOn } from './create.ts'
import { type Binding, type Connection, type Handles, handlesOn } from './execute.ts'
import { diskRefusal, isDamage } from './failures.ts'
import { keepPrivate, makePrivateFolder, sizeOf } from './fileSystem.ts'
import { type Header, readHeader } from './header.ts'
import { installHistoryTriggers, type NameCommand } from './historyTriggers.ts'
import { type Expected, inspectSchema, inspectUntouched, type Progress } from './inspect.ts'
import { readLog } from './log.ts'
import { migrations as released } from './migrations/index.ts'
import { judgePlace, placeFacts } from './place.ts'
import { installSealTriggers } from './sealTriggers.ts'
import { beginSession, endSession, nameLog, readSession, type Session } from './session.ts'
import { filesOf, type WorkspaceFiles } from './workspaceFiles.ts'

export type OpenFile = Handles & {
  connection: Connection
  folder: string
  nameCommand: NameCommand
  /** To be called after a commit, before it is acknowledged: names the log, so that after a power cut it is known for ours. */
  committed(): void
  /**
   * To be called when the disk failed at a commit. Where only the last sync of it failed, all of it stands at the end of the log and
   * would come back at the next opening, though the person was told that it was refused: the log is emptied, now or when closing.
   */
  failed(): void
  close(): void
}

export type OpenOptions = {
  /** Makes the workspace where there is none. */
  create: boolean
  /** Path of the SQLite addon, where the default look-up does not find it (packaged desktop program). */
  nativeBinding?: string | undefined
  /** Opens it in a synchronised or network folder too, for those who know what they do. */
  allowAnyFolder?: boolean | undefined
  /** Folder that is named to a person whose own is refused. */
  alternative?: string | undefined
  /** Called while a file is checked whose last session did not end. */
  onProgress?: Progress | undefined
  /** Steps of the schema, where they are not the program's. */
  migrations?: readonly string[] | undefined
}

/**
 * Opens the workspace of a folder for this process alone: `lock.db` first, then the header of `acuerdos.db`, then the file
 * itself in WAL with `synchronous=FULL`, upgraded to today's schema. This takes as long for every size of file; only after an
 * unclean end is all of it checked. A file that is damaged, foreign, altered or newer is left untouched, every byte of it.
 * Throws a refusal `workspace.*`, or `disk.full`.
 */
export function openFile(folder: string, options: OpenOptions): OpenFile {
  if (!options.allowAnyFolder) refuseUnsafePlace(folder, options.alternative ?? '')
  const files = filesOf(folder)
  if (!fs.existsSync(files.database) && !options.create) throw Refusal.of('workspace.missing', { folder })
  makeFolder(folder)
  const binding = bindingOf(options.nativeBinding)
  const lock = holdLock(files, binding)
  try {
    const file = openLocked(files, options, binding)
    const close = () => {
      file.close()
      lock.close()
    }
    return { ...file, close }
  } catch (error) {
    lock.close()
    throw asWorkspaceRefusal(error, folder)
  }
}

/** The addon as the functions of this room take it. */
export function bindingOf(nativeBinding: string | undefined): Binding {
  return nativeBinding === undefined ? {} : { nativeBinding }
}

/** Runs something while no program has the workspace open. Throws `workspace.inUse` where one has. */
export function whileLocked<T>(folder: string, binding: Binding, run: (files: WorkspaceFiles) => T): T {
  const files = filesOf(folder)
  const lock = holdLock(files, binding)
  try {
    return run(files)
  } finally {
    lock.close()
  }
}

function openLocked(files: WorkspaceFiles, options: OpenOptions, binding: Binding): OpenFile {
  const { folder } = files
  const migrations = options.migrations ?? released
  if (!fs.existsSync(files.database)) {
    // Where a log or backups are left the file was lost: an empty one in its place would look as if nothing had ever been.
    if (sizeOf(files.log) > 0 || fs.existsSync(files.backups)) throw Refusal.of('workspace.damaged', { folder })
    createFile(files, migrations, binding)
  }
  const before = readSession(folder)
  const logged = hasLogOfOurs(files, before)
  const { usesLog } = checkHeader(files, migrations.length, logged)
  if (logged || !usesLog) inspectUntouched(files, { migrations, binding }, options.onProgress)
  // Somebody put a backup in the place of the database by hand.
  if (!usesLog) putInPlace(files.database, files, binding)
  keepPrivate(files.database)
  const expected = { migrations, binding }
  const whole = logged || !usesLog
  let connection = connect(files, expected, whole)
  const version = Number(connection.pragma('user_version', { simple: true }))
  if (version < migrations.length) {
    // Nobody has it open while it is copied, and nothing waits in its log.
    connection.close()
    backUpClosed(files, binding, 'migration')
    connection = connect(files, expected, whole)
  }
  let unsettled = false
  const failed = () => {
    unsettled = !emptyLog(connection)
  }
  const close = () => {
    if (unsettled) emptyLog(connection)
    connection.close()
    // A log that could not be carried over into the file still needs its name.
    if (readLog(files.log).state === 'none') endSession(folder)
  }
  try {
    const log = readLog(files.log).state === 'none' ? null : (before?.log ?? null)
    const committed = logNamer(files, beginSession(folder, log))
    if (version < migrations.length) {
      runMigrations(connection, migrations, version)
      committed()
    }
    const nameCommand = installHistoryTriggers(connection)
    installSealTriggers(connection)
    return { connection, folder, ...handlesOn(connection), nameCommand, committed, failed, close }
  } catch (error) {
    close()
    throw error
  }
}

function connect(files: WorkspaceFiles, expected: Expected, inspected: boolean): Connection {
  const connection = new Database(files.database, { timeout: 0, ...expected.binding })
  try {
    prepare(connection)
    if (!inspected) inspectSchema(connection, files, expected)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function refuseUnsafePlace(folder: string, alternative: string): void {
  const unsafe = judgePlace(folder, placeFacts(folder))
  if (unsafe?.reason === 'synced')
    throw Refusal.of('workspace.syncedFolder', { folder, client: unsafe.client, alternative })
  if (unsafe?.reason === 'network')
    throw Refusal.of('workspace.networkFolder', { folder, source: unsafe.source, alternative })
}

/**
 * Whether the last session left changes in its log. A log without its session belongs to another file, or a synchroniser
 * brought it: SQLite would play it into ours without asking.
 */
function hasLogOfOurs(files: WorkspaceFiles, session: Session | null): boolean {
  const damaged = Refusal.of('workspace.damaged', { folder: files.folder })
  if (sizeOf(files.journal) > 0) throw damaged
  const log = readLog(files.log)
  if (log.state === 'none') return false
  if (log.state === 'unreadable' || session === null) throw damaged
  // Between the first commit of a session and its name in the file nothing was acknowledged.
  if (session.log !== null && session.log !== log.lineage) throw damaged
  return true
}

/** Only while the lock is ours and before SQLite opens the file: see `readHeader`. */
function checkHeader(files: WorkspaceFiles, newest: number, logged: boolean): Header {
  const { folder } = files
  const header = readHeader(files.database)
  if (header.kind !== 'ours') throw Refusal.of(`workspace.${header.kind}`, { folder })
  if (header.version > newest) throw Refusal.of('workspace.newer', { folder })
  // A log may hold pages that the file does not have yet; but a file that uses none has got somebody else's.
  if (logged ? !header.usesLog : !header.complete) throw Refusal.of('workspace.damaged', { folder })
  return header
}

function makeFolder(folder: string): void {
  try {
    makePrivateFolder(folder)
    fs.accessSync(folder, fs.constants.W_OK)
  } catch {
    throw Refusal.of('workspace.unwritable', { folder })
  }
}

/** A second tiny file, so that no slip with the first one can let two programs in. It is never read by other means. */
function holdLock(files: WorkspaceFiles, binding: Binding): Connection {
  if (!fs.existsSync(files.lock)) makeLockFile(files)
  const lock = new Database(files.lock, { timeout: 0, ...binding })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE; COMMIT')
    return lock
  } catch (error) {
    lock.close()
    throw asWorkspaceRefusal(error, files.folder)
  }
}

function makeLockFile(files: WorkspaceFiles): void {
  try {
    fs.closeSync(fs.openSync(files.lock, 'wx', 0o600))
  } catch {
    // Another program made it at the same moment, or the disk is full: SQLite will say.
  }
}

function prepare(connection: Connection): void {
  connection.pragma('locking_mode = EXCLUSIVE')
  connection.pragma('trusted_schema = OFF')
  connection.pragma('cell_size_check = ON')
  turnLogOn(connection)
  connection.pragma('synchronous = FULL')
  connection.pragma('fullfsync = ON')
  connection.pragma('checkpoint_fullfsync = ON')
  connection.pragma('foreign_keys = ON')
  connection.pragma('secure_delete = ON')
  connection.pragma('temp_store = MEMORY')
  if (connection.pragma('synchronous', { simple: true }) !== 2) throw new Error('the file refused synchronous=FULL')
}

/** Brings all that counts out of the log into the file; answers whether that was possible. */
function emptyLog(connection: Connection): boolean {
  try {
    return connection.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0
  } catch (error) {
    if (diskRefusal(error) === null) throw error
    return false
  }
}

function logNamer(files: WorkspaceFiles, session: Session): () => void {
  let named = session.log
  return () => {
    if (named !== null) return
    const log = readLog(files.log)
    if (log.state !== 'waiting') return
    try {
      nameLog(files.folder, session, log.lineage)
      named = log.lineage
    } catch (error) {
      // What is committed stays so; the next one tries again.
      if (diskRefusal(error) === null) throw error
    }
  }
}

function asWorkspaceRefusal(error: unknown, folder: string): unknown {
  const disk = diskRefusal(error)
  if (disk) return disk
  if (isDamage(error)) return Refusal.of('workspace.damaged', { folder })
  if (!(error instanceof Database.SqliteError)) return error
  if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) {
    const { user = '–', computer = '–', since = '' } = readSession(folder) ?? {}
    return Refusal.of('workspace.inUse', { folder, user, computer, since: minuteOf(since) })
  }
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(error.code)) return Refusal.of('workspace.unwritable', { folder })
  return error
}

/** An instant as the clock on the wall showed it, `2026-11-21 15:00`. */
function minuteOf(instant: string): string {
  const time = new Date(instant)
  if (Number.isNaN(time.getTime())) return '–'
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`
}
