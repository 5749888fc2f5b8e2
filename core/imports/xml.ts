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
  let seen = false
  let at = 0
  PIECE.lastIndex = 0
  for (let piece = PIECE.exec(xml); piece; piece = PIECE.exec(xml)) {
    at = PIECE.lastIndex
    const [, data, closing, written, attributeText = '', empty, text] = piece
    if (text !== undefined) {
      if (open.length > 0) listener.text(decode(text))
      else if (text.trim() !== '' && text !== '\uFEFF') throw new Error('text outside the root')
    } else if (data !== undefined) listener.text(data)
    else if (written === undefined) continue
    else if (closing) {
      const last = open.pop()
      if (last?.written !== written) throw new Error(`${written} closes nothing`)
      listener.close(last.name)
    } else {
      if (open.length === 0 && seen) throw new Error('a second root')
      if (open.length >= DEEPEST) throw new Error('nested too deeply')
      seen = true
      const raw = attributesOf(attributeText)
      const scope = scopeOf(raw, open.at(-1)?.scope ?? new Map())
      const name = named(written, scope, prefixes, true)
      listener.open(name, new Map([...raw].map(([key, value]) => [named(key, scope, prefixes, false), value])))
      if (empty) listener.close(name)
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

const DEEPEST = 500
const ATTRIBUTE = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
/** A comment or an instruction, character data, a tag, or text. */
const PIECE =
  /<(?:!--[\s\S]*?--|\?[\s\S]*?\?|!\[CDATA\[([\s\S]*?)\]\]|(\/?)([^\s/>"'=<!?]+)((?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>|([^<]+)/y

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  ATTRIBUTE.lastIndex = 0
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    const [, name = '', double, single] = match
    found.set(name, decode(double ?? single ?? ''))
  }
  return found
}

function scopeOf(attributes: ReadonlyMap<string, string>, outer: Scope): Scope {
  const own = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (own.length === 0) return outer
  return new Map([...outer, ...own.map(([name, uri]) => [name.slice('xmlns:'.length), uri] as const)])
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
