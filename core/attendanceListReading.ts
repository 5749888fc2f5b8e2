import { sql } from '../db/execute.ts'
import { findAttendance } from '../shared/attendanceRows.ts'
import type { ListedLine } from '../shared/contract/attendanceLists.ts'
import { Refusal } from '../shared/errors.ts'
import { cleanText, foldText } from '../shared/text.ts'
import { limits } from '../shared/vocabulary.ts'
import { isOneLetterApart } from './checks/spellings.ts'
import type { QueryContext } from './context.ts'
import { namesInDirectory, organizationNamed, personNamed, splitAcronym, splitHonorific } from './directoryMatch.ts'
import { type PastedEntry, readPastedList } from './imports/pastedList.ts'
import { isOrganization } from './imports/speakerHeading.ts'
import { connectives } from './imports/vocabulary.ts'
import { namesFor } from './names.ts'

type Party = { organizationId: string | null; personId: string | null }

/**
 * What a pasted list says, set beside the directory and the rows of the attendance list. Throws `input.invalid` for more than
 * `limits.pastedLines` lines.
 */
export function readAttendanceList(
  ctx: Pick<QueryContext, 'db' | 'today'>,
  text: string,
  rows: readonly Party[],
): ListedLine[] {
  const clean = cleanText(text)
  if (clean.split('\n').filter(line => line.trim() !== '').length > limits.pastedLines)
    throw Refusal.of('input.invalid', { field: 'text', reason: 'tooLong' })
  const names = namesInDirectory(ctx)
  const entries = readPastedList(clean, {
    isOrganization: written => organizationNamed(names, written) !== null,
    isPerson: written => personNamed(names, written) !== null,
  })
  const known = entries.map(({ organization, person }) => ({
    organizationId: organization && organizationNamed(names, organization),
    personId: person && personNamed(names, person),
  }))
  const printed = namesFor(
    ctx.db,
    known.map(({ personId }) => personId),
    known.map(({ organizationId }) => organizationId),
  )
  const similarPerson = nearNames(names.people)
  const similarOrganization = nearNames(names.organizations)
  const before = new Map<string, number>()

  return entries.map((entry, index): ListedLine => {
    const personId = known[index]?.personId ?? null
    const own = entry.organization === null ? printed.organizationOf(personId, ctx.today)?.id : undefined
    const organizationId = known[index]?.organizationId ?? own ?? null
    const sectorId = organizationId === null && entry.sector !== null ? names.sectors.get(foldText(entry.sector)) : null
    const key = [personId ?? foldText(entry.person ?? ''), organizationId ?? foldText(entry.organization ?? '')].join()
    const sameAs = before.get(key) ?? null
    if (key !== ',' && sameAs === null) before.set(key, index)
    const similar =
      nearest('person', personId, entry.person && splitHonorific(entry.person).name, similarPerson) ??
      nearest(
        'organization',
        organizationId,
        entry.organization && splitAcronym(entry.organization).name,
        similarOrganization,
      )
    return {
      line: entry.line,
      organizationId,
      organization: organizationId === null ? entry.organization : (printed.organization(organizationId)?.name ?? null),
      sectorId: sectorId ?? null,
      personId,
      person: personId === null ? entry.person : printed.person(personId),
      position: entry.position,
      email: entry.email,
      status: entry.status,
      similar: similar && { ...similar, name: nameOf(ctx, similar) },
      doubt: doubtOf(entry, { organizationId, personId }, similar !== null),
      listed: findAttendance(rows, { organizationId, personId }) !== undefined,
      sameAs,
    }
  })
}

function doubtOf(entry: PastedEntry, { organizationId, personId }: Party, hasSimilar: boolean): ListedLine['doubt'] {
  const { organization, person, position, certain } = entry
  if (organization === null && person === null) return 'nobody'
  if (hasSimilar) return 'similar'
  if (certain || organizationId !== null || personId !== null) return null
  if (person !== null) return splitHonorific(person).honorific === null && position === null ? 'kind' : null
  return organization !== null && isOrganization(organization) ? null : 'kind'
}

type Similar = { kind: 'person' | 'organization'; id: string }
type Near = (written: string) => string | null

function nearest(kind: Similar['kind'], known: string | null, written: string | null, near: Near): Similar | null {
  const id = known === null && written ? near(written) : null
  return id === null ? null : { kind, id }
}

function nameOf(ctx: Pick<QueryContext, 'db'>, { kind, id }: Similar): string {
  return ctx.db.one(sql.selectFrom(kind).select('name').where('id', '=', id))?.name ?? ''
}

/**
 * Finds the entry whose name is nearly the one written: a letter apart, or with at least two words, all of which are among those
 * of the longer one and at least half of them.
 */
function nearNames(names: ReadonlyMap<string, string>): Near {
  const byWord = new Map<string, { name: string; words: string[]; id: string }[]>()
  for (const [name, id] of names) {
    const words = wordsOf(name)
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), { name, words, id }])
  }
  return written => {
    const folded = foldText(written)
    const words = wordsOf(folded)
    const candidates = words.flatMap(word => byWord.get(word) ?? [])
    return candidates.find(each => isOneLetterApart(each.name, folded) || isPartOf(each.words, words))?.id ?? null
  }
}

function isPartOf(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.length > 1 && short.length * 2 >= long.length && short.every(word => long.includes(word))
}

function wordsOf(folded: string): string[] {
  return folded.split(' ').filter(word => word !== '' && !connectives.has(word))
}
