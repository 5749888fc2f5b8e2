import { sql } from '../../db/execute.ts'
import type { Responsible } from '../../shared/contract/agreements.ts'
import type { Meeting } from '../../shared/contract/meetings.ts'
import { responsiblesOf } from '../agreementRecord.ts'
import type { QueryContext } from '../context.ts'
import { readMeeting } from '../meetingRecord.ts'
import { namesFor } from '../names.ts'
import { get } from '../records.ts'
import { readSettings } from '../settings.ts'
import type { MinutesRecord } from './record.ts'

type Reading = Pick<QueryContext, 'db'>

/** What the minutes of a meeting say now. Throws `record.notFound`. */
export function readRecord(ctx: Reading, meetingId: string): MinutesRecord {
  const meeting = readMeeting(ctx, meetingId)
  const leads = responsiblesOf(
    ctx,
    meeting.carried.map(({ agreementId }) => agreementId),
  )
  const carried = meeting.carried.map(row => ({ ...row, lead: leads.get(row.agreementId)?.lead ?? [] }))
  const everybody = [
    ...meeting.agreements.flatMap(({ lead, support }) => [...lead, ...support]),
    ...carried.flatMap(({ lead }) => lead),
  ]
  const answering = answeringOn(ctx, everybody, meeting.date)
  return {
    meetingId,
    reference: meeting.reference,
    institution: readSettings(ctx.db)?.institution ?? '',
    body: get(ctx, 'body', meeting.bodyId).name,
    title: meeting.title,
    date: meeting.date,
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    modality: meeting.modality,
    phase: meeting.phase,
    place: meeting.place,
    chair: meeting.chair,
    convener: meeting.convener,
    rapporteur: meeting.rapporteur,
    objective: meeting.objective,
    aims: meeting.aims,
    agenda: meeting.agenda.map(({ id, title, presenter, minutes, notes }) => ({
      id,
      title,
      presenter,
      minutes,
      notes,
    })),
    attendance: attendanceBySector(ctx, meeting),
    presentations: meeting.presentations,
    discussion: meeting.discussion,
    themes: meeting.themes,
    interventions: meeting.interventions.map(({ id, personId, organizationId, printed, section, lead, points }) => ({
      id,
      personId,
      organizationId,
      printed,
      section,
      lead,
      points,
    })),
    products: meeting.products,
    carried: carried.map(({ agreementId, lead, ...row }) => ({ ...row, lead: answering(lead) })),
    agreements: meeting.agreements.map(
      ({ id, number, reference, text, readBy, lead, support, dueKind, dueDate, state, expectedEvidence }) => ({
        id,
        number,
        reference,
        text,
        readBy,
        lead: answering(lead),
        support: answering(support),
        dueKind,
        dueDate,
        state,
        expectedEvidence,
      }),
    ),
    closingSpeaker: meeting.closingSpeaker,
    closing: meeting.closing,
    nextDate: meeting.nextDate,
    nextTime: meeting.nextTime,
    nextPlace: meeting.nextPlace,
    nextNotes: meeting.nextNotes,
    sections: meeting.sections,
  }
}

function attendanceBySector(ctx: Reading, meeting: Meeting): MinutesRecord['attendance'] {
  const sectors = ctx.db.all(
    sql.selectFrom('sector').select(['id', 'nameEs', 'nameEn']).orderBy('position').orderBy('id'),
  )
  const groups = [
    ...sectors.map(({ id, nameEs, nameEn }) => ({ id, sector: { es: nameEs, en: nameEn } })),
    { id: null, sector: null },
  ]
  return groups
    .map(({ id, sector }) => ({
      sector,
      rows: meeting.attendance
        .filter(row => row.sectorId === id)
        .map(row => ({
          id: row.id,
          ...row.printed,
          status: row.status,
          role: row.role,
          capacity: row.capacity,
          headCount: row.headCount,
        })),
    }))
    .filter(({ rows }) => rows.length > 0)
}

/**
 * Who answers, as documents print them. Where nobody is named, a person is told by the institution of the post that they held on the
 * day, and nothing is told of a name that nobody in the directory has: it may be a person's.
 */
function answeringOn(ctx: Reading, everybody: readonly Responsible[], day: string | null) {
  const names = namesFor(
    ctx.db,
    everybody.map(row => row.personId),
    [],
  )
  return (rows: readonly Responsible[]) =>
    rows.map(({ personId, organizationId, printed }) => {
      if (organizationId !== null) return { printed, unnamed: printed }
      const institution = names.organizationOf(personId, day)
      return { printed, unnamed: institution && (institution.acronym ?? institution.name) }
    })
}
