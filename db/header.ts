import fs from 'node:fs'

/** "ACUD": tells our files from any other SQLite file (`PRAGMA application_id`). */
export const applicationId = 0x41435544

/** What the first 100 bytes of a file say (https://sqlite.org/fileformat2.html, section 1.3). */
export type Header = {
  kind: 'ours'
  /** `PRAGMA user_version`: how many of our migrations made it. */
  version: number
  /** Whether the file has exactly as many pages as it says; one with a log beside it need not. */
  complete: boolean
  /** Whether changes go through a log beside the file; copies for keeping are made without. */
  usesLog: boolean
}

const LENGTH = 100
const MAGIC = 'SQLite format 3\0'

/**
 * Reads the header of a file that is open nowhere in this process: closing a descriptor on one that is would drop SQLite's own
 * lock on it. `foreign`: somebody else's file; `damaged`: too little of it is left, or its header contradicts itself.
 */
export function readHeader(file: string): Header | { kind: 'foreign' | 'damaged' } {
  const bytes = Buffer.alloc(LENGTH)
  const descriptor = fs.openSync(file, 'r')
  let size: number
  try {
    fs.readSync(descriptor, bytes, 0, LENGTH, 0)
    size = fs.fstatSync(descriptor).size
  } finally {
    fs.closeSync(descriptor)
  }
  // An empty file opens as an empty database: all meetings would seem gone.
  if (size < LENGTH) return { kind: 'damaged' }
  if (bytes.toString('latin1', 0, 16) !== MAGIC) return { kind: isBlank(bytes) ? 'damaged' : 'foreign' }
  if (bytes.readUInt32BE(68) !== applicationId) return { kind: 'foreign' }
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16)
  const writer = bytes[18] ?? 0
  const reader = bytes[19] ?? 0
  const fixed = bytes[20] === 0 && bytes[21] === 64 && bytes[22] === 32 && bytes[23] === 32
  const utf8 = bytes.readUInt32BE(56) === 1
  const isPageSize = pageSize >= 512 && (pageSize & (pageSize - 1)) === 0
  if (!fixed || !utf8 || !isPageSize || writer !== reader || writer < 1 || writer > 2) return { kind: 'damaged' }
  const pages = bytes.readUInt32BE(28)
  return {
    kind: 'ours',
    version: bytes.readUInt32BE(60),
    complete: pages > 0 && size === pages * pageSize,
    usesLog: writer === 2,
  }
}

/** What a power cut may leave of a file whose content was never written. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(byte => byte === 0)
}
