/**
 * Widths of Arial's characters in thousandths of the letter size, from its published metrics: the characters of each group
 * are about that wide. Anything else counts as a wide letter.
 */
const groups: readonly (readonly [number, string])[] = [
  [222, "ijl'|íì"],
  [278, ' .,:;/\\!()[]fItrÍ¡·-'],
  [333, '"*“”'],
  [500, 'cksvxyzJçñ'],
  [556, '0123456789abdeghnopquLFTZ¿?_–$#áéóúüñàèòù€'],
  [667, 'ABEKPSVXY&ÁÉÑ'],
  [722, 'CDHNRUwGOQÓÚÜ'],
  [833, 'mM—%W'],
]
const WIDE = 722
/** The same by code unit, as far as the groups reach. */
const widths = new Uint16Array(0x2100).fill(WIDE)
for (const [width, characters] of groups) for (const each of characters) widths[each.charCodeAt(0)] = width
const SPACE = 32
const POINTS_TO_PIXELS = 96 / 72
/** Pixels of a column's unit (the width of a digit at 10 points) and of the blank that Excel leaves beside the text. */
const UNIT = 7
const PADDING = 6
/** A little more than measured, since no two programs break a line at the same place. */
const CAUTION = 1.02
const LINE_HEIGHT = 1.275
const TALLEST_ROW = 409

/**
 * How many lines a wrapped text takes in a column, as near as one can tell without drawing it.
 * @param width of the column, in the units of spreadsheets
 * @param size of the letters in points
 */
export function linesOf(text: string, width: number, size: number): number {
  const room = ((width * UNIT - PADDING) / CAUTION / (size * POINTS_TO_PIXELS)) * 1000
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0)
}

/** The height in points of a row with so many lines, with some air; spreadsheets allow 409 points. */
export function heightOf(lines: number, size: number): number {
  return Math.min(Math.ceil(lines * size * LINE_HEIGHT + 5), TALLEST_ROW)
}

/** Words go to the next line whole; one that is wider than the line is broken where it must. */
function paragraphLines(paragraph: string, room: number): number {
  let lines = 1
  let used = 0
  let word = 0
  for (let at = 0; at < paragraph.length; at += 1) {
    const code = paragraph.charCodeAt(at)
    const width = widths[code] ?? WIDE
    if (code === SPACE) {
      used += width
      word = 0
      continue
    }
    used += width
    word += width
    if (used <= room) continue
    lines += 1
    if (word === used) word = width
    used = word
  }
  return lines
}
