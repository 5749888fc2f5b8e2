import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

/** Thrown for whatever is no archive of ours, or no longer. */
export class NoArchive extends Error {}

export type ZipEntry = { name: string; size: number; packed: number; offset: number }

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const ELSEWHERE = 0xffffffff
/** A directory of this size names more than half a million files. */
const LARGEST_DIRECTORY = 64 * 1024 * 1024
const LONGEST_COMMENT = 65_535

/** The entries of an archive by name. Throws `NoArchive`. */
export function readDirectory(file: string): Map<string, ZipEntry> {
  const descriptor = fs.openSync(file, 'r')
  try {
    const { size: length } = fs.fstatSync(descriptor)
    const { offset, size } = placeOfDirectory(descriptor, length)
    if (size > LARGEST_DIRECTORY || offset + size > length) throw new NoArchive()
    return entriesOf(read(descriptor, offset, size))
  } finally {
    fs.closeSync(descriptor)
  }
}

/**
 * Inflates an entry into a new file, at most so many bytes, and answers the SHA-256 of what came out. Throws `NoArchive` where it is
 * longer or shorter than that.
 */
export async function extract(archive: string, entry: ZipEntry, target: string, size: number): Promise<string> {
  const hash = createHash('sha256')
  let length = 0
  try {
    await pipeline(
      rawBytes(archive, entry),
      createInflateRaw(),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          length += chunk.length
          // Whatever the archive says of itself: what comes out is counted.
          if (length > size) throw new NoArchive()
          hash.update(chunk)
          yield chunk
        }
      },
      fs.createWriteStream(target, { mode: 0o600, flush: true }),
    )
  } catch (error) {
    throw isInflating(error) ? new NoArchive() : error
  }
  if (length !== size) throw new NoArchive()
  return hash.digest('hex')
}

/** A short text. Throws `NoArchive` where it is longer than that. */
export async function extractText(archive: string, entry: ZipEntry, longest: number): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const piece of rawBytes(archive, entry).pipe(createInflateRaw())) {
      const chunk: Buffer = piece
      length += chunk.length
      if (length > longest) throw new NoArchive()
      chunks.push(chunk)
    }
  } catch (error) {
    throw isInflating(error) ? new NoArchive() : error
  }
  return Buffer.concat(chunks).toString('utf8')
}

function rawBytes(archive: string, { offset, packed }: ZipEntry): fs.ReadStream {
  const descriptor = fs.openSync(archive, 'r')
  let start: number
  try {
    const head = read(descriptor, offset, 30)
    if (head.readUInt32LE(0) !== LOCAL || head.readUInt16LE(8) !== 8) throw new NoArchive()
    start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  } finally {
    fs.closeSync(descriptor)
  }
  return fs.createReadStream(archive, { start, end: start + Math.max(packed, 1) - 1 })
}

function isInflating(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

function placeOfDirectory(descriptor: number, length: number): { offset: number; size: number } {
  const tail = read(descriptor, Math.max(0, length - LONGEST_COMMENT - 22), Math.min(length, LONGEST_COMMENT + 22))
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue
    const size = tail.readUInt32LE(at + 12)
    const offset = tail.readUInt32LE(at + 16)
    if (offset !== ELSEWHERE && size !== ELSEWHERE) return { offset, size }
    if (at < 20 || tail.readUInt32LE(at - 20) !== LOCATOR_64) throw new NoArchive()
    const large = read(descriptor, numberAt(tail, at - 12), 56)
    if (large.readUInt32LE(0) !== END_64) throw new NoArchive()
    return { size: numberAt(large, 40), offset: numberAt(large, 48) }
  }
  throw new NoArchive()
}

function entriesOf(directory: Buffer): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== CENTRAL) throw new NoArchive()
    const nameLength = directory.readUInt16LE(at + 28)
    const extraLength = directory.readUInt16LE(at + 30)
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength)
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const size = directory.readUInt32LE(at + 24)
    const plain = { size, packed: directory.readUInt32LE(at + 20), offset: directory.readUInt32LE(at + 42) }
    entries.set(name, { name, ...(size === ELSEWHERE ? largeNumbers(extra) : plain) })
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** Our own archives write all three in eight bytes, or none. */
function largeNumbers(extra: Buffer): { size: number; packed: number; offset: number } {
  if (extra.length < 28 || extra.readUInt16LE(0) !== 1) throw new NoArchive()
  return { size: numberAt(extra, 4), packed: numberAt(extra, 12), offset: numberAt(extra, 20) }
}

function numberAt(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new NoArchive()
  return Number(value)
}

/** Throws `NoArchive` where the file ends before that. */
function read(descriptor: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  if (fs.readSync(descriptor, bytes, 0, length, at) !== length) throw new NoArchive()
  return bytes
}
