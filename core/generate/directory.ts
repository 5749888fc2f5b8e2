import { foldText } from '../../shared/text.ts'
import { defaultSectors } from '../defaultSectors.ts'
import { dayNumber, firstDay } from './calendar.ts'
import {
  bodyKinds,
  departments,
  fields,
  givenNames,
  honorifics,
  institutionKinds,
  positions,
  surnames,
} from './names.ts'
import { at, cut, type Random, zipfChoice } from './random.ts'
import type { Store } from './store.ts'

export type Person = { id: string; name: string }
export type Organization = { id: string; name: string; acronym: string; people: Person[] }
export type Body = { id: string; code: string; name: string; field: string; members: Organization[] }
export type Directory = { organizations: Organization[]; bodies: Body[] }

/** People and institutions of one size: three people for two meetings, three institutions for twenty, a body for eighty. */
export function storeDirectory(store: Store, random: Random, meetings: number): Directory {
  const organizations = storeOrganizations(store, random, Math.max(9, Math.round(meetings * 0.15)))
  storePeople(store, random, organizations, Math.max(organizations.length, Math.round(meetings * 1.5)))
  return { organizations, bodies: storeBodies(store, random, organizations, Math.max(2, Math.round(meetings / 80))) }
}

const day = dayNumber(firstDay)

function storeOrganizations(store: Store, random: Random, count: number): Organization[] {
  const sectors = defaultSectors.map(({ key, nameEs, nameEn }, index) => {
    const id = store.add('sector', day, { nameEs, nameEn, position: index + 1 })
    return { id, kinds: institutionKinds[key] }
  })
  const used = new Set<string>()
  return Array.from({ length: count }, (_, index) => {
    const sector = at(sectors, index < sectors.length ? index : random.below(sectors.length))
    const plain = () => `${random.of(sector.kinds)} ${random.of(fields)}`
    const name = unused(used, [plain, plain, () => `${plain()} de ${random.of(departments)}`], plain)
    const acronym = unused(
      used,
      [() => initials(name), () => `${initials(name)}${random.of(departments).charAt(0)}`],
      () => initials(name),
    )
    const content = { name, acronym, sectorId: sector.id, country: random.chance(0.8) ? 'Honduras' : null }
    const id = store.add('organization', day, { ...content, variants: '[]', active: 1 })
    return { id, name, acronym, people: [] }
  })
}

function storePeople(store: Store, random: Random, organizations: readonly Organization[], count: number): void {
  const given = zipfChoice(givenNames, random, 8)
  const family = zipfChoice(surnames, random, 8)
  const others = cut(
    count - organizations.length,
    organizations.map((_, rank) => 1 / (rank + 3)),
  )
  organizations.forEach((organization, index) => {
    for (let left = 1 + at(others, index); left > 0; left -= 1) {
      const name = `${given()}${random.chance(0.3) ? ` ${given()}` : ''} ${family()}${random.chance(0.7) ? ` ${family()}` : ''}`
      const id = store.add('person', day, {
        honorific: random.chance(0.4) ? random.of(honorifics) : null,
        name,
        email: random.chance(0.7) ? `${addressName(name)}@${organization.acronym.toLowerCase()}.example` : null,
        phone: random.chance(0.3) ? `+504 ${random.between(2200, 9999)}-${random.between(1000, 9999)}` : null,
        variants: '[]',
        notes: null,
        active: random.chance(0.95) ? 1 : 0,
      })
      const post = { organizationId: organization.id, title: random.of(positions), startDate: null, endDate: null }
      store.add('post', day, { personId: id, ...post })
      organization.people.push({ id, name })
    }
  })
}

function storeBodies(store: Store, random: Random, organizations: readonly Organization[], count: number): Body[] {
  const usual = zipfChoice(organizations, random, 12)
  const used = new Set<string>()
  return Array.from({ length: count }, (_, index) => {
    const kind = at(bodyKinds, index % bodyKinds.length)
    const field = random.of(fields)
    const code = unused(used, [() => `${kind.code}${initials(field)}`], () => `${kind.code}${initials(field)}`)
    const name = `${kind.name} ${field}${index < fields.length ? '' : `, ${random.of(departments)}`}`
    const id = store.add('body', day, { code, name, kind: kind.kind })
    const size = Math.min(organizations.length, random.between(14, 38))
    const members = new Set<Organization>()
    for (let tries = 0; members.size < size && tries < size * 20; tries += 1) members.add(usual())
    return { id, code, name, field, members: [...members] }
  })
}

/** The first name that nothing bears yet; after these, the last one with a number. */
function unused(used: Set<string>, ways: (() => string)[], last: () => string): string {
  const found = ways.map(way => way()).find(name => !used.has(name))
  let name = found ?? last()
  for (let number = 2; used.has(name); number += 1) name = `${last()}${number}`
  used.add(name)
  return name
}

/** "Dirección General de Retorno y Reintegración": DGRR. */
function initials(name: string): string {
  return foldText(name)
    .split(' ')
    .filter(word => word.length > 3)
    .map(word => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 6)
}

function addressName(name: string): string {
  return foldText(name).replaceAll(' ', '.')
}
