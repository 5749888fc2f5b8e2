import type { ImportedMinutes } from '../../shared/contract/importedMinutes.ts'
import { foldText } from '../../shared/text.ts'
import { findName } from './personName.ts'
import type { Reading } from './reading.ts'
import { remarkIn } from './remarks.ts'
import type { SourceLine } from './sourceLine.ts'
import { looksLikeName, readSpeaker, type Speaker } from './speakerHeading.ts'
import { continues, endsSentence, isHeldOpen, joinLines, joinParagraphs, startsLower, type Wrapping } from './unwrap.ts'

export type Intervention = ImportedMinutes['interventions'][number]

/**
 * Remarks under headings that name the speaker, or in paragraphs that begin with the name ("Ana Paz (OIM): …"). Each mark
 * opens a point, unmarked text before the first one is the lead, each unmarked paragraph behind it is a point of its own.
 * A heading right above another one is the section of those below. Text before the first speaker is handed back.
 */
export function readInterventions(
  lines: readonly SourceLine[],
  reading: Reading,
): { interventions: Intervention[]; before: SourceLine[] } {
  const turns: Turn[] = []
  const before: SourceLine[] = []
  let section: string | null = null
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    if (!line) break
    const heading = speakerHeadingAt(lines, at, reading)
    const remark = heading || isRest(lines, at, reading.wrapping) ? null : remarkIn(line.text, reading)
    if (heading && isSectionTitle(heading, lines, reading)) section = heading.text
    else if (heading) turns.push({ ...speakerOf(heading, reading), section, said: [] })
    else if (remark) turns.push({ ...remark.speaker, section, said: [{ ...line, text: remark.said }] })
    else (turns.at(-1)?.said ?? before).push(line)
    at = heading?.end ?? at + 1
  }
  return { interventions: turns.map(turn => interventionOf(turn, reading.wrapping)), before }
}

type Turn = Speaker & { section: string | null; said: SourceLine[] }

function interventionOf({ said, ...turn }: Turn, wrapping: Wrapping): Intervention {
  const paragraphs = joinParagraphs(said, wrapping)
  const first = paragraphs.findIndex(paragraph => paragraph.line.marker !== null)
  const texts = paragraphs.map(({ line, text }) => line.cells?.join(' · ') ?? text.replace(QUESTION_LABEL, ''))
  if (first <= 0) return { ...turn, lead: null, points: texts }
  return { ...turn, lead: texts.slice(0, first).join('\n\n'), points: texts.slice(first) }
}

/** Questions are sometimes labelled for their answers: "Q2 When?", "P2. ¿Cuándo?". */
const QUESTION_LABEL = /^[QP]\d{1,3}[.:)]?\s+(?=\S)/

type HeadingLines = { text: string; line: SourceLine; end: number }

/** A heading; a person's bare name takes the heading below it, which tells post and organisation, to itself. */
function speakerHeadingAt(lines: readonly SourceLine[], at: number, reading: Reading): HeadingLines | null {
  const heading = headingAt(lines, at, reading.wrapping)
  const next = heading && headingAt(lines, heading.end, reading.wrapping)
  if (!heading || !next || next.line.heading > 0 || next.end === lines.length) return heading
  const isBareName = findName(heading.text, reading.isCommon)?.name === heading.text.replace(/[\s.:]+$/, '')
  if (!isBareName || readSpeaker(next.text, reading.isCommon).speaker !== null) return heading
  return { ...heading, text: `${heading.text}, ${next.text}`, end: next.end }
}

/** The heading that begins at a line, put together again where the page's width had cut it. */
function headingAt(lines: readonly SourceLine[], at: number, wrapping: Wrapping): HeadingLines | null {
  const line = lines[at]
  if (!line || line.cells || line.marker !== null || isRest(lines, at, wrapping)) return null
  let text = line.text
  let end = at + 1
  for (let next = lines[end]; next && goesOn(text, next); next = lines[end]) {
    text = joinLines([text, next.text])
    end += 1
  }
  if (end === lines.length && line.heading === 0) return null
  const isHeading = line.heading > 0 ? text.length <= LONGEST_HEADING : looksLikeName(text)
  return isHeading ? { text, line, end } : null
}
const LONGEST_HEADING = 200

/** Whether a line is the rest of the sentence above it. */
function isRest(lines: readonly SourceLine[], at: number, wrapping: Wrapping): boolean {
  const [previous, line] = [lines[at - 1], lines[at]]
  return (
    previous !== undefined && line !== undefined && !endsSentence(previous.text) && continues(previous, line, wrapping)
  )
}

/** A heading goes on in a line written like it, behind a comma or a small word, or with one at that line's beginning. */
function goesOn(text: string, next: SourceLine): boolean {
  if (next.marker !== null || next.heading > 0 || next.cells || text.length > LONGEST_HEADING) return false
  return (isHeldOpen(text) || startsLower(next.text)) && looksLikeName(`X ${next.text}`)
}

/** A heading in capitals or marked as one, that names nobody and stands right above another, opens a section. */
function isSectionTitle(heading: HeadingLines, lines: readonly SourceLine[], reading: Reading): boolean {
  const announces = /^(participation|participacion|intervention|intervencion|comment|comentario)/
  if (announces.test(foldText(heading.text))) return true
  const next = headingAt(lines, heading.end, reading.wrapping)
  const isMarked = heading.line.heading > 0 || heading.text === heading.text.toUpperCase()
  if (!next || !isMarked || (next.line.heading === heading.line.heading && heading.line.heading > 0)) return false
  return readSpeaker(heading.text, reading.isCommon).speaker === null
}

function speakerOf(heading: HeadingLines, reading: Reading): Speaker {
  const speaker = readSpeaker(heading.text, reading.isCommon)
  if (speaker.speaker === null) reading.warn('speaker.unsure', heading.line.number, { heading: heading.text })
  return speaker
}
