import { describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/contract/index.ts'
import type { NewCorrection } from '../../../shared/contract/minutes.ts'
import { approve } from '../../support/approve.ts'
import type { TestCore } from '../../support/core.ts'
import { openWorld, type World } from '../../support/world.ts'

const plain: NewCorrection = {
  source: 'file',
  fileName: 'Acta con cambios.docx',
  part: null,
  label: 'Intervenciones, punto 3',
  author: 'Banco Mundial',
  date: '2026-11-20',
  before: '',
  after: '',
  comment: '',
}

async function propose(core: TestCore, { meeting }: World, entry: Partial<NewCorrection>): Promise<string> {
  await core.call('minutes.circulate', { meetingId: meeting, replyBy: null })
  const { ids } = await core.call('corrections.add', {
    meetingId: meeting,
    version: 1,
    entries: [{ ...plain, ...entry }],
  })
  return ids[0] ?? ''
}
const accepting = (id: string, seen?: string): Input<'corrections.decide'> => ({
  decisions: [{ id, state: 'accepted', ...(seen === undefined ? {} : { seen }) }],
})
const refusing = (id: string): Input<'corrections.decide'> => ({ decisions: [{ id, state: 'refused' }] })
const said = 'El censo está completo.'
const pointPart = ({ points }: World) => ({ kind: 'point', id: points[2], field: 'text', item: null }) as const
const pointText = async ({ call }: TestCore, { meeting, points }: World) => {
  const { interventions } = await call('meetings.get', { id: meeting })
  return interventions.flatMap(turn => turn.points).find(({ id }) => id === points[2])?.text
}
const told = async ({ call }: TestCore, { meeting }: World) =>
  (await call('minutes.get', { meetingId: meeting })).corrections

describe('a correction', () => {
  it('that is noted on a slip answers it, unless it is answered already', async () => {
    const { core, world } = await openWorld()
    const entries = ['Vecina', 'Vecino'].map(name => ({ organizationId: null, personId: null, name }))
    const { ids } = await core.call('slips.add', { meetingId: world.meeting, replyBy: null, entries })
    const [awaited = '', confirmed = ''] = ids
    await core.call('slips.change', { id: confirmed, changes: { answer: { was: 'awaited', now: 'confirmed' } } })
    for (const slipId of ids)
      await core.call('corrections.add', { meetingId: world.meeting, version: 1, slipId, entries: [plain] })
    const answers = async () => {
      const { slips } = await core.call('minutes.get', { meetingId: world.meeting })
      return Object.fromEntries(slips.map(({ id, answer, answeredOn }) => [id, `${answer} ${answeredOn}`]))
    }
    expect(await answers()).toEqual({ [awaited]: 'corrected 2026-11-21', [confirmed]: 'confirmed 2026-11-21' })
    for (const _ of ids) await core.call('history.undo', {})
    expect(await answers()).toEqual({ [awaited]: 'awaited null', [confirmed]: 'confirmed 2026-11-21' })
  })

  it('that is accepted is put into the record and keeps what was and what is', async () => {
    const { core, world } = await openWorld()
    const id = await propose(core, world, { part: pointPart(world), before: said, after: 'El censo sigue.' })
    expect(await pointText(core, world)).toBe(said)
    core.pass(1_000)
    await core.as('Jorge Paz').call('corrections.decide', accepting(id))
    expect(await pointText(core, world)).toBe('El censo sigue.')
    expect(await told(core, world)).toEqual([
      {
        ...plain,
        id,
        version: 1,
        part: pointPart(world),
        before: said,
        after: 'El censo sigue.',
        state: 'accepted',
        decidedAt: '2026-11-21T15:00:01.000Z',
        decidedBy: 'Jorge Paz',
      },
    ])
    for (const [again, input] of [
      ['corrections.decide', refusing(id)],
      ['corrections.remove', { id }],
    ] as const)
      expect(await core.answer(again, input)).toMatchObject({ error: { code: 'correction.accepted' } })
    await core.as('Jorge Paz').call('history.undo', {})
    expect(await pointText(core, world)).toBe(said)
    expect(await told(core, world)).toMatchObject([{ state: 'proposed', decidedBy: null }])
  })

  it('is decided on with others as one command, which one undo takes back and one conflict keeps from all', async () => {
    const { core, world } = await openWorld()
    const first = await propose(core, world, { part: pointPart(world), before: said, after: 'El censo sigue.' })
    const part = { kind: 'agreement', id: world.agreements[0], field: 'readBy', item: null } as const
    const second = await propose(core, world, { part, after: 'Ana Núñez' })
    const third = await propose(core, world, { comment: 'Todo bien' })
    const stale = await propose(core, world, { part: pointPart(world), before: 'Otra cosa', after: 'x' })
    const all = [...accepting(first).decisions, ...accepting(second).decisions, ...refusing(third).decisions]
    const states = async () => (await told(core, world)).map(({ state }) => state)
    expect(
      await core.answer('corrections.decide', { decisions: [...all, ...accepting(stale).decisions] }),
    ).toMatchObject({ error: { code: 'record.changedElsewhere' } })
    expect(await states()).toEqual(['proposed', 'proposed', 'proposed', 'proposed'])
    await core.call('corrections.decide', { decisions: all })
    expect(await states()).toEqual(['accepted', 'accepted', 'refused', 'proposed'])
    await core.call('history.undo', {})
    expect(await states()).toEqual(['proposed', 'proposed', 'proposed', 'proposed'])
    expect(await pointText(core, world)).toBe(said)
  })

  it('is not put over what changed since, unless the person has seen that', async () => {
    const { core, world } = await openWorld()
    const id = await propose(core, world, { part: pointPart(world), before: said, after: 'El censo sigue.' })
    await core.call('points.change', { id: world.points[2], changes: { text: { was: said, now: 'Falta el censo.' } } })
    expect(await core.answer('corrections.decide', accepting(id))).toMatchObject({
      error: {
        code: 'record.changedElsewhere',
        facts: { kind: 'point', theirs: 'Falta el censo.', yours: 'El censo sigue.' },
      },
    })
    expect(await told(core, world)).toMatchObject([{ state: 'proposed' }])
    await core.call('corrections.decide', accepting(id, 'Falta el censo.'))
    expect(await pointText(core, world)).toBe('El censo sigue.')
  })

  it.each([
    ['changes a text of a list wherever it stands by now', 'Dos', 'Dos y medio', ['Nuevo', 'Uno', 'Dos y medio']],
    ['takes a text out of a list', 'Dos', '', ['Nuevo', 'Uno']],
    ['adds one behind the last', '', 'Tres', ['Nuevo', 'Uno', 'Dos', 'Tres']],
  ])('%s', async (_, before, after, aims) => {
    const { core, world } = await openWorld()
    const change = (was: string[], now: string[]) =>
      core.call('meetings.change', { id: world.meeting, changes: { aims: { was, now } } })
    await change([], ['Uno', 'Dos'])
    const item = before === '' ? 3 : 1
    const part = { kind: 'meeting', id: world.meeting, field: 'aims', item } as const
    const id = await propose(core, world, { part, before, after })
    await change(['Uno', 'Dos'], ['Nuevo', 'Uno', 'Dos'])
    await core.call('corrections.decide', accepting(id))
    expect(await core.call('meetings.get', { id: world.meeting })).toMatchObject({ aims })
  })

  it('fills and empties a field that may be empty', async () => {
    const { core, world } = await openWorld()
    const part = { kind: 'agreement', id: world.agreements[0], field: 'readBy', item: null } as const
    await core.call('corrections.decide', accepting(await propose(core, world, { part, after: 'Ana  Núñez' })))
    expect(await core.call('agreements.get', { id: world.agreements[0] })).toMatchObject({ readBy: 'Ana Núñez' })
    await core.call('corrections.decide', accepting(await propose(core, world, { part, before: 'Ana Núñez' })))
    expect(await core.call('agreements.get', { id: world.agreements[0] })).toMatchObject({ readBy: null })
  })

  it('is taken in and refused after the seal, and accepted in an amendment', async () => {
    const { core, world } = await openWorld()
    await approve(core, world.meeting)
    const { ids } = await core.call('corrections.add', {
      meetingId: world.meeting,
      version: 1,
      entries: [
        { ...plain, part: pointPart(world), before: said, after: 'El censo sigue.' },
        { ...plain, comment: 'Todo bien' },
      ],
    })
    const [first = '', second = ''] = ids
    await expect(core.call('corrections.decide', accepting(first))).rejects.toThrow('minutes.sealed')
    await core.call('corrections.decide', refusing(second))
    await core.call('minutes.amend', { meetingId: world.meeting, reason: 'Lo pidió el Banco' })
    await core.call('corrections.decide', accepting(first))
    expect(await approve(core, world.meeting)).toMatchObject({ version: 2 })
    expect((await told(core, world)).map(({ state }) => state)).toEqual(['accepted', 'refused'])
    const [change, ...others] = await core.call('minutes.compare', { meetingId: world.meeting, from: 1, to: 2 })
    expect(change).toMatchObject({ before: said, after: 'El censo sigue.' })
    expect(others).toEqual([])
  })

  it('touches only what minutes print of its own meeting', async () => {
    const { core, world } = await openWorld()
    const { id: other } = await core.call('meetings.add', { bodyId: world.body, date: '2026-12-01' })
    const add = (part: object) =>
      core.answer('corrections.add', { meetingId: other, version: null, entries: [{ ...plain, part, after: 'x' }] })
    for (const part of [
      { kind: 'person', id: world.person, field: 'name', item: null },
      { kind: 'point', id: world.points[2], field: 'kind', item: null },
      { kind: 'meeting', id: other, field: 'aims', item: null },
    ])
      expect(await add(part)).toMatchObject({ error: { code: 'input.invalid' } })
    expect(await add(pointPart(world))).toMatchObject({ ok: true })
    const [correction] = (await core.call('minutes.get', { meetingId: other })).corrections
    const accepted = core.call('corrections.decide', accepting(correction?.id ?? '', said))
    await expect(accepted).rejects.toThrow('record.notFound')
    expect(await pointText(core, world)).toBe(said)
  })
})
