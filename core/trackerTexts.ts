/**
 * Whether a text that came back is the one that was sent, for all that programs do to texts on their way: blanks, line ends,
 * quotation marks and dashes of another kind, accents lost or turned into two letters.
 */
export function sameText(returned: string, sent: string): boolean {
  if (returned === sent) return true
  const [one, other] = [plain(returned), plain(sent)]
  return one === other || one === plain(withoutAccents(sent)) || plain(mended(returned)) === other
}

/** A reference without what programs and people change in it: dashes, strokes, blanks, capitals. */
export function plainReference(reference: string): string {
  return reference
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\\|⁄∕]/g, '/')
    .toUpperCase()
}

function plain(text: string): string {
  return text
    .replace(/[“”«»„‟]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ')
    .trim()
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

/** "ReuniÃ³n" is "Reunión" that was read in the wrong encoding. */
function mended(text: string): string {
  if (!/[ÃÂâ]/.test(text)) return text
  const bytes = Array.from(text, letter => windows1252.get(letter) ?? letter.codePointAt(0) ?? 0)
  if (bytes.some(byte => byte > 0xff)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return text
  }
}

/** The characters of Windows-1252 that are not at their own place: 0x80 to 0x9F. */
const windows1252 = new Map(
  Array.from(new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index))).map(
    (letter, index) => [letter, 0x80 + index],
  ),
)
