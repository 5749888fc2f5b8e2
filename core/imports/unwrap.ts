import { foldText } from '../../shared/text.ts'
import type { SourceLine } from './sourceLine.ts'
import { connectives } from './vocabulary.ts'

/** A paragraph put together from the lines that a page's width had cut it into. */
export type Paragraph = { line: SourceLine; text: string }

/** The measures of a text that tell a line cut by the page's width from one that ends where its author wanted. */
export type Wrapping = { width: number }

/** Measures a document: nearly the longest of its lines of running text. Infinite where no line goes on in the next one. */
export function measureWrapping(lines: readonly SourceLine[]): Wrapping {
  const running = lines.filter(line => line.heading === 0 && line.cells === null)
  const goesOn = running.some((line, index) => {
    const next = running[index + 1]
    return next !== undefined && next.marker === null && startsLower(next.text) && !endsSentence(line.text)
  })
  const lengths = running.map(line => line.raw.trim().length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.98)] ?? 0
  return { width: goesOn && width <= LONGEST_PAGE_LINE ? width : Number.POSITIVE_INFINITY }
}
const LONGEST_PAGE_LINE = 160

/** The paragraphs and list items of consecutive lines. */
export function joinParagraphs(lines: readonly SourceLine[], wrapping: Wrapping): Paragraph[] {
  const paragraphs: { line: SourceLine; parts: string[] }[] = []
  let previous: SourceLine | undefined
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (open && previous && continues(previous, line, wrapping)) open.parts.push(line.text)
    else paragraphs.push({ line, parts: [line.text] })
    previous = line
  }
  return paragraphs.map(({ line, parts }) => ({ line, text: parts.reduce(joinLines, '') }))
}

/** Puts a cut line together again: a space between, none behind the hyphen of a cut word ("state-" + "owned"). */
export function joinLines(before: string, after: string): string {
  if (before === '') return after
  return /\p{Ll}-$/u.test(before) && startsLower(after) ? before + after : `${before} ${after}`
}

/** Whether `next` is the rest of the sentence that `line` began. */
export function continues(line: SourceLine, next: SourceLine, wrapping: Wrapping): boolean {
  if (next.marker !== null || next.heading > 0 || next.cells || line.heading > 0 || line.cells) return false
  if (wrapping.width === Number.POSITIVE_INFINITY)
    return next.gap === 0 && isHeldOpen(line.text) && startsLower(next.text)
  if (isHeldOpen(line.text) || (startsLower(next.text) && !endsSentence(line.text))) return true
  if (next.gap > 1) return false
  const room = wrapping.width - line.raw.trim().length
  const firstWord = next.text.slice(0, 60).split(' ', 1)[0] ?? ''
  return endsSentence(line.text) ? room < firstWord.length + 1 : room < wrapping.width * 0.3
}

/** Whether a line stops where no sentence and no heading can stop: at a comma, or at "of", "the", "y". */
export function isHeldOpen(text: string): boolean {
  if (text.endsWith(',')) return true
  return connectives.has(foldText(text.slice(-40).split(' ').at(-1) ?? '')) && /\p{L}$/u.test(text)
}

export function startsLower(text: string): boolean {
  return /^["'“‘«(¿¡]?\p{Ll}/u.test(text)
}

export function endsSentence(text: string): boolean {
  return /[.!?:;…]["'”’»)\]]*$/u.test(text.slice(-6))
}
