import { describe, expect, it } from 'vitest'
import type { Input, Output } from '../../shared/contract/index.ts'
import { approve } from '../support/approve.ts'
import { openTestCore } from '../support/core.ts'
import { openWorld } from '../support/world.ts'

type Content = Input<'registerViews.add'>['content']

const content: Content = {
  layout: 'board',
  filters: { show: 'overdue', state: 'open' },
  words: 'censo',
  sorting: { key: 'due', descending: true },
  grouping: 'body',
  columns: ['reference', 'due', 'text'],
}

describe('a view of the register', () => {
  it('is kept under its name, renamed, renewed, moved and taken away, and undo takes each of that back', async () => {
    const core = await openTestCore()
    const { id } = await core.call('registerViews.add', { name: 'Censo', content })
    await core.call('registerViews.add', { name: 'Otra', content: { ...content, columns: null, sorting: null } })
    await core.call('registerViews.change', { id, changes: { name: { was: 'Censo', now: 'El censo' } } })
    await core.call('registerViews.keep', { id, content: { ...content, layout: 'calendar' } })
    const [first, other] = await core.call('registerViews.list', {})
    expect(first).toEqual({ id, name: 'El censo', content: { ...content, layout: 'calendar' } })
    await core.call('registerViews.move', { id, after: other?.id ?? null })
    expect((await core.call('registerViews.list', {})).map(view => view.name)).toEqual(['Otra', 'El censo'])
    await core.call('registerViews.remove', { id })
    for (const _ of [1, 2, 3]) await core.call('history.undo', {})
    expect(await core.call('registerViews.list', {})).toEqual([{ id, name: 'El censo', content }, other])
  })

  it('has a name that no other has', async () => {
    const core = await openTestCore()
    await core.call('registerViews.add', { name: 'Censo', content })
    const answer = await core.answer('registerViews.add', { name: ' CENSO', content })
    expect(answer).toMatchObject({ ok: false, error: { code: 'record.duplicate' } })
  })

  it('that is none is not kept', async () => {
    const core = await openTestCore()
    for (const wrong of [
      { ...content, layout: 'pie' },
      { ...content, more: 1 },
      { ...content, columns: 'all' },
    ])
      expect(await core.answer('registerViews.add', { name: 'X', content: wrong })).toMatchObject({
        ok: false,
        error: { code: 'input.invalid' },
      })
  })
})

describe('many agreements at once', () => {
  it('are changed as one step, which undo takes back', async () => {
    const { core, world } = await openWorld()
    const { id: fieldId } = await core.call('ownFields.add', { name: 'Donante', kind: 'choice', choices: ['Alfa'] })
    const before = await core.call('agreements.list', {})
    const { commandId } = await core.call('register.change', {
      agreements: before.map(({ id, state, dueKind, dueDate, lead }) => ({
        id,
        changes: {
          state: { was: state, now: 'fulfilled' },
          dueKind: { was: dueKind, now: 'date' },
          dueDate: { was: dueDate, now: '2026-12-24' },
          lead: { was: lead, now: [{ organizationId: world.organization, personId: null, name: null }] },
        },
        own: { [fieldId]: { was: null, now: 'Alfa' } },
      })),
    })
    const after = await core.call('agreements.list', {})
    expect(after.map(row => [row.state, row.dueDate, row.lead.map(each => each.printed), row.closedOn])).toEqual(
      Array(3).fill(['fulfilled', '2026-12-24', ['SEPRO'], '2026-11-21']),
    )
    expect(await core.call('ownFields.values', {})).toHaveLength(3)
    const row = after[0]
    await core.call('agreements.change', {
      id: row?.id ?? '',
      changes: { rating: { was: row?.rating ?? null, now: 2 } },
    })
    // What came after it is not taken back in its place.
    await expect(core.call('history.undo', { expected: commandId })).rejects.toThrow('history.notLatest')
    await core.call('history.undo', {})
    await core.call('history.undo', { expected: commandId })
    expect(await core.call('agreements.list', {})).toEqual(before)
    expect(await core.call('ownFields.values', {})).toEqual([])
  })

  it('are left alone, all of them, where one of them was changed elsewhere', async () => {
    const { core } = await openWorld()
    const rows: Output<'agreements.list'> = await core.call('agreements.list', {})
    const agreements = rows.map(({ id }, index) => ({
      id,
      changes: { priority: { was: index === 2 ? 'low' : 'normal', now: 'high' } as const },
      own: {},
    }))
    const answer = await core.answer('register.change', { agreements })
    expect(answer).toMatchObject({ ok: false, error: { code: 'record.changedElsewhere' } })
    expect(await core.call('agreements.list', {})).toEqual(rows)
  })

  it('of sealed minutes go on being followed up', async () => {
    const { core, world } = await openWorld()
    await approve(core, world.meeting)
    const [row] = await core.call('agreements.list', {})
    const change = (changes: Input<'agreements.change'>['changes']) =>
      core.answer('register.change', { agreements: [{ id: row?.id, changes, own: {} }] })
    expect(await change({ rating: { was: null, now: 3 }, state: { was: 'open', now: 'inProgress' } })).toMatchObject({
      ok: true,
    })
    expect(await change({ text: { was: row?.text, now: 'Otro texto' } })).toMatchObject({
      ok: false,
      error: { code: 'minutes.sealed' },
    })
  })
})
