import { sql } from '../db/execute.ts'
import type { RecordKind } from '../shared/contract/define.ts'
import type { Meeting } from '../shared/contract/meetings.ts'
import { agreementRows, agreementsOfMeeting, idsOf, responsiblesOf } from './agreementRecord.ts'
import type { QueryContext } from './context.ts'
import { namesFor, printedAs } from './names.ts'
import { get, parseTexts } from './records.ts'

type Reading = Pick<QueryContext, 'db'>

/** A meeting with all its parts in their order, names resolved as of the meeting's date. Throws `record.notFound`. */
export function readMeeting(ctx: Reading, id: string): Meeting {
  const meeting = get(ctx, 'meeting', id)
  const attendance = ctx.db.all(partsOf('attendance', id).selectAll())
  const interventions = ctx.db.all(partsOf('intervention', id).selectAll())
  const named = [...attendance, ...interventions]
  const names = namesFor(
    ctx.db,
    [...named.map(row => row.personId), ...attendance.map(row => row.representedById)],
    named.map(row => row.organizationId),
  )
  const points = pointsOf(ctx, id)
  const { createdAt, createdBy, changedAt, changedBy, aims, themes, products, ...own } = meeting
  return {
    ...own,
    aims: parseTexts(aims),
    themes: parseTexts(themes),
    products: parseTexts(products),
    agenda: ctx.db.all(
      partsOf('agenda_item', id)
        .select(['id', 'title', 'presenter', 'minutes', 'notes', 'kind'])
        .select(['runningSince', 'spentSeconds']),
    ),
    carried: carriedIn(ctx, id),
    attendance: attendance.map(row => ({
      id: row.id,
      organizationId: row.organizationId,
      personId: row.personId,
      status: row.status,
      representedById: row.representedById,
      role: row.role,
      capacity: row.capacity,
      arrivalTime: row.arrivalTime,
      headCount: row.headCount,
      printed: { ...printedAs(names, row, meeting.date), representedBy: names.person(row.representedById) },
      sectorId: names.organization(row.organizationId)?.sectorId ?? null,
    })),
    presentations: ctx.db
      .all(partsOf('presentation', id).select(['id', 'presenter', 'text', 'priorities']))
      .map(row => ({ ...row, priorities: parseTexts(row.priorities) })),
    interventions: interventions.map(row => {
      const { person, organization, acronym, position } = printedAs(names, row, meeting.date)
      return {
        id: row.id,
        personId: row.personId,
        organizationId: row.organizationId,
        speaker: row.speaker,
        capacity: row.capacity,
        section: row.section,
        lead: row.lead,
        agendaItemId: row.agendaItemId,
        printed: {
          person: person ?? row.speaker,
          organization: acronym ? `${organization} (${acronym})` : organization,
          position,
        },
        points: points.get(row.id) ?? [],
      }
    }),
    agreements: agreementsOfMeeting(ctx, id),
    sections: ctx.db
      .all(partsOf('section', id).select(['id', 'title', 'body', 'place', 'internal']))
      .map(row => ({ ...row, internal: row.internal === 1 })),
    attachments: ctx.db.all(
      sql
        .selectFrom('attachment')
        .select(['id', 'name', 'mediaType', 'size', 'createdAt'])
        .where('meetingId', '=', id)
        .orderBy('createdAt'),
    ),
  }
}

type Part = RecordKind & ('agenda_item' | 'attendance' | 'presentation' | 'intervention' | 'section')

/** The siblings of one kind, in order. */
function partsOf<P extends Part>(part: P, meetingId: string) {
  const table: Part = part
  // Every part has these three columns; the builder cannot see that for a table it does not know yet.
  const query = sql.selectFrom(table).where('meetingId', '=', meetingId).orderBy('position').orderBy('id')
  return query as unknown as ReturnType<typeof typed<P>>
}
function typed<P extends Part>(part: P) {
  return sql.selectFrom<P>(part)
}

function pointsOf(ctx: Reading, meetingId: string): Map<string, Meeting['interventions'][number]['points']> {
  const rows = ctx.db.all(
    sql
      .selectFrom('point')
      .innerJoin('intervention', 'intervention.id', 'point.interventionId')
      .select(['point.id', 'point.interventionId', 'point.text', 'point.kind', 'point.attribution', 'point.answersId'])
      .select('point.level')
      .where('intervention.meetingId', '=', meetingId)
      .orderBy('point.position')
      .orderBy('point.id'),
  )
  const groups = new Map<string, Meeting['interventions'][number]['points']>()
  for (const { interventionId, ...point } of rows) {
    const group = groups.get(interventionId)
    if (group) group.push(point)
    else groups.set(interventionId, [point])
  }
  return groups
}

/** Agreements of earlier meetings that came back in this one, as they stand now. */
function carriedIn(ctx: Reading, meetingId: string): Meeting['carried'] {
  const rows = ctx.db.all(
    agreementRows
      .innerJoin('carried_agreement as carried', 'carried.agreementId', 'agreement.id')
      .select(['carried.id as carriedId', 'carried.remark'])
      .where('carried.meetingId', '=', meetingId)
      .orderBy('carried.position'),
  )
  const responsibles = responsiblesOf(ctx, idsOf(rows))
  return rows.map(row => ({
    id: row.carriedId,
    agreementId: row.id,
    reference: `${row.meetingReference}/${row.number}`,
    text: row.text,
    lead: (responsibles.get(row.id)?.lead ?? []).map(({ printed }) => printed),
    state: row.state,
    dueKind: row.dueKind,
    dueDate: row.dueDate,
    remark: row.remark,
  }))
}
