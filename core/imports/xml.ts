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
  const names = namesBy(prefixes)
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
      const raw = attributesOf(piece[4] ?? '')
      const scope = scopeOf(raw, open[open.length - 1]?.scope ?? NO_SCOPE)
      const name = names(written, scope, true)
      listener.open(
        name,
        raw.size === 0 ? raw : new Map([...raw].map(([key, value]) => [names(key, scope, false), value])),
      )
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

/** The namespaces that prefixes stand for; the empty one is the default. */
type Scope = ReadonlyMap<string, string>

const NO_SCOPE: Scope = new Map()
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()
const LESS_THAN = 60
const DEEPEST = 500
const ATTRIBUTE = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
/** A comment or an instruction, character data, or a tag. */
const PIECE =
  /<(?:!--[\s\S]*?--|\?[\s\S]*?\?|!\[CDATA\[([\s\S]*?)\]\]|(\/?)([^\s/>"'=<!?]+)((?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/y

function attributesOf(text: string): ReadonlyMap<string, string> {
  if (text === '') return NO_ATTRIBUTES
  const found = new Map<string, string>()
  ATTRIBUTE.lastIndex = 0
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    found.set(match[1] ?? '', decode(match[2] ?? match[3] ?? ''))
  }
  return found
}

function scopeOf(attributes: ReadonlyMap<string, string>, outer: Scope): Scope {
  let inner: Map<string, string> | null = null
  for (const [name, uri] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    inner ??= new Map(outer)
    inner.set(name.slice('xmlns:'.length), uri)
  }
  return inner ?? outer
}

/** Names with the prefixes that they go by here, each looked up once for a scope. */
function namesBy(prefixes: Readonly<Record<string, string>>) {
  const known = new Map<Scope, [ofAttributes: Map<string, string>, ofElements: Map<string, string>]>()
  return (written: string, scope: Scope, isElement: boolean): string => {
    const names = known.get(scope) ?? [new Map<string, string>(), new Map<string, string>()]
    known.set(scope, names)
    const ofKind = names[isElement ? 1 : 0]
    const found = ofKind.get(written) ?? named(written, scope, prefixes, isElement)
    ofKind.set(written, found)
    return found
  }
}

function named(written: string, scope: Scope, prefixes: Readonly<Record<string, string>>, isElement: boolean): string {
  const colon = written.indexOf(':')
  const prefix = colon < 0 ? '' : written.slice(0, colon)
  const uri = prefix === '' && !isElement ? undefined : scope.get(prefix)
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
