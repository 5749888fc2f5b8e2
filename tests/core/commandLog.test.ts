import { describe, expect, it } from 'vitest'
import type { TestCore } from '../support/core.ts'
import { followUpNow, openWorld, type World } from '../support/world.ts'

async function open() {
  const { core, world } = await openWorld()
  core.pass(120_000)
  return { core, world }
}

/** Types into the body of a free section; `between` happens after each text. */
async function typed(texts: readonly string[], between: (core: TestCore) => unknown = () => {}) {
  const { core, world } = await open()
  let was = ''
  for (const now of texts) {
    await core.call('sections.change', { id: world.section, changes: { body: { was, now } } })
    await between(core)
    was = now
  }
  return { core, world }
}

async function bodyOf({ core, world }: { core: TestCore; world: World }) {
  const { sections } = await core.call('meetings.get', { id: world.meeting })
  return sections.find(section => section.id === world.section)?.body
}

describe('typing', () => {
  it('in one field within a minute is one step', async () => {
    const opened = await typed(['A', 'Ac', 'Acta'], core => core.pass(20_000))
    expect(await bodyOf(opened)).toBe('Acta')
    const steps = await opened.core.call('history.list', { recordId: opened.world.section })
    expect(steps.filter(step => step.field === 'body')).toMatchObject([{ before: '', after: 'Acta' }])
    opened.core.reopen()
    await opened.core.call('history.undo', {})
    expect(await bodyOf(opened)).toBe('')
    await opened.core.call('history.redo', {})
    expect(await bodyOf(opened)).toBe('Acta')
  })

  it('longer than a minute is several', async () => {
    const opened = await typed(['A', 'Ac', 'Acta'], core => core.pass(31_000))
    await opened.core.call('history.undo', {})
    expect(await bodyOf(opened)).toBe('Ac')
  })

  it('with another command between is two', async () => {
    const opened = await typed(['A', 'Ac'], core => core.call('sectors.add', { nameEs: 'X', nameEn: 'X' }))
    await opened.core.call('history.undo', {})
    await opened.core.call('history.undo', {})
    expect(await bodyOf(opened)).toBe('A')
  })

  it('by two people is two', async () => {
    const opened = await typed(['A'])
    const other = opened.core.as('Jorge Paz')
    await other.call('sections.change', { id: opened.world.section, changes: { body: { was: 'A', now: 'Ac' } } })
    await other.call('history.undo', {})
    expect(await bodyOf(opened)).toBe('A')
  })

  it('in two fields, or in one field of two records, is two', async () => {
    const { core, world } = await open()
    const change = (id: string, changes: object) => core.answer('points.change', { id, changes })
    await change(world.points[0], { text: { was: '¿Cuándo se aprueba el plan?', now: '¿Cuándo?' } })
    await change(world.points[1], { text: { was: 'En diciembre.', now: 'En mayo.' } })
    await change(world.points[1], { kind: { was: 'answer', now: 'statement' } })
    for (const text of ['En mayo.', 'En diciembre.']) {
      await core.call('history.undo', {})
      const { interventions } = await core.call('meetings.get', { id: world.meeting })
      expect(interventions[0]?.points[1]).toMatchObject({ kind: 'answer', text })
      expect(interventions[0]?.points[0]?.text).toBe('¿Cuándo?')
    }
  })

  it('is words: choices, days and marks are a step each', async () => {
    const { core, world } = await open()
    const { attendance } = await core.call('meetings.get', { id: world.meeting })
    const id = attendance[0]?.id ?? ''
    await core.call('attendance.change', { id, changes: { status: { was: 'present', now: 'remote' } } })
    await core.call('attendance.change', { id, changes: { status: { was: 'remote', now: 'excused' } } })
    await core.call('meetings.change', { id: world.meeting, changes: { nextDate: { was: null, now: '2027-01-10' } } })
    await core.call('meetings.change', {
      id: world.meeting,
      changes: { nextDate: { was: '2027-01-10', now: '2027-02-10' } },
    })
    await core.call('history.undo', {})
    expect(await core.call('meetings.get', { id: world.meeting })).toMatchObject({ nextDate: '2027-01-10' })
    await core.call('history.undo', {})
    await core.call('history.undo', {})
    expect((await core.call('meetings.get', { id: world.meeting })).attendance[0]?.status).toBe('remote')
  })

  it('after an undo begins a step of its own', async () => {
    const opened = await typed(['A', 'Ac'])
    const { core, world } = opened
    await core.call('history.undo', {})
    await core.call('sections.change', { id: world.section, changes: { body: { was: '', now: 'B' } } })
    await core.call('history.undo', {})
    expect(await bodyOf(opened)).toBe('')
    await expect(core.call('history.undo', {})).resolves.toEqual({ method: 'followUps.add' })
  })

  it('of two entries about one agreement is two', async () => {
    const { core, world } = await open()
    const [, agreementId] = world.agreements
    await core.call('followUps.add', { agreementId, ...followUpNow })
    await core.call('followUps.add', { agreementId, ...followUpNow })
    await core.call('history.undo', {})
    expect((await core.call('agreements.get', { id: agreementId })).followUps).toHaveLength(1)
  })
})
