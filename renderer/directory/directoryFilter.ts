import type { Organization, Person } from '../../shared/contract/directory.ts'
import { findable, wordsMatcher } from '../ui/textMatch.ts'
import { presentPost } from './posts.ts'

export const directoryKinds = ['organizations', 'people'] as const
export type DirectoryKind = (typeof directoryKinds)[number]

/** Filters by their name in the address. Both lists know whether somebody is active; the others belong to one of them. */
export type DirectoryFilter = { sector: string | null; organization: string | null; active: string | null }

/** Of the filter `sector`: institutions without one. */
export const WITHOUT_SECTOR = 'none'

export function readDirectoryFilter(search: string): DirectoryFilter {
  const query = new URLSearchParams(search)
  return { sector: query.get('sector'), organization: query.get('organization'), active: query.get('active') }
}

export function filterOrganizations(
  rows: readonly Organization[],
  { sector, active }: DirectoryFilter,
  words: string,
): readonly Organization[] {
  const matches = wordsMatcher(words)
  return rows.filter(
    row =>
      (sector === null || (row.sectorId ?? WITHOUT_SECTOR) === sector) &&
      (active === null || String(row.active) === active) &&
      (matches === null || matches(findable(row.name, row.acronym, row.country, ...row.variants))),
  )
}

export function filterPeople(
  rows: readonly Person[],
  organizations: readonly Organization[],
  { organization, active }: DirectoryFilter,
  words: string,
): readonly Person[] {
  const matches = wordsMatcher(words)
  const byId = new Map(organizations.map(each => [each.id, each]))
  const textOf = (row: Person) => {
    const post = presentPost(row)
    const institution = byId.get(post?.organizationId ?? '')
    return findable(row.name, row.email, post?.title, institution?.name, institution?.acronym, ...row.variants)
  }
  return rows.filter(
    row =>
      (organization === null || row.posts.some(post => post.organizationId === organization)) &&
      (active === null || String(row.active) === active) &&
      (matches === null || matches(textOf(row))),
  )
}
