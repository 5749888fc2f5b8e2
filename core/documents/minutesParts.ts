import { longDate } from '../../shared/dates.ts'
import { foldText } from '../../shared/text.ts'
import { type Translate, translator } from '../../shared/texts/index.ts'
import type { MinutesDocument } from './minutesDocument.ts'

type Attendance = MinutesDocument['attendance'][number]['rows'][number]
type Intervention = MinutesDocument['interventions'][number]
type Agreement = MinutesDocument['agreements'][number]

/** What is printed above the first part. */
export type TitleBlock = { body: string; title: string; kind: string; facts: Fact[] }
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
    /** Said of the agreement: withdrawn, or read out by somebody else than the others. */
    notes: string[]
    responsible: string[]
    support: string | null
    due: string
  }[]
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
  points: { text: string; question: string | null; answers: string | null }[]
}

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
  | AttendanceLists
  | InterventionPart

/** The title block of the minutes, in the document's language. */
export function titleBlock(document: MinutesDocument): TitleBlock {
  const t = translator(document.language)
  const { startTime, endTime, date } = document
  const time =
    startTime &&
    (endTime
      ? t('documents.minutes.timeRange', { start: startTime, end: endTime })
      : t('documents.minutes.timeFrom', { start: startTime }))
  return {
    body: document.title ? document.body : '',
    title: document.title || document.body || t('documents.minutes.kind'),
    kind: document.title || document.body ? t('documents.minutes.kind') : '',
    facts: facts([
      [t('documents.minutes.reference'), document.reference],
      [t('documents.minutes.date'), date && longDate(date, document.language)],
      [t('documents.minutes.time'), time],
      [t('documents.minutes.modality'), document.modality],
      [t('documents.minutes.place'), document.place],
      [t('documents.minutes.chair'), document.chair],
      [t('documents.minutes.convener'), document.convener],
      [t('documents.minutes.rapporteur'), document.rapporteur],
    ]),
  }
}

/**
 * The minutes behind their title block, the same for every format: which parts there are, in which order, under which words.
 * Parts without content are left out; the annexes are numbered in order.
 */
export function minutesParts(document: MinutesDocument): MinutesPart[] {
  const t = translator(document.language)
  const attendanceAnnex = document.attendance.some(sector => sector.rows.length > 0) ? 1 : null
  const interventionsAnnex = document.interventions.length > 0 ? (attendanceAnnex ?? 0) + 1 : null
  const parts = [
    ...objective(document, t),
    ...sections(document, 'objective'),
    ...agenda(document, t),
    ...attendees(attendanceAnnex, t),
    ...presentations(document, t),
    ...sections(document, 'presentations'),
    ...discussion(document, interventionsAnnex, t),
    ...sections(document, 'discussion'),
    ...agreements(document, t),
    ...sections(document, 'agreements'),
    ...closing(document, t),
    ...sections(document, 'closing'),
    ...nextMeeting(document, t),
    ...attendanceAnnexParts(document, attendanceAnnex, t),
    ...interventionsAnnexParts(document, interventionsAnnex, t),
  ]
  return parts.length > 0 ? parts : [{ kind: 'text', text: t('documents.minutes.empty') }]
}

function heading(text: string, level: 1 | 2 = 1): MinutesPart {
  return { kind: 'heading', level, text, annex: null }
}

function objective({ objective: text, aims }: MinutesDocument, t: Translate): MinutesPart[] {
  if (!said(text) && aims.length === 0) return []
  return [
    heading(t('documents.minutes.objective')),
    ...texts(text),
    ...list('numbered', aims, text, t('documents.minutes.aims')),
  ]
}

function agenda({ agenda: items }: MinutesDocument, t: Translate): MinutesPart[] {
  if (items.length === 0) return []
  return [
    heading(t('documents.minutes.agenda')),
    {
      kind: 'agenda',
      columns: {
        item: t('documents.minutes.agendaItem'),
        presenter: items.some(item => item.presenter !== '') ? t('documents.minutes.agendaPresenter') : null,
        time: items.some(item => item.minutes !== null) ? t('documents.minutes.agendaTime') : null,
      },
      rows: items.map(({ title, notes, presenter, minutes }) => ({
        title,
        notes,
        presenter,
        time: minutes === null ? '' : t('documents.minutes.agendaMinutes', { count: minutes }),
      })),
    },
  ]
}

function attendees(annex: number | null, t: Translate): MinutesPart[] {
  if (annex === null) return []
  return [heading(t('documents.minutes.attendees')), reference(annex, 'documents.minutes.attendeesSee', t)]
}

function presentations({ presentations: all }: MinutesDocument, t: Translate): MinutesPart[] {
  if (all.length === 0) return []
  const several = all.length > 1
  return [
    heading(t('documents.minutes.presentations', { count: all.length })),
    ...all.flatMap(({ presenter, text, priorities }, index): MinutesPart[] => [
      ...(several ? [heading(presenter || t('documents.minutes.presentation', { number: index + 1 }), 2)] : []),
      ...(!several && presenter ? [byline(t('documents.minutes.presenter', { name: presenter }))] : []),
      ...markdown(text, several ? 2 : 1),
      ...list('numbered', priorities, text, t('documents.minutes.priorities')),
    ]),
  ]
}

function discussion({ discussion: part }: MinutesDocument, annex: number | null, t: Translate): MinutesPart[] {
  if (part === null && annex === null) return []
  const { text, themes } = part ?? { text: '', themes: [] }
  const mentioned = annex !== null && foldText(text).includes(foldText(annexName(annex, t)))
  return [
    heading(t('documents.minutes.discussion')),
    ...markdown(text, 1),
    ...list('bullets', themes, text, t('documents.minutes.themes')),
    ...(annex === null || mentioned ? [] : [reference(annex, 'documents.minutes.remarksSee', t)]),
  ]
}

function agreements({ agreements: all, language }: MinutesDocument, t: Translate): MinutesPart[] {
  if (all.length === 0) return []
  const readers = new Set(all.map(agreement => agreement.readBy))
  const reader = readers.size === 1 ? [...readers][0] : null
  return [
    heading(t('documents.minutes.agreements')),
    ...(reader ? [byline(t('documents.minutes.readBy', { name: reader }))] : []),
    {
      kind: 'agreements',
      columns: {
        agreement: t('documents.minutes.agreement'),
        responsible: t('documents.minutes.responsible'),
        due: t('documents.minutes.due'),
      },
      rows: all.map(agreement => ({
        number: agreement.number,
        text: agreement.text,
        reference: agreement.reference,
        notes: notes(agreement, reader !== null, t),
        responsible: agreement.lead.length > 0 ? agreement.lead : [t('documents.common.toBeDefined')],
        support:
          agreement.support.length > 0 ? t('documents.minutes.support', { names: agreement.support.join('; ') }) : null,
        due: dueText(agreement, language, t),
      })),
    },
  ]
}

function notes({ state, readBy }: Agreement, readByOne: boolean, t: Translate): string[] {
  const gone = state === 'withdrawn' || state === 'superseded'
  return [
    ...(gone ? [t(`fields.agreementState.${state}`)] : []),
    ...(readBy && !readByOne ? [t('documents.minutes.agreementReadBy', { name: readBy })] : []),
  ]
}

function dueText({ dueKind, dueDate }: Agreement, language: MinutesDocument['language'], t: Translate): string {
  if (dueKind === 'continuous') return t('documents.common.continuous')
  return dueKind === 'date' && dueDate ? longDate(dueDate, language) : t('documents.common.toBeDefined')
}

function closing({ closing: part }: MinutesDocument, t: Translate): MinutesPart[] {
  if (part === null) return []
  return [
    heading(t('documents.minutes.closing')),
    ...(part.speaker ? [byline(t('documents.minutes.closingSpeaker', { name: part.speaker }))] : []),
    ...texts(part.text),
  ]
}

function nextMeeting({ nextMeeting: next, language }: MinutesDocument, t: Translate): MinutesPart[] {
  if (next === null) return []
  const known = facts([
    [t('documents.minutes.date'), next.date && longDate(next.date, language)],
    [t('documents.minutes.time'), next.time && t('documents.minutes.timeFrom', { start: next.time })],
    [t('documents.minutes.place'), next.place],
    [t('documents.minutes.notes'), next.notes.trim()],
  ])
  if (known.length === 0) return []
  return [heading(t('documents.minutes.nextMeeting')), { kind: 'facts', facts: known }]
}

function sections(document: MinutesDocument, place: MinutesDocument['sections'][number]['place']): MinutesPart[] {
  return document.sections
    .filter(section => section.place === place)
    .flatMap(section => [...(section.title ? [heading(section.title)] : []), ...markdown(section.body, 1)])
}

function attendanceAnnexParts(document: MinutesDocument, annex: number | null, t: Translate): MinutesPart[] {
  if (annex === null) return []
  const sectors = document.attendance
    .filter(sector => sector.rows.length > 0)
    .map(({ sector, rows }) => ({
      title: sector || t('documents.minutes.noSector'),
      entries: entriesOf(rows, document, t),
    }))
  return [annexHeading(annex, t('documents.minutes.attendanceList'), t), { kind: 'attendance', sectors }]
}

/** Rows of one organisation that follow each other become one entry with its people. */
function entriesOf(rows: Attendance[], { language }: MinutesDocument, t: Translate) {
  const entries: AttendanceLists['sectors'][number]['entries'] = []
  let previous: string | null = null
  for (const row of rows) {
    const { organization, acronym, person } = row
    const marks = [
      ...(row.role === 'participant' ? [] : [t(`fields.attendanceRole.${row.role}`)]),
      ...(row.status === 'present' ? [] : [t(`fields.attendanceStatus.${row.status}`)]),
    ]
      .join(', ')
      .toLocaleLowerCase(language)
    const name =
      organization && acronym && !organization.includes(acronym) ? `${organization} (${acronym})` : organization
    const attendee = person ? [{ name: person, position: joined([row.position, row.capacity]), marks }] : []
    const last = entries.at(-1)
    if (last && organization !== null && organization === previous && person) last.people.push(...attendee)
    else
      entries.push({
        organization: name ?? (person ? null : joined([row.position, row.capacity])),
        marks: person ? '' : marks,
        people: attendee,
      })
    previous = organization
  }
  return entries
}

function interventionsAnnexParts(document: MinutesDocument, annex: number | null, t: Translate): MinutesPart[] {
  if (annex === null) return []
  const parts = [annexHeading(annex, t('documents.minutes.interventions'), t)]
  let section: string | null = null
  for (const intervention of document.interventions) {
    if (intervention.section && intervention.section !== section) parts.push(heading(intervention.section, 2))
    section = intervention.section ?? section
    parts.push(interventionPart(intervention, section === null ? 2 : 3, t))
  }
  return parts
}

function interventionPart(intervention: Intervention, level: 2 | 3, t: Translate): InterventionPart {
  const { speaker, organization, position } = intervention
  const name = speaker ?? organization
  return {
    kind: 'intervention',
    level,
    speaker: name ?? t('documents.minutes.unattributed'),
    capacity: joined([position, name === organization ? null : organization]),
    lead: intervention.lead,
    points: intervention.points.map(({ text, question, answers }) => ({
      text,
      question: question === null ? null : t('documents.minutes.question', { number: question }),
      answers: answers === null ? null : t('documents.minutes.answers', { number: answers }),
    })),
  }
}

function annexHeading(annex: number, title: string, t: Translate): MinutesPart {
  return { kind: 'heading', level: 1, text: t('documents.common.annexTitle', { number: annex, title }), annex }
}

function annexName(annex: number, t: Translate): string {
  return t('documents.common.annex', { number: annex })
}

function reference(
  annex: number,
  key: 'documents.minutes.attendeesSee' | 'documents.minutes.remarksSee',
  t: Translate,
): MinutesPart {
  const name = annexName(annex, t)
  return { kind: 'reference', text: t(key, { annex: name }), name, annex }
}

/** The list with words that introduce it, unless the text before it already ends in a colon. */
function list(kind: 'numbered' | 'bullets', items: string[], before: string, label: string): MinutesPart[] {
  if (items.length === 0) return []
  return [...(/:\s*$/.test(before) ? [] : [{ kind: 'label', text: label } as const]), { kind, items }]
}

function byline(text: string): MinutesPart {
  return { kind: 'byline', text }
}

function texts(text: string): MinutesPart[] {
  return said(text) ? [{ kind: 'text', text }] : []
}

function markdown(text: string, level: 1 | 2): MinutesPart[] {
  return said(text) ? [{ kind: 'markdown', text, level }] : []
}

function facts(pairs: [string, string | null][]): Fact[] {
  return pairs.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

function said(text: string): boolean {
  return text.trim() !== ''
}

/** Words joined by commas, without what an earlier one already says ("Representative of the World Bank, World Bank"). */
function joined(words: (string | null)[]): string {
  const kept: string[] = []
  for (const word of words) if (word && !foldText(kept.join(' ')).includes(foldText(word))) kept.push(word)
  return kept.join(', ')
}
