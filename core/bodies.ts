import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import { type Session, usualItems } from '../shared/contract/bodies.ts'
import { Refusal } from '../shared/errors.ts'
import type { CommandContext, HandlersOf, QueryContext } from './context.ts'
import { refuseInUse } from './directory.ts'
import { namesFor, printedAs } from './names.ts'
import { moveAmong, positionFor } from './position.ts'
import { change, get, insert, parseTexts, remove } from './records.ts'

const listed = sql
  .selectFrom('body')
  .select(['id', 'code', 'name', 'kind'])
  .select(raw<number>`(SELECT count(*) FROM meeting WHERE meeting."bodyId" = body.id)`.as('meetings'))

export const bodyHandlers: HandlersOf<'bodies' | 'convening'> = {
  'bodies.list': ctx => ctx.db.all(listed.orderBy('name')),
  'bodies.get': (ctx, { id }) => {
    const body = ctx.db.one(listed.select(['defaultAgenda', 'phases']).where('id', '=', id))
    if (!body) throw Refusal.of('record.notFound', { kind: 'body', id })
    const rows = ctx.db.all(sql.selectFrom('convening').selectAll().where('bodyId', '=', id).orderBy('position'))
    const names = namesFor(
      ctx.db,
      rows.map(row => row.personId),
      rows.map(row => row.organizationId),
    )
    return {
      ...body,
      defaultAgenda: usualItems.parse(JSON.parse(body.defaultAgenda)),
      phases: parseTexts(body.phases),
      convening: rows.map(row => ({
        id: row.id,
        organizationId: row.organizationId,
        personId: row.personId,
        role: row.role,
        capacity: row.capacity,
        printed: printedAs(names, row, ctx.today),
        sectorId: names.organization(row.organizationId)?.sectorId ?? null,
      })),
    }
  },
  'bodies.sessions': (ctx, { id }) => sessionsOf(ctx, id),
  'bodies.add': (ctx, { id = ctx.newId(), code, name, kind }) => {
    refuseCode(ctx, code)
    insert(ctx, 'body', { id, code, name, kind })
    return { id }
  },
  'bodies.change': (ctx, { id, changes }) => {
    if (changes.code && changes.code.now !== get(ctx, 'body', id).code) {
      refuseCode(ctx, changes.code.now)
      // References such as NCG-2022-03 stand in documents: the code stays once a meeting has it.
      refuseInUse(ctx, 'body', id, get(ctx, 'body', id).code, ['meeting.bodyId'])
    }
    return change(ctx, 'body', id, changes)
  },
  'bodies.remove': (ctx, { id }) => {
    refuseInUse(ctx, 'body', id, get(ctx, 'body', id).name, ['meeting.bodyId'])
    return remove(ctx, 'body', id)
  },

  'convening.add': (ctx, { id = ctx.newId(), bodyId, organizationId, personId }) => {
    get(ctx, 'body', bodyId)
    const position = positionFor(ctx, 'convening', bodyId, undefined)
    insert(ctx, 'convening', { id, bodyId, position, organizationId, personId, role: 'participant', capacity: null })
    return { id }
  },
  'convening.copy': (ctx, { bodyId, meetingId }) => {
    const has = new Set(conveningOf(ctx, bodyId).map(partyOf))
    const fresh = attendanceOf(ctx, meetingId).filter(row => !has.has(partyOf(row)))
    for (const row of fresh) {
      const position = positionFor(ctx, 'convening', bodyId, undefined)
      insert(ctx, 'convening', { id: ctx.newId(), bodyId, position, ...row })
    }
    return { added: fresh.length }
  },
  'convening.change': (ctx, { id, changes }) => change(ctx, 'convening', id, changes),
  'convening.move': (ctx, { id, after }) => moveAmong(ctx, 'convening', id, get(ctx, 'convening', id).bodyId, after),
  'convening.remove': (ctx, { id }) => remove(ctx, 'convening', id),
}

type Reading = Pick<QueryContext, 'db'>

function sessionsOf(ctx: Reading, bodyId: string): Session[] {
  const meetings = ctx.db.all(
    sql
      .selectFrom('meeting')
      .select(['id', 'reference', 'title', 'date', 'state', 'phase', 'products'])
      .where('bodyId', '=', bodyId)
      .orderBy(raw`coalesce(date, year || '-12-31')`)
      .orderBy('number'),
  )
  const rows = ctx.db.all(
    sql
      .selectFrom('attendance')
      .innerJoin('meeting', 'meeting.id', 'attendance.meetingId')
      .select(['meetingId', 'organizationId', 'personId', 'status', 'role', 'headCount'])
      .where('meeting.bodyId', '=', bodyId)
      .orderBy('attendance.position'),
  )
  const facilitating = rows.filter(row => row.role === 'facilitator')
  const names = namesFor(
    ctx.db,
    facilitating.map(row => row.personId),
    facilitating.map(row => row.organizationId),
  )
  const byMeeting = Map.groupBy(rows, row => row.meetingId)
  return meetings.map(({ id, products, ...meeting }) => {
    const own = byMeeting.get(id) ?? []
    const came = own.filter(({ status }) => status === 'present' || status === 'remote' || status === 'represented')
    return {
      ...meeting,
      meetingId: id,
      facilitators: own
        .filter(row => row.role === 'facilitator')
        .flatMap(row => names.person(row.personId) ?? names.organization(row.organizationId)?.name ?? []),
      institutions: new Set(came.flatMap(row => row.organizationId ?? [])).size,
      people: came.reduce((sum, row) => sum + (row.headCount ?? 1), 0),
      products: parseTexts(products),
    }
  })
}

/** Whom a body usually convenes, in order. */
export function conveningOf(ctx: Reading, bodyId: string) {
  return ctx.db.all(
    sql
      .selectFrom('convening')
      .select(['organizationId', 'personId', 'role', 'capacity'])
      .where('bodyId', '=', bodyId)
      .orderBy('position')
      .orderBy('id'),
  )
}

/** Who is on the attendance list of a meeting, in order. */
export function attendanceOf(ctx: Reading, meetingId: string) {
  return ctx.db.all(
    sql
      .selectFrom('attendance')
      .select(['organizationId', 'personId', 'role', 'capacity'])
      .where('meetingId', '=', meetingId)
      .orderBy('position')
      .orderBy('id'),
  )
}

/** One text for one institution or person of a list, to tell them apart. */
export function partyOf(row: { organizationId: string | null; personId: string | null }): string {
  return row.personId ?? row.organizationId ?? ''
}

function refuseCode(ctx: CommandContext, code: string): void {
  const taken = ctx.db.one(sql.selectFrom('body').select('name').where('code', '=', code))
  if (taken) throw Refusal.of('record.duplicate', { kind: 'body', name: code })
}
