import { sql } from '../../db/execute.ts'
import { isOpen } from '../../shared/agreementRules.ts'
import type { AgreementState } from '../../shared/contract/fields.ts'
import { Refusal } from '../../shared/errors.ts'
import { referenceOf } from '../agreementRecord.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { get, set } from '../records.ts'

/** What says whether and when an agreement was closed, and what took its place. */
type Closing = { state: AgreementState; closedOn: string | null; supersededById: string | null }

/** Gives an agreement a state that the program decides on, with what follows from it. */
export function setState(ctx: CommandContext, id: string, state: AgreementState): void {
  const was = get(ctx, 'agreement', id)
  set(ctx, 'agreement', id, { state })
  settle(ctx, id, was, ctx.today)
}

/**
 * What follows once an agreement was changed: named as replaced it is superseded, and no longer superseded nothing replaces it; it
 * is closed on `day` when it became fulfilled, superseded or withdrawn, and on none while it is open. A day of closing that came
 * with the change stays.
 * @param was as it stood before
 */
export function settle(ctx: CommandContext, id: string, was: Closing, day: string): void {
  const is = get(ctx, 'agreement', id)
  const replaced = is.supersededById !== null && is.supersededById !== was.supersededById && is.state === was.state
  const state = replaced ? 'superseded' : is.state
  const supersededById = state === 'superseded' ? is.supersededById : null
  const dayOfState = state === was.state || is.closedOn !== was.closedOn ? is.closedOn : day
  const closedOn = isOpen({ state }) ? null : dayOfState
  if (state === is.state && supersededById === is.supersededById && closedOn === is.closedOn) return
  set(ctx, 'agreement', id, { state, supersededById, closedOn })
}

/** Refuses what would make an agreement replace itself, at once or by way of others. */
export function refuseCircle(ctx: Pick<QueryContext, 'db'>, id: string, supersededById: string): void {
  if (id === supersededById) throw Refusal.of('agreement.replacesItself', { reference: referenceOf(ctx, id) })
  const seen = new Set<string>()
  for (let next: string | null = supersededById; next !== null && !seen.has(next); next = replacementOf(ctx, next)) {
    seen.add(next)
    if (next === id)
      throw Refusal.of('agreement.replacedInCircle', {
        reference: referenceOf(ctx, id),
        other: referenceOf(ctx, supersededById),
      })
  }
}

function replacementOf(ctx: Pick<QueryContext, 'db'>, id: string): string | null {
  const row = ctx.db.one(sql.selectFrom('agreement').select('supersededById').where('id', '=', id))
  return row?.supersededById ?? null
}
