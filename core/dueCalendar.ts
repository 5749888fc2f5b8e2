import { sql as raw } from 'kysely'
import { query } from '../db/rows.ts'
import { isOpen } from '../shared/agreementRules.ts'
import type { Agreement } from '../shared/contract/agreements.ts'
import type { Language } from '../shared/contract/fields.ts'
import type { QueryContext } from './context.ts'
import type { DueCalendar } from './documents/dueCalendar.ts'
import type { TrackerRow } from './documents/trackerDocument.ts'

type Leaving = { row: Agreement; printed: TrackerRow }

/** Whether an agreement is still to be done by a day. */
export function hasDueDay(row: Agreement): boolean {
  return isOpen(row) && row.daysLeft !== null
}

/** These agreements, each still to be done by a day, with how often it was changed and when last. */
export function dueCalendarOf(ctx: QueryContext, language: Language, leaving: readonly Leaving[]): DueCalendar {
  const bodies = bodyNames(ctx)
  const changes = changesOfOpen(ctx)
  return {
    language,
    entries: leaving.flatMap(({ row, printed: { dueDate, ...printed } }) => {
      if (dueDate === null) return []
      const { count = 1, at = ctx.now } = changes.get(row.id) ?? {}
      const entry = { ...printed, dueDate }
      return [{ id: row.id, sequence: count - 1, changedAt: at, bodyName: bodies[row.body] ?? '', row: entry }]
    }),
  }
}

/** The names of all bodies by their codes. */
export function bodyNames(ctx: Pick<QueryContext, 'db'>): Record<string, string> {
  const rows = ctx.db.all(query(raw<{ code: string; name: string }>`SELECT code, name FROM body`))
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]))
}

/** The history says it, which undoing makes longer and never shorter; what came in bulk has none, and its own moment. */
function changesOfOpen(ctx: Pick<QueryContext, 'db'>): ReadonlyMap<string, { count: number; at: string }> {
  const rows = ctx.db.all(
    query(raw<{ id: string; count: number; at: string }>`
      SELECT agreement.id, max(1, (SELECT count(*) FROM history WHERE history."rowId" = agreement.id)) AS count,
        agreement."changedAt" AS at
      FROM agreement WHERE agreement.state IN ('open', 'inProgress') AND agreement."dueDate" IS NOT NULL`),
  )
  return new Map(rows.map(({ id, ...change }) => [id, change]))
}
