import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import { query } from '../db/rows.ts'
import type { Output } from '../shared/contract/index.ts'
import type { PressingReason } from '../shared/contract/reminders.ts'
import type { HandlersOf, QueryContext } from './context.ts'
import { openAgreements, pressingBy } from './pressing.ts'
import { rulesOf } from './settings.ts'

export const todayHandlers: HandlersOf<'today'> = {
  'today.get': ctx => {
    const { soonDays, silentDays } = rulesOf(ctx.db)
    const open = openAgreements(ctx)
    const reasonsOf = pressingBy({ soonDays, silentDays }, ctx.today)
    const pressing: Record<PressingReason, string[]> = { overdue: [], dueSoon: [], silent: [] }
    for (const row of open) for (const reason of reasonsOf(row)) pressing[reason].push(row.id)
    return {
      today: ctx.today,
      soonDays,
      silentDays,
      next: nextMeeting(ctx),
      overdue: { ids: pressing.overdue },
      dueSoon: { ids: pressing.dueSoon },
      silent: { ids: pressing.silent },
      withoutResponsible: { ids: open.filter(row => row.led === 0).map(row => row.id) },
      drafts: ctx.db.all(
        sql
          .selectFrom('meeting')
          .select(['id', 'reference', 'title', 'date'])
          .where('state', 'in', ['inSession', 'draft', 'underReview'])
          .orderBy('date', 'desc')
          .limit(20),
      ),
      openQuestions: openQuestions(ctx),
    }
  },
}

function nextMeeting(ctx: QueryContext): Output<'today.get'>['next'] {
  const row = ctx.db.one(
    sql
      .selectFrom('meeting')
      .innerJoin('body', 'body.id', 'meeting.bodyId')
      .select([
        'meeting.id',
        'meeting.reference',
        'meeting.title',
        'meeting.date',
        'meeting.objective',
        'body.name as body',
      ])
      .select(raw<number>`(SELECT count(*) FROM agenda_item WHERE "meetingId" = meeting.id)`.as('agenda'))
      .select(raw<number>`(SELECT count(*) FROM attendance WHERE "meetingId" = meeting.id)`.as('attendance'))
      .where('meeting.date', '>=', ctx.today)
      .where('meeting.state', 'in', ['planned', 'inSession'])
      .orderBy('meeting.date')
      .limit(1),
  )
  if (!row || row.date === null) return null
  const { agenda, attendance, objective, date, ...meeting } = row
  const lacks: ('agenda' | 'attendance' | 'objective')[] = []
  if (objective.trim() === '') lacks.push('objective')
  if (agenda === 0) lacks.push('agenda')
  if (attendance === 0) lacks.push('attendance')
  return { ...meeting, date, lacks }
}

/**
 * Questions that no point answers, newest meetings first: SQLite reads a cross join in its order, and stops at the limit. Left to
 * itself, it would first make an index of its own of every point.
 */
function openQuestions(ctx: QueryContext): Output<'today.get'>['openQuestions'] {
  return ctx.db.all(
    query(raw<Output<'today.get'>['openQuestions'][number]>`
      SELECT point.id AS "pointId", meeting.id AS "meetingId", meeting.reference, point.text,
        coalesce(person.name, organization.acronym, organization.name, intervention.speaker, '') AS speaker
      FROM meeting CROSS JOIN intervention ON intervention."meetingId" = meeting.id
      CROSS JOIN point INDEXED BY point_question ON point."interventionId" = intervention.id
      LEFT JOIN person ON person.id = intervention."personId"
      LEFT JOIN organization ON organization.id = intervention."organizationId"
      WHERE point.kind = 'question' AND point.text <> ''
        AND NOT EXISTS (SELECT 1 FROM point AS answer WHERE answer."answersId" = point.id)
      ORDER BY meeting.date DESC, intervention.position, point.position LIMIT 50`),
  )
}
