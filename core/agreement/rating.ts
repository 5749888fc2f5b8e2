import { sql as raw } from 'kysely'
import { sql } from '../../db/execute.ts'
import { query } from '../../db/rows.ts'
import { dayOf } from '../../shared/dates.ts'
import type { CommandContext } from '../context.ts'
import { set } from '../records.ts'

/**
 * Writes to the follow-up of an agreement and lets its rating go along: it is that of the latest rated entry. An entry about a day
 * before somebody last set the rating themselves tells only how it stood then. Without any entry that counts, the agreement is
 * rated as it was apart from its follow-up.
 */
export function withRating<T>(ctx: CommandContext, agreementId: string, write: () => T): T {
  const before = countingEntry(ctx, agreementId)
  const done = write()
  const after = countingEntry(ctx, agreementId)
  if (before?.id === after?.id && before?.rating === after?.rating) return done
  const rating = after ? after.rating : ratingApart(ctx, agreementId)
  if (rating !== undefined) set(ctx, 'agreement', agreementId, { rating })
  return done
}

/** The entry that says how the agreement is rated. */
function countingEntry(ctx: CommandContext, agreementId: string) {
  return ctx.db.one(
    sql
      .selectFrom('follow_up')
      .select(['id', 'rating'])
      .where('agreementId', '=', agreementId)
      .where('rating', 'is not', null)
      .where('date', '>=', setApart(ctx, agreementId)?.day ?? '')
      .orderBy('date', 'desc')
      .orderBy('id', 'desc')
      .limit(1),
  )
}

/** The rating that no follow-up gave; undefined where the history does not know it. */
function ratingApart(ctx: CommandContext, agreementId: string): number | null | undefined {
  const last = setApart(ctx, agreementId)
  if (last) return last.rating
  const first = ctx.db.one(
    query(raw<{ rating: number | null }>`
      SELECT json_extract(coalesce(before, after), '$.rating') AS rating FROM history
      WHERE "rowId" = ${agreementId} AND json_type(after, '$.rating') IS NOT NULL ORDER BY sequence LIMIT 1`),
  )
  return first?.rating
}

/** The rating that somebody last gave the agreement itself, and the day on which they did; changes that were taken back apart. */
function setApart(ctx: CommandContext, agreementId: string): { rating: number | null; day: string } | null {
  const last = ctx.db.one(
    query(raw<{ rating: number | null; at: string }>`
      SELECT json_extract(history.after, '$.rating') AS rating, command.at
      FROM history JOIN command ON command.id = history."commandId"
      WHERE history."rowId" = ${agreementId} AND history.before IS NOT NULL
        AND json_type(history.after, '$.rating') IS NOT NULL AND command.method NOT LIKE 'followUps.%'
        AND command."takesBack" IS NULL AND command."takenBackBy" IS NULL
      ORDER BY history.sequence DESC LIMIT 1`),
  )
  return last ? { rating: last.rating, day: dayOf(new Date(last.at)) } : null
}
