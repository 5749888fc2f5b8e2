import { describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract/index.ts'
import { recordsOf } from '../support/rows.ts'
import { openWorld } from '../support/world.ts'

type Responsible = NonNullable<NonNullable<Input<'agreements.change'>['changes']['lead']>['now']>[number]

describe('a change of fields', () => {
  it('sets what its editor saw', async () => {
    const { core, world } = await openWorld()
    core.pass(1_000)
    const other = core.as('Jorge Paz')
    await other.call('meetings.change', {
      id: world.meeting,
      changes: { title: { was: 'Tercera reunión', now: 'Reunión de cierre' }, place: { was: '', now: 'Salón 2' } },
    })
    const meeting = await core.call('meetings.get', { id: world.meeting })
    expect(meeting).toMatchObject({ title: 'Reunión de cierre', place: 'Salón 2', objective: '' })
    expect(core.file.connection.prepare('SELECT changedBy, createdBy, changedAt FROM meeting').get()).toEqual({
      changedBy: 'Jorge Paz',
      createdBy: 'María López',
      changedAt: '2026-11-21T15:00:01.000Z',
    })
  })

  it('leaves what already is so, and counts as nothing done', async () => {
    const { core, world } = await openWorld()
    const before = await core.call('history.state', {})
    core.announcements.length = 0
    await core.call('meetings.change', {
      id: world.meeting,
      changes: { title: { was: 'Otra', now: 'Tercera reunión' } },
    })
    expect(await core.call('history.state', {})).toEqual(before)
    expect(core.announcements).toEqual([])
  })

  it('is refused with both texts where another was first, and none of its fields is set', async () => {
    const { core, world } = await openWorld()
    const before = recordsOf(core.file)
    const answer = await core.as('Jorge Paz').answer('meetings.change', {
      id: world.meeting,
      changes: { place: { was: '', now: 'Salón 2' }, title: { was: 'Segunda reunión', now: 'Mi título' } },
    })
    expect(answer).toEqual({
      ok: false,
      error: {
        code: 'record.changedElsewhere',
        facts: { kind: 'meeting', id: world.meeting, field: 'title', theirs: 'Tercera reunión', yours: 'Mi título' },
      },
    })
    expect(recordsOf(core.file)).toEqual(before)
  })

  it('lets two people edit two fields of one record', async () => {
    const { core, world } = await openWorld()
    const other = core.as('Jorge Paz')
    await core.call('meetings.change', { id: world.meeting, changes: { place: { was: '', now: 'Salón 2' } } })
    await other.call('meetings.change', { id: world.meeting, changes: { chair: { was: '', now: 'Ana Núñez' } } })
    expect(await core.call('meetings.get', { id: world.meeting })).toMatchObject({
      place: 'Salón 2',
      chair: 'Ana Núñez',
    })
  })

  it('compares lists as a whole', async () => {
    const { core, world } = await openWorld()
    const change = (was: string[], now: string[]) =>
      core.call('meetings.change', { id: world.meeting, changes: { aims: { was, now } } })
    await change([], ['Aprobar', 'Publicar'])
    await change(['Aprobar', 'Publicar'], ['Publicar', 'Aprobar', ''])
    await expect(change(['Aprobar', 'Publicar'], ['Nada'])).rejects.toThrow('record.changedElsewhere')
    expect(await core.call('meetings.get', { id: world.meeting })).toMatchObject({ aims: ['Publicar', 'Aprobar', ''] })
  })

  it('sets yes and no, numbers and nothing', async () => {
    const { core, world } = await openWorld()
    await core.call('organizations.change', {
      id: world.organization,
      changes: {
        active: { was: true, now: false },
        acronym: { was: 'SEPRO', now: null },
        variants: { was: [], now: ['SP'] },
      },
    })
    const rows = await core.call('organizations.list', {})
    expect(rows).toContainEqual(expect.objectContaining({ active: false, acronym: null, variants: ['SP'] }))
    await core.call('agreements.change', { id: world.agreements[0], changes: { rating: { was: null, now: 3 } } })
    await expect(
      core.call('agreements.change', { id: world.agreements[0], changes: { rating: { was: null, now: 4 } } }),
    ).rejects.toThrow('record.changedElsewhere')
  })

  it.each([
    ['a number too large for any', 5n],
    ['a function', () => 1],
    ['a nest without end', nest(50_000)],
    ['an object', { toJSON: () => 'Tercera reunión' }],
    ['not a number', Number.NaN],
  ])('refuses %s as what an editor saw', async (_, was) => {
    const { core, world } = await openWorld()
    const answer = await core.answer('meetings.change', { id: world.meeting, changes: { title: { was, now: 'A' } } })
    expect(answer).toEqual({
      ok: false,
      error: { code: 'input.invalid', facts: { field: 'changes.title.was', reason: 'wrong' } },
    })
  })
})

describe('the responsibles of an agreement', () => {
  const named = (name: string): Responsible => ({ organizationId: null, personId: null, name })

  it('change as one list, the lead apart from the support', async () => {
    const { core, world } = await openWorld()
    const [id] = world.agreements
    const sepro = { organizationId: world.organization, personId: null, name: null }
    const ana = { organizationId: null, personId: world.person, name: null }
    await core.call('agreements.change', {
      id,
      changes: { lead: { was: [sepro], now: [ana, sepro, named('Comité local')] }, support: { was: [], now: [sepro] } },
    })
    const found = await core.call('agreements.get', { id })
    expect(found.lead.map(row => row.printed)).toEqual(['Ana Núñez', 'SEPRO', 'Comité local'])
    expect(found.support.map(row => row.printed)).toEqual(['SEPRO'])
    // An editor sends back what it got, the printed name included.
    await core.call('agreements.change', { id, changes: { lead: { was: found.lead, now: [ana] } } })
    expect((await core.call('agreements.get', { id })).lead).toEqual([{ ...ana, printed: 'Ana Núñez' }])
  })

  it('are refused with both lists where another was first', async () => {
    const { core, world } = await openWorld()
    const [id] = world.agreements
    const before = recordsOf(core.file)
    const changes = { text: { was: 'Aprobar el plan', now: 'Otro' }, lead: { was: [], now: [named('Yo')] } }
    const answer = await core.answer('agreements.change', { id, changes })
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'record.changedElsewhere', facts: { kind: 'agreement_responsible', id, field: 'lead' } },
    })
    expect(JSON.stringify(answer)).toContain(world.organization)
    expect(recordsOf(core.file)).toEqual(before)
  })

  it('already so are left alone', async () => {
    const { core, world } = await openWorld()
    const [id] = world.agreements
    const before = recordsOf(core.file)
    const sepro = { organizationId: world.organization, personId: null, name: null }
    await core.call('agreements.change', { id, changes: { lead: { was: [], now: [sepro] } } })
    expect(recordsOf(core.file)).toEqual(before)
  })
})

function nest(depth: number): unknown {
  let value: unknown[] = []
  for (let level = 0; level < depth; level++) value = [value]
  return value
}
