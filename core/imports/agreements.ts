import type { ImportedMinutes } from '../../shared/contract/importedMinutes.ts'
import type { SourceLine } from './sourceLine.ts'
import { looksLikeName } from './speakerHeading.ts'
import { joinParagraphs, type Paragraph, type Wrapping } from './unwrap.ts'

export type Agreement = ImportedMinutes['agreements'][number]

/**
 * The agreements listed under a heading, numbered as printed. Items of a second kind of list inside an agreement, and
 * unmarked text behind it, belong to its text. Without any list every paragraph is an agreement. `before` is the text that
 * leads to the list.
 */
export function readAgreements(
  lines: readonly SourceLine[],
  readBy: string | null,
  wrapping: Wrapping,
): { agreements: Agreement[]; before: Paragraph[] } {
  const agreements: Agreement[] = []
  const before: Paragraph[] = []
  const paragraphs = joinParagraphs(lines, wrapping)
  const first = paragraphs.find(paragraph => paragraph.line.marker !== null)
  for (const paragraph of paragraphs) {
    const { marker } = paragraph.line
    const last = agreements.at(-1)
    if (!first || (marker !== null && isSameList(first.line, paragraph.line))) {
      agreements.push(agreementOf(paragraph.text, marker, readBy))
    } else if (last) {
      last.text += `\n${marker === null ? '' : `${marker} `}${paragraph.text}`
    } else {
      before.push(paragraph)
    }
  }
  return { agreements, before }
}

/** The person named on the heading's line: "MEETING AGREEMENTS: Director Wilson Paz". */
export function readerOf(rest: string | null): string | null {
  return rest !== null && looksLikeName(rest) ? rest.replace(/[\s.:]+$/, '') : null
}

function isSameList(first: SourceLine, line: SourceLine): boolean {
  const isNumbered = (marker: string | null) => marker !== null && /\d/.test(marker)
  return isNumbered(first.marker) === isNumbered(line.marker) && line.indent <= first.indent + 1
}

function agreementOf(text: string, marker: string | null, readBy: string | null): Agreement {
  const number = marker === null ? null : /[\p{L}\d](?:[\p{L}\d.]*[\p{L}\d])?/u.exec(marker)?.[0]
  return { number: number ?? null, text, responsible: null, due: null, readBy }
}
