import { fullDate, longDate } from '../../../shared/dates.ts'
import { type Translate, translator } from '../../../shared/texts/index.ts'
import type { Convocation } from '../convocation.ts'
import { convocationTime } from '../convocationTime.ts'
import type { MinutesDocument } from '../minutesDocument.ts'
import type { AgendaTable, AttendanceLists, CarriedTable, MinutesPart } from '../minutesPart.ts'
import { agenda, carried, minutesParts, timeText } from '../minutesParts.ts'
import { plainFromMarkdown } from '../plainText.ts'
import { sealText } from '../sealText.ts'

/** What the fields of a template come to, under their English names. */
export type Value = string | RichText | Values | Values[] | null
export type Values = { [name: string]: Value }

/** A text of several paragraphs, which a template takes up as paragraphs where it can. */
export class RichText {
  readonly kind: 'paragraphs' | 'markdown'
  readonly text: string

  constructor(kind: 'paragraphs' | 'markdown', text: string) {
    this.kind = kind
    this.text = text
  }

  /** The words alone, for a place within other words. */
  plain(): string {
    return (this.kind === 'markdown' ? plainFromMarkdown(this.text) : this.text).trim()
  }
}

const paragraphs = (text: string) => new RichText('paragraphs', text)
const markdown = (text: string) => new RichText('markdown', text)

/** What minutes say, already cut to their edition: a template has no other source. */
export function minutesValues(document: MinutesDocument): Values {
  const { language, closing, nextMeeting } = document
  const t = translator(language)
  const parts = minutesParts(document)
  const attendance = parts.find(part => part.kind === 'attendance')
  const agreements = parts.find(part => part.kind === 'agreements')
  return {
    ...headValues(document),
    edition: t(`documents.common.edition.${document.audience}`),
    seal: document.seal === null ? '' : sealText(document.seal, language),
    amendment: document.seal?.amends
      ? {
          version: String(document.seal.amends.version),
          date: longDate(document.seal.amends.at.slice(0, 10), language),
          reason: document.seal.amends.reason,
        }
      : null,
    meeting: {
      ...meetingValues(document),
      time: timeText(document, t) ?? '',
      place: document.place ?? '',
      chair: document.chair ?? '',
      convener: document.convener ?? '',
      rapporteur: document.rapporteur ?? '',
    },
    ...purposeValues(document),
    agenda: agendaValues(parts.find(part => part.kind === 'agenda')),
    ...attendeeValues(sectorsOf(attendance)),
    carried: carriedValues(parts.find(part => part.kind === 'carried')),
    presentations: document.presentations.map(({ presenter, text, priorities }) => ({
      presenter,
      text: markdown(text),
      priorities: numbered(priorities),
    })),
    discussion: markdown(document.discussion?.text ?? ''),
    themes: numbered(document.discussion?.themes ?? []),
    products: numbered(document.products),
    agreements: (agreements?.rows ?? []).map(row => ({
      number: String(row.number),
      reference: row.reference,
      text: row.text,
      responsible: row.responsible.join('; '),
      support: row.support ?? '',
      due: row.due,
      notes: row.notes.join(' · '),
    })),
    interventions: interventionValues(parts),
    closing: closing && { speaker: closing.speaker ?? '', text: paragraphs(closing.text) },
    nextMeeting: nextMeeting && {
      date: nextMeeting.date === null ? '' : longDate(nextMeeting.date, language),
      time: nextMeeting.time === null ? '' : t('documents.minutes.timeFrom', { start: nextMeeting.time }),
      place: nextMeeting.place ?? '',
      notes: nextMeeting.notes.trim(),
    },
    sections: document.sections.map(({ title, body }) => ({ title, text: markdown(body) })),
  }
}

/** What goes out before a meeting says. */
export function convocationValues(meeting: Convocation): Values {
  const t = translator(meeting.language)
  return {
    ...headValues(meeting),
    meeting: {
      ...meetingValues(meeting),
      time: convocationTime(meeting, t) ?? t('documents.common.toBeDefined'),
      place: meeting.place || (meeting.link ? '' : t('documents.common.toBeDefined')),
      chair: meeting.chair,
      convener: meeting.convener,
      link: meeting.link,
      previous: meeting.previous ?? '',
    },
    ...purposeValues(meeting),
    agenda: agendaValues(agenda(meeting, t).find(part => part.kind === 'agenda')),
    carried: carriedValues(carried(meeting, t).find(part => part.kind === 'carried')),
    ...attendeeValues(
      meeting.convened.map(({ title, rows }) => ({
        name: title,
        people: rows.map(({ organization, name, position, email, phone }) => ({
          institution: organization,
          name,
          position,
          contact: [email, phone].filter(Boolean).join('\n'),
        })),
      })),
    ),
  }
}

function headValues({ institution, body }: { institution: string; body: string }): Values {
  return { institution, body }
}

type Met = Pick<Convocation, 'language' | 'reference' | 'title' | 'body' | 'date' | 'phase' | 'modality'>

function meetingValues({ language, reference, title, body, date, phase, modality }: Met): Values {
  const t: Translate = translator(language)
  return {
    reference,
    title: title || body,
    date: date === null ? t('documents.common.toBeDefined') : longDate(date, language),
    fullDate: date === null ? t('documents.common.toBeDefined') : fullDate(date, language),
    phase,
    modality: modality ?? '',
  }
}

function purposeValues({ objective, aims }: { objective: string; aims: string[] }): Values {
  return { objective: paragraphs(objective), aims: numbered(aims) }
}

function numbered(texts: readonly string[]): Values[] {
  return texts.map((text, index) => ({ number: String(index + 1), text }))
}

function agendaValues(part: AgendaTable | undefined): Values[] {
  return (part?.rows ?? []).map(({ title, presenter, time, notes }, index) => ({
    number: String(index + 1),
    title,
    presenter,
    duration: time,
    notes: notes.trim(),
  }))
}

function carriedValues(part: CarriedTable | undefined): Values[] {
  return (part?.rows ?? []).map(row => ({ ...row, responsible: row.responsible.join('; ') }))
}

type Sector = { name: string; people: Values[] }

function attendeeValues(sectors: readonly Sector[]): Values {
  let number = 0
  const counted = sectors.map(({ name, people }) => ({
    name,
    attendees: people.map(person => {
      number += 1
      return { number: String(number), sector: name, ...person }
    }),
  }))
  return { sectors: counted, attendees: counted.flatMap(sector => sector.attendees) }
}

function sectorsOf(part: AttendanceLists | undefined): Sector[] {
  return (part?.sectors ?? []).map(({ title, entries }) => ({
    name: title,
    people: entries.flatMap(({ organization, marks, people }) => {
      const institution = organization ?? ''
      if (people.length === 0) return [{ institution, name: '', position: '', notes: marks }]
      return people.map(({ name, position, marks }) => ({ institution, name, position, notes: marks }))
    }),
  }))
}

/** The turns in order; the first of each section names it. */
function interventionValues(parts: readonly MinutesPart[]): Values[] {
  const values: Values[] = []
  let section = ''
  for (const part of parts.slice(parts.findIndex(part => part.kind === 'intervention') - 1)) {
    if (part.kind === 'heading' && part.level === 2) section = part.text
    if (part.kind !== 'intervention') continue
    const { speaker, capacity, lead, points } = part
    values.push({
      section,
      speaker,
      position: capacity,
      lead: paragraphs(lead),
      points: points.map(({ question, text, answers }) => ({ mark: question ?? '', text, answer: answers ?? '' })),
    })
    section = ''
  }
  return values
}
