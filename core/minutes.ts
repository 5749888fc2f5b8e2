import { createHash } from 'node:crypto'
import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import type { Responsible } from '../shared/contract/agreements.ts'
import type { Audience, Language } from '../shared/contract/fields.ts'
import type { Meeting } from '../shared/contract/meetings.ts'
import { translator } from '../shared/texts/index.ts'
import { responsiblesOf } from './agreementRecord.ts'
import type { CommandContext, HandlersOf } from './context.ts'
import type { MinutesDocument } from './documents/minutesDocument.ts'
import { editTurns, namesPeople } from './editions.ts'
import { readMeeting } from './meetingRecord.ts'
import { namesFor } from './names.ts'
import { fixCarriedNumbers, fixNumbers } from './numbering.ts'
import { get, insert } from './records.ts'
import { sectorsIn } from './sectors.ts'
import { readSettings } from './settings.ts'

export const minutesHandlers: HandlersOf<'minutes'> = {
  'minutes.export': (ctx, { meetingId, format, language, audience }) => {
    if (audience !== 'internal') {
      fixNumbers(ctx, meetingId)
      fixCarriedNumbers(ctx, meetingId)
    }
    const document = minutesOf(ctx, meetingId, language, audience)
    if (audience !== 'internal') recordVersion(ctx, meetingId, document)
    const t = translator(language)
    const name = `${document.reference} ${t('documents.minutes.fileName')} ${t(`fields.audience.${audience}`)}.${format}`
    return { kind: 'minutes', format, name, document }
  },
}

/** The minutes of a meeting as one edition in one language prints them. */
export function minutesOf(
  ctx: CommandContext,
  meetingId: string,
  language: Language,
  audience: Audience,
): MinutesDocument {
  const meeting = readMeeting(ctx, meetingId)
  const t = translator(language)
  const people = namesPeople(audience)
  const person = (text: string) => (text !== '' && people ? text : null)
  const responsible = meeting.agreements.flatMap(({ lead, support }) => [...lead, ...support])
  const answering = responsiblesIn(ctx, responsible, meeting.date, audience)
  return {
    language,
    audience,
    reference: meeting.reference,
    institution: readSettings(ctx.db)?.institution ?? '',
    body: get(ctx, 'body', meeting.bodyId).name,
    title: meeting.title,
    date: meeting.date,
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    modality: meeting.modality === null ? null : t(`fields.modality.${meeting.modality}`),
    phase: meeting.phase,
    place: meeting.place || null,
    chair: person(meeting.chair),
    convener: person(meeting.convener),
    rapporteur: person(meeting.rapporteur),
    objective: meeting.objective,
    aims: meeting.aims.filter(isSaid),
    agenda: meeting.agenda.map(({ title, presenter, minutes, notes }) => ({
      title,
      presenter: people ? presenter : '',
      minutes,
      notes,
    })),
    attendance: attendanceBySector(ctx, meeting, language, people),
    presentations: meeting.presentations.map(({ presenter, text, priorities }) => ({
      presenter: people ? presenter : '',
      text,
      priorities: priorities.filter(isSaid),
    })),
    discussion:
      isSaid(meeting.discussion) || meeting.themes.some(isSaid)
        ? { text: meeting.discussion, themes: meeting.themes.filter(isSaid) }
        : null,
    interventions: numberedTurns(meeting, audience),
    products: meeting.products.filter(isSaid),
    carried: carriedRows(ctx, meeting, audience),
    agreements: meeting.agreements
      .filter(agreement => isSaid(agreement.text))
      .map(({ number, reference, text, readBy, lead, support, dueKind, dueDate, state, expectedEvidence }) => ({
        number,
        reference,
        text,
        readBy: people ? readBy : null,
        lead: answering(lead),
        support: answering(support),
        dueKind,
        dueDate,
        state,
        evidence: expectedEvidence || null,
      })),
    closing:
      isSaid(meeting.closing) || isSaid(meeting.closingSpeaker)
        ? { speaker: person(meeting.closingSpeaker), text: meeting.closing }
        : null,
    nextMeeting: nextMeetingOf(meeting),
    sections: meeting.sections
      .filter(section => audience === 'internal' || !section.internal)
      .map(({ title, body, place }) => ({ title, body, place })),
  }
}

const isSaid = (text: string) => text.trim() !== ''

function attendanceBySector(ctx: CommandContext, meeting: Meeting, language: Language, people: boolean) {
  return sectorsIn(ctx, language).flatMap(({ id, name }) => {
    const rows = meeting.attendance.filter(row => row.sectorId === id)
    if (rows.length === 0) return []
    return [
      {
        sector: name,
        rows: rows.map(({ printed, status, role, capacity, headCount }) => ({
          organization: printed.organization,
          acronym: printed.acronym,
          person: people ? printed.person : null,
          position: people ? printed.position : null,
          representedBy: people ? printed.representedBy : null,
          status,
          role,
          capacity: people ? capacity : null,
          headCount,
        })),
      },
    ]
  })
}

function carriedRows(ctx: CommandContext, meeting: Meeting, audience: Audience): MinutesDocument['carried'] {
  const responsibles = responsiblesOf(
    ctx,
    meeting.carried.map(({ agreementId }) => agreementId),
  )
  const leads = meeting.carried.map(({ agreementId }) => responsibles.get(agreementId)?.lead ?? [])
  const answering = responsiblesIn(ctx, leads.flat(), meeting.date, audience)
  return meeting.carried.map(({ id, agreementId, ...row }, index) => ({ ...row, lead: answering(leads[index] ?? []) }))
}

/** Who answers for an agreement, as an edition prints them: a person by the institution where people are not named. */
function responsiblesIn(ctx: CommandContext, all: readonly Responsible[], day: string | null, audience: Audience) {
  const names = namesFor(
    ctx.db,
    all.map(row => row.personId),
    [],
  )
  const printed = (row: Responsible): string | null => {
    if (namesPeople(audience) || row.personId === null || row.organizationId !== null) return row.printed
    const institution = names.organizationOf(row.personId, day)
    return institution && (institution.acronym ?? institution.name)
  }
  return (rows: Responsible[]) => rows.flatMap(row => printed(row) ?? [])
}

/** Questions are numbered through the document; an answer names its question where that is told too. */
function numberedTurns(meeting: Meeting, audience: Audience): MinutesDocument['interventions'] {
  const turns = editTurns(meeting, audience).map(turn => ({
    ...turn,
    points: turn.points.filter(point => isSaid(point.text)),
  }))
  const questions = turns.flatMap(turn => turn.points.filter(point => point.kind === 'question').map(point => point.id))
  const numbers = new Map(questions.map((id, index) => [id, index + 1]))
  return turns.map(({ points, ...turn }) => ({
    ...turn,
    points: points.map(({ id, text, kind, answersId, level }) => ({
      text,
      kind,
      level,
      question: numbers.get(id) ?? null,
      answers: numbers.get(answersId ?? '') ?? null,
    })),
  }))
}

function nextMeetingOf(meeting: Meeting): MinutesDocument['nextMeeting'] {
  const { nextDate, nextTime, nextPlace, nextNotes } = meeting
  if (nextDate === null && nextTime === null && !isSaid(nextPlace) && !isSaid(nextNotes)) return null
  return { date: nextDate, time: nextTime, place: nextPlace || null, notes: nextNotes }
}

/** Remembers what left, once for the same content. */
function recordVersion(ctx: CommandContext, meetingId: string, document: MinutesDocument): void {
  const content = JSON.stringify(document)
  const contentHash = createHash('sha256').update(content).digest('hex')
  const versions = sql.selectFrom('minutes_version').where('meetingId', '=', meetingId)
  if (ctx.db.one(versions.select('id').where('contentHash', '=', contentHash))) return
  const last = ctx.db.one(versions.select(raw<number | null>`max(number)`.as('number')))?.number ?? 0
  const { audience, language } = document
  insert(ctx, 'minutes_version', {
    id: ctx.newId(),
    meetingId,
    number: last + 1,
    audience,
    language,
    contentHash,
    content,
  })
}
