import { sql } from '../db/execute.ts'
import { foldText } from '../shared/text.ts'
import type { CommandContext, QueryContext } from './context.ts'
import { honorifics } from './imports/vocabulary.ts'
import { positionFor } from './position.ts'
import { insert, parseTexts, set } from './records.ts'

/** Finds institutions, people and sectors by any way in which documents write them, and makes those that are not there yet. */
export type Directory = {
  /** "International Organization for Migration (IOM)" is the institution already listed as "IOM". */
  organization(written: string | null, sector?: string | null): string | null
  /** "Ambassador Catherine Pognat"; the position becomes a post at the institution where the person has none there. */
  person(written: string | null, organizationId: string | null, position: string | null): string | null
  /** The institution or person that a text names, if it names one that is known. */
  known(written: string): { organizationId: string | null; personId: string | null } | null
}

/** Ids by every name under which the directory knows them, folded. */
export type NamesInDirectory = {
  organizations: Map<string, string>
  people: Map<string, string>
  sectors: Map<string, string>
}

export function namesInDirectory(ctx: Pick<QueryContext, 'db'>): NamesInDirectory {
  const organizations = new Map<string, string>()
  const people = new Map<string, string>()
  const sectors = new Map<string, string>()
  for (const row of ctx.db.all(sql.selectFrom('organization').select(['id', 'name', 'acronym', 'variants'])))
    for (const name of [row.name, row.acronym ?? '', ...parseTexts(row.variants)]) remember(organizations, name, row.id)
  for (const row of ctx.db.all(sql.selectFrom('person').select(['id', 'name', 'variants'])))
    for (const name of [row.name, ...parseTexts(row.variants)]) remember(people, name, row.id)
  for (const row of ctx.db.all(sql.selectFrom('sector').select(['id', 'nameEs', 'nameEn'])))
    for (const name of [row.nameEs, row.nameEn]) remember(sectors, name, row.id)
  return { organizations, people, sectors }
}

/** The institution that a text names, alone or with its acronym: "World Food Programme (WFP)". */
export function organizationNamed({ organizations }: NamesInDirectory, written: string): string | null {
  const { name, acronym } = splitAcronym(written)
  return organizations.get(foldText(name)) ?? organizations.get(foldText(acronym ?? '')) ?? null
}

/** The person whom a text names, with or without honorific. */
export function personNamed({ people }: NamesInDirectory, written: string): string | null {
  return people.get(foldText(splitHonorific(written).name)) ?? null
}

export function openDirectory(ctx: CommandContext): Directory {
  const names = namesInDirectory(ctx)
  const { organizations, people, sectors } = names

  const sector = (written: string) => {
    const known = sectors.get(foldText(written))
    if (known !== undefined) return known
    const id = ctx.newId()
    insert(ctx, 'sector', {
      id,
      nameEs: written,
      nameEn: written,
      position: positionFor(ctx, 'sector', null, undefined),
    })
    remember(sectors, written, id)
    return id
  }

  return {
    organization(written, sectorName = null) {
      if (!written) return null
      const { name, acronym } = splitAcronym(written)
      const id = organizationNamed(names, written) ?? ctx.newId()
      const isNew = ![...organizations.values()].includes(id)
      if (isNew) {
        insert(ctx, 'organization', {
          id,
          name,
          acronym,
          sectorId: sectorName === null ? null : sector(sectorName),
          country: null,
        })
      } else {
        completeOrganization(ctx, id, name, acronym, () => (sectorName === null ? null : sector(sectorName)))
      }
      for (const text of [name, acronym ?? '', written]) remember(organizations, text, id)
      return id
    },

    person(written, organizationId, position) {
      if (!written) return null
      const { name, honorific } = splitHonorific(written)
      const id = people.get(foldText(name)) ?? ctx.newId()
      if (!people.has(foldText(name)))
        insert(ctx, 'person', { id, name, honorific, email: null, phone: null, notes: null })
      remember(people, name, id)
      const posts = ctx.db.all(sql.selectFrom('post').select(['organizationId', 'title']).where('personId', '=', id))
      const has = posts.some(
        post => post.organizationId === organizationId && (position === null || post.title !== null),
      )
      if (!has && (organizationId !== null || position !== null))
        insert(ctx, 'post', {
          id: ctx.newId(),
          personId: id,
          organizationId,
          title: position,
          startDate: null,
          endDate: null,
        })
      return id
    },

    known(written) {
      const text = foldText(splitAcronym(written).name)
      const organizationId = organizations.get(text) ?? null
      if (organizationId !== null) return { organizationId, personId: null }
      const personId = personNamed(names, written)
      return personId === null ? null : { organizationId: null, personId }
    },
  }
}

/** "World Food Programme (WFP)" is a name and its acronym. */
export function splitAcronym(written: string): { name: string; acronym: string | null } {
  const match = /^(.{2,}?)\s*\(([\p{Lu}\p{N}][\p{L}\p{N}.&/-]{1,14})\)$/u.exec(written.trim())
  return match?.[1] && match[2] ? { name: match[1], acronym: match[2] } : { name: written.trim(), acronym: null }
}

/** "Dr. Villa Elvir" is an honorific and a name. */
export function splitHonorific(written: string): { name: string; honorific: string | null } {
  const words = written.trim().split(/\s+/)
  const count = words.findIndex(word => !honorifics.has(foldText(word)))
  if (count <= 0) return { name: written.trim(), honorific: null }
  return { name: words.slice(count).join(' '), honorific: words.slice(0, count).join(' ') }
}

/** A fuller way of writing an institution that is known by its acronym becomes its name. */
function completeOrganization(
  ctx: CommandContext,
  id: string,
  name: string,
  acronym: string | null,
  sectorId: () => string | null,
): void {
  const row = ctx.db.one(
    sql.selectFrom('organization').select(['name', 'acronym', 'sectorId', 'variants']).where('id', '=', id),
  )
  if (!row) return
  if (acronym !== null && row.acronym === null && foldText(row.name) === foldText(acronym))
    set(ctx, 'organization', id, { name, acronym })
  else if (acronym !== null && row.acronym === null) set(ctx, 'organization', id, { acronym })
  else rememberVariant(ctx, id, name, [row.name, row.acronym ?? ''], parseTexts(row.variants))
  if (row.sectorId === null) {
    const found = sectorId()
    if (found !== null) set(ctx, 'organization', id, { sectorId: found })
  }
}

/** A name that is known by nothing but its acronym is another way of writing the institution, to be known by itself from now on. */
function rememberVariant(ctx: CommandContext, id: string, name: string, names: string[], variants: string[]): void {
  const known = new Set([...names, ...variants].map(foldText))
  if (!known.has(foldText(name))) set(ctx, 'organization', id, { variants: JSON.stringify([...variants, name]) })
}

function remember(names: Map<string, string>, name: string, id: string): void {
  const folded = foldText(name)
  if (folded !== '' && !names.has(folded)) names.set(folded, id)
}
