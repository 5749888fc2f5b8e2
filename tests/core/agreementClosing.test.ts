import { describe, expect, it } from 'vitest'
import { isOpen } from '../../shared/agreementRules.ts'
import type { Input } from '../../shared/contract/index.ts'
import { openTestCore, type TestCore } from '../support/core.ts'
import { returnedOne } from '../support/trackerCommands.ts'
import { openWorld } from '../support/world.ts'

type Changes = Input<'agreements.change'>['changes']

const today = '2026-11-21'

async function ending(core: TestCore, id: string) {
  const { state, closedOn, supersededById } = await core.call('agreements.get', { id })
  return { state, closedOn, supersededById }
}

function edit(core: TestCore, id: string, changes: Changes) {
  return core.call('agreements.change', { id, changes })
}

describe('the day on which an agreement was closed', () => {
  it.each(['fulfilled', 'superseded', 'withdrawn'] as const)('is that on which it became %s', async state => {
    const { core, world } = await openWorld()
    const [id] = world.agreements
    await edit(core, id, { state: { was: 'open', now: state } })
    expect(await ending(core, id)).toEqual({ state, closedOn: today, supersededById: null })
  })

  it('is none once it is open again, and comes back with undo', async () => {
    const { core, world } = await openWorld()
    const [id] = world.agreements
    await edit(core, id, { state: { was: 'open', now: 'fulfilled' } })
    await edit(core, id, { state: { was: 'fulfilled', now: 'inProgress' } })
    expect(await ending(core, id)).toEqual({ state: 'inProgress', closedOn: null, supersededById: null })
    await core.call('history.undo', {})
    expect(await ending(core, id)).toEqual({ state: 'fulfilled', closedOn: today, supersededById: null })
  })

  it('is what a person says it was, also in the change that closes it, and stays when something else changes', async () => {
    const { core, world } = await openWorld()
    const [id] = world.agreements
    await edit(core, id, { state: { was: 'open', now: 'fulfilled' }, closedOn: { was: null, now: '2026-10-01' } })
    await edit(core, id, { text: { was: 'Aprobar el plan', now: 'Aprobar el plan nacional' } })
    expect(await ending(core, id)).toMatchObject({ closedOn: '2026-10-01' })
    await edit(core, id, { closedOn: { was: '2026-10-01', now: '2026-09-30' } })
    expect(await ending(core, id)).toMatchObject({ state: 'fulfilled', closedOn: '2026-09-30' })
  })

  it('is never one of an agreement that is open', async () => {
    const { core, world } = await openWorld()
    const [id] = world.agreements
    await edit(core, id, { closedOn: { was: null, now: '2026-09-30' } })
    expect(await ending(core, id)).toMatchObject({ state: 'open', closedOn: null })
  })

  it('is that of the follow-up where a returned tracker tells it, and today where it does not', async () => {
    const { core, world } = await openWorld()
    const [first, second] = world.agreements
    const come = (number: number, said: object) => {
      const reference = `GNC-2026-01/${number}`
      return core.call('tracker.merge', {
        returned: returnedOne(reference, { state: { value: 'fulfilled' }, ...said }),
        accepted: [
          { reference, field: 'state', over: 'open' },
          { reference, field: 'lastFollowUp' },
        ],
      })
    }
    await come(1, { lastFollowUp: { value: '3 nov 2026 · SEPRO: Se aprobó' } })
    await come(2, {})
    expect(await ending(core, first)).toMatchObject({ state: 'fulfilled', closedOn: '2026-11-03' })
    expect(await ending(core, second)).toMatchObject({ state: 'fulfilled', closedOn: today })
  })

  it('is that on which a numbered one was removed, or the command that made it undone', async () => {
    const { core, world } = await openWorld()
    const [id] = world.agreements
    await core.call('tracker.export', { format: 'csv', language: 'es' })
    await core.call('agreements.remove', { id })
    expect(await ending(core, id)).toMatchObject({ state: 'withdrawn', closedOn: today })
    const added = await core.call('agreements.add', { meetingId: world.meeting, text: 'Otro' })
    await core.call('history.undo', {})
    expect(await ending(core, added.id)).toMatchObject({ state: 'withdrawn', closedOn: today })
  })
})

describe('the sample', () => {
  it('knows the day of each that is closed, and of no other', async () => {
    const core = await openTestCore()
    await core.call('workspace.loadSample', { language: 'es' })
    for (const { reference, state, closedOn } of await core.call('agreements.list', {}))
      expect(closedOn === null, reference).toBe(isOpen({ state }))
  })
})

describe('what took the place of an agreement', () => {
  it('makes it superseded today, and opening it again takes that away', async () => {
    const { core, world } = await openWorld()
    const [id, other] = world.agreements
    await edit(core, id, { supersededById: { was: null, now: other } })
    expect(await ending(core, id)).toEqual({ state: 'superseded', closedOn: today, supersededById: other })
    await edit(core, id, { state: { was: 'superseded', now: 'open' } })
    expect(await ending(core, id)).toEqual({ state: 'open', closedOn: null, supersededById: null })
  })

  it('is another: neither itself, nor one that it replaced', async () => {
    const { core, world } = await openWorld()
    const [first, second, third] = world.agreements
    await expect(edit(core, first, { supersededById: { was: null, now: first } })).rejects.toThrow(
      'agreement.replacesItself',
    )
    await edit(core, first, { supersededById: { was: null, now: second } })
    await edit(core, second, { supersededById: { was: null, now: third } })
    await expect(edit(core, third, { supersededById: { was: null, now: first } })).rejects.toThrow(
      'agreement.replacedInCircle',
    )
    expect(await ending(core, third)).toEqual({ state: 'open', closedOn: null, supersededById: null })
  })

  it('is forgotten when it goes, and the agreement stays superseded', async () => {
    const { core, world } = await openWorld()
    const [id, other] = world.agreements
    await edit(core, id, { supersededById: { was: null, now: other } })
    await core.call('agreements.remove', { id: other })
    expect(await ending(core, id)).toEqual({ state: 'superseded', closedOn: today, supersededById: null })
    await core.call('history.undo', {})
    expect(await ending(core, id)).toMatchObject({ supersededById: other })
  })
})
