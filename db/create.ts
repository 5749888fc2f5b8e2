import fs from 'node:fs'
import Database from 'better-sqlite3'
import type { Binding, Connection } from './execute.ts'
import { copyFile, moveOver, removeFile, syncFile } from './fileSystem.ts'
import { applicationId } from './header.ts'
import type { WorkspaceFiles } from './workspaceFiles.ts'

/** Makes an empty database of the newest schema. It takes its name when it is whole: half of one is never found there. */
export function createFile(files: WorkspaceFiles, migrations: readonly string[], binding: Binding): void {
  makeDatabase(files.making, migrations, binding)
  moveOver(files.making, files.database)
}

/** Makes an empty database of these migrations under a name of its own, readable by its owner alone. */
export function makeDatabase(file: string, migrations: readonly string[], binding: Binding): void {
  makePrivateFile(file)
  const connection = new Database(file, { timeout: 0, ...binding })
  try {
    runMigrations(connection, migrations, 0)
    turnLogOn(connection)
  } finally {
    connection.close()
  }
}

/**
 * Puts a copy that was made for keeping in the place of the database, which must not be open and have no log. Whatever happens
 * on the way, the database is the old one or the new one.
 */
export function putInPlace(copy: string, files: WorkspaceFiles, binding: Binding): void {
  makePrivateFile(files.making)
  copyFile(copy, files.making)
  const connection = new Database(files.making, { timeout: 0, ...binding })
  try {
    turnLogOn(connection)
  } finally {
    connection.close()
  }
  syncFile(files.making)
  moveOver(files.making, files.database)
}

/** An empty file that nobody else can read, in the place of whatever an interrupted attempt left. */
export function makePrivateFile(file: string): void {
  for (const rest of ['', '-wal', '-shm', '-journal']) removeFile(file + rest)
  fs.closeSync(fs.openSync(file, 'wx', 0o600))
}

/** The missing steps in one transaction, the version included: after a power cut the file is old or new, never between. */
export function runMigrations(connection: Connection, migrations: readonly string[], from: number): void {
  connection
    .transaction(() => {
      for (const step of migrations.slice(from)) connection.exec(step)
      connection.pragma(`application_id = ${applicationId}`)
      connection.pragma(`user_version = ${migrations.length}`)
    })
    .immediate()
}

/** Throws where the file cannot be written to through a log. */
export function turnLogOn(connection: Connection): void {
  if (connection.pragma('journal_mode = WAL', { simple: true }) !== 'wal') throw new Error('the file refused WAL')
}
