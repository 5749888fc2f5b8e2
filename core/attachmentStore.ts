import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Files by their SHA-256. A file is on disk, synced and renamed, before any row may name it. */
export type AttachmentStore = {
  /** Keeps the bytes; answers their hash. The same bytes are kept once. */
  put(bytes: Uint8Array): string
  get(sha256: string): Uint8Array<ArrayBuffer>
}

export function attachmentStoreIn(folder: string): AttachmentStore {
  const directory = path.join(folder, 'attachments')
  const pathOf = (sha256: string) => path.join(directory, sha256.slice(0, 2), sha256)
  return {
    put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const target = pathOf(sha256)
      if (fs.existsSync(target)) return sha256
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
      return sha256
    },
    get: sha256 => new Uint8Array(fs.readFileSync(pathOf(sha256))),
  }
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
