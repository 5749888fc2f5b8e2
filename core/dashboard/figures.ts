import { isInForce, isOpen, isOverdueOn } from '../../shared/agreementRules.ts'
import type { DashboardFigures } from '../../shared/contract/dashboard.ts'
import type { Language } from '../../shared/contract/fields.ts'
import { dayAfter } from '../../shared/dates.ts'
import { type Fact, type Reading, readFacts, type Which } from './facts.ts'
import { groupsOf } from './groups.ts'
import { averageOf, movementOf } from './movement.ts'
import { pressingOf } from './pressing.ts'

const SOON_DAYS = 30

/** Every figure of the dashboard, each with the agreements behind it. */
export function figuresOf(
  ctx: Reading,
  { since = dayAfter(ctx.today, -SOON_DAYS), ...which }: Which & { since?: string | undefined },
  language: Language,
): DashboardFigures {
  const { today } = ctx
  const facts = readFacts(ctx, which)
  const places = (test: (fact: Fact) => boolean) => placesOf(facts, test)
  const open = places(({ state }) => isOpen({ state }))
  const fulfilled = places(({ state }) => state === 'fulfilled')
  const inForce = facts.filter(isInForce)
  const soon = dayAfter(today, SOON_DAYS)
  const dueSoon = places(fact => isOpen(fact) && isBetween(fact, today, soon))
  const overdue = places(fact => isOverdueOn(fact, today))
  const next = pressingOf(ctx, facts, dueSoon, 'day')
  const level = (rating: number | null) => places(fact => isInForce(fact) && fact.rating === rating)
  return {
    today,
    since,
    ids: facts.map(({ id }) => id),
    open,
    overdue,
    dueSoon,
    withoutDay: places(fact => isOpen(fact) && !hasDay(fact)),
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
    next,
    attention: [...pressingOf(ctx, facts, overdue, 'priority'), ...next].slice(0, 10),
  }
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

/** Days are compared as they are written, which is their order: thousands are at once. */
function isBetween({ dueKind, dueDate }: Fact, from: string, to: string): boolean {
  return dueKind === 'date' && dueDate !== null && dueDate >= from && dueDate <= to
}

function hasDay({ dueKind, dueDate }: Fact): boolean {
  return dueKind === 'date' && dueDate !== null
}

function ageingOf(facts: readonly Fact[], today: string): DashboardFigures['ageing'] {
  const ageing: DashboardFigures['ageing'] = { upTo30: [], upTo90: [], upTo180: [], longer: [], unknown: [] }
  const spans = [
    [dayAfter(today, -30), ageing.upTo30],
    [dayAfter(today, -90), ageing.upTo90],
    [dayAfter(today, -180), ageing.upTo180],
  ] as const
  for (const [place, { state, date }] of facts.entries()) {
    if (!isOpen({ state })) continue
    const span = date === null ? ageing.unknown : spans.find(([day]) => date >= day)?.[1]
    ;(span ?? ageing.longer).push(place)
  }
  return ageing
}
