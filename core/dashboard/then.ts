import { sql as raw } from 'kysely'
import { z } from 'zod'
import { query } from '../../db/rows.ts'
import { isOpen } from '../../shared/agreementRules.ts'
import { parseDay } from '../../shared/dates.ts'
import { agreementStates } from '../../shared/vocabulary.ts'
import type { Fact, Reading } from './facts.ts'

/** How an agreement stood when a day began. */
export type Then = Pick<Fact, 'state' | 'rating' | 'dueKind' | 'dueDate'>

/** What a change found, as far as it touched what the figures tell. */
const found = z.object({
  state: z.enum(agreementStates).optional(),
  rating: z.int().nullable().optional(),
  dueKind: z.enum(['date', 'continuous', 'undefined']).nullable().optional(),
  dueDate: z.string().nullable().optional(),
})

/**
 * How each agreement stood when `day` (`YYYY-MM-DD`) began, where that is another way than now. The history says it: what the
 * earliest change from then on found. Two things are known better than by when they were written down: the day on which one was
 * closed, and the day of a follow-up that rated it and was noted later.
 */
export function standingThen(ctx: Reading, facts: readonly Fact[], day: string): (fact: Fact) => Then {
  const began = (parseDay(day) ?? new Date(`${day}T00:00:00Z`)).toISOString()
  const changed = earliestFound(ctx, began)
  const rated = ratedLate(ctx, day, began)
  const stood = new Map<string, Then>()
  for (const fact of facts) {
    const before = changed.get(fact.id)
    const late = rated.get(fact.id)
    const state = stateThen(fact, before?.state ?? fact.state, day)
    if (before === undefined && late === undefined && state === fact.state) continue
    const { rating = fact.rating, dueKind = fact.dueKind, dueDate = fact.dueDate } = before ?? {}
    stood.set(fact.id, { state, rating: late ?? rating, dueKind, dueDate })
  }
  return fact => stood.get(fact.id) ?? fact
}

/** The day of closing, where it is known, tells more than when it was noted. */
function stateThen({ state, closedOn }: Fact, noted: Fact['state'], day: string): Fact['state'] {
  if (closedOn === null || isOpen({ state })) return noted
  if (closedOn < day) return state
  return isOpen({ state: noted }) ? noted : 'open'
}

/** Of every agreement that was changed since, what each field was before its earliest change. */
function earliestFound(ctx: Reading, began: string): ReadonlyMap<string, z.infer<typeof found>> {
  const rows = ctx.db.all(
    query(raw<{ rowId: string; before: string }>`
      SELECT history."rowId", history.before FROM command JOIN history ON history."commandId" = command.id
      WHERE command.at >= ${began} AND history."tableName" = 'agreement' AND history.before IS NOT NULL
        AND history.after IS NOT NULL ORDER BY history.sequence DESC`),
  )
  const changed = new Map<string, z.infer<typeof found>>()
  for (const { rowId, before } of rows) {
    if (!/"(state|rating|dueKind|dueDate)":/.test(before)) continue
    // From the last change to the first: what the earliest found stays.
    changed.set(rowId, { ...changed.get(rowId), ...found.parse(JSON.parse(before)) })
  }
  return changed
}

/** Ratings of days before, that were written down since: the latest of each agreement. */
function ratedLate(ctx: Reading, day: string, began: string): ReadonlyMap<string, number> {
  const rows = ctx.db.all(
    query(raw<{ agreementId: string; rating: number }>`
      SELECT "agreementId", rating FROM follow_up AS late
      WHERE rating IS NOT NULL AND date < ${day} AND "createdAt" >= ${began}
        AND NOT EXISTS (SELECT 1 FROM follow_up AS newer WHERE newer."agreementId" = late."agreementId"
          AND newer.rating IS NOT NULL AND newer.date < ${day} AND (newer.date, newer.id) > (late.date, late.id))`),
  )
  return new Map(rows.map(({ agreementId, rating }) => [agreementId, rating]))
}
