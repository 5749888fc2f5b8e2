import { describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract/index.ts'
import { responsibleKey } from '../../shared/responsibles.ts'
import { openTestCore, type TestCore } from '../support/core.ts'
import { followUpNow, openWorld } from '../support/world.ts'

type State = Input<'agreements.change'>['changes']['state']

async function openRegister() {
  const core = await openTestCore()
  const body = async (code: string) => (await core.call('bodies.add', { code, name: code, kind: 'bilateral' })).id
  const bodies = [await body('A'), await body('B')] as const
  const meeting = async (bodyId: string, date: string | null, ...texts: string[]) => {
    const { id } = await core.call('meetings.add', { bodyId, date, title: `Reunión ${date}` })
    for (const text of texts) await core.call('agreements.add', { meetingId: id, text })
    return id
  }
  await meeting(bodies[0], '2025-01-01', 'viejo uno', 'viejo dos')
  await meeting(bodies[1], '2026-05-05', 'de la otra')
  await meeting(bodies[0], '2026-05-05', 'nuevo')
  await meeting(bodies[0], null, 'sin fecha')
  return { core, bodies }
}

/** Sets what an agreement is due, whatever it was. */
async function due(
  core: TestCore,
  id: string,
  dueKind: 'date' | 'continuous' | 'undefined' | null,
  dueDate: string | null,
) {
  const was = await core.call('agreements.get', { id })
  await core.call('agreements.change', {
    id,
    changes: { dueKind: { was: was.dueKind, now: dueKind }, dueDate: { was: was.dueDate, now: dueDate } },
  })
}

describe('the register', () => {
  it('holds every agreement once, of the newest meeting first, each with its meeting and body', async () => {
    const { core, bodies } = await openRegister()
    const rows = await core.call('agreements.list', {})
    expect(rows.map(row => `${row.reference} ${row.body} ${row.meeting.date} ${row.text}`)).toEqual([
      'B-2026-01/1 B 2026-05-05 de la otra',
      'A-2026-01/1 A 2026-05-05 nuevo',
      'A-2025-01/1 A 2025-01-01 viejo uno',
      'A-2025-01/2 A 2025-01-01 viejo dos',
      'A-2026-02/1 A null sin fecha',
    ])
    const [, ...others] = rows
    expect(await core.call('agreements.list', { bodyId: bodies[0] })).toEqual(others)
    expect(await core.call('agreements.get', { id: rows[0]?.id ?? '' })).toMatchObject(rows[0] ?? {})
  })

  it('keeps the order of fixed numbers', async () => {
    const { core, world } = await openWorld()
    await core.call('agreements.move', { id: world.agreements[2], after: null })
    await core.call('tracker.export', { format: 'csv', language: 'es' })
    await core.call('agreements.add', { meetingId: world.meeting, text: 'Nuevo', after: null })
    const rows = await core.call('agreements.list', {})
    expect(rows.map(row => row.reference)).toEqual([1, 2, 3, 4].map(number => `GNC-2026-01/${number}`))
    expect(rows.map(row => row.text)[0]).toBe('Convocar a la academia')
  })

  it.each([
    ['2026-11-20', -1, true],
    ['2026-11-21', 0, false],
    ['2026-11-22', 1, false],
    ['2027-11-21', 365, false],
    ['2024-02-29', -996, true],
  ])('counts the days until %s as %i', async (day, daysLeft, overdue) => {
    const { core, world } = await openWorld()
    await due(core, world.agreements[1], 'date', day)
    expect(await core.call('agreements.get', { id: world.agreements[1] })).toMatchObject({ daysLeft, overdue })
  })

  it.each(['continuous', 'undefined', null] as const)(
    'counts none where due is %s, whatever day is left over',
    async kind => {
      const { core, world } = await openWorld()
      await due(core, world.agreements[1], kind, '2020-01-01')
      expect(await core.call('agreements.get', { id: world.agreements[1] })).toMatchObject({
        daysLeft: null,
        overdue: false,
      })
    },
  )

  it.each([
    ['open', true],
    ['inProgress', true],
    ['fulfilled', false],
    ['superseded', false],
    ['withdrawn', false],
  ] as const)('calls one that is %s and past its day overdue: %s', async (now, overdue) => {
    const { core, world } = await openWorld()
    await due(core, world.agreements[1], 'date', '2026-01-01')
    const state: State = { was: 'open', now }
    await core.call('agreements.change', { id: world.agreements[1], changes: { state } })
    expect(await core.call('agreements.get', { id: world.agreements[1] })).toMatchObject({ overdue, daysLeft: -324 })
  })

  it('counts by the day of the person, not of Greenwich', async () => {
    const { core, world } = await openWorld()
    await due(core, world.agreements[1], 'date', '2026-11-21')
    // In Tegucigalpa it is still the 21st.
    core.pass(14.9 * 3_600_000)
    expect(await core.call('agreements.get', { id: world.agreements[1] })).toMatchObject({ overdue: false })
    core.pass(0.1 * 3_600_000)
    expect(await core.call('agreements.get', { id: world.agreements[1] })).toMatchObject({
      overdue: true,
      daysLeft: -1,
    })
  })
})

describe('follow-up', () => {
  it('is told newest first, and the register shows the latest', async () => {
    const { core, world } = await openWorld()
    const [agreementId] = world.agreements
    const add = (date: string, narrative: string) =>
      core.call('followUps.add', { agreementId, ...followUpNow, date, narrative })
    await add('2026-11-21', 'La última')
    await add('2026-03-01', 'Una vieja')
    const { followUps, lastFollowUp } = await core.call('agreements.get', { id: agreementId })
    expect(followUps.map(entry => entry.date)).toEqual(['2026-11-21', '2026-11-20', '2026-03-01'])
    expect(lastFollowUp).toEqual({ date: '2026-11-21', reporter: 'Luis Peña', narrative: 'La última' })
    const [row] = await core.call('agreements.list', {})
    expect(row?.lastFollowUp).toEqual(lastFollowUp)
  })

  it('rates the agreement by the latest day, and undo takes the rating back with it', async () => {
    const { core, world } = await openWorld()
    const [agreementId] = world.agreements
    const rated = async () => (await core.call('agreements.get', { id: agreementId })).rating
    const add = (date: string, rating: number | null) =>
      core.call('followUps.add', { agreementId, ...followUpNow, date, rating })
    await add('2026-11-21', 3)
    expect(await rated()).toBe(3)
    await add('2026-03-01', 1)
    expect(await rated()).toBe(3)
    await add('2026-11-21', null)
    expect(await rated()).toBe(3)
    await add('2026-11-22', 5)
    expect(await rated()).toBe(5)
    await core.call('history.undo', {})
    expect(await rated()).toBe(3)
    const { followUps } = await core.call('agreements.get', { id: agreementId })
    const change = (day: string, was: number, now: number) => {
      const id = followUps.find(entry => entry.date === day && entry.rating === was)?.id ?? ''
      return core.call('followUps.change', { id, changes: { rating: { was, now } } })
    }
    await change('2026-11-21', 3, 4)
    expect(await rated()).toBe(4)
    await change('2026-03-01', 1, 0)
    expect(await rated()).toBe(4)
  })

  it('gives its rating back when it is taken away, unrated or moved to another day', async () => {
    const { core, world } = await openWorld()
    const [agreementId] = world.agreements
    const rated = async () => (await core.call('agreements.get', { id: agreementId })).rating
    const add = async (date: string, rating: number) =>
      (await core.call('followUps.add', { agreementId, ...followUpNow, date, rating })).id
    const first = await add('2026-11-15', 2)
    const second = await add('2026-11-18', 4)
    await core.call('followUps.change', { id: second, changes: { date: { was: '2026-11-18', now: '2026-11-12' } } })
    expect(await rated()).toBe(2)
    await core.call('history.undo', {})
    expect(await rated()).toBe(4)
    await core.call('followUps.change', { id: second, changes: { rating: { was: 4, now: null } } })
    expect(await rated()).toBe(2)
    await core.call('followUps.remove', { id: first })
    expect(await rated()).toBeNull()
    await core.call('history.undo', {})
    expect(await rated()).toBe(2)
  })

  it('about an earlier day leaves a rating that was set since, which stands again without later ones', async () => {
    const { core, world } = await openWorld()
    const [agreementId] = world.agreements
    const rated = async () => (await core.call('agreements.get', { id: agreementId })).rating
    const add = async (date: string, rating: number) =>
      (await core.call('followUps.add', { agreementId, ...followUpNow, date, rating })).id
    await core.call('agreements.change', { id: agreementId, changes: { rating: { was: null, now: 4 } } })
    await add('2026-11-20', 1)
    expect(await rated()).toBe(4)
    const today = await add('2026-11-21', 5)
    expect(await rated()).toBe(5)
    await core.call('followUps.remove', { id: today })
    expect(await rated()).toBe(4)
    // A rating that was taken back was never set.
    for (const expected of [5, 4, 4, null]) {
      await core.call('history.undo', {})
      expect(await rated()).toBe(expected)
    }
    await add('2026-11-19', 2)
    expect(await rated()).toBe(2)
  })

  it('of an agreement that is gone is refused', async () => {
    const { core, world } = await openWorld()
    await core.call('agreements.remove', { id: world.agreements[0] })
    const answer = await core.answer('followUps.add', { agreementId: world.agreements[0], ...followUpNow })
    expect(answer).toMatchObject({ ok: false, error: { code: 'record.notFound', facts: { kind: 'agreement' } } })
  })
})

describe('an agreement', () => {
  it('remembers the point that it came from, until the point is gone', async () => {
    const { core, world } = await openWorld()
    const [id] = world.agreements
    expect(await core.call('agreements.get', { id })).toMatchObject({ origin: { pointId: world.points[0] } })
    await core.call('points.remove', { id: world.points[0] })
    expect(await core.call('agreements.get', { id })).toMatchObject({ origin: null, originPointId: null })
    const { interventions } = await core.call('meetings.get', { id: world.meeting })
    expect(interventions[0]?.points[0]).toMatchObject({ kind: 'answer', answersId: null })
  })

  it('is answered for by a person as a person, wherever that is said', async () => {
    const { core, world } = await openWorld()
    const id = world.agreements[1]
    const both = [{ organizationId: world.organization, personId: world.person, name: null }]
    await core.call('agreements.change', { id, changes: { lead: { was: [], now: both } } })
    await core.call('agreements.change', { id, changes: { dueKind: { was: null, now: 'date' } } })
    await core.call('agreements.change', { id, changes: { dueDate: { was: null, now: '2026-11-01' } } })
    const stored = { organizationId: null, personId: world.person, name: null, printed: 'Ana Núñez' }
    expect((await core.call('agreements.get', { id })).lead).toEqual([stored])
    const { byResponsible } = await core.call('dashboard.get', {})
    expect(byResponsible).toContainEqual(expect.objectContaining({ key: responsibleKey(stored), name: 'Ana Núñez' }))
    const { groups } = await core.call('reminders.due', {})
    expect(groups.map(({ printed }) => printed)).toContain('Ana Núñez')
    // An editor that has not heard of it yet goes on from what it sent.
    await core.call('agreements.change', { id, changes: { lead: { was: both, now: [] } } })
    expect((await core.call('agreements.get', { id })).lead).toEqual([])
  })

  it('leaves with the tracker as it stands', async () => {
    const { core, world } = await openWorld()
    const { bytes, name } = await core.call('tracker.export', { format: 'json', language: 'es', bodyId: world.body })
    expect(name).toBe('Seguimiento GNC 2026-11-21.json')
    const tracker = JSON.parse(new TextDecoder().decode(bytes))
    expect(JSON.stringify(tracker)).toContain('GNC-2026-01/3')
    expect(JSON.stringify(tracker)).toContain('"responsible":["SEPRO"]')
  })
})
