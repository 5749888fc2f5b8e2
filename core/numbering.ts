import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import { query } from '../db/rows.ts'
import type { CommandContext, QueryContext } from './context.ts'
import { get, set } from './records.ts'

/** A meeting's place in its body's year, and the reference made of it: `NCG-2022-03`. */
export function nextReference(ctx: Pick<QueryContext, 'db'>, bodyId: string, year: number) {
  const { code } = get(ctx, 'body', bodyId)
  const last = ctx.db.one(
    sql
      .selectFrom('meeting')
      .select('number')
      .where('bodyId', '=', bodyId)
      .where('year', '=', year)
      .orderBy('number', 'desc')
      .limit(1),
  )
  const number = Math.max(last?.number ?? 0, lastErased(ctx, bodyId, year)) + 1
  return { year, number, reference: `${code}-${year}-${String(number).padStart(2, '0')}` }
}

/** A meeting that was erased for good leaves its number taken: its reference stands in documents elsewhere. */
function lastErased({ db }: Pick<QueryContext, 'db'>, bodyId: string, year: number): number {
  const row = db.one(
    query(raw<{ number: number | null }>`
      SELECT max(json_extract(result, '$.place.number')) AS number FROM command
      WHERE method = 'erase.record' AND json_extract(result, '$.place.bodyId') = ${bodyId}
        AND json_extract(result, '$.place.year') = ${year}`),
  )
  return row?.number ?? 0
}

/**
 * From the first time that anything of a meeting leaves, its agreements keep their numbers: they get them in the order that
 * holds now, those withdrawn included.
 */
export function fixNumbers(ctx: CommandContext, meetingId: string): void {
  if (get(ctx, 'meeting', meetingId).numbersFixedAt !== null) return
  set(ctx, 'meeting', meetingId, { numbersFixedAt: ctx.now })
  const rows = ctx.db.all(
    sql.selectFrom('agreement').select('id').where('meetingId', '=', meetingId).orderBy('position').orderBy('id'),
  )
  rows.forEach((row, index) => {
    set(ctx, 'agreement', row.id, { number: index + 1 })
  })
}

/** What leaves of a meeting names the agreements that came back in it, so theirs stay too. */
export function fixCarriedNumbers(ctx: CommandContext, meetingId: string): void {
  const rows = ctx.db.all(
    sql
      .selectFrom('carried_agreement')
      .innerJoin('agreement', 'agreement.id', 'carried_agreement.agreementId')
      .select('agreement.meetingId')
      .distinct()
      .where('carried_agreement.meetingId', '=', meetingId),
  )
  for (const row of rows) fixNumbers(ctx, row.meetingId)
}

/** The number for a new agreement: the next free one where numbers are fixed, null where they follow the order. */
export function numberForNew(ctx: CommandContext, meetingId: string): number | null {
  if (get(ctx, 'meeting', meetingId).numbersFixedAt === null) return null
  const last = ctx.db.one(
    sql.selectFrom('agreement').select('number').where('meetingId', '=', meetingId).orderBy('number', 'desc').limit(1),
  )
  return (last?.number ?? 0) + 1
}
