import { describe, expect, it } from 'vitest'
import { contract, isMethod } from '../../shared/contract/index.ts'
import { letterheadKinds } from '../../shared/letterheadFields.ts'
import { recordsIn, undoableCommands } from '../support/commands.ts'
import { openTestCore, type TestCore } from '../support/core.ts'
import { pickFrom } from '../support/pick.ts'
import { plainPng } from '../support/pictures.ts'
import { checkFile, recordsOf, searchEntriesOf } from '../support/rows.ts'
import { emptyMinutes, openWorld, type World } from '../support/world.ts'

const emptyView = { layout: 'table', filters: {}, words: '', sorting: null, grouping: 'none', columns: null } as const

async function open() {
  const { core, world } = await openWorld()
  core.pass(120_000)
  return { core, world }
}

const methods = Object.keys(contract).filter(isMethod)

describe('undo', () => {
  it('is tried with every command that the contract calls undoable', () => {
    const undoable = methods.filter(method => contract[method].kind === 'command' && contract[method].undoable)
    expect(Object.keys(undoableCommands).sort()).toEqual(undoable.sort())
  })

  it.each(Object.entries(undoableCommands))(
    'of %s brings back the exact rows, and redo the ones it left',
    async (method, make) => {
      const { core, world } = await open()
      // Something that nothing else names, for the commands that remove.
      const free = { sectors: await core.call('sectors.add', { nameEs: 'Otro', nameEn: 'Other' }) }
      const spare = {
        ...(await core.call('organizations.add', { name: 'Sin uso' })),
        person: await core.call('people.add', { name: 'Sin uso' }),
        body: await core.call('bodies.add', { code: 'LIBRE', name: 'Sin uso', kind: 'bilateral' }),
      }
      const later = await core.call('meetings.add', { bodyId: world.body, date: '2026-12-01' })
      await agreeOn(core, (await core.call('meetings.add', { bodyId: world.body, date: '2026-10-01' })).id, world)
      for (const organizationId of [world.organization, world.otherOrganization])
        await core.call('convening.add', { bodyId: world.body, organizationId, personId: null })
      for (const agreementId of world.agreements.slice(1))
        await core.call('carriedAgreements.add', { meetingId: later.id, agreementId })
      for (const kind of letterheadKinds)
        await core.call('letterheads.choose', { kind, language: 'es', name: 'm.docx', bytes: new Uint8Array([1]) })
      await core.call('logo.choose', { name: 'logo.png', bytes: new Uint8Array(plainPng(1, 1, [0, 0, 0])) })
      const evidence = { name: 'oficio.pdf', bytes: new Uint8Array([1]) }
      await core.call('followUps.attach', { followUpId: world.followUp, ...evidence })
      const [agreementId, otherId] = world.agreements
      await core.call('relatedAgreements.add', { agreementId, otherId })
      const reminded = { organizationId: world.organization, personId: null, name: null, agreementIds: [otherId] }
      const letter = { sentOn: '2026-11-20', channel: 'letter', letterNumber: null, note: '' } as const
      await core.call('reminders.add', { ...reminded, ...letter })
      // Only for what is about them: an export fixes numbers, which others then may not move.
      const to = { organizationId: world.organization, personId: null, name: null }
      if (method === 'tracker.dismiss') await core.call('tracker.export', { format: 'xlsx', language: 'es', to })
      for (const name of ['Donante', 'Monto']) {
        const field = await core.call('ownFields.add', { name, kind: 'text' })
        await core.call('ownFields.set', { id: agreementId, changes: { [field.id]: { was: null, now: 'uno' } } })
        await core.call('registerViews.add', { name, content: { ...emptyView, words: name } })
      }
      const removals: Record<string, string> = {
        'sectors.remove': free.sectors.id,
        'organizations.remove': spare.id,
        'people.remove': spare.person.id,
        'bodies.remove': spare.body.id,
        'bodies.change': spare.body.id,
        'meetings.remove': world.meeting,
        'agreements.remove': world.agreements[0],
        'points.remove': world.points[0],
        'interventions.remove': world.intervention,
      }
      const records = recordsIn(core.file)
      const before = { rows: recordsOf(core.file), search: searchEntriesOf(core.file) }
      for (let seed = 1; ; seed++) {
        if (seed > 60) throw new Error(`nothing changed by ${method}`)
        const only = removals[method]
        const ids = (kind: Parameters<typeof records.ids>[0]) =>
          only !== undefined && records.ids(kind).includes(only) ? [only] : records.ids(kind)
        const input = make({ ...records, ids }, pickFrom(seed))
        if (input === null) continue
        const answer = await core.answer(method, input)
        if (!answer.ok && answer.error.code !== 'record.duplicate') throw new Error(JSON.stringify(answer.error))
        if (JSON.stringify(recordsOf(core.file)) !== JSON.stringify(before.rows)) break
      }
      const after = { rows: recordsOf(core.file), search: searchEntriesOf(core.file) }
      core.pass(5_000)
      expect(await core.call('history.undo', {})).toEqual({ method })
      expect(withoutFixing(recordsOf(core.file))).toEqual(withoutFixing(before.rows))
      expect(searchEntriesOf(core.file)).toEqual(before.search)
      core.reopen()
      expect(await core.call('history.redo', {})).toEqual({ method })
      expect(withoutFixing(recordsOf(core.file))).toEqual(withoutFixing(after.rows))
      expect(searchEntriesOf(core.file)).toEqual(after.search)
      await core.call('history.undo', {})
      expect(withoutFixing(recordsOf(core.file))).toEqual(withoutFixing(before.rows))
      checkFile(core.file)
    },
  )

  it('brings back a meeting with everything in it', async () => {
    const { core, world } = await open()
    const source = { name: 'acta.txt', bytes: new TextEncoder().encode('Acta') }
    const imported = await core.call('meetings.import', { minutes: { ...emptyMinutes, title: 'B' }, source })
    const before = recordsOf(core.file)
    const seen = await core.call('meetings.get', { id: world.meeting })
    await core.call('meetings.remove', { id: imported.id })
    await core.call('meetings.remove', { id: world.meeting })
    expect(recordsOf(core.file)).toMatchObject({ meeting: [], point: [], follow_up: [], attachment: [] })
    expect(await core.call('search.find', { words: 'censo' })).toEqual([])
    core.pass(3_600_000)
    core.reopen()
    await core.call('history.undo', {})
    await core.call('history.undo', {})
    expect(recordsOf(core.file)).toEqual(before)
    expect(await core.call('meetings.get', { id: world.meeting })).toEqual(seen)
    const { attachments } = await core.call('meetings.get', { id: imported.id })
    const file = await core.call('attachments.open', { id: attachments[0]?.id ?? '' })
    expect(new TextDecoder().decode(file.bytes)).toBe('Acta')
  })

  it('goes back step by step through a restart and forward again', async () => {
    const { core, world } = await open()
    const snapshots = [recordsOf(core.file)]
    for (const [was, now] of [
      ['', 'A'],
      ['A', 'B'],
      ['B', 'C'],
    ] as const) {
      core.pass(61_000)
      await core.call('meetings.change', { id: world.meeting, changes: { place: { was, now } } })
      snapshots.push(recordsOf(core.file))
    }
    core.reopen()
    for (const index of [2, 1, 0]) {
      await core.call('history.undo', {})
      expect(recordsOf(core.file)).toEqual(snapshots[index])
    }
    core.reopen()
    for (const index of [1, 2, 3]) {
      await core.call('history.redo', {})
      expect(recordsOf(core.file)).toEqual(snapshots[index])
    }
    await expect(core.call('history.redo', {})).rejects.toThrow('history.nothingToRedo')
    await core.call('history.undo', {})
    expect(recordsOf(core.file)).toEqual(snapshots[2])
  })

  it('says what it would take back, and when there is nothing', async () => {
    const core = await openTestCore()
    expect(await core.call('history.state', {})).toEqual({ undo: null, redo: null })
    await expect(core.call('history.undo', {})).rejects.toThrow('history.nothingToUndo')
    const step = { method: 'bodies.add', at: '2026-11-21T15:00:00.000Z' }
    await core.call('bodies.add', { code: 'A', name: 'A', kind: 'bilateral' })
    expect(await core.call('history.state', {})).toEqual({ undo: step, redo: null })
    await core.call('history.undo', {})
    expect(await core.call('history.state', {})).toEqual({ undo: null, redo: step })
  })

  it('cannot be redone once something new was done', async () => {
    const core = await openTestCore()
    await core.call('bodies.add', { code: 'A', name: 'A', kind: 'bilateral' })
    await core.call('history.undo', {})
    await core.call('bodies.add', { code: 'B', name: 'B', kind: 'bilateral' })
    await expect(core.call('history.redo', {})).rejects.toThrow('history.nothingToRedo')
    await core.call('history.undo', {})
    expect(await core.call('bodies.list', {})).toEqual([])
  })

  it('takes back only what the person did', async () => {
    const { core, world } = await open()
    const other = core.as('Jorge Paz')
    await core.call('meetings.change', { id: world.meeting, changes: { place: { was: '', now: 'Salón 2' } } })
    await other.call('meetings.change', { id: world.meeting, changes: { chair: { was: '', now: 'Ana' } } })
    await core.call('history.undo', {})
    expect(await core.call('meetings.get', { id: world.meeting })).toMatchObject({ place: '', chair: 'Ana' })
    await other.call('history.undo', {})
    expect(await core.call('meetings.get', { id: world.meeting })).toMatchObject({ place: '', chair: '' })
    await expect(other.call('history.undo', {})).rejects.toThrow('history.nothingToUndo')
  })

  it('brings a point back in the place that it had, however many were put before it', async () => {
    const { core, world } = await open()
    for (let count = 0; count < 25; count++) {
      core.pass(1_000)
      const points = [{ text: `punto ${count}` }]
      await core.call('points.add', { interventionId: world.intervention, after: world.points[0], points })
    }
    const before = recordsOf(core.file)
    await core.call('interventions.remove', { id: world.intervention })
    await core.call('history.undo', {})
    expect(recordsOf(core.file)).toEqual(before)
    for (let count = 0; count < 25; count++) await core.call('history.undo', {})
    const { interventions } = await core.call('meetings.get', { id: world.meeting })
    expect(interventions[0]?.points).toHaveLength(3)
  })
})

describe('undo after somebody else', () => {
  it('is refused where the same field was changed, and changes nothing', async () => {
    const { core, world } = await open()
    await core.call('meetings.change', {
      id: world.meeting,
      changes: { place: { was: '', now: 'A' }, chair: { was: '', now: 'B' } },
    })
    await core
      .as('Jorge Paz')
      .call('meetings.change', { id: world.meeting, changes: { place: { was: 'A', now: 'C' } } })
    const before = recordsOf(core.file)
    expect(await core.answer('history.undo', {})).toEqual({
      ok: false,
      error: {
        code: 'record.changedElsewhere',
        facts: { kind: 'meeting', id: world.meeting, field: 'place', theirs: 'C', yours: 'A' },
      },
    })
    expect(recordsOf(core.file)).toEqual(before)
  })

  it('is refused where the record is gone', async () => {
    const { core, world } = await open()
    await core.call('sections.change', { id: world.section, changes: { body: { was: '', now: 'A' } } })
    await core.as('Jorge Paz').call('sections.remove', { id: world.section })
    await expect(core.call('history.undo', {})).rejects.toThrow('record.notFound')
  })

  it('never takes along what others put into what was added', async () => {
    const { core, world } = await open()
    const other = core.as('Jorge Paz')
    const speech = {
      meetingId: world.meeting,
      personId: null,
      organizationId: null,
      speaker: 'Invitado',
      section: null,
    }
    const { id } = await core.call('interventions.add', speech)
    await other.call('points.add', { interventionId: id, points: [{ text: 'Lo que dijo el invitado' }] })
    expect(await core.answer('history.undo', {})).toEqual({
      ok: false,
      error: { code: 'record.inUse', facts: { kind: 'intervention', name: id, count: 1 } },
    })
    expect(await core.call('search.find', { words: 'invitado' })).not.toEqual([])
  })

  it('never removes an institution that others made responsible', async () => {
    const { core, world } = await open()
    const { id } = await core.call('organizations.add', { name: 'Comité' })
    const lead = { was: [], now: [{ organizationId: id, personId: null, name: null }] }
    await core.as('Jorge Paz').call('agreements.change', { id: world.agreements[1], changes: { lead } })
    expect(await core.answer('history.undo', {})).toEqual({
      ok: false,
      error: { code: 'record.inUse', facts: { kind: 'organization', name: 'Comité', count: 1 } },
    })
  })

  it('is refused where its place was taken in the meantime', async () => {
    const core = await openTestCore()
    const { id } = await core.call('bodies.add', { code: 'A', name: 'A', kind: 'bilateral' })
    await core.call('bodies.remove', { id })
    await core.as('Jorge Paz').call('bodies.add', { code: 'A', name: 'Otra', kind: 'bilateral' })
    expect(await core.answer('history.undo', {})).toEqual({
      ok: false,
      error: { code: 'record.duplicate', facts: { kind: 'body', name: 'A' } },
    })
  })
})

describe('the history of a record', () => {
  it('tells who did what, newest first, with the fields before and after', async () => {
    const { core, world } = await open()
    const [, id] = world.agreements
    core.pass(61_000)
    await core.as('Jorge Paz').call('agreements.change', {
      id,
      changes: { text: { was: 'Publicar el censo', now: 'Publicar el censo nacional' }, rating: { was: null, now: 2 } },
    })
    const rows = await core.call('history.list', { recordId: id })
    const change = { at: '2026-11-21T15:03:01.000Z', user: 'Jorge Paz', method: 'agreements.change' }
    expect(rows).toEqual([
      { ...change, field: 'text', before: 'Publicar el censo', after: 'Publicar el censo nacional' },
      { ...change, field: 'rating', before: null, after: '2' },
      {
        at: '2026-11-21T15:00:00.000Z',
        user: 'María López',
        method: 'agreements.add',
        field: null,
        before: null,
        after: null,
      },
    ])
  })

  it('tells of what a cascade removed', async () => {
    const { core, world } = await open()
    await core.call('agreements.remove', { id: world.agreements[0] })
    const [latest] = await core.call('history.list', { recordId: world.followUp })
    expect(latest).toMatchObject({ method: 'agreements.remove', field: null })
  })
})

/** Numbers that were fixed stay fixed, whatever is undone: they are tried in the tests of numbering. */
function withoutFixing(snapshot: ReturnType<typeof recordsOf>) {
  const without = (rows: Record<string, unknown>[] | undefined, name: string) =>
    (rows ?? []).map(row => Object.fromEntries(Object.entries(row).filter(([key]) => key !== name)))
  return {
    ...snapshot,
    meeting: without(snapshot.meeting, 'numbersFixedAt'),
    agreement: without(snapshot.agreement, 'number'),
  }
}

/** Minutes that were told to somebody, corrected and distributed. */
async function agreeOn(core: TestCore, meetingId: string, { person }: World): Promise<void> {
  const who = [{ organizationId: null, personId: person, name: null }]
  await core.call('slips.add', { meetingId, replyBy: null, entries: who })
  await core.call('corrections.add', {
    meetingId,
    version: 1,
    entries: [
      {
        source: 'said',
        fileName: null,
        part: null,
        label: 'Todo',
        author: 'Ana Núñez',
        date: null,
        before: '',
        after: '',
        comment: 'Bien',
      },
    ],
  })
  await core.call('distributions.add', {
    meetingId,
    version: 1,
    audience: 'partners',
    language: 'es',
    format: 'pdf',
    sentOn: '2026-11-21',
    channel: 'mail',
    note: '',
    recipients: who,
  })
}
