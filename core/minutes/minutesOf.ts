import type { Audience, Language } from '../../shared/contract/fields.ts'
import { translator } from '../../shared/texts/index.ts'
import type { MinutesDocument } from '../documents/minutesDocument.ts'
import { editionOf } from '../editions.ts'
import type { MinutesRecord } from './record.ts'

/**
 * A record of the minutes as one edition in one language prints it: the same for ever for the same record and seal. Of an extract
 * `only` says what stays of it; its numbers are those of the whole.
 */
export function minutesOf(
  whole: MinutesRecord,
  language: Language,
  audience: Audience,
  seal: MinutesDocument['seal'] = null,
  only: (record: MinutesRecord) => MinutesRecord = record => record,
): MinutesDocument {
  const record = editionOf(only(whole), audience)
  const answering = (rows: MinutesRecord['carried'][number]['lead']) => rows.map(({ printed }) => printed)
  const { modality } = record
  return {
    language,
    audience,
    seal: sealIn(audience, seal),
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
    chair: record.chair || null,
    convener: record.convener || null,
    rapporteur: record.rapporteur || null,
    objective: record.objective,
    aims: record.aims.filter(isSaid),
    agenda: record.agenda.map(({ id, ...item }) => item),
    attendance: record.attendance.map(({ sector, rows }) => ({
      sector: sector?.[language] ?? '',
      rows: rows.map(({ id, ...row }) => row),
    })),
    presentations: record.presentations.map(({ presenter, text, priorities }) => ({
      presenter,
      text,
      priorities: priorities.filter(isSaid),
    })),
    discussion:
      isSaid(record.discussion) || record.themes.some(isSaid)
        ? { text: record.discussion, themes: record.themes.filter(isSaid) }
        : null,
    interventions: numberedTurns(record, questionNumbers(editionOf(whole, audience))),
    products: record.products.filter(isSaid),
    carried: record.carried.map(({ id, lead, ...row }) => ({ ...row, lead: answering(lead) })),
    agreements: record.agreements
      .filter(agreement => isSaid(agreement.text))
      .map(({ id, readBy, lead, support, expectedEvidence, ...agreement }) => ({
        ...agreement,
        readBy,
        lead: answering(lead),
        support: answering(support),
        evidence: expectedEvidence || null,
      })),
    closing:
      isSaid(record.closing) || isSaid(record.closingSpeaker)
        ? { speaker: record.closingSpeaker || null, text: record.closing }
        : null,
    nextMeeting: nextMeetingOf(record),
    sections: record.sections.map(({ title, body, place }) => ({ title, body, place })),
  }
}

/** The public edition names no person, neither as the one who approved it nor in what was written of an amendment. */
function sealIn(audience: Audience, seal: MinutesDocument['seal']): MinutesDocument['seal'] {
  return seal && audience === 'public'
    ? { ...seal, by: '', amends: seal.amends && { ...seal.amends, reason: '' } }
    : seal
}

const isSaid = (text: string) => text.trim() !== ''

/** Questions are numbered through the minutes of an edition. */
function questionNumbers({ interventions }: MinutesRecord): Map<string, number> {
  const questions = interventions.flatMap(({ points }) =>
    points.filter(({ kind, text }) => kind === 'question' && isSaid(text)).map(({ id }) => id),
  )
  return new Map(questions.map((id, index) => [id, index + 1]))
}

/** Turns with what was said in them; an answer names its question where the edition tells that too. */
function numberedTurns(
  { interventions }: MinutesRecord,
  numbers: ReadonlyMap<string, number>,
): MinutesDocument['interventions'] {
  return interventions.map(({ printed, section, lead, points }) => ({
    speaker: printed.person,
    organization: printed.organization,
    position: printed.position,
    section,
    lead,
    points: points
      .filter(point => isSaid(point.text))
      .map(({ id, text, kind, answersId, level }) => ({
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
