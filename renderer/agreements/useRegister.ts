import { useEffect, useMemo } from 'react'
import { useSearch } from 'wouter'
import { isInForce, isOpen, silentBefore, usualRules } from '../../shared/agreementRules.ts'
import type { Agreement } from '../../shared/contract/agreements.ts'
import type { Organization } from '../../shared/contract/directory.ts'
import type { OwnValues } from '../../shared/contract/ownFields.ts'
import { useQuery } from '../bridge/hooks.ts'
import { useToday } from '../ui/today.ts'
import { whenIdle } from '../ui/whenIdle.ts'
import type { OwnRegister } from './ownFields/useOwnFields.ts'
import { type Facts, filterRows, findableText, inView, readFilter, type View, views } from './registerFilter.ts'

export type RegisterTotals = { count: number; open: number; overdue: number; rated: number; average: number | null }

/** The rows of the register that the address and the words typed let through, and what is said about them. */
export function useRegister(
  all: readonly Agreement[],
  organizations: readonly Organization[],
  words: string,
  { fields, values }: OwnRegister,
) {
  const search = useSearch()
  const filter = useMemo(() => readFilter(search), [search])
  const foundBy = useFoundBy(all, values)
  const { soonDays, silentDays } = useQuery('workspace.get', {}).data?.settings ?? usualRules
  const today = useToday()
  const facts = useMemo<Facts>(
    () => ({
      sectorOf: new Map(organizations.map(({ id, sectorId }) => [id, sectorId])),
      silentBefore: silentBefore(today, silentDays),
      soonDays,
      own: values,
      ownFields: new Set(fields.map(({ id }) => id)),
    }),
    [organizations, today, silentDays, soonDays, fields, values],
  )
  const passed = useMemo(() => filterRows(all, filter, facts, words, foundBy), [all, filter, facts, words, foundBy])
  const counts = useMemo(() => countViews(passed, facts), [passed, facts])
  const rows = useMemo(() => inOrder(passed.filter(inView(filter.view, facts)), filter.view), [passed, filter, facts])
  const totals = useMemo(() => totalsOf(rows), [rows])
  return { filter, rows, counts, totals }
}

/** By what each row is found: kept as long as the row is, so that the page opens at once when one comes back. */
const known = new WeakMap<Agreement, { own: OwnValues | undefined; text: string }>()

/**
 * What each row is found by, worked out once a row: folding 12,000 rows takes longer than a keystroke may. It begins while
 * nobody types.
 */
function useFoundBy(rows: readonly Agreement[], own: ReadonlyMap<string, OwnValues>): (row: Agreement) => string {
  const foundBy = useMemo(
    () => (row: Agreement) => {
      const [before, values] = [known.get(row), own.get(row.id)]
      if (before && before.own === values) return before.text
      const text = findableText(row, values)
      known.set(row, { own: values, text })
      return text
    },
    [own],
  )
  useEffect(() => {
    let next = 0
    let takeBack = whenIdle(work)
    function work(rest: { timeRemaining(): number }) {
      while (next < rows.length && rest.timeRemaining() > 1) {
        const row = rows[next++]
        if (row) foundBy(row)
      }
      if (next < rows.length) takeBack = whenIdle(work)
    }
    return () => takeBack()
  }, [rows, foundBy])
  return foundBy
}

function countViews(rows: readonly Agreement[], facts: Facts): ReadonlyMap<View, number> {
  const counts = views.map(view => ({ view, test: inView(view, facts), count: 0 }))
  // Once through the rows: reading 12,000 of them takes longer than testing them.
  for (const row of rows) for (const each of counts) if (each.test(row)) each.count += 1
  return new Map(counts.map(({ view, count }) => [view, count]))
}

/** What waits for its day stands by its day; everything else as it came, newest meeting first. */
function inOrder(rows: readonly Agreement[], view: View): readonly Agreement[] {
  if (view !== 'overdue' && view !== 'dueSoon') return rows
  return rows.toSorted((one, other) => (one.daysLeft ?? 0) - (other.daysLeft ?? 0))
}

/** What is said of the rows shown; as in the reports, the average is that of agreements in force. */
export function totalsOf(rows: readonly Agreement[]): RegisterTotals {
  const totals = { count: rows.length, open: 0, overdue: 0, rated: 0 }
  let sum = 0
  for (const row of rows) {
    if (isOpen(row)) totals.open += 1
    if (row.overdue) totals.overdue += 1
    if (row.rating === null || !isInForce(row)) continue
    totals.rated += 1
    sum += row.rating
  }
  return { ...totals, average: totals.rated === 0 ? null : sum / totals.rated }
}
