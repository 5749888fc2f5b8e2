import type { Pages } from './pages.ts'

export type Value = string | number | null | Uint8Array
/** A row as it stands in a page of a table: its number, and its values in the order of the columns. */
export type RawRow = { rowid: number; values: Value[] }

/** A cell of a table's leaf, where there is one at a place of a page; `end` is where its local part ends. */
export function rowAt(pages: Pages, page: Buffer, at: number): (RawRow & { end: number }) | null {
  const payload = varintAt(page, at)
  if (payload === null || payload.value < 2 || payload.value > LONGEST) return null
  const rowid = varintAt(page, payload.end)
  if (rowid === null) return null
  const local = localSize(payload.value, pages.pageSize)
  const end = rowid.end + local + (local < payload.value ? 4 : 0)
  if (end > page.length) return null
  const shape = shapeOf(page.subarray(rowid.end, rowid.end + local), payload.value)
  if (shape === null) return null
  const bytes =
    local === payload.value ? page.subarray(rowid.end, end) : withOverflow(pages, page, rowid.end, local, payload.value)
  if (bytes === null) return null
  return { rowid: rowid.value, values: valuesOf(bytes, shape), end }
}

/** No text of ours is longer. */
const LONGEST = 64 * 1024 * 1024

/** Bytes of a payload that stand in the leaf itself (https://sqlite.org/fileformat2.html, section 1.6). */
function localSize(payload: number, usable: number): number {
  const most = usable - 35
  if (payload <= most) return payload
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const local = least + ((payload - least) % (usable - 4))
  return local <= most ? local : least
}

function withOverflow(pages: Pages, page: Buffer, at: number, local: number, payload: number): Buffer | null {
  const whole = Buffer.alloc(payload)
  page.copy(whole, 0, at, at + local)
  const seen = new Set<number>()
  let next = page.readUInt32BE(at + local)
  for (let done = local; done < payload; ) {
    if (seen.has(next)) return null
    seen.add(next)
    const further = pages.read(next)
    if (further === null) return null
    done += further.copy(whole, done, 4, 4 + Math.min(pages.pageSize - 4, payload - done))
    next = further.readUInt32BE(0)
  }
  return whole
}

type Shape = { types: number[]; body: number }

/** The head of a record: the kind of each value. Null where the sizes do not add up, so that it is none. */
function shapeOf(local: Buffer, payload: number): Shape | null {
  const head = varintAt(local, 0)
  if (head === null || head.value < 2 || head.value > local.length || head.value > MOST_COLUMNS) return null
  const types: number[] = []
  let size = head.value
  let at = head.end
  while (at < head.value) {
    const type = varintAt(local, at)
    if (type === null || type.value === 10 || type.value === 11) return null
    types.push(type.value)
    size += sizeOfType(type.value)
    at = type.end
  }
  return at === head.value && size === payload ? { types, body: head.value } : null
}

const MOST_COLUMNS = 500
const FIXED = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

function sizeOfType(type: number): number {
  return FIXED[type] ?? (type - (type % 2 === 0 ? 12 : 13)) / 2
}

function valuesOf(bytes: Buffer, { types, body }: Shape): Value[] {
  let at = body
  return types.map(type => {
    const size = sizeOfType(type)
    const from = at
    at += size
    if (type === 0) return null
    if (type >= 12) {
      const part = bytes.subarray(from, at)
      return type % 2 === 0 ? new Uint8Array(part) : part.toString('utf8')
    }
    if (type === 7) return bytes.readDoubleBE(from)
    if (type === 8 || type === 9) return type - 8
    return type === 6 ? Number(bytes.readBigInt64BE(from)) : bytes.readIntBE(from, size)
  })
}

/** A number of one to nine bytes; null where the page ends within it, or where it is larger than any of ours. */
export function varintAt(bytes: Buffer, at: number): { value: number; end: number } | null {
  let value = 0
  for (let index = 0; index < 8; index++) {
    const byte = bytes[at + index]
    if (byte === undefined) return null
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return value <= Number.MAX_SAFE_INTEGER ? { value, end: at + index + 1 } : null
  }
  return null
}
