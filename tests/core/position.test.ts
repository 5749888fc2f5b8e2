import { describe, expect, it } from 'vitest'
import type { TestCore } from '../support/core.ts'
import { openWorld, type World } from '../support/world.ts'

async function textsOf(core: TestCore, { meeting }: World) {
  const { interventions } = await core.call('meetings.get', { id: meeting })
  return interventions.map(turn => turn.points.map(point => point.text).join(' '))
}

async function openList() {
  const { core, world } = await openWorld()
  await core.call('interventions.remove', { id: world.intervention })
  const { interventions } = await core.call('meetings.get', { id: world.meeting })
  const interventionId = interventions[0]?.id ?? ''
  const { ids } = await core.call('points.add', { interventionId, points: ['a', 'b', 'c'].map(text => ({ text })) })
  const [a = '', b = '', c = ''] = ids
  return { core, world, interventionId, a, b, c }
}

describe('the order of siblings', () => {
  it('takes a record to where it is put', async () => {
    const { core, world, interventionId, a, b, c } = await openList()
    const move = (id: string, after: string | null) => core.call('points.move', { id, interventionId, after })
    await move(c, null)
    expect(await textsOf(core, world)).toEqual(['c a b'])
    await move(c, a)
    expect(await textsOf(core, world)).toEqual(['a c b'])
    await move(a, b)
    expect(await textsOf(core, world)).toEqual(['c b a'])
    await move(b, b)
    expect(await textsOf(core, world)).toEqual(['c b a'])
  })

  it('puts pasted lines together, in their order', async () => {
    const { core, world, interventionId, a } = await openList()
    const pasted = { interventionId, points: ['1', '2', '3'].map(text => ({ text })) }
    await core.call('points.add', { ...pasted, after: a })
    expect(await textsOf(core, world)).toEqual(['a 1 2 3 b c'])
    await core.call('points.add', { ...pasted, after: null })
    expect(await textsOf(core, world)).toEqual(['1 2 3 a 1 2 3 b c'])
  })

  it('puts last what goes behind something that is gone', async () => {
    const { core, world, interventionId, a, b } = await openList()
    await core.call('points.remove', { id: b })
    await core.call('points.add', { interventionId, after: b, points: [{ text: 'd' }] })
    await core.call('points.move', { id: a, interventionId, after: b })
    expect(await textsOf(core, world)).toEqual(['c d a'])
  })

  it('holds through hundreds of insertions in one place', async () => {
    const { core, world, interventionId, a } = await openList()
    const numbers = Array.from({ length: 120 }, (_, index) => String(index))
    for (const text of numbers) await core.call('points.add', { interventionId, after: a, points: [{ text }] })
    expect(await textsOf(core, world)).toEqual([['a', ...numbers.reverse(), 'b', 'c'].join(' ')])
  })

  it('lets a point go to another speaker', async () => {
    const { core, world, a } = await openList()
    const speech = {
      meetingId: world.meeting,
      personId: null,
      organizationId: null,
      speaker: 'Invitado',
      section: null,
    }
    const first = await core.call('interventions.add', { ...speech, after: null })
    await core.call('points.move', { id: a, interventionId: first.id, after: null })
    expect(await textsOf(core, world)).toEqual(['a', 'b c'])
    await core.call('interventions.move', { id: first.id, after: first.id })
    await core.call('history.undo', {})
    expect(await textsOf(core, world)).toEqual(['', 'a b c'])
  })
})
