import type { ImportedMinutes } from '../../shared/contract/importedMinutes.ts'
import { foldText } from '../../shared/text.ts'
import { readAgreements, readerOf } from './agreements.ts'
import { type Attendance, readAttendance } from './attendance.ts'
import { guessLanguage } from './guessLanguage.ts'
import { bodyOf, readHead } from './head.ts'
import { type Reading, readInterventions } from './interventions.ts'
import { divide, type Section } from './parts.ts'
import type { SourceLine } from './sourceLine.ts'
import { looksLikeName } from './speakerHeading.ts'
import { continues, joinLines, joinParagraphs, measureWrapping, type Paragraph } from './unwrap.ts'
import type { Warn } from './warnings.ts'

/** Reads the parts of minutes from the lines of any file. What has no part of its own goes into the discussion. */
export function readParts(lines: readonly SourceLine[], warn: Warn): Minutes {
  const text = lines.map(line => line.cells?.join(' ') ?? line.text).join('\n')
  const common = commonWords(text)
  const isCommon = (word: string) => common.has(foldText(word))
  const draft: Draft = {
    minutes: emptyMinutes(guessLanguage(text)),
    reading: { wrapping: measureWrapping(lines), isCommon, warn },
    text,
    unplaced: [],
  }
  for (const section of divide(lines)) READERS[section.part](section, draft)
  const { minutes, unplaced } = draft
  if (unplaced.length > 0) discussionOf(minutes).text = joinTexts(minutes.discussion?.text ?? null, ...unplaced)
  minutes.body = minutes.title === null ? null : bodyOf(minutes.title, isCommon)
  if (minutes.date === null) warn('date.missing', null)
  if (minutes.attendance.length === 0) warn('attendance.missing', null)
  if (minutes.agreements.length === 0) warn('agreements.missing', null)
  return minutes
}

type Minutes = Omit<ImportedMinutes, 'warnings'>
type Draft = { minutes: Minutes; reading: Reading; text: string; unplaced: string[] }
type Reader = (section: Section, draft: Draft) => void

const READERS: Record<Section['part'], Reader> = {
  head(section, draft) {
    const { rest, ...head } = readHead(section.lines, draft.minutes.language === 'en')
    Object.assign(draft.minutes, head)
    keep(draft, joinParagraphs(rest, draft.reading.wrapping))
  },
  objective: readObjective,
  aims: readObjective,
  attendance: attendanceReader('present'),
  excused: attendanceReader('excused'),
  absent: attendanceReader('absent'),
  presentation(section, { minutes, reading }) {
    const { text, items } = textAndItems(section, reading)
    if (text !== null || items.length > 0) minutes.presentations.push({ presenter: null, text, priorities: items })
  },
  discussion(section, { minutes, reading }) {
    const { text, items } = textAndItems(section, reading)
    if (text === null && items.length === 0) return
    const discussion = discussionOf(minutes)
    discussion.text = joinTexts(discussion.text, text)
    discussion.themes.push(...items)
  },
  interventions(section, draft) {
    const { interventions, before } = readInterventions(linesOf(section), draft.reading)
    draft.minutes.interventions.push(...interventions)
    keep(draft, joinParagraphs(before, draft.reading.wrapping))
  },
  agreements(section, draft) {
    const { name, lines } = takeName(section, draft.reading)
    const { agreements, before } = readAgreements(lines, readerOf(name), draft.reading.wrapping)
    draft.minutes.agreements.push(...agreements)
    keep(draft, before)
  },
  closing(section, { minutes, reading }) {
    const { name, lines } = takeName(section, reading)
    const said = joinParagraphs(lines, reading.wrapping).map(printed)
    const text = joinTexts(minutes.closing?.text ?? null, ...said)
    minutes.closing = { speaker: minutes.closing?.speaker ?? readerOf(name), text }
  },
  nextMeeting(section, { minutes, reading }) {
    const said = joinParagraphs(linesOf(section), reading.wrapping).map(printed)
    minutes.nextMeeting = joinTexts(minutes.nextMeeting, ...said)
  },
  frame: (section, draft) => keep(draft, joinParagraphs(linesOf(section), draft.reading.wrapping)),
  agenda: keepSection,
  other: keepSection,
}

function readObjective(section: Section, { minutes, reading }: Draft): void {
  const { text, items } = textAndItems(section, reading)
  minutes.objective = joinTexts(minutes.objective, text)
  minutes.aims.push(...items)
}

function attendanceReader(status: Attendance['status']): Reader {
  return (section, { minutes, reading, text }) => {
    minutes.attendance.push(...readAttendance(linesOf(section), status, text, reading))
  }
}

/** Keeps what has no part of its own, so that no word is lost. */
function keep(draft: Draft, paragraphs: readonly Paragraph[], title?: string): void {
  if (paragraphs.length === 0) return
  draft.unplaced.push([...(title ? [title] : []), ...paragraphs.map(printed)].join('\n'))
}

function keepSection(section: Section, draft: Draft): void {
  const paragraphs = joinParagraphs(linesOf(section), draft.reading.wrapping)
  keep(draft, paragraphs, section.title)
  if (paragraphs.length === 0) return
  draft.reading.warn('text.unplaced', section.heading?.number ?? null, { heading: section.title })
}

function discussionOf(minutes: Minutes): { text: string | null; themes: string[] } {
  minutes.discussion ??= { text: null, themes: [] }
  return minutes.discussion
}

function linesOf(section: Section): SourceLine[] {
  return section.rest ? [section.rest, ...section.lines] : section.lines
}

/** Takes the name off the line of a heading, with its rest on the lines below: "Closing: Ambassador Ana Paz, Head of / the …". */
function takeName(section: Section, reading: Reading): { name: string | null; lines: SourceLine[] } {
  const { rest, lines } = section
  if (!rest) return { name: null, lines }
  let name = rest.text
  let end = 0
  for (let last = rest, next = lines[0]; next && continues(last, next, reading.wrapping); next = lines[end]) {
    name = joinLines(name, next.text)
    last = next
    end += 1
  }
  return looksLikeName(name) ? { name, lines: lines.slice(end) } : { name: null, lines: [rest, ...lines] }
}

/** Running text before a list, and the list's items. Unmarked text behind an item belongs to the text, too. */
function textAndItems(section: Section, reading: Reading): { text: string | null; items: string[] } {
  const paragraphs = joinParagraphs(linesOf(section), reading.wrapping)
  const running = paragraphs.filter(paragraph => paragraph.line.marker === null)
  const items = paragraphs.filter(paragraph => paragraph.line.marker !== null)
  return { text: joinTexts(...running.map(printed)), items: items.map(item => item.text) }
}

function joinTexts(...texts: (string | null)[]): string | null {
  const said = texts.filter(text => text !== null && text !== '')
  return said.length > 0 ? said.join('\n\n') : null
}

function printed({ line, text }: Paragraph): string {
  const words = line.cells?.join(' · ') ?? text
  return line.marker === null ? words : `${line.marker} ${words}`
}

/** The words that the document writes in small letters. */
function commonWords(text: string): ReadonlySet<string> {
  return new Set((text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’]*/gu) ?? []).map(foldText))
}

function emptyMinutes(language: ImportedMinutes['language']): Minutes {
  return {
    language,
    title: null,
    body: null,
    date: null,
    place: null,
    objective: null,
    aims: [],
    attendance: [],
    presentations: [],
    discussion: null,
    interventions: [],
    agreements: [],
    closing: null,
    nextMeeting: null,
  }
}
