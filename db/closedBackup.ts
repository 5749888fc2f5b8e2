import { Refusal } from '../shared/errors.ts'
import type { BackupReason } from '../shared/vocabulary.ts'
import { beginCopy, newestGood, publish, thin } from './backupFiles.ts'
import { finishCopy } from './copy.ts'
import type { Binding } from './execute.ts'
import { copyFile, freeBytes, removeFile, sizeOf } from './fileSystem.ts'
import type { WorkspaceFiles } from './workspaceFiles.ts'

/** A backup must leave room for the work itself and for the next one. */
const ROOM = 3

/**
 * Makes a checked backup of a database that is open nowhere and has no log. Refuses as `finishCopy` does, and with
 * `backup.noSpace`.
 */
export function backUpClosed(files: WorkspaceFiles, binding: Binding, reason: BackupReason): void {
  const copy = beginCopy(files.backups)
  try {
    refuseWithoutRoom(files)
    copyFile(files.database, copy)
    const facts = finishCopy(copy, binding)
    const newest = newestGood(files.backups)?.manifest
    if (newest?.lastCommand === facts.lastCommand && newest.version === facts.version) return
    publish(files.backups, copy, { madeAt: new Date().toISOString(), reason, ...facts })
    thin(files.backups)
  } finally {
    removeFile(copy)
  }
}

/** Throws `backup.noSpace` where the disk has less than three times the room that the file takes. */
export function refuseWithoutRoom(files: WorkspaceFiles): void {
  const needed = ROOM * (sizeOf(files.database) + sizeOf(files.log))
  const free = freeBytes(files.backups)
  if (free < needed) throw Refusal.of('backup.noSpace', { needed: megabytes(needed), free: megabytes(free) })
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`
}
