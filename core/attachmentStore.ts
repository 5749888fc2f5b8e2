import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { isDiskFull } from '../db/failures.ts'
import { Refusal } from '../shared/errors.ts'

/** Files by their SHA-256. A file is on disk, synced and renamed, before any row may name it. */
export type AttachmentStore = {
  /** Keeps the bytes; answers their hash. The same bytes are kept once. Throws `workspace.unwritable`. */
  put(bytes: Uint8Array): string
  /** Null where somebody took the file away. */
  get(sha256: string): Uint8Array<ArrayBuffer> | null
}

export function attachmentStoreIn(folder: string): AttachmentStore {
  const directory = path.join(folder, 'attachments')
  const pathOf = (sha256: string) => path.join(directory, sha256.slice(0, 2), sha256)
  return {
    put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      try {
        keep(bytes, pathOf(sha256))
      } catch (error) {
        throw isDiskFull(error) ? error : Refusal.of('workspace.unwritable', { folder: directory })
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
  fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
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
}

/** Makes a rename survive a power cut; Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
