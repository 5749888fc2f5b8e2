import { foldText } from '../../shared/text.ts'
import type { SourceLine } from './sourceLine.ts'
import { connectives } from './vocabulary.ts'

/** A paragraph put together from the lines that a page's width had cut it into. */
export type Paragraph = { line: SourceLine; text: string }

/** The width of a text's lines, which tells a line cut by the page from one that ends where its author wanted. */
export type Wrapping = { width: number }

/** Of a file whose every line is a whole paragraph, as in Word. */
export const unwrapped: Wrapping = { width: Number.POSITIVE_INFINITY }

/**
 * Measures a text: nearly the longest of its lines of running text, where more than a share `least` of all lines go on in
 * the next one.
 */
export function measureWrapping(lines: readonly SourceLine[], least = 0): Wrapping {
  const running = lines.filter(line => line.heading === 0 && line.cells === null)
  const goingOn = running.filter((line, index) => {
    const next = running[index + 1]
    return next !== undefined && next.marker === null && startsLower(next.text) && !endsSentence(line.text)
  })
  const lengths = running.map(lengthOf).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.98)] ?? 0
  return goingOn.length > running.length * least && width <= LONGEST_PAGE_LINE ? { width } : unwrapped
}
const LONGEST_PAGE_LINE = 160

/** The paragraphs, list items and table rows of consecutive lines. */
export function joinParagraphs(lines: readonly SourceLine[], wrapping: Wrapping): Paragraph[] {
  const paragraphs: { line: SourceLine; parts: string[] }[] = []
  let previous: SourceLine | undefined
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (open && previous && continues(previous, line, wrapping)) open.parts.push(line.text)
    else paragraphs.push({ line, parts: [line.text] })
    previous = line
  }
  return paragraphs.map(({ line, parts }) => ({ line, text: joinLines(parts) }))
}

/** Puts cut lines together again: a space between, none behind the hyphen of a cut word ("state-" + "owned"). */
export function joinLines(lines: readonly string[]): string {
  const spaced = lines.map((line, index) => {
    const before = lines[index - 1]
    const isCutWord = before !== undefined && /\p{Ll}-$/u.test(before.slice(-3)) && startsLower(line)
    return before === undefined || isCutWord ? line : ` ${line}`
  })
  return spaced.join('')
}

/** Whether `next` is the rest of the sentence that `line` began. */
export function continues(line: SourceLine, next: SourceLine, wrapping: Wrapping): boolean {
  if (next.marker !== null || next.heading > 0 || next.cells || line.heading > 0 || line.cells) return false
  if (isIndentedRest(line, next)) return true
  if (wrapping === unwrapped) return false
  if (isHeldOpen(line.text) || (startsLower(next.text) && !endsSentence(line.text))) return true
  if (next.gap > 1) return false
  const room = wrapping.width - lengthOf(line)
  const firstWord = next.text.slice(0, 60).split(' ', 1)[0] ?? ''
  return endsSentence(line.text) ? room < firstWord.length + 1 : room < wrapping.width * 0.3
}

/** A list item goes on in lines that are set to the right of its mark. */
function isIndentedRest(line: SourceLine, next: SourceLine): boolean {
  if (next.gap > 0) return false
  return line.marker !== null ? next.indent >= line.indent + 2 : next.indent >= 2 && next.indent === line.indent
}

/** Whether a line stops where no sentence and no heading can stop: at a comma, or at "of", "the", "y". */
export function isHeldOpen(text: string): boolean {
  if (text.endsWith(',')) return true
  return /\p{L}$/u.test(text.slice(-2)) && connectives.has(foldText(text.slice(-40).split(' ').at(-1) ?? ''))
}

export function startsLower(text: string): boolean {
  return /^["'“‘«(¿¡]?\p{Ll}/u.test(text)
}

export function endsSentence(text: string): boolean {
  return /[.!?:;…]["'”’»)\]]*$/u.test(text.slice(-6))
}

/** The printed length of a line, its list mark included. */
function lengthOf(line: SourceLine): number {
  return line.raw.trim().length
}
