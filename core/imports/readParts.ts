import type { ImportedMinutes } from '../../shared/contract/importedMinutes.ts'
import { foldText } from '../../shared/text.ts'
import { readAgreements } from './agreements.ts'
import { type Attendance, readAttendance } from './attendance.ts'
import { readDiscussion } from './discussion.ts'
import { guessLanguage } from './guessLanguage.ts'
import { bodyOf, readHead } from './head.ts'
import { readInterventions } from './interventions.ts'
import { knownNames } from './knownNames.ts'
import { listOf, printedText } from './lists.ts'
import { divide, type Section } from './parts.ts'
import type { Reading } from './reading.ts'
import type { SourceLine } from './sourceLine.ts'
import { isOrganization, looksLikeName, readSpeaker, type Speaker } from './speakerHeading.ts'
import { continues, joinLines, joinParagraphs, type Paragraph, type Wrapping } from './unwrap.ts'
import type { Warn } from './warnings.ts'
import { findDay } from './writtenDates.ts'

/** Reads the parts of minutes from the lines of any file. What has no part of its own goes into the discussion. */
export function readParts(lines: readonly SourceLine[], wrapping: Wrapping, warn: Warn): Minutes {
  const text = lines.map(line => line.cells?.join(' ') ?? line.text).join('\n')
  const common = commonWords(text)
  const isCommon = (word: string) => common.has(foldText(word))
  const sections = divide(lines)
  const listed = sections.filter(section => section.part in ATTENDANCE)
  const described = sections.filter(section => !(section.part in ATTENDANCE)).flatMap(section => section.lines)
  const draft: Draft = {
    minutes: emptyMinutes(guessLanguage(text)),
    reading: { wrapping, isCommon, warn, people: new Map(), listsPeople: false },
    isKnownName: listed.length > 0 ? knownNames(described) : () => false,
    withActions: !sections.some(section => section.part === 'agreements'),
    unplaced: [],
  }
  const { minutes } = draft
  for (const section of listed) ATTENDANCE[section.part]?.(section, draft)
  labelPeople(minutes.attendance, draft.reading)
  for (const section of sections) READERS[section.part](section, draft)
  if (draft.unplaced.length > 0) {
    const discussion = discussionOf(minutes)
    discussion.text = joinTexts(discussion.text, draft.unplaced.join('\n\n'))
  }
  minutes.body = minutes.title === null ? null : bodyOf(minutes.title, acronymsIn(lines))
  if (minutes.date === null) guessDate(lines, draft)
  if (minutes.attendance.length === 0) warn('attendance.missing', null)
  if (minutes.agreements.length === 0) warn('agreements.missing', null)
  return minutes
}

export type Minutes = Omit<ImportedMinutes, 'warnings'>
type Draft = {
  minutes: Minutes
  reading: Reading
  isKnownName: (name: string) => boolean
  /** Whether actions inside the discussion are agreements: they are where no part lists these. */
  withActions: boolean
  /** What has no part of its own. */
  unplaced: string[]
}
type Reader = (section: Section, draft: Draft) => void

/** Attendance is read first: the other parts ask it who is who. */
const ATTENDANCE: Partial<Record<Section['part'], Reader>> = {
  attendance: attendanceReader('present'),
  excused: attendanceReader('excused'),
  absent: attendanceReader('absent'),
}

const READERS: Record<Section['part'], Reader> = {
  attendance: () => {},
  excused: () => {},
  absent: () => {},
  head(section, draft) {
    const { rest, ...head } = readHead(section.lines, draft.minutes.language === 'en')
    Object.assign(draft.minutes, head)
    discuss(joinParagraphs(rest, draft.reading.wrapping), draft, others => keep(draft, others))
  },
  objective: readObjective,
  aims: readObjective,
  presentation(section, { minutes, reading }) {
    const { name, lines } = takeName(section, reading)
    const { text, items } = textAndItems(joinParagraphs(lines, reading.wrapping))
    if (text !== null || items.length > 0) minutes.presentations.push({ presenter: name, text, priorities: items })
  },
  discussion(section, draft) {
    discuss(paragraphsOf(section, draft.reading), draft, others => {
      const { text, items } = textAndItems(others)
      const discussion = discussionOf(draft.minutes)
      discussion.text = joinTexts(discussion.text, text)
      discussion.themes.push(...items)
    })
  },
  interventions(section, draft) {
    const { interventions, before } = readInterventions(linesOf(section), draft.reading)
    draft.minutes.interventions.push(...interventions)
    keep(draft, joinParagraphs(before, draft.reading.wrapping))
  },
  agreements(section, draft) {
    const { name, lines } = takeName(section, draft.reading)
    const { agreements, others } = readAgreements(lines, name, draft.reading)
    draft.minutes.agreements.push(...agreements)
    keep(draft, others)
  },
  closing(section, { minutes, reading }) {
    const { name, lines } = takeName(section, reading)
    const text = joinTexts(minutes.closing?.text ?? null, printedText(joinParagraphs(lines, reading.wrapping)))
    minutes.closing = { speaker: minutes.closing?.speaker ?? name, text }
  },
  nextMeeting(section, { minutes, reading }) {
    minutes.nextMeeting = joinTexts(minutes.nextMeeting, printedText(paragraphsOf(section, reading)))
  },
  frame: (section, draft) => keep(draft, paragraphsOf(section, draft.reading)),
  agenda: (section, draft) => keepSection(section, paragraphsOf(section, draft.reading), draft),
  other: (section, draft) => {
    const paragraphs = paragraphsOf(section, draft.reading)
    discuss(paragraphs, draft, others => keepSection(section, others, draft))
  },
}

/** Where the head gives no date, the first one in the document may be it. */
function guessDate(lines: readonly SourceLine[], { minutes, reading }: Draft): void {
  const dayIn = (line: SourceLine) => findDay(line.cells?.join(' ') ?? line.text, minutes.language === 'en')
  const line = lines.find(candidate => dayIn(candidate) !== null)
  minutes.date = line ? dayIn(line) : null
  if (line && minutes.date !== null) reading.warn('date.guessed', line.number, { date: minutes.date })
  else reading.warn('date.missing', null)
}

function readObjective(section: Section, { minutes, reading }: Draft): void {
  const { text, items } = textAndItems(paragraphsOf(section, reading))
  minutes.objective = joinTexts(minutes.objective, text)
  minutes.aims.push(...items)
}

function attendanceReader(status: Attendance['status']): Reader {
  return (section, draft) => {
    const { rows, others } = readAttendance(linesOf(section), status, draft.isKnownName, draft.reading)
    draft.minutes.attendance.push(...rows)
    keep(draft, others)
  }
}

/** Lets attendees be found by name, by first or last name alone where only one bears it, organisations by theirs. */
function labelPeople(attendance: readonly Attendance[], reading: Reading): void {
  const { people } = reading
  reading.listsPeople = attendance.some(row => row.person !== null)
  const bearers = new Map<string, Speaker | null>()
  for (const { person, organization, position } of attendance) {
    const attendee = { speaker: person, organization, position }
    const name = foldText(person?.replace(/\(.*/, '') ?? organization ?? '')
    if (name !== '' && !people.has(name)) people.set(name, attendee)
    const words = person === null ? [] : name.split(' ').filter(word => word.length > 2 && word !== name)
    for (const word of new Set(words)) bearers.set(word, bearers.has(word) ? null : attendee)
  }
  for (const [word, attendee] of bearers) if (attendee && !people.has(word)) people.set(word, attendee)
}

/** Takes the remarks and actions out of running minutes; `others` receives the rest. */
function discuss(paragraphs: readonly Paragraph[], draft: Draft, others: (rest: Paragraph[]) => void): void {
  const found = readDiscussion(paragraphs, draft.withActions, draft.reading)
  draft.minutes.interventions.push(...found.interventions)
  draft.minutes.agreements.push(...found.agreements)
  if (found.others.length > 0) others(found.others)
}

/** Keeps what has no part of its own, so that no word is lost. */
function keep(draft: Draft, paragraphs: readonly Paragraph[], title?: string): void {
  if (paragraphs.length === 0) return
  draft.unplaced.push([...(title ? [title] : []), printedText(paragraphs)].join('\n'))
}

function keepSection(section: Section, paragraphs: readonly Paragraph[], draft: Draft): void {
  if (paragraphs.length === 0) return
  keep(draft, paragraphs, section.title)
  draft.reading.warn('text.unplaced', section.heading?.number ?? null, { heading: section.title })
}

function discussionOf(minutes: Minutes): { text: string | null; themes: string[] } {
  minutes.discussion ??= { text: null, themes: [] }
  return minutes.discussion
}

function linesOf(section: Section): SourceLine[] {
  return section.rest ? [section.rest, ...section.lines] : section.lines
}

function paragraphsOf(section: Section, reading: Reading): Paragraph[] {
  return joinParagraphs(linesOf(section), reading.wrapping)
}

/** Takes the name off the line of a heading, with its rest on the lines below: "Closing: Ambassador Ana Paz, Head of / the …". */
function takeName(section: Section, reading: Reading): { name: string | null; lines: SourceLine[] } {
  const { rest, lines } = section
  if (!rest) return { name: null, lines }
  const parts = [rest.text]
  let end = 0
  for (
    let last = rest, next = lines[0];
    next && end < 4 && continues(last, next, reading.wrapping);
    next = lines[end]
  ) {
    parts.push(next.text)
    last = next
    end += 1
  }
  const named = joinLines(parts)
  const name = named.length > LONGEST_NAME ? '' : named.replace(/[\s.:]+$/, '')
  const namesSomebody =
    looksLikeName(name) && (isOrganization(name) || readSpeaker(name, reading.isCommon).speaker !== null)
  return namesSomebody ? { name, lines: lines.slice(end) } : { name: null, lines: [rest, ...lines] }
}

const LONGEST_NAME = 300

/** Running text around a list, and the list's items with all that stands under each. */
function textAndItems(paragraphs: readonly Paragraph[]): { text: string | null; items: string[] } {
  const { before, items, after } = listOf(paragraphs)
  return { text: printedText([...before, ...after]), items: items.map(item => item.lines.join('\n')) }
}

function joinTexts(before: string | null, after: string | null): string | null {
  return before === null || after === null ? (before ?? after) : `${before}\n\n${after}`
}

/** The words that the document writes in small letters. */
function commonWords(text: string): ReadonlySet<string> {
  return new Set((text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’]*/gu) ?? []).map(foldText))
}

/** The words in capitals on lines that are not in capitals themselves. */
function acronymsIn(lines: readonly SourceLine[]): ReadonlySet<string> {
  const mixed = lines.filter(line => /\p{Ll}{2}/u.test(line.text.slice(0, 500)))
  return new Set(mixed.flatMap(line => line.text.match(/\p{Lu}[\p{Lu}\d]+/gu) ?? []))
}

/** Minutes of which nothing is known yet. */
export function emptyMinutes(language: ImportedMinutes['language']): Minutes {
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
