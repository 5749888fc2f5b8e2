import { describe, expect, it } from 'vitest'
import type { TestCore } from '../support/core.ts'
import { openTestCore } from '../support/core.ts'
import { numbered, openWorld, type World } from '../support/world.ts'

const change = (core: TestCore, { meeting }: World, changes: object) =>
  core.answer('meetings.change', { id: meeting, changes })
const share = (core: TestCore, { meeting: meetingId }: World, audience: 'internal' | 'partners' | 'public') =>
  core.call('minutes.export', { meetingId, format: 'md', language: 'es', audience })

describe('the numbers of agreements', () => {
  it('follow the order while nothing has left', async () => {
    const { core, world } = await openWorld()
    const [first, second, third] = world.agreements
    await core.call('agreements.move', { id: third, after: null })
    expect(await numbered(core, world.meeting)).toEqual([
      '1 Convocar a la academia',
      '2 Aprobar el plan',
      '3 Publicar el censo',
    ])
    await core.call('agreements.add', { meetingId: world.meeting, text: 'Nuevo', after: first })
    expect(await core.call('agreements.remove', { id: third })).toEqual({ withdrawn: false })
    expect(await numbered(core, world.meeting)).toEqual(['1 Aprobar el plan', '2 Nuevo', '3 Publicar el censo'])
    expect(await core.call('agreements.get', { id: second })).toMatchObject({ number: 3, reference: 'GNC-2026-01/3' })
    await core.call('history.undo', {})
    expect(await numbered(core, world.meeting)).toHaveLength(4)
  })

  it('stay as they are through an internal export and through the session itself', async () => {
    const { core, world } = await openWorld()
    await share(core, world, 'internal')
    await change(core, world, { state: { was: 'draft', now: 'inSession' } })
    await change(core, world, { state: { was: 'inSession', now: 'draft' } })
    expect(await core.call('meetings.get', { id: world.meeting })).toMatchObject({ numbersFixedAt: null })
    expect(await core.call('minutes.get', { meetingId: world.meeting })).toMatchObject({ versions: [] })
    await core.call('agreements.remove', { id: world.agreements[0] })
    expect(await numbered(core, world.meeting)).toEqual(['1 Publicar el censo', '2 Convocar a la academia'])
  })

  it.each([
    [
      'is circulated',
      (core: TestCore, { meeting }: World) => core.call('minutes.circulate', { meetingId: meeting, replyBy: null }),
    ],
    [
      'is told to those who spoke',
      (core: TestCore, { meeting, person }: World) =>
        core.call('slips.add', {
          meetingId: meeting,
          replyBy: null,
          entries: [{ personId: person, organizationId: null, name: null }],
        }),
    ],
    ['is exported for partners', (core: TestCore, world: World) => share(core, world, 'partners')],
    ['is exported for the public', (core: TestCore, world: World) => share(core, world, 'public')],
    ['leaves with the tracker', (core: TestCore) => core.call('tracker.export', { format: 'csv', language: 'es' })],
    [
      'leaves with the tracker of its body',
      (core: TestCore, world: World) =>
        core.call('tracker.export', { format: 'json', language: 'en', bodyId: world.body }),
    ],
  ])('are fixed from the first time that the meeting %s', async (_, leave) => {
    const { core, world } = await openWorld()
    const [first, second] = world.agreements
    await leave(core, world)
    const { numbersFixedAt } = await core.call('meetings.get', { id: world.meeting })
    expect(numbersFixedAt).toBe('2026-11-21T15:00:00.000Z')
    expect(await core.call('agreements.remove', { id: first })).toEqual({ withdrawn: true })
    const added = await core.call('agreements.add', { meetingId: world.meeting, text: 'Nuevo', after: null })
    const all = ['1 Aprobar el plan', '2 Publicar el censo', '3 Convocar a la academia', '4 Nuevo']
    expect(await numbered(core, world.meeting)).toEqual(all)
    expect(await core.call('agreements.get', { id: first })).toMatchObject({ number: 1, state: 'withdrawn' })
    expect(await core.answer('agreements.move', { id: second, after: null })).toEqual({
      ok: false,
      error: { code: 'agreement.numbersFixed', facts: { reference: 'GNC-2026-01' } },
    })
    core.pass(86_400_000)
    await leave(core, world)
    expect(await core.call('meetings.get', { id: world.meeting })).toMatchObject({ numbersFixedAt })
    expect(await core.call('agreements.get', { id: added.id })).toMatchObject({ number: 4 })
  })

  it('are not fixed by the tracker of another body', async () => {
    const { core, world } = await openWorld()
    const other = await core.call('bodies.add', { code: 'B', name: 'B', kind: 'bilateral' })
    await core.call('tracker.export', { format: 'csv', language: 'es', bodyId: other.id })
    expect(await core.call('meetings.get', { id: world.meeting })).toMatchObject({ numbersFixedAt: null })
  })

  it('are not fixed by a tracker that holds none of them: for somebody else, or of days that they do not have', async () => {
    const { core, world } = await openWorld()
    const { id: later } = await core.call('meetings.add', { bodyId: world.body, title: 'Cuarta', date: '2026-11-20' })
    await core.call('agreements.add', { meetingId: later, text: 'Sin responsable ni fecha' })
    const to = { organizationId: world.organization, personId: null, name: null }
    await core.call('tracker.export', { format: 'xlsx', language: 'es', to })
    await core.call('tracker.export', { format: 'xlsx', language: 'es', to: 'each' })
    await core.call('tracker.export', { format: 'ics', language: 'es' })
    expect(await core.call('meetings.get', { id: later })).toMatchObject({ numbersFixedAt: null })
    const { numbersFixedAt } = await core.call('meetings.get', { id: world.meeting })
    expect(numbersFixedAt).not.toBeNull()
  })

  it('count those that were withdrawn before', async () => {
    const { core, world } = await openWorld()
    await core.call('agreements.change', {
      id: world.agreements[0],
      changes: { state: { was: 'open', now: 'withdrawn' } },
    })
    await share(core, world, 'partners')
    expect(await core.call('agreements.get', { id: world.agreements[2] })).toMatchObject({ number: 3 })
  })
})

describe('undo and the numbers', () => {
  it('withdraws an agreement that it cannot take away', async () => {
    const { core, world } = await openWorld()
    await share(core, world, 'partners')
    const { id } = await core.call('agreements.add', { meetingId: world.meeting, text: 'Nuevo' })
    await core.call('history.undo', {})
    expect(await core.call('agreements.get', { id })).toMatchObject({ number: 4, state: 'withdrawn' })
    await core.call('history.redo', {})
    expect(await core.call('agreements.get', { id })).toMatchObject({ number: 4, state: 'open' })
    await core.call('history.undo', {})
    await core.call('agreements.add', { meetingId: world.meeting, text: 'Otro' })
    expect(await numbered(core, world.meeting)).toContain('5 Otro')
  })

  it('brings a withdrawn one back with its number', async () => {
    const { core, world } = await openWorld()
    await share(core, world, 'partners')
    await core.call('agreements.remove', { id: world.agreements[1] })
    await core.call('history.undo', {})
    expect(await core.call('agreements.get', { id: world.agreements[1] })).toMatchObject({ number: 2, state: 'open' })
  })

  it('does not free them by going back to the draft', async () => {
    const { core, world } = await openWorld()
    await core.call('minutes.circulate', { meetingId: world.meeting, replyBy: null })
    await change(core, world, { state: { was: 'underReview', now: 'draft' } })
    const meeting = await core.call('meetings.get', { id: world.meeting })
    expect(meeting.state).toBe('draft')
    expect(meeting.numbersFixedAt).not.toBeNull()
    expect(await core.call('agreements.remove', { id: world.agreements[0] })).toEqual({ withdrawn: true })
  })

  it('gives the next free one to an agreement that comes back after they were fixed', async () => {
    const { core, world } = await openWorld()
    await core.call('agreements.remove', { id: world.agreements[0] })
    await share(core, world, 'partners')
    await core.call('history.undo', {})
    expect(await numbered(core, world.meeting)).toEqual([
      '1 Publicar el censo',
      '2 Convocar a la academia',
      '3 Aprobar el plan',
    ])
    expect(await core.call('agreements.get', { id: world.agreements[0] })).toMatchObject({
      lead: [{ printed: 'SEPRO' }],
    })
  })

  it('gives the next free one to an addition that is redone after they were fixed', async () => {
    const { core, world } = await openWorld()
    const { id } = await core.call('agreements.add', { meetingId: world.meeting, text: 'Nuevo', after: null })
    await core.call('history.undo', {})
    await share(core, world, 'partners')
    await core.call('history.redo', {})
    expect(await core.call('agreements.get', { id })).toMatchObject({ number: 4 })
  })

  it('never removes a meeting of which anything has left', async () => {
    const core = await openTestCore()
    const { id: bodyId } = await core.call('bodies.add', { code: 'A', name: 'A', kind: 'bilateral' })
    const { id: meetingId } = await core.call('meetings.add', { bodyId, date: '2026-11-01' })
    await core.call('agreements.add', { meetingId, text: 'Primero' })
    await core.call('minutes.export', { meetingId, format: 'json', language: 'es', audience: 'partners' })
    const left = { ok: false, error: { code: 'meeting.left', facts: { reference: 'A-2026-01' } } }
    expect(await core.answer('meetings.remove', { id: meetingId })).toEqual(left)
    await core.call('history.undo', {})
    expect(await core.answer('history.undo', {})).toEqual(left)
    expect(await numbered(core, meetingId)).toEqual(['1 Primero'])
  })
})

describe('the reference of a meeting', () => {
  async function meetings() {
    const core = await openTestCore()
    const body = await core.call('bodies.add', { code: 'gnc', name: 'Grupo', kind: 'coordinationGroup' })
    const add = (date: string | null) => core.call('meetings.add', { bodyId: body.id, date })
    return { core, body, add }
  }

  it('counts within the year of its body', async () => {
    const { core, add } = await meetings()
    expect((await add('2022-09-29')).reference).toBe('GNC-2022-01')
    expect((await add('2022-01-10')).reference).toBe('GNC-2022-02')
    expect((await add('2023-01-10')).reference).toBe('GNC-2023-01')
    expect((await add(null)).reference).toBe('GNC-2026-01')
    const other = await core.call('bodies.add', { code: 'MT', name: 'Mesa', kind: 'workingGroup' })
    expect((await core.call('meetings.add', { bodyId: other.id, date: '2022-01-01' })).reference).toBe('MT-2022-01')
    for (let count = 3; count <= 10; count++) await add('2022-05-05')
    expect(await core.call('meetings.find', { reference: 'gnc-2022-10' })).toHaveProperty('id')
  })

  it('follows its date into another year while nothing has left, and comes back with undo', async () => {
    const { core, add } = await meetings()
    const { id } = await add('2022-09-29')
    await add('2023-05-05')
    await core.call('meetings.change', { id, changes: { date: { was: '2022-09-29', now: '2023-01-15' } } })
    expect(await core.call('meetings.get', { id })).toMatchObject({ reference: 'GNC-2023-02', year: 2023, number: 2 })
    await core.call('history.undo', {})
    expect(await core.call('meetings.get', { id })).toMatchObject({ reference: 'GNC-2022-01', date: '2022-09-29' })
  })

  it('stays once anything has left, through undo too', async () => {
    const { core, add } = await meetings()
    const { id } = await add('2022-09-29')
    await core.call('meetings.change', { id, changes: { date: { was: '2022-09-29', now: '2023-01-15' } } })
    await core.call('minutes.export', { meetingId: id, format: 'md', language: 'en', audience: 'public' })
    await core.call('history.undo', {})
    const date = { was: '2022-09-29', now: '2024-01-15' }
    expect(await core.call('meetings.get', { id })).toMatchObject({ reference: 'GNC-2023-01', date: date.was })
    await core.call('meetings.change', { id, changes: { date } })
    expect(await core.call('meetings.get', { id })).toMatchObject({ reference: 'GNC-2023-01', date: date.now })
  })

  it('keeps the code of its body', async () => {
    const { core, body, add } = await meetings()
    await core.call('bodies.change', { id: body.id, changes: { code: { was: 'GNC', now: 'gn' } } })
    const { reference } = await add('2022-09-29')
    expect(reference).toBe('GN-2022-01')
    expect(await core.answer('bodies.change', { id: body.id, changes: { code: { was: 'GN', now: 'X' } } })).toEqual({
      ok: false,
      error: { code: 'record.inUse', facts: { kind: 'body', name: 'GN', count: 1 } },
    })
    await core.call('bodies.change', {
      id: body.id,
      changes: { name: { was: 'Grupo', now: 'Mesa' }, code: { was: 'GN', now: 'GN' } },
    })
  })

  it('is found in any case; «last» is the newest by its date', async () => {
    const { core, add } = await meetings()
    await expect(core.call('meetings.find', { reference: 'last' })).rejects.toThrow('meeting.none')
    const newest = await add('2024-01-01')
    await add('2022-01-01')
    await add(null)
    expect(await core.call('meetings.find', { reference: 'last' })).toEqual({ id: newest.id })
    expect(await core.answer('meetings.find', { reference: 'GNC-1999-01' })).toEqual({
      ok: false,
      error: { code: 'meeting.notFound', facts: { reference: 'GNC-1999-01' } },
    })
  })
})
