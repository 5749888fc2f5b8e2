import { sql } from '../db/execute.ts'
import type { RecordKind } from '../shared/contract/define.ts'
import type { Meeting } from '../shared/contract/meetings.ts'
import { agreementsOfMeeting } from './agreementRecord.ts'
import type { QueryContext } from './context.ts'
import { type Names, namesFor } from './names.ts'
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
  const { createdAt, createdBy, changedAt, changedBy, aims, themes, ...own } = meeting
  return {
    ...own,
    aims: parseTexts(aims),
    themes: parseTexts(themes),
    agenda: ctx.db.all(partsOf('agenda_item', id).select(['id', 'title', 'presenter', 'minutes', 'notes'])),
    attendance: attendance.map(row => ({
      id: row.id,
      organizationId: row.organizationId,
      personId: row.personId,
      status: row.status,
      representedById: row.representedById,
      role: row.role,
      capacity: row.capacity,
      arrivalTime: row.arrivalTime,
      printed: { ...printed(names, row, meeting.date), representedBy: names.person(row.representedById) },
      sectorId: names.organization(row.organizationId)?.sectorId ?? null,
    })),
    presentations: ctx.db
      .all(partsOf('presentation', id).select(['id', 'presenter', 'text', 'priorities']))
      .map(row => ({ ...row, priorities: parseTexts(row.priorities) })),
    interventions: interventions.map(row => {
      const { person, organization, acronym, position } = printed(names, row, meeting.date)
      return {
        id: row.id,
        personId: row.personId,
        organizationId: row.organizationId,
        speaker: row.speaker,
        capacity: row.capacity,
        section: row.section,
        lead: row.lead,
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
    versions: ctx.db.all(
      sql
        .selectFrom('minutes_version')
        .select([
          'id',
          'number',
          'audience',
          'language',
          'contentHash',
          'createdAt as exportedAt',
          'createdBy as exportedBy',
        ])
        .where('meetingId', '=', id)
        .orderBy('number', 'desc'),
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

type Named = { personId: string | null; organizationId: string | null; capacity: string | null }

function printed(names: Names, row: Named, day: string | null) {
  const organization = names.organization(row.organizationId)
  return {
    person: names.person(row.personId),
    organization: organization?.name ?? null,
    acronym: organization?.acronym ?? null,
    position: row.capacity ?? names.position(row.personId, row.organizationId, day),
  }
}
