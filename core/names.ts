import { sql as raw } from 'kysely'
import type { ReadHandle } from '../db/execute.ts'
import { query } from '../db/rows.ts'

type PersonRow = { id: string; honorific: string | null; name: string }
type OrganizationRow = { id: string; name: string; acronym: string | null; sectorId: string | null }
type PostRow = {
  personId: string
  organizationId: string | null
  title: string | null
  startDate: string | null
  endDate: string | null
}

/** Names as documents print them, for a set of people and institutions that was read at once. */
export type Names = {
  /** "Ambassador Catherine Pognat"; null for nobody. */
  person(id: string | null): string | null
  organization(id: string | null): OrganizationRow | null
  /**
   * The title of the post that a person held on a day: the one at the institution named, else one at none; where no institution
   * is named, the latest that had begun and not ended. A post without dates holds always.
   */
  position(personId: string | null, organizationId: string | null, day: string | null): string | null
  /** The institution of the latest post that a person held on a day at any. */
  organizationOf(personId: string | null, day: string | null): OrganizationRow | null
}

type Ids = readonly (string | null)[]

export function namesFor(db: ReadHandle, people: Ids, organizations: Ids): Names {
  const posts = groupPosts(db, people)
  const persons = new Map(
    db
      .all(query(raw<PersonRow>`SELECT id, honorific, name FROM person WHERE ${among('id', people)}`))
      .map(row => [row.id, row]),
  )
  const institutions = new Map(
    db
      .all(
        query(raw<OrganizationRow>`
          SELECT id, name, acronym, "sectorId" FROM organization
          WHERE ${among('id', [...organizations, ...[...posts.values()].flat().map(post => post.organizationId)])}`),
      )
      .map(row => [row.id, row]),
  )
  const heldBy = (personId: string | null, day: string | null) =>
    (posts.get(personId ?? '') ?? []).filter(post => holds(post, day))
  const postOf = (personId: string | null, organizationId: string | null, day: string | null) => {
    const held = heldBy(personId, day)
    const fitting = [organizationId, null].map(at => held.find(post => post.organizationId === at))
    return fitting[0] ?? fitting[1] ?? (organizationId === null ? held[0] : undefined)
  }
  return {
    person(id) {
      const row = persons.get(id ?? '')
      return row ? [row.honorific, row.name].filter(Boolean).join(' ') : null
    },
    organization: id => institutions.get(id ?? '') ?? null,
    position: (personId, organizationId, day) => postOf(personId, organizationId, day)?.title ?? null,
    organizationOf: (personId, day) =>
      institutions.get(heldBy(personId, day).find(post => post.organizationId !== null)?.organizationId ?? '') ?? null,
  }
}

type Named = { personId: string | null; organizationId: string | null; capacity: string | null }

/** Somebody as documents print them on a day: the capacity in which they attend goes before the post that they held. */
export function printedAs(names: Names, row: Named, day: string | null) {
  const organization = names.organization(row.organizationId)
  return {
    person: names.person(row.personId),
    organization: organization?.name ?? null,
    acronym: organization?.acronym ?? null,
    position: row.capacity ?? names.position(row.personId, row.organizationId, day),
  }
}

/** `column IN (…)` for any number of ids with one and the same statement. */
export function among(column: string, ids: Ids) {
  return raw<boolean>`${raw.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids.filter(Boolean))}))`
}

function groupPosts(db: ReadHandle, people: Ids): Map<string, PostRow[]> {
  const rows = db.all(
    query(raw<PostRow>`
      SELECT "personId", "organizationId", title, "startDate", "endDate" FROM post WHERE ${among('personId', people)}
      ORDER BY "startDate" DESC NULLS LAST, id DESC`),
  )
  const groups = new Map<string, PostRow[]>()
  for (const row of rows) groups.set(row.personId, [...(groups.get(row.personId) ?? []), row])
  return groups
}

function holds(post: PostRow, day: string | null): boolean {
  if (day === null) return post.endDate === null
  return (post.startDate === null || post.startDate <= day) && (post.endDate === null || post.endDate >= day)
}
