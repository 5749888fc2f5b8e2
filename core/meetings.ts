import { type Insertable, sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import type { Records } from '../db/schema.ts'
import { Refusal } from '../shared/errors.ts'
import type { CommandContext, HandlersOf } from './context.ts'
import { importMinutes } from './meetingImport.ts'
import { readMeeting } from './meetingRecord.ts'
import { openMeeting } from './minutes/seal.ts'
import { nextReference } from './numbering.ts'
import { change, get, insert, remove, set } from './records.ts'

export const meetingHandlers: Omit<HandlersOf<'meetings'>, 'meetings.proposal' | 'meetings.plan'> = {
  'meetings.list': (ctx, { bodyId, newest }) => {
    const rows = sql
      .selectFrom('meeting')
      .innerJoin('body', 'body.id', 'meeting.bodyId')
      .select(['meeting.id', 'meeting.bodyId', 'meeting.reference', 'meeting.year', 'meeting.title', 'meeting.date'])
      .select(['meeting.state', 'meeting.numbersFixedAt', 'body.code as bodyCode', 'body.name as bodyName'])
      .select(count('attendance', raw`true`).as('convened'))
      .select(count('attendance', raw`part.status IN ('present', 'remote', 'represented')`).as('present'))
      .select(count('intervention', raw`true`).as('interventions'))
      .select(count('agreement', raw`part.state <> 'withdrawn'`).as('agreements'))
      .select(count('agreement', raw`part.state IN ('open', 'inProgress')`).as('openAgreements'))
      // Chosen before anything is counted: sorting by itself would count the parts of every meeting first.
      .where('meeting.id', 'in', chosen(bodyId, newest))
      .orderBy(dayOrYear, 'desc')
      .orderBy('meeting.reference', 'desc')
    return ctx.db.all(rows).map(({ numbersFixedAt, ...row }) => ({ ...row, numbersFixed: numbersFixedAt !== null }))
  },

  'meetings.get': (ctx, { id }) => readMeeting(ctx, id),

  'meetings.find': (ctx, { reference }) => {
    if (reference === 'last') {
      const newest = ctx.db.one(
        sql
          .selectFrom('meeting')
          .select('id')
          .orderBy('date', 'desc')
          .orderBy('createdAt', 'desc')
          .orderBy('id', 'desc')
          .limit(1),
      )
      if (!newest) throw Refusal.of('meeting.none', {})
      return newest
    }
    const found = ctx.db.one(sql.selectFrom('meeting').select('id').where('reference', '=', reference.toUpperCase()))
    if (!found) throw Refusal.of('meeting.notFound', { reference })
    return found
  },

  'meetings.add': (ctx, { id = ctx.newId(), bodyId, title = '', date, language = ctx.language }) =>
    newMeeting(ctx, id, bodyId, { title, date, language }),

  'meetings.change': (ctx, { id, changes }) => {
    const meeting = changes.state ? openMeeting(ctx, id) : get(ctx, 'meeting', id)
    change(ctx, 'meeting', id, changes)
    const date = changes.date?.now
    if (date && yearOf(date) !== meeting.year && meeting.numbersFixedAt === null)
      set(ctx, 'meeting', id, nextReference(ctx, meeting.bodyId, yearOf(date)))
    return {}
  },

  'meetings.remove': (ctx, { id }) => {
    const { numbersFixedAt, reference } = get(ctx, 'meeting', id)
    if (numbersFixedAt !== null) throw Refusal.of('meeting.left', { reference })
    return remove(ctx, 'meeting', id)
  },

  'meetings.import': importMinutes,
}

type NewMeeting = Pick<Insertable<Records['meeting']>, 'language'> &
  Partial<Insertable<Records['meeting']>> & { date: string | null }

/** Makes a meeting of a body with the next reference of its year: planned, or a draft where its day is past. */
export function newMeeting(ctx: CommandContext, id: string, bodyId: string, facts: NewMeeting) {
  const place = nextReference(ctx, bodyId, yearOf(facts.date ?? ctx.today))
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const state = facts.date !== null && facts.date < ctx.today ? 'draft' : 'planned'
  insert(ctx, 'meeting', { id, bodyId, ...place, timeZone, state, ...facts })
  return { id, reference: place.reference }
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** A meeting without a day stands at the end of its year. */
const dayOrYear = raw`coalesce(meeting.date, meeting.year || '-12-31')`

/** The meetings of a body or of all, newest first; of `newest`, so many. */
function chosen(bodyId: string | undefined, newest = -1) {
  const ids = sql.selectFrom('meeting').select('id').orderBy(dayOrYear, 'desc').orderBy('reference', 'desc')
  // SQLite takes a negative limit for none.
  return (bodyId === undefined ? ids : ids.where('bodyId', '=', bodyId)).limit(newest)
}

function count(part: 'attendance' | 'intervention' | 'agreement', condition: ReturnType<typeof raw>) {
  return raw<number>`(SELECT count(*) FROM ${raw.table(part)} AS part WHERE part."meetingId" = meeting.id AND ${condition})`
}
