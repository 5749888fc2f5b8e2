import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../shared/errors.ts'
import { createFile, makePrivateFile, turnLogOn } from './create.ts'
import type { Binding } from './execute.ts'
import { copyFile, hashOfFile, makePrivateFolder, moveOver, removeFile, syncFile, syncFolder } from './fileSystem.ts'
import { endSession } from './session.ts'
import type { WorkspaceFiles } from './workspaceFiles.ts'

/**
 * Makes a copy of a backup that may take the place of the database, at `files.making`, after its bytes were compared with the
 * hash in its manifest. Throws `backup.damaged`.
 */
export function prepareRestore(backup: string, sha256: string, files: WorkspaceFiles, binding: Binding): void {
  makePrivateFile(files.making)
  copyFile(backup, files.making)
  if (hashOfFile(files.making) !== sha256) throw Refusal.of('backup.damaged', { name: path.basename(backup) })
  const connection = new Database(files.making, { timeout: 0, ...binding })
  try {
    turnLogOn(connection)
  } finally {
    connection.close()
  }
  syncFile(files.making)
}

/**
 * Puts what was prepared in the place of the database, which must be open nowhere. Whatever happens on the way, the database is
 * the old one or the new one.
 */
export function putPreparedInPlace(files: WorkspaceFiles): void {
  removeRest(files)
  moveOver(files.making, files.database)
  endSession(files.folder)
}

/** A log that stayed would be played into a file that is not its own. */
function removeRest(files: WorkspaceFiles): void {
  for (const file of [files.log, files.logIndex, files.journal]) removeFile(file)
  syncFolder(files.folder)
}

/**
 * Keeps a database that cannot be read any more, with its log and all, in a folder of its own under `damaged/`; answers that
 * folder, or null where nothing is there. Its bytes stay as they are.
 */
export function setAside(files: WorkspaceFiles): string | null {
  const parts = [files.database, files.log, files.journal, path.join(files.folder, 'session.json')]
  if (!parts.some(file => fs.existsSync(file))) return null
  makePrivateFolder(files.damaged)
  const place = path.join(files.damaged, nextName(files.damaged))
  makePrivateFolder(place)
  for (const file of parts) if (fs.existsSync(file)) keepUnder(file, path.join(place, path.basename(file)))
  syncFolder(place)
  syncFolder(files.damaged)
  return place
}

/** Begins with an empty database, after what was there has been put aside; which must be open nowhere. */
export function putEmptyInPlace(files: WorkspaceFiles, migrations: readonly string[], binding: Binding): void {
  removeRest(files)
  createFile(files, migrations, binding)
  endSession(files.folder)
}

/** A second name for the same bytes where the file system has such, else a copy. */
function keepUnder(file: string, name: string): void {
  try {
    fs.linkSync(file, name)
  } catch {
    copyFile(file, name)
    syncFile(name)
  }
}

function nextName(folder: string): string {
  const numbers = fs.readdirSync(folder).map(name => Number.parseInt(name, 10) || 0)
  return String(Math.max(0, ...numbers) + 1).padStart(3, '0')
}
