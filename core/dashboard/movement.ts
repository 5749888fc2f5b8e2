import { isInForce, isOpen, isOverdueOn } from '../../shared/agreementRules.ts'
import type { DashboardFigures } from '../../shared/contract/dashboard.ts'
import type { Fact, Reading } from './facts.ts'
import { standingThen, type Then } from './then.ts'

type Movement = DashboardFigures['movement']

/** What happened from that day on, compared with how each agreement stood when it began. */
export function movementOf(ctx: Reading, facts: readonly Fact[], since: string): Movement {
  const movement: Movement = {
    opened: [],
    fulfilled: [],
    reopened: [],
    ratedUp: [],
    ratedDown: [],
    becameOverdue: [],
    openThen: 0,
    overdueThen: 0,
    averageThen: null,
  }
  const then = standingThen(ctx, facts, since)
  const ratings: (number | null)[] = []
  for (const [place, fact] of facts.entries()) {
    // What its meeting agreed later was not there; one without a day has been there always.
    const isNew = fact.date !== null && fact.date >= since
    const was: Then | null = isNew ? null : then(fact)
    if (isNew) movement.opened.push(place)
    if (fact.state === 'fulfilled' && was?.state !== 'fulfilled') movement.fulfilled.push(place)
    if (isOverdueOn(fact, ctx.today) && !(was && isOverdueOn(was, since))) movement.becameOverdue.push(place)
    if (!was) continue
    if (isOpen(fact) && !isOpen(was)) movement.reopened.push(place)
    if (isOpen(was)) movement.openThen += 1
    if (isOverdueOn(was, since)) movement.overdueThen += 1
    if (isInForce(was)) ratings.push(was.rating)
    if (fact.rating === null || was.rating === null || fact.rating === was.rating) continue
    movement[fact.rating > was.rating ? 'ratedUp' : 'ratedDown'].push(place)
  }
  return { ...movement, averageThen: averageOf(ratings) }
}

/** The mean of those that are rated; null where none is. */
export function averageOf(ratings: readonly (number | null)[]): number | null {
  let count = 0
  let sum = 0
  for (const rating of ratings) {
    if (rating === null) continue
    count += 1
    sum += rating
  }
  return count === 0 ? null : sum / count
}
