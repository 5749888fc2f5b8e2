import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import { query } from '../db/rows.ts'
import type { Output } from '../shared/contract/index.ts'
import { parseDay } from '../shared/dates.ts'
import { listAgreements } from './agreements.ts'
import type { HandlersOf, QueryContext } from './context.ts'

/** An agreement is silent when nobody has written anything about it for so many days. */
const SILENT_DAYS = 30
const SOON_DAYS = 7

export const todayHandlers: HandlersOf<'today'> = {
  'today.get': ctx => {
    const open = listAgreements(ctx, undefined).filter(row => row.state === 'open' || row.state === 'inProgress')
    const ids = (rows: typeof open) => ({ ids: rows.map(row => row.id) })
    const quietSince = dayBefore(ctx.today, SILENT_DAYS)
    return {
      today: ctx.today,
      next: nextMeeting(ctx),
      overdue: ids(open.filter(row => row.overdue)),
      dueThisWeek: ids(open.filter(row => row.daysLeft !== null && row.daysLeft >= 0 && row.daysLeft <= SOON_DAYS)),
      silent: ids(open.filter(row => (row.lastFollowUp?.date ?? row.meeting.date ?? ctx.today) < quietSince)),
      withoutResponsible: ids(open.filter(row => row.lead.length === 0)),
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

/** Questions that no point answers, newest meetings first. */
function openQuestions(ctx: QueryContext): Output<'today.get'>['openQuestions'] {
  return ctx.db.all(
    query(raw<Output<'today.get'>['openQuestions'][number]>`
      SELECT point.id AS "pointId", meeting.id AS "meetingId", meeting.reference, point.text,
        coalesce(person.name, organization.acronym, organization.name, intervention.speaker, '') AS speaker
      FROM point JOIN intervention ON intervention.id = point."interventionId"
      JOIN meeting ON meeting.id = intervention."meetingId"
      LEFT JOIN person ON person.id = intervention."personId"
      LEFT JOIN organization ON organization.id = intervention."organizationId"
      WHERE point.kind = 'question' AND point.text <> ''
        AND NOT EXISTS (SELECT 1 FROM point AS answer WHERE answer."answersId" = point.id)
      ORDER BY meeting.date DESC, intervention.position, point.position LIMIT 50`),
  )
}

function dayBefore(today: string, days: number): string {
  const date = parseDay(today)
  return date ? format(addDays(date, -days), 'yyyy-MM-dd') : today
}
