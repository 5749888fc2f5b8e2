import type { PressingAgreement } from '../../shared/contract/dashboard.ts'
import { daysBetween } from '../../shared/dates.ts'
import { agreementRows } from '../agreementRecord.ts'
import type { Fact, Reading } from './facts.ts'

const SHOWN = 50
const priorities = { high: 0, normal: 1, low: 2 }

/** The first fifty of these agreements in words, by their day; `priority`: what presses most first. */
export function pressingOf(
  ctx: Reading,
  facts: readonly Fact[],
  places: readonly number[],
  order: 'day' | 'priority',
): PressingAgreement[] {
  const chosen = places
    .flatMap(place => facts[place] ?? [])
    .flatMap(fact => (fact.dueDate === null ? [] : [{ ...fact, dueDate: fact.dueDate }]))
    .sort(
      (one, other) =>
        (order === 'priority' ? priorities[one.priority] - priorities[other.priority] : 0) ||
        compare(one.dueDate, other.dueDate) ||
        compare(one.id, other.id),
    )
    .slice(0, SHOWN)
  if (chosen.length === 0) return []
  const ids = chosen.map(({ id }) => id)
  const told = new Map(ctx.db.all(agreementRows.where('agreement.id', 'in', ids)).map(row => [row.id, row]))
  return chosen.flatMap(({ id, lead, state, rating, dueDate }) => {
    const row = told.get(id)
    if (!row) return []
    return [
      {
        id,
        reference: `${row.meetingReference}/${row.number}`,
        text: row.text,
        responsible: lead.map(({ printed }) => printed),
        state,
        rating,
        dueDate,
        daysLeft: daysBetween(ctx.today, dueDate),
      },
    ]
  })
}

/** Days and ids stand in the order of their characters. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
