import type { SourceLine } from './sourceLine.ts'
import type { Paragraph } from './unwrap.ts'

/** An item of a list with all that stands under it: lists inside it and paragraphs that belong to it, line by line. */
export type Item = { line: SourceLine; lines: string[] }

/** Paragraphs as the list that they hold: what leads to it, its items, and what follows it. */
export type List = { before: Paragraph[]; items: Item[]; after: Paragraph[] }

/**
 * Reads paragraphs as a list of the kind of its first item (numbered, bulleted, or under small headings of its own). Items
 * of another kind or set further right belong to the one above; so does running text, except behind the last item of a list
 * that has none before.
 */
export function listOf(paragraphs: readonly Paragraph[]): List {
  const first = paragraphs.findIndex(paragraph => kindOf(paragraph.line) !== null)
  const start = paragraphs[first]
  if (!start) return { before: [...paragraphs], items: [], after: [] }
  const items: Item[] = []
  const waiting: Paragraph[] = []
  let hasText = kindOf(start.line) === 'heading'
  for (const paragraph of paragraphs.slice(first)) {
    const last = items.at(-1)
    const kind = kindOf(paragraph.line)
    if (kind === null) {
      waiting.push(paragraph)
      continue
    }
    if (last && waiting.length > 0) {
      hasText = true
      last.lines.push(...waiting.splice(0).map(printed))
    }
    if (last && !isSameList(start.line, paragraph.line)) last.lines.push(indented(paragraph, last.line))
    else items.push({ line: paragraph.line, lines: [paragraph.text] })
  }
  if (hasText) items.at(-1)?.lines.push(...waiting.splice(0).map(printed))
  return { before: paragraphs.slice(0, first), items, after: waiting }
}

/** An item of an inner list keeps its distance from the outer one, so that levels stay apart. */
function indented(paragraph: Paragraph, outer: SourceLine): string {
  const columns = Math.min(16, Math.max(0, paragraph.line.indent - outer.indent))
  return ' '.repeat(columns) + printed(paragraph)
}

/** A paragraph as it was printed: with its list mark, a table's row with a sign between its cells. */
export function printed({ line, text }: Paragraph): string {
  const words = line.cells?.map(cell => cell.replace(/\s+/g, ' ')).join(' · ') ?? text
  return line.marker === null ? words : `${line.marker} ${words}`
}

/** Paragraphs as one text: an empty line between them, none between the items of a list and the rows of a table. */
export function printedText(paragraphs: readonly Paragraph[]): string | null {
  const isListed = ({ line }: Paragraph) => line.marker !== null || line.cells !== null
  const lines = paragraphs.map((paragraph, index) => {
    const before = paragraphs[index - 1]
    const gap = before === undefined ? '' : isListed(before) && isListed(paragraph) ? '\n' : '\n\n'
    return gap + printed(paragraph)
  })
  return lines.length > 0 ? lines.join('') : null
}

type Kind = 'heading' | 'numbered' | 'bulleted'

function kindOf(line: SourceLine): Kind | null {
  if (line.marker !== null) return /[\p{L}\d]/u.test(line.marker) ? 'numbered' : 'bulleted'
  return line.heading > 0 || (line.strong && line.cells === null) ? 'heading' : null
}

function isSameList(first: SourceLine, line: SourceLine): boolean {
  return kindOf(first) === kindOf(line) && line.indent <= first.indent + 1 && line.heading <= first.heading
}
