/** Looks that change how wide letters are. */
export type Letters = { points: number; bold: boolean; capitals: boolean }

/**
 * How wide a word stands in Arial, in twentieths of a point. The widths are those of the font's own tables, which the fonts of
 * the same widths that LibreOffice takes in its place share.
 */
export function textWidth(text: string, { points, bold, capitals }: Letters): number {
  const widths = bold ? BOLD : REGULAR
  const written = capitals ? text.toUpperCase() : text
  let sum = 0
  for (let at = 0; at < written.length; at += 1) sum += widths[written.charCodeAt(at)] ?? WIDE
  return (sum * points * 20) / 1_000
}

/** Height of a line of Arial where the paragraph asks for single spacing, as a multiple of the size of its letters. */
export const LINE = 1.149

const FIRST = 32
/** Thousandths of the size, from the space to the tilde. */
const regular =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
const bold =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584'
const marks = { '¿': 611, '¡': 333, º: 365, ª: 370, '–': 556, '—': 1_000, '…': 1_000, '•': 350, '▪': 354, '°': 400 }
const quotes = { '“': 333, '”': 333, '‘': 222, '’': 222 }
const boldQuotes = { '“': 500, '”': 500, '‘': 278, '’': 278 }
const WIDE = 556
/** Up to here are the letters with accents of our languages. */
const ACCENTED = 0x180
/** And up to here the marks. */
const MARKED = 0x2600

const REGULAR = widthsOf(regular, { ...marks, ...quotes })
const BOLD = widthsOf(bold, { ...marks, ...boldQuotes })

/** By the number of the letter. One with an accent is as wide as without; of those that are not here each is one of the usual. */
function widthsOf(list: string, others: Record<string, number>): Uint16Array {
  const widths = new Uint16Array(MARKED).fill(WIDE)
  for (const [index, width] of list.split(' ').entries()) widths[FIRST + index] = Number(width)
  for (let code = 0xc0; code < ACCENTED; code += 1) {
    widths[code] = widths[String.fromCharCode(code).normalize('NFD').charCodeAt(0)] ?? WIDE
  }
  for (const [letter, width] of Object.entries(others)) widths[letter.charCodeAt(0)] = width
  return widths
}
