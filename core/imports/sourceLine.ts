/** One line of minutes as every reader of files hands it on: what stands there, and how the file marked it. */
export type SourceLine = {
  /** Counted from 1 in a text file; in a Word document, the order of its paragraphs and table rows. */
  number: number
  /** What the line says, without list mark, heading mark and emphasis. */
  text: string
  /** The line as it stands, for what can only be told from its spaces. */
  raw: string
  /** Columns before the first character; in a Word document, the level of its list. */
  indent: number
  /** How many empty lines stand before it. */
  gap: number
  /** The level, 1–6, of a heading that the file marks as such; 0 for any other line. */
  heading: number
  /** Whether the whole line is emphasised. */
  strong: boolean
  /** The mark of a list item as printed: "✓", "2.", "a)", "Q3". */
  marker: string | null
  /** The cells of a table's row. */
  cells: readonly string[] | null
}

/** A line that says `text` and is otherwise unmarked. */
export function plainLine(number: number, text: string, marks: Partial<SourceLine> = {}): SourceLine {
  return {
    number,
    text,
    raw: text,
    indent: 0,
    gap: 0,
    heading: 0,
    strong: false,
    marker: null,
    cells: null,
    ...marks,
  }
}

const BULLETS = '[-*+•●○◦▪▫■□◆◇►▶➢➤➔→✓✔✅☑✗✘✦★·∙§¬–—\\uE000-\\uF8FF]'
const NUMBERS = '\\(?\\d{1,3}(?:\\.-|\\.[º°ª]|[.)º°])|\\d{1,3}(?:\\.\\d{1,2}){1,3}\\.?\\)?'
const LETTERS = '[QP]\\d{1,3}[.:)]?|\\(?[a-z]\\)|[a-z]\\.|[A-Z]\\)|\\(?[ivxIVX]{2,4}[.)]'
const MARK = new RegExp(`^(${BULLETS}|${NUMBERS}|${LETTERS})(?:\\s+|$)`, 'u')
const GLUED_BULLET = /^([•●▪■►➢➤✓✔✅☑\uE000-\uF8FF])(?=\S)/u

const CHECKBOX = /^\[[ xX]\]\s+/

/** Takes the list mark off a line's text: `["2.", "Send a letter"]`; the mark is null where there is none. */
export function splitMarker(text: string): [marker: string | null, rest: string] {
  const found = MARK.exec(text) ?? GLUED_BULLET.exec(text)
  const mark = found?.[1]
  if (!found || !mark) return [null, text]
  return [mark, text.slice(found[0].length).replace(CHECKBOX, '').trim()]
}

/** The number of a numbered item's mark, or null: 2 for "2." and for "2)", null for "✓" and for "2.1". */
export function markerNumber(marker: string | null): number | null {
  const digits = marker === null ? null : /^\(?(\d{1,3})(?:\.-|\.[º°ª]|[.)º°])$/.exec(marker)
  return digits ? Number(digits[1]) : null
}
