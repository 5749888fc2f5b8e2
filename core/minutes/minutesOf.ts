import type { Audience, Language } from '../../shared/contract/fields.ts'
import { translator } from '../../shared/texts/index.ts'
import type { MinutesDocument } from '../documents/minutesDocument.ts'
import { editTurns, namesPeople } from '../editions.ts'
import type { MinutesRecord } from './record.ts'

/** A record of the minutes as one edition in one language prints it: the same for ever for the same record and seal. */
export function minutesOf(
  record: MinutesRecord,
  language: Language,
  audience: Audience,
  seal: MinutesDocument['seal'] = null,
): MinutesDocument {
  const people = namesPeople(audience)
  const person = (text: string) => (text !== '' && people ? text : null)
  const answering = (rows: MinutesRecord['carried'][number]['lead']) =>
    rows.flatMap(({ printed, unnamed }) => (people ? printed : (unnamed ?? [])))
  const { modality } = record
  return {
    language,
    audience,
    seal,
    reference: record.reference,
    institution: record.institution,
    body: record.body,
    title: record.title,
    date: record.date,
    startTime: record.startTime,
    endTime: record.endTime,
    modality: modality === null ? null : translator(language)(`fields.modality.${modality}`),
    phase: record.phase,
    place: record.place || null,
    chair: person(record.chair),
    convener: person(record.convener),
    rapporteur: person(record.rapporteur),
    objective: record.objective,
    aims: record.aims.filter(isSaid),
    agenda: record.agenda.map(({ title, presenter, minutes, notes }) => ({
      title,
      presenter: people ? presenter : '',
      minutes,
      notes,
    })),
    attendance: record.attendance.map(({ sector, rows }) => ({
      sector: sector?.[language] ?? '',
      rows: rows.map(({ id, ...row }) => ({
        ...row,
        person: people ? row.person : null,
        position: people ? row.position : null,
        representedBy: people ? row.representedBy : null,
        capacity: people ? row.capacity : null,
      })),
    })),
    presentations: record.presentations.map(({ presenter, text, priorities }) => ({
      presenter: people ? presenter : '',
      text,
      priorities: priorities.filter(isSaid),
    })),
    discussion:
      isSaid(record.discussion) || record.themes.some(isSaid)
        ? { text: record.discussion, themes: record.themes.filter(isSaid) }
        : null,
    interventions: numberedTurns(record, audience),
    products: record.products.filter(isSaid),
    carried: record.carried.map(({ id, lead, ...row }) => ({ ...row, lead: answering(lead) })),
    agreements: record.agreements
      .filter(agreement => isSaid(agreement.text))
      .map(({ id, readBy, lead, support, expectedEvidence, ...agreement }) => ({
        ...agreement,
        readBy: people ? readBy : null,
        lead: answering(lead),
        support: answering(support),
        evidence: expectedEvidence || null,
      })),
    closing:
      isSaid(record.closing) || isSaid(record.closingSpeaker)
        ? { speaker: person(record.closingSpeaker), text: record.closing }
        : null,
    nextMeeting: nextMeetingOf(record),
    sections: record.sections
      .filter(section => audience === 'internal' || !section.internal)
      .map(({ title, body, place }) => ({ title, body, place })),
  }
}

const isSaid = (text: string) => text.trim() !== ''

/** Questions are numbered through the document; an answer names its question where that is told too. */
function numberedTurns(record: MinutesRecord, audience: Audience): MinutesDocument['interventions'] {
  const turns = editTurns(record, audience).map(turn => ({
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

function nextMeetingOf({ nextDate, nextTime, nextPlace, nextNotes }: MinutesRecord): MinutesDocument['nextMeeting'] {
  if (nextDate === null && nextTime === null && !isSaid(nextPlace) && !isSaid(nextNotes)) return null
  return { date: nextDate, time: nextTime, place: nextPlace || null, notes: nextNotes }
}
