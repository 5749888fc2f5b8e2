/** One call as a window sends it to its host; what comes back is an `Answer`. */
export type WireCall = { method: string; input: unknown; operationId?: string }

/** Deeper than anything the contract knows; what is deeper is refused before anybody walks through it. */
const MAXIMUM_DEPTH = 64
const BYTES = '$bytes'

/**
 * Text for a value that holds plain objects, arrays, strings, numbers, booleans, null and `Uint8Array`. It is JSON in which
 * bytes are `{"$bytes":"base64"}`; a key that begins with `$` gets a second one, so that no text can pass for bytes.
 */
export function encodeWire(value: unknown): string {
  return JSON.stringify(isPlain(value, 0) ? value : pack(value))
}

/** The value of a text made by `encodeWire`. Throws a `SyntaxError` for any other text, and for one nested too deep. */
export function decodeWire(text: string): unknown {
  const value: unknown = JSON.parse(text)
  // Most answers hold neither bytes nor keys with a mark: looking through a list of thousands is far cheaper than copying it.
  return isPlain(value, 0) ? value : unpack(value, 0)
}

/** The call in a decoded message of a window, or null where the message has another shape. */
export function wireCall(value: unknown): WireCall | null {
  if (typeof value !== 'object' || value === null || !('method' in value) || typeof value.method !== 'string')
    return null
  const call = { method: value.method, input: 'input' in value ? value.input : undefined }
  if (!('operationId' in value) || value.operationId === undefined) return call
  return typeof value.operationId === 'string' ? { ...call, operationId: value.operationId } : null
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth > MAXIMUM_DEPTH) throw new SyntaxError('nested too deep')
  if (isBytes(value)) return false
  if (Array.isArray(value)) return value.every(item => isPlain(item, depth + 1))
  for (const key of Object.keys(value)) {
    if (key.startsWith('$') || !isPlain(Reflect.get(value, key), depth + 1)) return false
  }
  return true
}

/** Also true of bytes from another realm: a page's, seen from its preload script. */
function isBytes(value: object): value is Uint8Array {
  return ArrayBuffer.isView(value) && Reflect.get(value, Symbol.toStringTag) === 'Uint8Array'
}

function pack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isBytes(value)) return { [BYTES]: toBase64(value) }
  if (Array.isArray(value)) return value.map(pack)
  // Object.fromEntries defines properties: a key named __proto__ stays a key.
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.startsWith('$') ? `$${key}` : key, pack(item)]),
  )
}

function unpack(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAXIMUM_DEPTH) throw new SyntaxError('nested too deep')
  if (Array.isArray(value)) return value.map(item => unpack(item, depth + 1))
  const entries = Object.entries(value)
  const [first] = entries
  if (entries.length === 1 && first !== undefined && first[0] === BYTES) return fromBase64(first[1])
  return Object.fromEntries(entries.map(([key, item]) => [nameOf(key), unpack(item, depth + 1)]))
}

function nameOf(key: string): string {
  if (!key.startsWith('$')) return key
  if (!key.startsWith('$$')) throw new SyntaxError('unknown mark')
  return key.slice(1)
}

// Node 24 has no Uint8Array.toBase64 yet: this serves every host alike, and 20 MB take about 0.2 s each way.
declare const TextDecoder: new (label: 'latin1') => { decode(bytes: Uint8Array): string }

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const CODES = Uint8Array.from(ALPHABET, letter => letter.charCodeAt(0))
const PADDING = 61
const UNKNOWN = 128
const VALUES = new Uint8Array(256).fill(UNKNOWN)
for (const [value, code] of CODES.entries()) VALUES[code] = value

function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4)
  const at = (index: number) => bytes[index] ?? 0
  const code = (value: number) => CODES[value & 63] ?? PADDING
  let out = 0
  for (let index = 0; index < bytes.length; index += 3) {
    const group = (at(index) << 16) | (at(index + 1) << 8) | at(index + 2)
    text[out++] = code(group >> 18)
    text[out++] = code(group >> 12)
    text[out++] = code(group >> 6)
    text[out++] = code(group)
  }
  const missing = (3 - (bytes.length % 3)) % 3
  text.fill(PADDING, text.length - missing)
  return new TextDecoder('latin1').decode(text)
}

function fromBase64(text: unknown): Uint8Array {
  if (typeof text !== 'string' || text.length % 4 !== 0) throw new SyntaxError('not base64')
  const missing = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const last = text.length - missing
  const bytes = new Uint8Array((text.length / 4) * 3 - missing)
  let seen = 0
  const value = (index: number) => {
    if (index >= last) return 0
    const code = text.charCodeAt(index)
    const known = code < 256 ? (VALUES[code] ?? UNKNOWN) : UNKNOWN
    seen |= known
    return known
  }
  let out = 0
  for (let index = 0; index < text.length; index += 4) {
    const group = (value(index) << 18) | (value(index + 1) << 12) | (value(index + 2) << 6) | value(index + 3)
    bytes[out++] = group >> 16
    bytes[out++] = group >> 8
    bytes[out++] = group
  }
  if (seen & UNKNOWN) throw new SyntaxError('not base64')
  return bytes
}
