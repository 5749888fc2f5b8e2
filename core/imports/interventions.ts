import type { ImportedMinutes } from '../../shared/contract/importedMinutes.ts'
import { foldText } from '../../shared/text.ts'
import type { SourceLine } from './sourceLine.ts'
import { type IsCommon, looksLikeName, readSpeaker } from './speakerHeading.ts'
import { continues, endsSentence, isHeldOpen, joinLines, startsLower, type Wrapping } from './unwrap.ts'
import type { Warn } from './warnings.ts'

export type Intervention = ImportedMinutes['interventions'][number]

/** What the readers of parts need to know of the whole document. */
export type Reading = { wrapping: Wrapping; isCommon: IsCommon; warn: Warn }

/**
 * Remarks gathered under headings that name the speaker: each mark opens a point, unmarked text before the first one is the
 * lead, and each unmarked paragraph behind it a point of its own. Text before the first speaker is handed back.
 */
export function readInterventions(
  lines: readonly SourceLine[],
  reading: Reading,
): { interventions: Intervention[]; before: SourceLine[] } {
  const interventions: Intervention[] = []
  const before: SourceLine[] = []
  let section: string | null = null
  let open: OpenIntervention | null = null
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    if (!line) break
    const heading = headingAt(lines, at, reading.wrapping)
    if (heading) {
      at = heading.end
      if (isSectionTitle(heading, lines, reading.wrapping)) {
        section = heading.text
      } else {
        open = openIntervention(heading, section, reading)
        interventions.push(open.intervention)
      }
    } else {
      if (open) addLine(open, line, reading.wrapping)
      else before.push(line)
      at += 1
    }
  }
  for (const intervention of interventions) settleLead(intervention)
  return { interventions, before }
}

type HeadingLines = { text: string; line: SourceLine; end: number }

/** The heading that begins at a line, put together again where the page's width had cut it. */
function headingAt(lines: readonly SourceLine[], at: number, wrapping: Wrapping): HeadingLines | null {
  const line = lines[at]
  if (!line || line.cells || line.marker !== null) return null
  const previous = lines[at - 1]
  if (previous && !isComplete(previous, line, wrapping)) return null
  let text = line.text
  let end = at + 1
  for (let next = lines[end]; next && goesOn(text, next); next = lines[end]) {
    text = joinLines(text, next.text)
    end += 1
  }
  if (end === lines.length && line.heading === 0) return null
  return line.heading > 0 || looksLikeName(text) ? { text, line, end } : null
}

/** A heading goes on in a line written like it, behind a comma or a small word, or with one at that line's beginning. */
function goesOn(text: string, next: SourceLine): boolean {
  if (next.marker !== null || next.heading > 0 || next.cells) return false
  return text.length < 300 && (isHeldOpen(text) || startsLower(next.text)) && looksLikeName(`X ${next.text}`)
}

function isComplete(line: SourceLine, next: SourceLine, wrapping: Wrapping): boolean {
  return line.heading > 0 || endsSentence(line.text) || !continues(line, next, wrapping)
}

/** A heading right above another one opens a section, when it is in capitals or marked as a heading. */
function isSectionTitle(heading: HeadingLines, lines: readonly SourceLine[], wrapping: Wrapping): boolean {
  const inCapitals = heading.text === heading.text.toUpperCase()
  const announces = /^(participation|participacion|intervention|intervencion|comment|comentario)/.test(
    foldText(heading.text),
  )
  const next = headingAt(lines, heading.end, wrapping)
  return (
    announces ||
    ((inCapitals || heading.line.heading > 0) && next !== null && next.line.heading !== heading.line.heading)
  )
}

type OpenIntervention = { intervention: Intervention; last: SourceLine | null }

function openIntervention(heading: HeadingLines, section: string | null, reading: Reading): OpenIntervention {
  const speaker = readSpeaker(heading.text, reading.isCommon)
  if (speaker.speaker === null) reading.warn('speaker.unsure', heading.line.number, { heading: heading.text })
  return { intervention: { ...speaker, section, lead: null, points: [] }, last: null }
}

function addLine(open: OpenIntervention, line: SourceLine, wrapping: Wrapping): void {
  const { intervention, last } = open
  const { points } = intervention
  const continued =
    last !== null && (continues(last, line, wrapping) || (points.length > 0 && isWrappedItem(last, line)))
  if (points.length > 0 && continued) points[points.length - 1] = joinLines(points.at(-1) ?? '', line.text)
  else if (points.length > 0 || line.marker !== null) points.push(line.text)
  else if (intervention.lead === null) intervention.lead = line.text
  else intervention.lead = continued ? joinLines(intervention.lead, line.text) : `${intervention.lead}\n\n${line.text}`
  open.last = line
}

function isWrappedItem(last: SourceLine, line: SourceLine): boolean {
  return line.marker === null && line.gap === 0 && line.indent > last.indent && last.marker !== null
}

/** Without any marked point, the paragraphs themselves are the points. */
function settleLead(intervention: Intervention): void {
  if (intervention.points.length > 0 || intervention.lead === null) return
  intervention.points = intervention.lead.split('\n\n')
  intervention.lead = null
}
