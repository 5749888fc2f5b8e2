import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import type { DashboardFigures } from '../../shared/contract/dashboard.ts'
import type { Language } from '../../shared/contract/fields.ts'
import { daysBetween, parseDay } from '../../shared/dates.ts'
import { type Fact, isOpenState, isOverdueOn, type Reading, readFacts, type Which } from './facts.ts'
import { groupsOf } from './groups.ts'
import { averageOf, movementOf } from './movement.ts'
import { pressingOf } from './pressing.ts'

const SOON_DAYS = 30

/** Every figure of the dashboard, each with the agreements behind it. */
export function figuresOf(
  ctx: Reading,
  { since = daysAgo(ctx.today, SOON_DAYS), ...which }: Which & { since?: string | undefined },
  language: Language,
): DashboardFigures {
  const { today } = ctx
  const facts = readFacts(ctx, which)
  const places = (test: (fact: Fact) => boolean) => placesOf(facts, test)
  const open = places(({ state }) => isOpenState(state))
  const fulfilled = places(({ state }) => state === 'fulfilled')
  const inForce = facts.filter(isInForce)
  const dueSoon = places(fact => isOpenState(fact.state) && isWithin(daysLeft(fact, today)))
  const overdue = places(fact => isOverdueOn(fact, today))
  const level = (rating: number | null) => places(fact => isInForce(fact) && fact.rating === rating)
  return {
    today,
    since,
    ids: facts.map(({ id }) => id),
    open,
    overdue,
    dueSoon,
    withoutDay: places(fact => isOpenState(fact.state) && daysLeft(fact, today) === null),
    fulfilled,
    punctuality: {
      onTime: places(fact => punctuality(fact) === 'onTime'),
      late: places(fact => punctuality(fact) === 'late'),
      unknown: places(fact => punctuality(fact) === 'unknown'),
    },
    ...groupsOf(ctx, facts, language),
    ratings: {
      levels: [level(0), level(1), level(2), level(3), level(4), level(5)],
      unrated: level(null),
      average: averageOf(inForce.map(({ rating }) => rating)),
    },
    ageing: ageingOf(facts, today),
    movement: movementOf(ctx, facts, since),
    next: pressingOf(ctx, facts, dueSoon, 'day').slice(0, 50),
    attention: [...pressingOf(ctx, facts, overdue, 'priority'), ...pressingOf(ctx, facts, dueSoon, 'day')].slice(0, 10),
  }
}

/** Still meant to be done, or done. */
export function isInForce({ state }: Pick<Fact, 'state'>): boolean {
  return isOpenState(state) || state === 'fulfilled'
}

export function placesOf(facts: readonly Fact[], test: (fact: Fact) => boolean): number[] {
  const places: number[] = []
  for (const [place, fact] of facts.entries()) if (test(fact)) places.push(place)
  return places
}

function punctuality({ state, dueKind, dueDate, closedOn }: Fact): 'onTime' | 'late' | 'unknown' | null {
  if (state !== 'fulfilled' || dueKind !== 'date' || dueDate === null) return null
  if (closedOn === null) return 'unknown'
  return closedOn <= dueDate ? 'onTime' : 'late'
}

function daysLeft({ dueKind, dueDate }: Fact, today: string): number | null {
  return dueKind === 'date' && dueDate !== null ? daysBetween(today, dueDate) : null
}

function isWithin(days: number | null): boolean {
  return days !== null && days >= 0 && days <= SOON_DAYS
}

function ageingOf(facts: readonly Fact[], today: string): DashboardFigures['ageing'] {
  const ageing: DashboardFigures['ageing'] = { upTo30: [], upTo90: [], upTo180: [], longer: [], unknown: [] }
  for (const [place, { state, date }] of facts.entries()) {
    if (!isOpenState(state)) continue
    const days = date === null ? null : daysBetween(date, today)
    const span =
      days === null ? 'unknown' : days <= 30 ? 'upTo30' : days <= 90 ? 'upTo90' : days <= 180 ? 'upTo180' : 'longer'
    ageing[span].push(place)
  }
  return ageing
}

function daysAgo(today: string, days: number): string {
  const date = parseDay(today)
  return date ? format(addDays(date, -days), 'yyyy-MM-dd') : today
}
