/** Told of each element and text of an XML document, in order. Names are `prefix:local` with the prefixes of `prefixes`. */
export type XmlListener = {
  open(name: string, attributes: ReadonlyMap<string, string>): void
  close(name: string): void
  text(text: string): void
}

/**
 * Reads an XML document from outside. Elements of namespaces that `prefixes` does not name come as `?:local`. A document type,
 * which could fetch or multiply, is refused like everything that is not well-formed: throws an Error.
 * @param prefixes the prefix that a namespace goes by here, whichever the document uses
 */
export function readXml(xml: string, prefixes: Readonly<Record<string, string>>, listener: XmlListener): void {
  const open: { name: string; written: string; scope: Scope }[] = []
  const outside = scopeOf(new Map(), prefixes)
  let seen = false
  let at = 0
  while (at < xml.length) {
    if (xml.charCodeAt(at) !== LESS_THAN) {
      const next = xml.indexOf('<', at)
      const text = xml.slice(at, next < 0 ? xml.length : next)
      at += text.length
      if (open.length > 0) listener.text(decode(text))
      else if (text.trim() !== '' && text !== '\uFEFF') throw new Error('text outside the root')
      continue
    }
    const inner = open[open.length - 1]
    if (inner && isEndOf(inner.written, xml, at)) {
      at += inner.written.length + '</>'.length
      open.pop()
      listener.close(inner.name)
      continue
    }
    PIECE.lastIndex = at
    const piece = PIECE.exec(xml)
    if (!piece) break
    at = PIECE.lastIndex
    // By index: taking the match apart as a list is the slowest part of a long document.
    const written = piece[3]
    if (piece[1] !== undefined) listener.text(piece[1])
    else if (written === undefined) continue
    else if (piece[2]) {
      const last = open.pop()
      if (last?.written !== written) throw new Error(`${written} closes nothing`)
      listener.close(last.name)
    } else {
      if (open.length === 0 && seen) throw new Error('a second root')
      if (open.length >= DEEPEST) throw new Error('nested too deeply')
      seen = true
      const attributes = piece[4] ?? ''
      const outer = inner?.scope ?? outside
      const scope = attributes.includes('xmlns') ? scopeIn(attributes, outer, prefixes) : outer
      const name = scope.element(written)
      listener.open(name, attributesOf(attributes, scope.attribute))
      if (piece[5]) listener.close(name)
      else open.push({ name, written, scope })
    }
  }
  if (at !== xml.length || open.length > 0 || !seen) throw new Error(`no well-formed XML at ${at}`)
}

/** The text of an XML document in one of the encodings that every reader must know: UTF-8 or UTF-16 with its mark. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

/** What names mean at a place: the namespaces by the prefixes that stand for them, of which the empty one is the default. */
type Scope = {
  uris: ReadonlyMap<string, string>
  /** The name that an element goes by here, each looked up once. */
  element(written: string): string
  attribute(written: string): string
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()
const LESS_THAN = 60
const SLASH = 47
const GREATER_THAN = 62
const DEEPEST = 500
const ATTRIBUTE = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
/** A comment or an instruction, character data, or a tag. */
const PIECE =
  /<(?:!--[\s\S]*?--|\?[\s\S]*?\?|!\[CDATA\[([\s\S]*?)\]\]|(\/?)([^\s/>"'=<!?]+)((?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/y

/** Whether the end tag of an element stands here, as programs write it. */
function isEndOf(written: string, xml: string, at: number): boolean {
  return (
    xml.charCodeAt(at + 1) === SLASH &&
    xml.charCodeAt(at + 2 + written.length) === GREATER_THAN &&
    xml.startsWith(written, at + 2)
  )
}

/** @param nameOf what an attribute goes by */
function attributesOf(text: string, nameOf: (written: string) => string): ReadonlyMap<string, string> {
  if (text === '') return NO_ATTRIBUTES
  const found = new Map<string, string>()
  ATTRIBUTE.lastIndex = 0
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    found.set(nameOf(match[1] ?? ''), decode(match[2] ?? match[3] ?? ''))
  }
  return found
}

/** The scope in an element with such attributes. */
function scopeIn(attributes: string, outer: Scope, prefixes: Readonly<Record<string, string>>): Scope {
  let uris: Map<string, string> | null = null
  for (const [name, uri] of attributesOf(attributes, written => written)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    uris ??= new Map(outer.uris)
    uris.set(name.slice('xmlns:'.length), uri)
  }
  return uris ? scopeOf(uris, prefixes) : outer
}

function scopeOf(uris: ReadonlyMap<string, string>, prefixes: Readonly<Record<string, string>>): Scope {
  return {
    uris,
    element: remembered(written => named(written, uris, prefixes, true)),
    attribute: remembered(written => named(written, uris, prefixes, false)),
  }
}

function remembered(make: (written: string) => string): (written: string) => string {
  const known = new Map<string, string>()
  return written => {
    const found = known.get(written)
    if (found !== undefined) return found
    const made = make(written)
    known.set(written, made)
    return made
  }
}

function named(
  written: string,
  uris: Scope['uris'],
  prefixes: Readonly<Record<string, string>>,
  isElement: boolean,
): string {
  const colon = written.indexOf(':')
  const prefix = colon < 0 ? '' : written.slice(0, colon)
  const uri = prefix === '' && !isElement ? undefined : uris.get(prefix)
  const known = uri !== undefined && Object.hasOwn(prefixes, uri) ? prefixes[uri] : undefined
  return `${known ?? '?'}:${written.slice(colon + 1)}`
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w+));?/g,
    (_, hex: string, decimal: string, name: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      const character =
        name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : undefined) : NAMED.get(name)
      if (character === undefined) throw new Error('an unknown entity')
      return character
    },
  )
}
