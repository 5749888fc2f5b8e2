/** Looks that change how wide letters are. */
export type Letters = { points: number; bold: boolean; capitals: boolean }

/**
 * How wide a word stands in Arial, in twentieths of a point. The widths are those of the font's own tables, which the fonts of
 * the same widths that LibreOffice takes in its place share.
 */
export function textWidth(text: string, { points, bold, capitals }: Letters): number {
  const widths = bold ? BOLD : REGULAR
  let sum = 0
  for (const letter of capitals ? text.toUpperCase() : text) sum += widths.get(letter) ?? widthOfOther(letter, widths)
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

const REGULAR = widthsOf(regular, { ...marks, ...quotes })
const BOLD = widthsOf(bold, { ...marks, ...boldQuotes })

function widthsOf(list: string, others: Record<string, number>): Map<string, number> {
  const ascii = list
    .split(' ')
    .map((width, index): [string, number] => [String.fromCharCode(FIRST + index), Number(width)])
  return new Map([...ascii, ...Object.entries(others)])
}

/** A letter with an accent is as wide as without; remembered, for a text has few of these and many times each. */
function widthOfOther(letter: string, widths: Map<string, number>): number {
  const width = widths.get(letter.normalize('NFD').charAt(0)) ?? WIDE
  if (widths.size < 2_000) widths.set(letter, width)
  return width
}
