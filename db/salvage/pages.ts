import fs from 'node:fs'
import { sizeOf } from '../fileSystem.ts'
import { type Checksum, checksumOf, readLog } from '../log.ts'

/** The pages of a file as its last commit left them, read without SQLite: bytes that no check has approved. */
export type Pages = {
  pageSize: number
  count: number
  /** Null for a page that is not there. The bytes are good until the next page is read. */
  read(number: number): Buffer | null
  close(): void
}

const MAGIC = 'SQLite format 3\0'
/** What our files have; taken where the header does not say. */
const USUAL_PAGE = 4_096

/**
 * Opens a database that is open nowhere in this process.
 * @param log its write-ahead log; null where it has none or must not be trusted
 */
export function openPages(database: string, log: string | null): Pages {
  const file = fs.openSync(database, 'r')
  const logFile = log === null ? null : fs.openSync(log, 'r')
  const pageSize = pageSizeOf(file)
  const inLog =
    log === null || logFile === null ? new Map<number, number>() : committedPages(logFile, sizeOf(log), pageSize)
  const count = Math.max(Math.ceil(sizeOf(database) / pageSize), ...inLog.keys())
  const page = Buffer.alloc(pageSize)
  return {
    pageSize,
    count,
    read(number) {
      if (number < 1 || number > count) return null
      const at = inLog.get(number)
      const source = at === undefined || logFile === null ? file : logFile
      const read = fs.readSync(source, page, 0, pageSize, at ?? (number - 1) * pageSize)
      page.fill(0, read)
      return page
    },
    close() {
      fs.closeSync(file)
      if (logFile !== null) fs.closeSync(logFile)
    },
  }
}

function pageSizeOf(file: number): number {
  const header = Buffer.alloc(100)
  fs.readSync(file, header, 0, 100, 0)
  if (header.toString('latin1', 0, 16) !== MAGIC) return USUAL_PAGE
  const size = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  return size >= 512 && (size & (size - 1)) === 0 ? size : USUAL_PAGE
}

const HEAD = 32
const FRAME_HEAD = 24

/** Where in a log the latest committed bytes of each page are (https://sqlite.org/fileformat2.html, section 4). */
function committedPages(log: number, size: number, pageSize: number): Map<number, number> {
  const head = Buffer.alloc(HEAD)
  fs.readSync(log, head, 0, HEAD, 0)
  const committed = new Map<number, number>()
  if (size < HEAD || head.readUInt32BE(8) !== pageSize) return committed
  const bigEndian = (head.readUInt32BE(0) & 1) === 1
  const salts = head.subarray(16, 24)
  const frame = Buffer.alloc(FRAME_HEAD + pageSize)
  let sum: Checksum = [head.readUInt32BE(24), head.readUInt32BE(28)]
  let pending = new Map<number, number>()
  for (let at = HEAD; at + frame.length <= size; at += frame.length) {
    fs.readSync(log, frame, 0, frame.length, at)
    sum = checksumOf(frame.subarray(FRAME_HEAD), bigEndian, checksumOf(frame.subarray(0, 8), bigEndian, sum))
    const isNext = frame.subarray(8, 16).equals(salts)
    if (!isNext || frame.readUInt32BE(16) !== sum[0] || frame.readUInt32BE(20) !== sum[1]) break
    pending.set(frame.readUInt32BE(0), at + FRAME_HEAD)
    if (frame.readUInt32BE(4) === 0) continue
    for (const [number, place] of pending) committed.set(number, place)
    pending = new Map()
  }
  return committed
}

/** The log of a database that may be trusted to be its own. */
export function trustedLog(log: string, lineage: string | null): string | null {
  const found = readLog(log)
  return found.state === 'waiting' && found.lineage === lineage ? log : null
}
