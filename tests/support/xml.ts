/** Characters that XML 1.0 has no place for (section 2.2), lone halves of a pair among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u
const PIECE =
  /<(?:\?[^>]*\?|!--[\s\S]*?--|(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^<"]*"|'[^<']*'))*)\s*(\/?))>|[^<]+/gy
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/

/** The first fault of an XML text that makes it not well-formed, as far as our writers could cause one; null where there is none. */
export function xmlFault(xml: string): string | null {
  const wrong = FORBIDDEN.exec(xml)
  if (wrong) return `character ${wrong[0].charCodeAt(0).toString(16)} at ${wrong.index}`
  const open: string[] = []
  let at = 0
  for (const piece of xml.matchAll(PIECE)) {
    if (piece.index !== at) break
    at += piece[0].length
    const [whole, closing, name, attributes = '', empty] = piece
    if (name === undefined) {
      if (!whole.startsWith('<') && REFERENCE.test(whole)) return `bare & in ${whole.slice(0, 60)}`
      if (whole.includes(']]>')) return `end of CDATA in ${whole.slice(0, 60)}`
    } else if (closing) {
      if (open.pop() !== name) return `${whole} at ${piece.index} closes nothing`
    } else {
      if (REFERENCE.test(attributes)) return `bare & in ${whole.slice(0, 60)}`
      if (!empty) open.push(name)
    }
  }
  if (at !== xml.length) return `no piece of XML: ${xml.slice(at, at + 60)}`
  return open.length === 0 ? null : `${open.at(-1)} is not closed`
}
