import { describe, expect, it } from 'vitest'
import { openTestCore } from '../support/core.ts'
import { emptyMinutes, openWorld } from '../support/world.ts'

describe('sectors', () => {
  it('begin as a coordination group convenes them, and can be put in another order', async () => {
    const core = await openTestCore()
    const names = async () => (await core.call('sectors.list', {})).map(sector => sector.nameEs)
    const before = await core.call('sectors.list', {})
    expect(before.map(sector => sector.nameEn)).toEqual([
      'Government',
      'International cooperation',
      'United Nations',
      'Multilateral development banks',
      'Regional organisations',
      'Civil society',
      'Academia',
      'Private sector',
      'Communities',
    ])
    const last = before.at(-1)?.id ?? ''
    await core.call('sectors.move', { id: last, after: before[0]?.id ?? null })
    expect((await names()).slice(0, 3)).toEqual(['Gobierno', 'Comunidades', 'Cooperación internacional'])
    await core.call('sectors.move', { id: last, after: null })
    expect((await names()).slice(0, 2)).toEqual(['Comunidades', 'Gobierno'])
    await core.call('sectors.move', { id: last, after: last })
    expect((await names()).slice(0, 2)).toEqual(['Comunidades', 'Gobierno'])
  })

  it('that minutes brought before the first start are not made twice', async () => {
    const core = await openTestCore({ setUp: false })
    const row = {
      organization: 'Alcaldía',
      person: null,
      position: null,
      sector: 'gobierno',
      status: 'present',
    } as const
    await core.call('meetings.import', { minutes: { ...emptyMinutes, attendance: [row] } })
    await core.call('workspace.setUp', { name: 'Ana', institution: '', language: 'es' })
    const sectors = await core.call('sectors.list', {})
    expect(sectors.filter(sector => sector.nameEs.toLowerCase() === 'gobierno')).toHaveLength(1)
    expect(sectors).toHaveLength(9)
  })

  it('stay while an institution is in them', async () => {
    const core = await openTestCore()
    const [sector] = await core.call('sectors.list', {})
    const id = sector?.id ?? ''
    await core.call('organizations.add', { name: 'Alcaldía', sectorId: id })
    expect(await core.answer('sectors.remove', { id })).toEqual({
      ok: false,
      error: { code: 'record.inUse', facts: { kind: 'sector', name: 'Gobierno', count: 1 } },
    })
  })
})

describe('institutions', () => {
  it('are listed by name, with what hangs on them', async () => {
    const { core, world } = await openWorld()
    await core.call('organizations.add', { name: 'Ábaco' })
    const rows = await core.call('organizations.list', {})
    expect(rows.map(row => row.name)).toEqual(['Ábaco', 'Agencia de Cooperación', 'Secretaría de Protección'])
    expect(rows.find(row => row.id === world.organization)).toMatchObject({ people: 1, meetings: 1, openAgreements: 1 })
    await core.call('agreements.change', {
      id: world.agreements[0],
      changes: { state: { was: 'open', now: 'fulfilled' } },
    })
    const [, , after] = await core.call('organizations.list', {})
    expect(after).toMatchObject({ openAgreements: 0 })
  })

  it.each(['Secretaría de Protección', 'secretaria  de proteccion', 'SECRETARÍA DE PROTECCIÓN.'])(
    'are not made twice as «%s»',
    async name => {
      const { core, world } = await openWorld()
      const duplicate = {
        ok: false,
        error: { code: 'record.duplicate', facts: { kind: 'organization', name: 'Secretaría de Protección' } },
      }
      expect(await core.answer('organizations.add', { name })).toEqual(duplicate)
      const changes = { name: { was: 'Agencia de Cooperación', now: name } }
      expect(await core.answer('organizations.change', { id: world.otherOrganization, changes })).toEqual(duplicate)
    },
  )

  it('may be written another way themselves', async () => {
    const { core, world } = await openWorld()
    const name = { was: 'Secretaría de Protección', now: 'SECRETARÍA DE PROTECCIÓN' }
    await core.call('organizations.change', { id: world.organization, changes: { name } })
    expect(await core.call('organizations.list', {})).toContainEqual(expect.objectContaining({ name: name.now }))
  })

  it('stay while anything names them', async () => {
    const { core, world } = await openWorld()
    expect(await core.answer('organizations.remove', { id: world.organization })).toEqual({
      ok: false,
      error: { code: 'record.inUse', facts: { kind: 'organization', name: 'Secretaría de Protección', count: 4 } },
    })
    expect(await core.call('organizations.uses', { id: world.organization })).toEqual({
      meetings: 1,
      interventions: 1,
      agreements: 1,
      posts: 1,
    })
  })
})

describe('people', () => {
  it('hold posts, the newest first', async () => {
    const { core, world } = await openWorld()
    const personId = world.person
    const post = { personId, organizationId: world.otherOrganization, startDate: '2026-01-01', endDate: null }
    await core.call('posts.add', { ...post, title: 'Asesora' })
    await core.call('posts.add', { ...post, title: 'Ministra', startDate: '2026-06-01' })
    const people = await core.call('people.list', {})
    expect(people.map(person => person.name)).toEqual(['Ana Núñez', 'Luis Peña'])
    expect(people[0]?.posts.map(({ title }) => title)).toEqual(['Ministra', 'Asesora', 'Directora'])
    expect(people[0]).toMatchObject({ honorific: 'Dra.', interventions: 1 })
  })

  it('may share a name', async () => {
    const { core } = await openWorld()
    await core.call('people.add', { name: 'Ana Núñez' })
    expect((await core.call('people.list', {})).filter(person => person.name === 'Ana Núñez')).toHaveLength(2)
  })

  it('stay while anything names them, standing in for another included', async () => {
    const { core, world } = await openWorld()
    const { attendance } = await core.call('meetings.get', { id: world.meeting })
    await core.call('attendance.change', {
      id: attendance[0]?.id ?? '',
      changes: {
        status: { was: 'present', now: 'represented' },
        representedById: { was: null, now: world.otherPerson },
      },
    })
    expect(await core.answer('people.remove', { id: world.otherPerson })).toEqual({
      ok: false,
      error: { code: 'record.inUse', facts: { kind: 'person', name: 'Luis Peña', count: 1 } },
    })
    expect(await core.call('people.uses', { id: world.otherPerson })).toMatchObject({ meetings: 1 })
    const meeting = await core.call('meetings.get', { id: world.meeting })
    expect(meeting.attendance[0]?.printed.representedBy).toBe('Luis Peña')
  })

  it('go with their posts', async () => {
    const { core } = await openWorld()
    const { id } = await core.call('people.add', { name: 'Eva', title: 'Asesora' })
    await core.call('people.remove', { id })
    expect((await core.call('people.list', {})).map(person => person.name)).not.toContain('Eva')
  })
})

describe('bodies', () => {
  it('have a code of their own, in capitals', async () => {
    const { core, world } = await openWorld()
    const duplicate = { ok: false, error: { code: 'record.duplicate', facts: { kind: 'body', name: 'GNC' } } }
    expect(await core.answer('bodies.add', { code: 'gnc', name: 'Otro', kind: 'bilateral' })).toEqual(duplicate)
    const other = await core.call('bodies.add', { code: 'ñ2', name: 'Otro', kind: 'bilateral' })
    const changes = { code: { was: 'Ñ2', now: 'Gnc' } }
    expect(await core.answer('bodies.change', { id: other.id, changes })).toEqual(duplicate)
    expect(await core.answer('bodies.add', { code: 'G-1', name: 'Otro', kind: 'bilateral' })).toMatchObject({
      ok: false,
    })
    expect(await core.call('bodies.list', {})).toMatchObject([
      { id: world.body, code: 'GNC', meetings: 1 },
      { code: 'Ñ2', meetings: 0 },
    ])
  })
})

describe('the post that minutes print', () => {
  async function printedOn(date: string | null) {
    const { core, world } = await openWorld()
    const [post] = (await core.call('people.list', {})).flatMap(person => person.posts)
    const changes = { startDate: { was: null, now: '2024-01-01' }, endDate: { was: null, now: '2025-12-31' } }
    await core.call('posts.change', { id: post?.id ?? '', changes })
    const at = { personId: world.person, organizationId: world.organization }
    await core.call('posts.add', { ...at, title: 'Ministra', startDate: '2026-01-01', endDate: null })
    const elsewhere = { ...at, organizationId: world.otherOrganization }
    await core.call('posts.add', { ...elsewhere, title: 'Consejera', startDate: '2023-01-01', endDate: null })
    await core.call('meetings.change', { id: world.meeting, changes: { date: { was: '2026-11-10', now: date } } })
    const meeting = await core.call('meetings.get', { id: world.meeting })
    const exported = await core.call('minutes.export', {
      meetingId: world.meeting,
      format: 'json',
      language: 'es',
      audience: 'internal',
    })
    const { interventions } = JSON.parse(new TextDecoder().decode(exported.bytes))
    expect(interventions[0].position).toBe(meeting.interventions[0]?.printed.position)
    expect(meeting.attendance[0]?.printed.position).toBe(meeting.interventions[0]?.printed.position)
    return meeting.interventions[0]?.printed
  }

  it.each([
    ['2025-06-01', 'Directora'],
    ['2025-12-31', 'Directora'],
    ['2026-01-01', 'Ministra'],
    ['2026-11-10', 'Ministra'],
    ['2023-06-01', null],
    ['2022-06-01', null],
    [null, 'Ministra'],
  ])('is the one held on the day of the meeting: %s, %s', async (date, position) => {
    expect(await printedOn(date)).toEqual({
      person: 'Dra. Ana Núñez',
      organization: 'Secretaría de Protección (SEPRO)',
      position,
    })
  })

  it('gives way to the capacity in which somebody speaks', async () => {
    const { core, world } = await openWorld()
    const capacity = { was: null, now: 'Presidenta pro témpore' }
    await core.call('interventions.change', { id: world.intervention, changes: { capacity } })
    const { interventions, attendance } = await core.call('meetings.get', { id: world.meeting })
    expect(interventions[0]?.printed.position).toBe('Presidenta pro témpore')
    expect(attendance[0]?.printed.position).toBe('Directora')
  })
})
