import { sql as raw } from 'kysely'
import { query } from '../../db/rows.ts'
import { isInForce, isOpen, isOverdueOn } from '../../shared/agreementRules.ts'
import type { DashboardFigures, FigureGroup } from '../../shared/contract/dashboard.ts'
import type { Language } from '../../shared/contract/fields.ts'
import { responsibleKey } from '../../shared/responsibles.ts'
import type { Fact, Reading } from './facts.ts'

type Group = FigureGroup & { sum: number }
type Named = { key: string; name: string }
const NONE: Named = { key: '', name: '' }

/** The figures of each who answers, each body and each sector; one of several institutions counts with each of them. */
export function groupsOf(
  ctx: Reading,
  facts: readonly Fact[],
  language: Language,
): Pick<DashboardFigures, 'byResponsible' | 'byBody' | 'bySector'> {
  const bodies = namesOf(ctx.db.all(query(raw<Named>`SELECT id AS key, code || ' · ' || name AS name FROM body`)))
  const sectorOf = sectorsOf(ctx, language)
  const inGroups = (groupsOfFact: (fact: Fact) => readonly Named[]) => grouped(ctx, facts, groupsOfFact, language)
  return {
    byResponsible: inGroups(({ lead }) => distinct(lead.map(who => ({ key: responsibleKey(who), name: who.printed })))),
    byBody: inGroups(({ bodyId }) => [bodies.get(bodyId) ?? NONE]),
    bySector: inGroups(({ lead }) =>
      distinct(lead.map(({ organizationId }) => sectorOf.get(organizationId ?? '') ?? NONE)),
    ),
  }
}

/** The busiest first: what is overdue, then what is open; those without a group last. Groups of nothing in force are left out. */
function grouped(
  { today }: Reading,
  facts: readonly Fact[],
  groupsOfFact: (fact: Fact) => readonly Named[],
  language: Language,
): FigureGroup[] {
  const groups = new Map<string, Group>()
  for (const [place, fact] of facts.entries()) {
    if (!isInForce(fact)) continue
    const isOverdue = isOverdueOn(fact, today)
    for (const named of groupsOfFact(fact)) {
      const group = groups.get(named.key) ?? emptyGroup(named)
      groups.set(named.key, group)
      group[isOpen(fact) ? 'open' : 'fulfilled'].push(place)
      if (isOverdue) group.overdue.push(place)
      if (fact.rating === null) continue
      group.rated += 1
      group.sum += fact.rating
    }
  }
  const collator = new Intl.Collator(language, { numeric: true })
  return [...groups.values()]
    .sort(
      (one, other) =>
        Number(one.key === '') - Number(other.key === '') ||
        other.overdue.length - one.overdue.length ||
        other.open.length - one.open.length ||
        collator.compare(one.name, other.name),
    )
    .map(({ sum, ...group }) => ({ ...group, average: group.rated === 0 ? null : sum / group.rated }))
}

function emptyGroup(named: Named): Group {
  return { ...named, open: [], overdue: [], fulfilled: [], rated: 0, average: null, sum: 0 }
}

/** Each once; without any, the group of those without. */
function distinct(named: readonly Named[]): readonly Named[] {
  if (named.length === 0) return [NONE]
  return named.length === 1 ? named : [...namesOf(named).values()]
}

function sectorsOf({ db }: Reading, language: Language): ReadonlyMap<string, Named> {
  const name = raw.ref(language === 'es' ? 'sector.nameEs' : 'sector.nameEn')
  const rows = db.all(
    query(raw<Named & { organizationId: string }>`
      SELECT organization.id AS "organizationId", sector.id AS key, ${name} AS name
      FROM organization JOIN sector ON sector.id = organization."sectorId"`),
  )
  return new Map(rows.map(({ organizationId, ...named }) => [organizationId, named]))
}

function namesOf(named: readonly Named[]): Map<string, Named> {
  return new Map(named.map(each => [each.key, each]))
}
