import { foldText } from '../../shared/text.ts'
import type { Translate } from '../../shared/texts/index.ts'

/** One line of a title block: "Date", "September 29, 2022". */
export type Fact = { label: string; value: string }

/** A table whose first column is numbered 1, 2, 3 …; columns that nobody filled in are left out. */
export type AgendaTable = {
  kind: 'agenda'
  columns: { item: string; presenter: string | null; time: string | null }
  rows: { title: string; notes: string; presenter: string; time: string }[]
}
export type AgreementsTable = {
  kind: 'agreements'
  columns: { agreement: string; responsible: string; due: string }
  rows: {
    number: number
    text: string
    reference: string
    /** Said of the agreement: withdrawn, what will show that it was kept, read out by somebody else than the others. */
    notes: string[]
    responsible: string[]
    support: string | null
    due: string
  }[]
}
/** Agreements that came back; the remarks are left out where nothing has been said yet. */
export type CarriedTable = {
  kind: 'carried'
  columns: { reference: string; agreement: string; responsible: string; state: string; remark: string | null }
  rows: { reference: string; text: string; responsible: string[]; state: string; due: string; remark: string }[]
}
export type AttendanceLists = {
  kind: 'attendance'
  sectors: { title: string; entries: { organization: string | null; marks: string; people: Attendee[] }[] }[]
}
export type Attendee = { name: string; position: string; marks: string }
export type InterventionPart = {
  kind: 'intervention'
  level: 2 | 3
  speaker: string
  capacity: string
  lead: string
  points: SaidPoint[]
}

/** A point with its mark as a question or an answer, and how far in it stands: 0, 1 or 2. */
export type SaidPoint = { text: string; question: string | null; answers: string | null; level: number }

/** One piece of the minutes, in the order of printing. Texts are plain except in `markdown`. */
export type MinutesPart =
  | { kind: 'heading'; level: 1 | 2; text: string; annex: number | null }
  /** A line about what follows: who presents, who reads out. */
  | { kind: 'byline'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'text'; text: string }
  /** A sentence that introduces the list after it. */
  | { kind: 'label'; text: string }
  /** A sentence with the name of an annex in it. */
  | { kind: 'reference'; text: string; name: string; annex: number }
  | { kind: 'numbered' | 'bullets'; items: string[] }
  /** Headings in `text` start below `level`. */
  | { kind: 'markdown'; text: string; level: 1 | 2 }
  | AgendaTable
  | AgreementsTable
  | CarriedTable
  | AttendanceLists
  | InterventionPart

/** A heading in the body, without an annex's number. */
export function heading(text: string, level: 1 | 2 = 1): MinutesPart {
  return { kind: 'heading', level, text, annex: null }
}

/** "Annex 1", as sentences name it. */
export function annexName(annex: number, t: Translate): string {
  return t('documents.common.annex', { number: annex })
}

/** The list with words that introduce it, unless the text before it already ends in a colon. */
export function list(kind: 'numbered' | 'bullets', items: string[], before: string, label: string): MinutesPart[] {
  if (items.length === 0) return []
  return [...(/:\s*$/.test(before) ? [] : [{ kind: 'label', text: label } as const]), { kind, items }]
}

/** A line about what follows. */
export function byline(text: string): MinutesPart {
  return { kind: 'byline', text }
}

/** Plain running text; no part where it says nothing. */
export function texts(text: string): MinutesPart[] {
  return said(text) ? [{ kind: 'text', text }] : []
}

/** Markdown text of a part with a heading of `level`; no part where it says nothing. */
export function markdown(text: string, level: 1 | 2): MinutesPart[] {
  return said(text) ? [{ kind: 'markdown', text, level }] : []
}

/** The facts that are known. */
export function factsOf(pairs: [string, string | null][]): Fact[] {
  return pairs.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

/** Whether a text says anything. */
export function said(text: string): boolean {
  return text.trim() !== ''
}

/** Words joined by commas, without what an earlier one already says ("Representative of the World Bank, World Bank"). */
export function joined(words: (string | null)[]): string {
  const kept: string[] = []
  for (const word of words) {
    const isSaid = word && foldText(word) !== '' && ` ${foldText(kept.join(' '))} `.includes(` ${foldText(word)} `)
    if (word && !isSaid) kept.push(word)
  }
  return kept.join(', ')
}

/** How far in each point is printed: never more than one step further than the point before it. */
export function depths(points: readonly Pick<SaidPoint, 'level'>[]): number[] {
  let before = -1
  return points.map(({ level }) => {
    before = Math.min(level, before + 1)
    return before
  })
}
