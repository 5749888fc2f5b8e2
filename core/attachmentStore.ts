import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { diskRefusal } from '../db/failures.ts'
import { hashOfFile, makePrivateFolder, sizeOf, syncFolder } from '../db/fileSystem.ts'
import type { Progress } from '../db/inspect.ts'
import type { NeededAttachment } from '../db/manifest.ts'
import { filesOf } from '../db/workspaceFiles.ts'
import { Refusal } from '../shared/errors.ts'

/** Files by their SHA-256. A file is on disk, synced and renamed, before any row may name it. */
export type AttachmentStore = {
  /** Keeps the bytes; answers their hash. The same bytes are kept once. Throws `workspace.unwritable`. */
  put(bytes: Uint8Array): string
  /** Null where somebody took the file away. */
  get(sha256: string): Uint8Array<ArrayBuffer> | null
}

export function attachmentStoreIn(folder: string): AttachmentStore {
  const directory = filesOf(folder).attachments
  const pathOf = (sha256: string) => attachmentPath(folder, sha256)
  return {
    put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      try {
        keep(bytes, pathOf(sha256))
      } catch (error) {
        throw diskRefusal(error) ?? Refusal.of('workspace.unwritable', { folder: directory })
      }
      return sha256
    },
    get(sha256) {
      const file = pathOf(sha256)
      return fs.existsSync(file) ? new Uint8Array(fs.readFileSync(file)) : null
    },
  }
}

function keep(bytes: Uint8Array, target: string): void {
  if (fs.existsSync(target)) return
  makePrivateFolder(path.dirname(target))
  const unfinished = `${target}.unfinished`
  const file = fs.openSync(unfinished, 'w', 0o600)
  try {
    fs.writeFileSync(file, bytes)
    fs.fsyncSync(file)
  } finally {
    fs.closeSync(file)
  }
  fs.renameSync(unfinished, target)
  syncFolder(path.dirname(target))
  syncFolder(path.dirname(path.dirname(target)))
}

/** Where the file of an attachment is, within the folder of all. */
export function attachmentPath(folder: string, sha256: string): string {
  return path.join(filesOf(folder).attachments, sha256.slice(0, 2), sha256)
}

/** The hashes of those attachments whose file is not there, and of those whose bytes are not what they were. */
export function checkAttachments(
  folder: string,
  needed: readonly NeededAttachment[],
  onProgress: Progress = () => {},
): { missing: string[]; damaged: string[] } {
  const missing: string[] = []
  const damaged: string[] = []
  for (const [done, { sha256, size }] of needed.entries()) {
    onProgress(done, needed.length)
    const file = attachmentPath(folder, sha256)
    if (!fs.existsSync(file)) missing.push(sha256)
    else if (sizeOf(file) !== size || hashOfFile(file) !== sha256) damaged.push(sha256)
  }
  return { missing, damaged }
}
