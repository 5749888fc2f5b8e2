import { sql } from '../../db/execute.ts'
import type { Finding } from '../../shared/contract/checks.ts'
import type { Meeting } from '../../shared/contract/meetings.ts'
import { foldText } from '../../shared/text.ts'
import type { QueryContext } from '../context.ts'
import { splitHonorific } from '../directoryMatch.ts'
import { among } from '../names.ts'
import { parseTexts } from '../records.ts'

type Named = { personId: string | null; organizationId: string | null; name: string }
type Spelled = { named: Named; folded: string[] }

/** Entries of the directory that this meeting names and that may be one and the same, and speakers written like one of them. */
export function spellingFindings(ctx: Pick<QueryContext, 'db'>, meeting: Meeting): Finding[] {
  return [
    ...pairs([...peopleIn(ctx, meeting), ...strangersIn(meeting)], 'people'),
    ...pairs(organizationsIn(ctx, meeting), 'organizations'),
  ]
}

function pairs(all: readonly Spelled[], of: 'people' | 'organizations'): Finding[] {
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(other => isAlike(one, other))
      .map((other): Finding => ({ kind: 'spelledTwoWays', of, one: one.named, other: other.named })),
  )
}

function isAlike(one: Spelled, other: Spelled): boolean {
  if (one.named.personId === null && other.named.personId === null && one.named.organizationId === null) return false
  return one.folded.some(a => other.folded.some(b => a === b || isOneLetterApart(a, b)))
}

/** Short names differ by a letter because they are different names. */
const SHORTEST = 8

/** Whether one letter more, less or other makes the one text the other. */
export function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < SHORTEST || long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  const rest = short.length === long.length ? short.slice(start + 1) : short.slice(start)
  return rest === long.slice(start + 1)
}

function peopleIn(ctx: Pick<QueryContext, 'db'>, meeting: Meeting): Spelled[] {
  const { attendance, interventions, agreements } = meeting
  const ids = [
    ...attendance.flatMap(row => [row.personId, row.representedById]),
    ...interventions.map(row => row.personId),
    ...agreements.flatMap(({ lead, support }) => [...lead, ...support].map(row => row.personId)),
  ]
  return ctx.db
    .all(sql.selectFrom('person').select(['id', 'name', 'variants']).where(among('id', ids)).orderBy('name'))
    .map(({ id, name, variants }) => ({
      named: { personId: id, organizationId: null, name },
      folded: [name, ...parseTexts(variants)].map(foldText),
    }))
}

/** Speakers who are written as words: nobody of the directory yet. */
function strangersIn({ interventions }: Meeting): Spelled[] {
  const names = interventions.flatMap(({ personId, speaker }) => (personId === null && speaker ? [speaker] : []))
  return [...new Set(names)].map(name => ({
    named: { personId: null, organizationId: null, name },
    folded: [foldText(splitHonorific(name).name)],
  }))
}

function organizationsIn(ctx: Pick<QueryContext, 'db'>, meeting: Meeting): Spelled[] {
  const { attendance, interventions, agreements } = meeting
  const ids = [
    ...attendance.map(row => row.organizationId),
    ...interventions.map(row => row.organizationId),
    ...agreements.flatMap(({ lead, support }) => [...lead, ...support].map(row => row.organizationId)),
  ]
  return ctx.db
    .all(
      sql
        .selectFrom('organization')
        .select(['id', 'name', 'acronym', 'variants'])
        .where(among('id', ids))
        .orderBy('name'),
    )
    .map(({ id, name, acronym, variants }) => ({
      named: { personId: null, organizationId: id, name },
      folded: [name, acronym ?? '', ...parseTexts(variants)].map(foldText).filter(Boolean),
    }))
}
