/** What the register shows: views and filters, kept in the address so that every figure elsewhere can open its rows. */
import { isDueSoon, isOpen, isSilent } from '../../shared/agreementRules.ts'
import type { Agreement, Responsible } from '../../shared/contract/agreements.ts'
import type { OwnValues } from '../../shared/contract/ownFields.ts'
import { responsibleKey } from '../../shared/responsibles.ts'
import { findable, wordsMatcher } from '../ui/textMatch.ts'

export const views = ['all', 'open', 'overdue', 'dueSoon', 'withoutResponsible', 'silent'] as const
export type View = (typeof views)[number]

export const dueChoices = ['overdue', 'week', 'month', 'later', 'continuous', 'undefined', 'none'] as const
export type DueChoice = (typeof dueChoices)[number]

/** Filters by their name in the address; each holds one value or none. */
export const filterNames = ['body', 'state', 'responsible', 'sector', 'rating', 'due'] as const
export type FilterName = (typeof filterNames)[number]

export type RegisterFilter = Readonly<Record<FilterName, string | null>> & {
  view: View
  /** For fields of the person's own, by their ids, the value wanted, `HAS` or `HAS_NOT`. */
  own: ReadonlyMap<string, string>
  /** These agreements alone, handed over by another page. */
  ids: ReadonlySet<string> | null
}

/** Of the filter `rating`: agreements that nobody has rated. */
export const UNRATED = 'none'

/** Of filters by a field of the person's own: any value, and none. */
export const HAS = '~has'
export const HAS_NOT = '~none'

/** The name of such a filter in the address. */
export function ownFilterName(fieldId: string): string {
  return `own.${fieldId}`
}

/** Reads the address: `?show=overdue&body=…&ids=…`. What it does not know is ignored. */
export function readFilter(search: string): RegisterFilter {
  const query = new URLSearchParams(search)
  const ids = query.get('ids')
  const show = query.get('show')
  return {
    body: query.get('body'),
    state: query.get('state'),
    responsible: query.get('responsible'),
    sector: query.get('sector'),
    rating: query.get('rating'),
    due: query.get('due'),
    view: views.find(view => view === show) ?? 'all',
    own: new Map([...query].flatMap(([name, value]) => (name.startsWith('own.') ? [[name.slice(4), value]] : []))),
    ids: ids === null ? null : new Set(ids.split(',')),
  }
}

/** What the filters need to know beside the rows. */
export type Facts = {
  sectorOf: ReadonlyMap<string, string | null>
  /** The day before which the last word makes an agreement silent. */
  silentBefore: string
  /** Within how many days something is due soon. */
  soonDays: number
  /** What each agreement says in the person's own fields. */
  own: ReadonlyMap<string, OwnValues>
  /** The ids of those fields. */
  ownFields: ReadonlySet<string>
}

/** The rows that pass every filter but the view, and the words typed. */
export function filterRows(
  rows: readonly Agreement[],
  filter: RegisterFilter,
  facts: Facts,
  words: string,
  foundBy: (row: Agreement) => string,
): readonly Agreement[] {
  const matches = wordsMatcher(words)
  const tests = testsOf(filter, facts)
  if (matches) tests.push(row => matches(foundBy(row)))
  return tests.length === 0 ? rows : rows.filter(row => tests.every(test => test(row)))
}

export function inView(view: View, facts: Facts): (row: Agreement) => boolean {
  switch (view) {
    case 'all':
      return () => true
    case 'open':
      return isOpen
    case 'overdue':
      return row => row.overdue
    case 'dueSoon':
      return row => isOpen(row) && isDueSoon(row, facts.soonDays)
    case 'withoutResponsible':
      return row => isOpen(row) && row.lead.length === 0
    case 'silent':
      return row => isOpen(row) && isSilent(row, facts.silentBefore)
  }
}

/** Everything by which a row can be found. */
export function findableText(
  { reference, text, lead, support, meeting, lastFollowUp }: Agreement,
  own: OwnValues = {},
): string {
  return findable(
    reference,
    text,
    ...lead.map(responsible => responsible.printed),
    ...support.map(responsible => responsible.printed),
    meeting.title,
    lastFollowUp?.narrative,
    lastFollowUp?.reporter,
    ...Object.values(own),
  )
}

type Test = (row: Agreement) => boolean

function testsOf(filter: RegisterFilter, { own, ownFields, sectorOf }: Facts): Test[] {
  const { ids, body, state, responsible, sector, rating, due } = filter
  const tests: Test[] = []
  for (const [fieldId, wanted] of filter.own) {
    // One that was removed has no chip by which the filter could be taken away.
    if (ownFields.has(fieldId)) tests.push(row => saysOwn(own.get(row.id)?.[fieldId], wanted))
  }
  if (ids) tests.push(row => ids.has(row.id))
  if (body !== null) tests.push(row => row.bodyId === body)
  if (state !== null) tests.push(row => row.state === state)
  if (rating !== null) tests.push(row => (row.rating === null ? UNRATED : String(row.rating)) === rating)
  if (due !== null) tests.push(row => dueChoiceOf(row, due))
  if (responsible !== null) tests.push(row => answering(row).some(each => responsibleKey(each) === responsible))
  if (sector !== null)
    tests.push(row => answering(row).some(each => sectorOf.get(each.organizationId ?? '') === sector))
  return tests
}

function saysOwn(value: string | undefined, wanted: string): boolean {
  if (wanted === HAS) return value !== undefined
  return wanted === HAS_NOT ? value === undefined : value === wanted
}

function answering({ lead, support }: Agreement): readonly Responsible[] {
  return support.length === 0 ? lead : [...lead, ...support]
}

function dueChoiceOf(row: Agreement, choice: string): boolean {
  const { dueKind, daysLeft } = row
  switch (choice) {
    case 'overdue':
      return row.overdue
    case 'week':
      return isDueSoon(row, 7)
    case 'month':
      return daysLeft !== null && daysLeft >= 0 && daysLeft <= 30
    case 'later':
      return daysLeft !== null && daysLeft > 30
    case 'continuous':
    case 'undefined':
      return dueKind === choice
    case 'none':
      return dueKind === null || (dueKind === 'date' && daysLeft === null)
    default:
      return true
  }
}
