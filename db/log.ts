import fs from 'node:fs'

/**
 * The write-ahead log beside the file (https://sqlite.org/fileformat2.html, section 4). `none`: nothing in it is waiting.
 * `waiting`: it may hold changes that are not in the file yet. `unreadable`: its head is no log's.
 */
export type Log = { state: 'none' } | { state: 'unreadable' } | { state: 'waiting'; lineage: string }

const HEAD = 32

/**
 * Looks at a log without SQLite. Its `lineage` tells one file's log from every other's: SQLite picks a random number when it
 * begins a log and adds one each time it begins the log anew, which it also counts; the difference of both stays.
 */
export function readLog(file: string): Log {
  const head = Buffer.alloc(HEAD)
  let size: number
  try {
    const descriptor = fs.openSync(file, 'r')
    try {
      fs.readSync(descriptor, head, 0, HEAD, 0)
      size = fs.fstatSync(descriptor).size
    } finally {
      fs.closeSync(descriptor)
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { state: 'none' }
    throw error
  }
  if (size === 0) return { state: 'none' }
  if (size < HEAD || !isLogHead(head)) return { state: 'unreadable' }
  if (size === HEAD) return { state: 'none' }
  const count = head.readUInt32BE(12)
  const salt = head.readUInt32BE(16)
  return { state: 'waiting', lineage: ((salt - count) >>> 0).toString(16).padStart(8, '0') }
}

const MAGIC = 0x377f0682
const FORMAT = 3_007_000

function isLogHead(head: Buffer): boolean {
  const magic = head.readUInt32BE(0)
  if ((magic & ~1) >>> 0 !== MAGIC || head.readUInt32BE(4) !== FORMAT) return false
  const [first, second] = checksumOf(head.subarray(0, 24), (magic & 1) === 1, [0, 0])
  return head.readUInt32BE(24) === first && head.readUInt32BE(28) === second
}

export type Checksum = readonly [number, number]

/** The checksum of a log's head and frames, each carried on from the one before (section 4.2). */
export function checksumOf(bytes: Buffer, bigEndian: boolean, from: Checksum): Checksum {
  let [first, second] = from
  const word = (at: number) => (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at))
  for (let at = 0; at < bytes.length; at += 8) {
    first = (first + word(at) + second) >>> 0
    second = (second + word(at + 4) + first) >>> 0
  }
  return [first, second]
}
