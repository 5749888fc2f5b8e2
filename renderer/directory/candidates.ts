import type { Organization, Person } from '../../shared/contract/directory.ts'
import { foldText } from '../../shared/text.ts'

/** Somebody chosen: an institution, a person (with the institution of the present post), or words for nobody in the directory. */
export type Participant = { organizationId: string | null; personId: string | null; name: string | null }

export type Candidate = {
  key: string
  kind: 'organization' | 'person'
  name: string
  /** What tells two of the same name apart: the institution and post of a person, the acronym of an institution. */
  detail: string | null
  participant: Participant
  /** What it is found by, folded, a space before every word. */
  found: string
  acronym: string
}

/** Everybody who can be chosen. */
export function candidatesOf(organizations: readonly Organization[], people: readonly Person[]): Candidate[] {
  const byId = new Map(organizations.map(organization => [organization.id, organization]))
  const institutions = organizations
    .filter(organization => organization.active)
    .map(
      ({ id, name, acronym, variants }): Candidate => ({
        key: `organization:${id}`,
        kind: 'organization',
        name,
        detail: acronym,
        participant: { organizationId: id, personId: null, name: null },
        found: folded([name, acronym, ...variants]),
        acronym: foldText(acronym ?? ''),
      }),
    )
  const persons = people
    .filter(person => person.active)
    .map((person): Candidate => {
      const post = presentPost(person)
      const organization = post?.organizationId ? byId.get(post.organizationId) : undefined
      const detail = [post?.title, organization?.acronym ?? organization?.name].filter(Boolean).join(', ')
      return {
        key: `person:${person.id}`,
        kind: 'person',
        name: person.honorific ? `${person.honorific} ${person.name}` : person.name,
        detail: detail || null,
        participant: { organizationId: post?.organizationId ?? null, personId: person.id, name: null },
        found: folded([person.name, ...person.variants, organization?.acronym, organization?.name]),
        acronym: '',
      }
    })
  return [...institutions, ...persons]
}

/** Those in whom every word begins a word, the acronym typed in full first, then the institutions, then the people. */
export function findCandidates(candidates: readonly Candidate[], words: string, limit = 40): Candidate[] {
  const wanted = foldText(words)
  const parts = wanted.split(' ').filter(Boolean)
  const found = candidates.filter(candidate => parts.every(part => candidate.found.includes(` ${part}`)))
  return found
    .map((candidate, order) => ({ candidate, order, rank: rankOf(candidate, wanted) }))
    .sort((one, other) => one.rank - other.rank || one.order - other.order)
    .slice(0, limit)
    .map(({ candidate }) => candidate)
}

/** Two to four capitalised words without those that institutions are called by. */
export function looksLikePerson(name: string): boolean {
  const parts = name.trim().split(/\s+/)
  const institutional =
    /^(ministerio|secretar|instituto|banco|direcci|comisi|embajada|agencia|fundaci|ministry|bank|office)/
  return (
    parts.length >= 2 &&
    parts.length <= 4 &&
    parts.every(part => /^\p{Lu}\p{Ll}/u.test(part)) &&
    !institutional.test(foldText(name))
  )
}

function rankOf(candidate: Candidate, wanted: string): number {
  if (wanted === '') return candidate.kind === 'organization' ? 1 : 2
  if (candidate.acronym === wanted) return 0
  if (candidate.found.startsWith(` ${wanted}`)) return candidate.kind === 'organization' ? 1 : 2
  return candidate.kind === 'organization' ? 3 : 4
}

function presentPost(person: Person) {
  return person.posts.find(post => post.endDate === null) ?? person.posts.at(-1)
}

function folded(texts: readonly (string | null | undefined)[]): string {
  return texts.map(text => (text ? ` ${foldText(text)}` : '')).join('')
}
