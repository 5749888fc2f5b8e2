import { longDate, shortDate } from '../../shared/dates.ts'
import { foldText } from '../../shared/text.ts'
import { type Translate, translator } from '../../shared/texts/index.ts'
import { attendanceAnnex, interventionsAnnex } from './minutesAnnexes.ts'
import type { MinutesDocument } from './minutesDocument.ts'
import {
  annexName,
  byline,
  type Fact,
  factsOf,
  heading,
  list,
  type MinutesPart,
  markdown,
  said,
  texts,
} from './minutesPart.ts'
import { amendmentText } from './sealText.ts'

type Agreement = MinutesDocument['agreements'][number]

/** What is printed above the first part. */
export type TitleBlock = { body: string; title: string; kind: string; facts: Fact[] }

/** The title block of the minutes, in the document's language. */
export function titleBlock(document: MinutesDocument): TitleBlock {
  const t = translator(document.language)
  const { date } = document
  const kind = t(document.extract ? 'outputs.extract.kind' : 'documents.minutes.kind')
  return {
    body: document.title ? document.body : '',
    title: document.title || document.body || kind,
    kind: document.title || document.body ? kind : '',
    facts: factsOf([
      [t('documents.minutes.reference'), document.reference],
      [t('documents.minutes.amendment'), amendmentText(document)],
      [t('documents.minutes.date'), date && longDate(date, document.language)],
      [t('documents.minutes.time'), timeText(document, t)],
      [t('documents.minutes.phase'), document.phase],
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
  if (document.extract) return extracted(document, t)
  const attendance = document.attendance.some(sector => sector.rows.length > 0) ? 1 : null
  const interventions = document.interventions.length > 0 ? (attendance ?? 0) + 1 : null
  const parts = [
    ...objective(document, t),
    ...sections(document, 'objective'),
    ...agenda(document, t),
    ...attendees(attendance, t),
    ...carried(document, t),
    ...presentations(document, t),
    ...sections(document, 'presentations'),
    ...discussion(document, interventions, t),
    ...sections(document, 'discussion'),
    ...products(document, t),
    ...agreements(document, t),
    ...sections(document, 'agreements'),
    ...closing(document, t),
    ...sections(document, 'closing'),
    ...nextMeeting(document, t),
    ...attendanceAnnex(document, attendance, t),
    ...interventionsAnnex(document, interventions, t),
  ]
  return parts.length > 0 ? parts : [{ kind: 'text', text: t('documents.minutes.empty') }]
}

/** The parts that an extract may hold, without the headings of annexes. */
function extracted(document: MinutesDocument, t: Translate): MinutesPart[] {
  const attendance = document.attendance.some(sector => sector.rows.length > 0) ? 1 : null
  const interventions = document.interventions.length > 0 ? 1 : null
  return [
    ...agreements(document, t),
    ...attendanceAnnex(document, attendance, t).slice(1),
    ...interventionsAnnex(document, interventions, t).slice(1),
  ]
}

/** "09:00 a 12:30 horas"; null while not known. */
export function timeText({ startTime, endTime }: Pick<MinutesDocument, 'startTime' | 'endTime'>, t: Translate) {
  if (startTime === null) return null
  return endTime === null
    ? t('documents.minutes.timeFrom', { start: startTime })
    : t('documents.minutes.timeRange', { start: startTime, end: endTime })
}

/** What a meeting is for, and its aims by number. */
export function objective(
  { objective: text, aims }: Pick<MinutesDocument, 'objective' | 'aims'>,
  t: Translate,
): MinutesPart[] {
  if (!said(text) && aims.length === 0) return []
  return [
    heading(t('documents.minutes.objective')),
    ...texts(text),
    ...list('numbered', aims, text, t('documents.minutes.aims')),
  ]
}

/** What is dealt with, by whom and for how long. */
export function agenda({ agenda: items }: Pick<MinutesDocument, 'agenda'>, t: Translate): MinutesPart[] {
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

/** The agreements of earlier meetings that came back, and what was said about them. */
export function carried({ carried: rows, language }: Followed, t: Translate): MinutesPart[] {
  if (rows.length === 0) return []
  return [
    heading(t('documents.minutes.carried')),
    {
      kind: 'carried',
      columns: {
        reference: t('documents.minutes.reference'),
        agreement: t('documents.minutes.agreement'),
        responsible: t('documents.minutes.responsible'),
        state: t('documents.minutes.state'),
        remark: rows.some(row => said(row.remark)) ? t('documents.minutes.remark') : null,
      },
      rows: rows.map(row => ({
        reference: row.reference,
        text: row.text,
        responsible: row.lead.length > 0 ? row.lead : [t('documents.common.toBeDefined')],
        state: t(`fields.agreementState.${row.state}`),
        due: row.dueKind === null ? '' : dueText(row, day => shortDate(day, language), t),
        remark: row.remark.trim(),
      })),
    },
  ]
}

type Followed = Pick<MinutesDocument, 'carried' | 'language'>

function products({ products: all }: MinutesDocument, t: Translate): MinutesPart[] {
  return all.length === 0 ? [] : [heading(t('documents.minutes.products')), { kind: 'bullets', items: all }]
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
  const { text, themes } = part ?? { text: '', themes: [] }
  if (!said(text) && themes.length === 0 && annex === null) return []
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
        due: dueText(agreement, day => longDate(day, language), t),
      })),
    },
  ]
}

function notes({ state, readBy, evidence }: Agreement, readByOne: boolean, t: Translate): string[] {
  const gone = state === 'withdrawn' || state === 'superseded'
  return [
    ...(gone ? [t(`fields.agreementState.${state}`)] : []),
    ...(evidence ? [t('documents.minutes.evidence', { evidence })] : []),
    ...(readBy && !readByOne ? [t('documents.minutes.agreementReadBy', { name: readBy })] : []),
  ]
}

type Due = Pick<Agreement, 'dueKind' | 'dueDate'>

function dueText({ dueKind, dueDate }: Due, written: (day: string) => string, t: Translate): string {
  if (dueKind === 'continuous') return t('documents.common.continuous')
  return dueKind === 'date' && dueDate ? written(dueDate) : t('documents.common.toBeDefined')
}

function closing({ closing: part }: MinutesDocument, t: Translate): MinutesPart[] {
  if (part === null || (!part.speaker && !said(part.text))) return []
  return [
    heading(t('documents.minutes.closing')),
    ...(part.speaker ? [byline(t('documents.minutes.closingSpeaker', { name: part.speaker }))] : []),
    ...texts(part.text),
  ]
}

function nextMeeting({ nextMeeting: next, language }: MinutesDocument, t: Translate): MinutesPart[] {
  if (next === null) return []
  const known = factsOf([
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

function reference(
  annex: number,
  key: 'documents.minutes.attendeesSee' | 'documents.minutes.remarksSee',
  t: Translate,
): MinutesPart {
  const name = annexName(annex, t)
  return { kind: 'reference', text: t(key, { annex: name }), name, annex }
}
