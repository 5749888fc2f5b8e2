import { describe, expect, it } from 'vitest'
import { approve } from '../support/approve.ts'
import { openTestCore } from '../support/core.ts'
import { followUpNow, openWorld } from '../support/world.ts'

describe('today', () => {
  it('has nothing to say in an empty workspace', async () => {
    const core = await openTestCore()
    const none = { ids: [] }
    expect(await core.call('today.get', {})).toEqual({
      today: '2026-11-21',
      soonDays: 7,
      silentDays: 30,
      next: null,
      overdue: none,
      dueSoon: none,
      silent: none,
      withoutResponsible: none,
      drafts: [],
      openQuestions: [],
    })
  })

  it('names the next meeting that was not held, and what it still lacks', async () => {
    const { core, world } = await openWorld()
    const add = (date: string, title: string) => core.call('meetings.add', { bodyId: world.body, date, title })
    await add('2026-12-15', 'Después')
    const { id, reference } = await add('2026-11-21', 'Hoy mismo')
    await add('2026-11-20', 'Ayer')
    const expected = { id, reference, title: 'Hoy mismo', date: '2026-11-21', body: 'Grupo Nacional' }
    const next = async () => (await core.call('today.get', {})).next
    expect(await next()).toEqual({ ...expected, lacks: ['objective', 'agenda', 'attendance'] })
    await core.call('meetings.change', { id, changes: { objective: { was: '', now: 'Acordar' } } })
    await core.call('agendaItems.add', { meetingId: id, title: 'Apertura' })
    await core.call('attendance.add', {
      meetingId: id,
      organizationId: world.organization,
      personId: null,
      status: 'invited',
    })
    expect(await next()).toEqual({ ...expected, lacks: [] })
    await approve(core, id)
    expect(await next()).toMatchObject({ title: 'Después' })
  })

  it('carries the agreements behind every figure', async () => {
    const { core, world } = await openWorld()
    const [led, second, third] = world.agreements
    const due = (id: string, day: string) =>
      core.call('agreements.change', {
        id,
        changes: { dueKind: { was: null, now: 'date' }, dueDate: { was: null, now: day } },
      })
    await due(second, '2026-11-28')
    await due(third, '2026-11-20')
    const today = await core.call('today.get', {})
    expect(today.overdue.ids).toEqual([third])
    expect(today.dueSoon.ids).toEqual([second])
    expect(today.withoutResponsible.ids).toEqual([second, third])
    expect(today.silent.ids).toEqual([])
    core.pass(26 * 86_400_000)
    const later = await core.call('today.get', {})
    expect(later.silent.ids).toEqual([second, third])
    expect(later.overdue.ids).toEqual([led, second, third])
    await core.call('followUps.add', { agreementId: second, ...followUpNow, date: later.today })
    await core.call('agreements.change', { id: third, changes: { state: { was: 'open', now: 'fulfilled' } } })
    const after = await core.call('today.get', {})
    expect(after).toMatchObject({
      silent: { ids: [] },
      overdue: { ids: [led, second] },
      withoutResponsible: { ids: [second] },
    })
  })

  it('lists what is not yet approved', async () => {
    const { core, world } = await openWorld()
    const draft = { id: world.meeting, reference: 'GNC-2026-01', title: 'Tercera reunión', date: '2026-11-10' }
    expect((await core.call('today.get', {})).drafts).toEqual([draft])
    await approve(core, world.meeting)
    expect((await core.call('today.get', {})).drafts).toEqual([])
  })

  it('asks again what nobody has answered', async () => {
    const { core, world } = await openWorld()
    const asked = async () => (await core.call('today.get', {})).openQuestions
    expect(await asked()).toEqual([])
    await core.call('points.remove', { id: world.points[1] })
    expect(await asked()).toEqual([
      {
        pointId: world.points[0],
        meetingId: world.meeting,
        reference: 'GNC-2026-01',
        text: '¿Cuándo se aprueba el plan?',
        speaker: 'Ana Núñez',
      },
    ])
    await core.call('points.change', {
      id: world.points[2],
      changes: { answersId: { was: null, now: world.points[0] } },
    })
    expect(await asked()).toEqual([])
    await core.call('points.change', { id: world.points[0], changes: { kind: { was: 'question', now: 'statement' } } })
    const { interventions } = await core.call('meetings.get', { id: world.meeting })
    expect(interventions[0]?.points.map(point => point.answersId)).toEqual([null, null])
  })
})
