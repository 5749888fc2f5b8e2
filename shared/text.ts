/** Control characters but tab and newline, and the code points that Unicode sets aside as noncharacters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to remove
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g
const PLANE_NONCHARACTERS =
  /[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{FFFFE}\u{FFFFF}\u{10FFFE}\u{10FFFF}]/gu

/** Tabs, line ends, and the letters and marks of western languages, which stand as they are: nearly every text there is. */
const ALREADY_CLEAN = /^[\t\n\u0020-\u007E\u00A0-\u02FF\u2010-\u2027]*$/

/**
 * Makes any text safe to store, index and write as XML: NFC, well-formed UTF-16, newlines as `\n`, without control
 * characters and noncharacters (XML 1.0, section 2.2). Everything a person can read stays as it is.
 */
export function cleanText(text: string): string {
  if (ALREADY_CLEAN.test(text)) return text
  return text
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(PLANE_NONCHARACTERS, '')
    .normalize('NFC')
}

/** Text for comparing and finding: without accents, in lower case, runs of anything but letters and digits as one space. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A text of at most so many code units; a longer one ends in "…", never in half a surrogate pair. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = length - 1
  return `${text.slice(0, /[\uD800-\uDBFF]/.test(text.charAt(cut - 1)) ? cut - 1 : cut)}…`
}
