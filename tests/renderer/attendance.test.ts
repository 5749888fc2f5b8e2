import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../renderer/directory/candidates.ts'
import { quickOptions, standInOptions } from '../../renderer/meetings/page/attendance/quickSearch.ts'
import { parseTyped } from '../../renderer/meetings/page/attendance/statusKeys.ts'
import { presenceOf } from '../../renderer/meetings/page/attendance/totals.ts'
import { minutesLate } from '../../renderer/meetings/page/attendance/useAttendanceCommands.ts'
import type { Organization, Person } from '../../shared/contract/directory.ts'
import type { Attendance } from '../../shared/contract/meetings.ts'

describe('what is typed to add somebody', () => {
  it.each([
    ['sedis', 'sedis', null, null],
    ['sedis =v', 'sedis', 'remote', null],
    ['sedis=r', 'sedis', 'represented', null],
    ['sedis =7', 'sedis', null, 7],
    ['banco mundial = e12', 'banco mundial', 'excused', 12],
    ['sedis =x', 'sedis =x', null, null],
    ['=v', '=v', null, null],
    ['sedis =', 'sedis', null, null],
  ])('%s', (typed, words, status, headCount) => {
    expect(parseTyped(typed)).toEqual({ words, status, headCount })
  })
})

const organization = (id: string, name: string, acronym: string | null, variants: string[] = []): Organization => ({
  ...{ id, name, acronym, variants, sectorId: null, country: null, active: true },
  ...{ people: 0, meetings: 0, openAgreements: 0 },
})
const person = (id: string, name: string, organizationId: string): Person => ({
  ...{ id, name, honorific: null, email: null, phone: null, variants: [], notes: null, active: true, interventions: 0 },
  posts: [{ id, personId: id, organizationId, title: null, startDate: null, endDate: null }],
})
const row = (id: string, organizationId: string | null, personId: string | null, more: Partial<Attendance> = {}) => ({
  ...{ id, organizationId, personId, status: 'invited' as const, representedById: null, role: 'participant' as const },
  ...{ capacity: null, arrivalTime: null, headCount: null, sectorId: null },
  printed: { person: null, organization: null, acronym: null, position: null, representedBy: null },
  ...more,
})

describe('what a few letters find', () => {
  const candidates = candidatesOf(
    [
      organization('sedis', 'Secretaría de Inclusión', 'SEDIS', ['Inclusión Social']),
      organization('senaf', 'Secretaría de Niñez', 'SENAF'),
    ],
    [person('ana', 'Ana Núñez', 'sedis'), person('luis', 'Luis Peña', 'senaf')],
  )
  const names = (options: ReturnType<typeof quickOptions>) =>
    options.map(option => ('addition' in option ? option.addition : `${option.kind} ${option.name}`))

  it('those on the list who are not marked come first, then the directory, then what is new', () => {
    const printed = {
      person: null,
      organization: 'Secretaría de Niñez',
      acronym: 'SENAF',
      position: null,
      representedBy: null,
    }
    const rows = [row('1', 'senaf', null, { printed })]
    expect(names(quickOptions('se', candidates, rows, rows))).toEqual([
      'waiting Secretaría de Niñez',
      'organization Secretaría de Inclusión',
      'person Ana Núñez',
      'person Luis Peña',
      'newOrganization',
      'newPerson',
    ])
  })

  it.each([
    ['NUNEZ', 'person Ana Núñez'],
    ['social', 'organization Secretaría de Inclusión'],
    ['clusion', 'organization Secretaría de Inclusión'],
    ['Eva Lara', 'newPerson'],
    ['Banco del Sur', 'newOrganization'],
  ])('%s: first %s', (words, first) => {
    expect(names(quickOptions(words, candidates, [], []))[0]).toBe(first)
  })

  it('offers nothing new for a name that is known, and says who is listed already', () => {
    const rows = [row('1', 'sedis', null, { status: 'present' })]
    const options = quickOptions('sedis', candidates, rows, [])
    expect(names(options)).toEqual(['organization Secretaría de Inclusión', 'person Ana Núñez'])
    expect(options).toMatchObject([{ row: { id: '1' } }, { row: { id: '1' } }])
  })

  it('people of the institution stand in before others', () => {
    expect(names(standInOptions('', candidates, 'senaf'))).toEqual(['person Luis Peña'])
    expect(names(standInOptions('an', candidates, 'senaf'))[0]).toBe('person Ana Núñez')
  })
})

it('heads count delegations whole and nobody twice', () => {
  expect(
    presenceOf([
      row('1', 'a', 'ana', { status: 'present', headCount: 7 }),
      row('2', 'b', 'eva', { status: 'remote' }),
      row('3', 'c', null, { status: 'represented', representedById: 'ana' }),
      row('4', 'd', null, { status: 'represented', representedById: 'rosa' }),
      row('5', 'e', null, { status: 'represented', representedById: 'rosa' }),
      row('6', 'f', null, { status: 'represented' }),
      row('7', 'g', null, { status: 'excused', headCount: 3 }),
      row('8', 'h', null),
    ]),
  ).toEqual({ convened: 8, came: 6, heads: 10 })
})

it.each([
  ['09:00', '09:20', 20],
  ['09:00', '08:55', null],
  [null, '09:20', null],
  ['09:00', null, null],
])('from %s to %s: %s minutes late', (start, arrival, minutes) => {
  expect(minutesLate(start, arrival)).toBe(minutes)
})
