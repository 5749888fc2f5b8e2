import fs from 'node:fs'
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { Progress } from '../../db/inspect.ts'

export type ZipSource = { name: string; content: { file: string } | { text: string } }

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const DEFLATED = 8
/** 1 January 1980: an archive says when it was made in its own words. */
const FIRST_DOS_DAY = 0x21
const UTF8_NAMES = 0x800
const ELSEWHERE = 0xffffffff

type Written = { name: Buffer; crc: number; size: number; packed: number; offset: number }

/**
 * Writes a ZIP archive piece by piece, whatever its size (PKWARE's APPNOTE, sections 4.3 and 4.5.3).
 * @param large writes every number in eight bytes; needed from four gigabytes on
 */
export async function writeZip(
  file: string,
  sources: readonly ZipSource[],
  { large, onProgress = () => {} }: { large: boolean; onProgress?: Progress },
): Promise<void> {
  const output = await fs.promises.open(file, 'wx', 0o600)
  try {
    const total = sources.reduce((sum, source) => sum + sizeOf(source), 0)
    const entries: Written[] = []
    let at = 0
    let done = 0
    for (const source of sources) {
      const name = Buffer.from(source.name)
      const head = 30 + name.length + (large ? 20 : 0)
      const entry: Written = { name, crc: 0, size: 0, packed: 0, offset: at }
      const counted = counting(contentOf(source), chunk => {
        entry.crc = crc32(chunk, entry.crc)
        entry.size += chunk.length
        done += chunk.length
        onProgress(done, total)
      })
      for await (const piece of Readable.from(counted).pipe(createDeflateRaw())) {
        const bytes: Buffer = piece
        await output.write(bytes, 0, bytes.length, at + head + entry.packed)
        entry.packed += bytes.length
      }
      await output.write(localHead(entry, large), 0, head, at)
      entries.push(entry)
      at += head + entry.packed
    }
    await output.write(directory(entries, at, large), 0, undefined, at)
    await output.sync()
  } finally {
    await output.close()
  }
}

function sizeOf({ content }: ZipSource): number {
  return 'file' in content ? fs.statSync(content.file).size : Buffer.byteLength(content.text)
}

function contentOf({ content }: ZipSource): AsyncIterable<Buffer> | Iterable<Buffer> {
  return 'file' in content
    ? fs.createReadStream(content.file, { highWaterMark: 1024 * 1024 })
    : [Buffer.from(content.text)]
}

async function* counting(chunks: AsyncIterable<Buffer> | Iterable<Buffer>, count: (chunk: Buffer) => void) {
  for await (const chunk of chunks) {
    count(chunk)
    yield chunk
  }
}

/** What the head before an entry and the one in the directory share. */
function facts({ name, crc, size, packed }: Written, large: boolean, extra: number): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(large ? 45 : 20, 0)
  bytes.writeUInt16LE(UTF8_NAMES, 2)
  bytes.writeUInt16LE(DEFLATED, 4)
  bytes.writeUInt16LE(FIRST_DOS_DAY, 8)
  bytes.writeUInt32LE(crc, 10)
  bytes.writeUInt32LE(large ? ELSEWHERE : packed, 14)
  bytes.writeUInt32LE(large ? ELSEWHERE : size, 18)
  bytes.writeUInt16LE(name.length, 22)
  bytes.writeUInt16LE(extra, 24)
  return bytes
}

function localHead(entry: Written, large: boolean): Buffer {
  const signature = Buffer.alloc(4)
  signature.writeUInt32LE(LOCAL)
  const extra = large ? numbers(entry.size, entry.packed) : Buffer.alloc(0)
  return Buffer.concat([signature, facts(entry, large, extra.length), entry.name, extra])
}

function centralHead(entry: Written, large: boolean): Buffer {
  const extra = large ? numbers(entry.size, entry.packed, entry.offset) : Buffer.alloc(0)
  const head = Buffer.alloc(46)
  head.writeUInt32LE(CENTRAL, 0)
  head.writeUInt16LE(large ? 45 : 20, 4)
  facts(entry, large, extra.length).copy(head, 6)
  head.writeUInt32LE(large ? ELSEWHERE : entry.offset, 42)
  return Buffer.concat([head, entry.name, extra])
}

/** The field that holds numbers of eight bytes. */
function numbers(...values: number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(values.length * 8, 2)
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + index * 8)
  return field
}

function directory(entries: readonly Written[], offset: number, large: boolean): Buffer {
  const heads = Buffer.concat(entries.map(entry => centralHead(entry, large)))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(large ? 0xffff : entries.length, 8)
  end.writeUInt16LE(large ? 0xffff : entries.length, 10)
  end.writeUInt32LE(large ? ELSEWHERE : heads.length, 12)
  end.writeUInt32LE(large ? ELSEWHERE : offset, 16)
  return Buffer.concat([heads, large ? largeEnd(entries.length, heads.length, offset) : Buffer.alloc(0), end])
}

function largeEnd(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(76)
  end.writeUInt32LE(END_64, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE(45, 12)
  end.writeUInt16LE(45, 14)
  end.writeBigUInt64LE(BigInt(entries), 24)
  end.writeBigUInt64LE(BigInt(entries), 32)
  end.writeBigUInt64LE(BigInt(size), 40)
  end.writeBigUInt64LE(BigInt(offset), 48)
  end.writeUInt32LE(LOCATOR_64, 56)
  end.writeBigUInt64LE(BigInt(offset + size), 64)
  end.writeUInt32LE(1, 72)
  return end
}
