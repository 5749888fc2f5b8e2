import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { eraseRecords } from '../../core/erase/records.ts'
import { openWorkspace } from '../../core/openWorkspace.ts'
import { fillSearch } from '../../core/searchSources.ts'

import { noteErasure } from '../../db/eraseTraces.ts'
import { openFile } from '../../db/open.ts'
import type { Erasable } from '../../shared/contract/erase.ts'
import { Refusal } from '../../shared/errors.ts'
import { openReplaceable } from '../support/backups.ts'
import { type TestCore, temporaryFolder } from '../support/core.ts'
import { checkFile, recordsOf, rowsOf, searchEntriesOf } from '../support/rows.ts'
import { canary, otherCanary, tracesIn } from '../support/traces.ts'
import { openWorld } from '../support/world.ts'

const reason = 'Lo pidió la institución'
const erase = ({ call }: Pick<TestCore, 'call'>, record: Erasable, also: Erasable[] = []) =>
  call('erase.record', { ...record, also, reason })

describe('the preview', () => {
  it('says what goes and changes nothing', async () => {
    const { core, world } = await openWorld()
    const before = JSON.stringify([
      recordsOf(core.file),
      searchEntriesOf(core.file),
      rowsOf(core.file, 'SELECT * FROM command'),
    ])
    const preview = await core.call('erase.preview', { kind: 'intervention', id: world.intervention })
    expect(preview.goes).toEqual(
      expect.arrayContaining([
        { kind: 'intervention', count: 1 },
        { kind: 'point', count: 3 },
      ]),
    )
    expect(preview.mayRepeat.map(({ kind, name }) => [kind, name])).toEqual([
      ['agreement', 'Aprobar el plan'],
      ['agreement', 'Publicar el censo'],
    ])
    expect(
      JSON.stringify([recordsOf(core.file), searchEntriesOf(core.file), rowsOf(core.file, 'SELECT * FROM command')]),
    ).toBe(before)
    const meeting = await core.call('erase.preview', { kind: 'meeting', id: world.meeting })
    expect(meeting.name).toBe('GNC-2026-01')
    expect(meeting.goes).toContainEqual({ kind: 'agreement', count: 3 })
    expect(meeting.goes).toContainEqual({ kind: 'follow_up', count: 1 })
  })

  it('refuses what is not there', async () => {
    const { core, world } = await openWorld()
    await core.call('points.remove', { id: world.points[2] })
    await expect(core.call('erase.preview', { kind: 'point', id: world.points[2] })).rejects.toThrow('record.notFound')
    await expect(erase(core, { kind: 'point', id: world.points[2] })).rejects.toThrow('record.notFound')
  })
})

describe('after an erasure', () => {
  it('a line without content says what, who, when and why', async () => {
    const { core, world } = await openWorld()
    await erase(core, { kind: 'point', id: world.points[0] })
    expect(await core.call('erase.list', {})).toEqual([
      { at: '2026-11-21T15:00:00.000Z', user: 'María López', reason, kind: 'point', meeting: 'GNC-2026-01' },
    ])
    expect(await core.call('history.list', { recordId: world.points[0] })).not.toContainEqual(
      expect.objectContaining({ after: expect.any(String) }),
    )
  })

  it('neither it nor the commands before it on these records are undone; all others are', async () => {
    const { core, world } = await openWorld()
    core.pass(61_000)
    await core.call('meetings.change', { id: world.meeting, changes: { place: { was: '', now: 'Tegucigalpa' } } })
    core.pass(61_000)
    const { ids } = await core.call('points.add', { interventionId: world.intervention, points: [{ text: canary }] })
    const id = ids[0] ?? ''
    await core.call('points.change', { id, changes: { text: { was: canary, now: otherCanary } } })
    await core.call('history.undo', {})
    await erase(core, { kind: 'point', id })
    expect(await core.call('history.state', {})).toMatchObject({ undo: { method: 'meetings.change' }, redo: null })
    await core.call('history.undo', {})
    expect((await core.call('meetings.get', { id: world.meeting })).place).toBe('')
    await core.call('history.redo', {})
    expect((await core.call('meetings.get', { id: world.meeting })).place).toBe('Tegucigalpa')
    expect(tracesIn(core.folder)).toEqual([])
  })

  it('a command that is sent again is not done again', async () => {
    const { core, world } = await openWorld()
    const input = { interventionId: world.intervention, points: [{ text: canary }] }
    const { ids } = await core.call('points.add', input, { operationId: 'once' })
    await erase(core, { kind: 'point', id: ids[0] ?? '' })
    await expect(core.call('points.add', input, { operationId: 'once' })).rejects.toThrow('operation.reused')
  })

  it('no number is given again', async () => {
    const { core, world } = await openWorld()
    await core.call('tracker.export', { format: 'csv', language: 'es' })
    await erase(core, { kind: 'agreement', id: world.agreements[2] })
    const added = await core.call('agreements.add', { meetingId: world.meeting, text: 'Otro' })
    const { agreements } = await core.call('meetings.get', { id: world.meeting })
    expect(agreements.map(({ number, text, state }) => [number, text, state])).toEqual([
      [1, 'Aprobar el plan', 'open'],
      [2, 'Publicar el censo', 'open'],
      [3, '[…]', 'withdrawn'],
      [4, 'Otro', 'open'],
    ])
    expect(agreements.at(-1)?.id).toBe(added.id)
    await erase(core, { kind: 'meeting', id: world.meeting })
    const next = await core.call('meetings.add', { bodyId: world.body, title: 'Cuarta', date: '2026-11-20' })
    expect(next.reference).toBe('GNC-2026-02')
  })

  it('the file that a point was read from goes where it was asked for, unless another meeting needs it', async () => {
    const { core } = await openWorld()
    const source = { name: 'acta.txt', bytes: new TextEncoder().encode(canary) }
    const minutes = { ...(await import('../support/world.ts')).emptyMinutes, aims: ['Uno'] }
    const first = await core.call('meetings.import', { minutes: { ...minutes, title: 'Primera' }, source })
    const second = await core.call('meetings.import', { minutes: { ...minutes, title: 'Segunda' }, source })
    await erase(core, { kind: 'meeting', id: first.id })
    const { attachments } = await core.call('meetings.get', { id: second.id })
    expect((await core.call('attachments.open', { id: attachments[0]?.id ?? '' })).bytes).toEqual(source.bytes)
    await erase(core, { kind: 'attachment', id: attachments[0]?.id ?? '' })
    expect(tracesIn(core.folder)).toEqual([])
  })
})

describe('a person', () => {
  it('goes from what they said and where they were, which stays', async () => {
    const { core, world } = await openWorld()
    const preview = await core.call('erase.preview', { kind: 'person', id: world.person })
    expect(preview).toMatchObject({ name: 'Ana Núñez', sharedName: false, texts: 1 })
    await erase(core, { kind: 'person', id: world.person })
    const meeting = await core.call('meetings.get', { id: world.meeting })
    expect(meeting.attendance).toHaveLength(2)
    expect(meeting.attendance.every(row => row.personId === null)).toBe(true)
    expect(meeting.interventions[0]?.points).toHaveLength(3)
    expect(meeting.interventions[0]).toMatchObject({ personId: null, organizationId: world.organization })
    expect(meeting.presentations.map(({ presenter }) => presenter)).toEqual(['[…]', 'Luis Peña'])
    expect(await core.call('search.find', { words: 'Ana Núñez' })).toEqual([])
  })

  it('leaves other names whole, and its own where somebody else bears it', async () => {
    const { core, world } = await openWorld()
    await core.call('people.add', { name: 'Ana Núñez Rivera' })
    await core.call('meetings.change', {
      id: world.meeting,
      changes: { chair: { was: '', now: 'ana nunez rivera' }, convener: { was: '', now: 'Dra. Ana  NUÑEZ, de SEPRO' } },
    })
    const same = await core.call('people.add', { name: 'Ana Nuñez' })
    expect((await core.call('erase.preview', { kind: 'person', id: world.person })).sharedName).toBe(true)
    await core.call('people.remove', { id: same.id })
    await erase(core, { kind: 'person', id: world.person })
    expect(await core.call('meetings.get', { id: world.meeting })).toMatchObject({
      chair: 'ana nunez rivera',
      convener: '[…], de SEPRO',
    })
  })

  it('is not erased by the one who bears the name, nor named by the reason', async () => {
    const { core, world } = await openWorld()
    const { id } = await core.call('people.add', { name: 'María López' })
    await expect(erase(core, { kind: 'person', id })).rejects.toThrow('erase.ownName')
    const told = { kind: 'person' as const, id: world.person, also: [], reason: 'Lo pidió Ana Nuñez' }
    await expect(core.call('erase.record', told)).rejects.toThrow('erase.reasonRepeats')
    expect((await core.call('people.list', {})).map(({ name }) => name)).toContain('Ana Núñez')
  })
})

describe('copies', () => {
  it('are named where they hold it, and removed after a fresh one was made', async () => {
    const core = openReplaceable()
    const { call } = core
    await call('workspace.setUp', { name: 'María López', institution: '', language: 'es' })
    const without = await call('backups.make', {})
    const { id } = await call('people.add', { name: `Ana ${canary}` })
    const first = await call('backups.make', {})
    await call('people.change', { id, changes: { name: { was: `Ana ${canary}`, now: `Ana ${otherCanary}` } } })
    const second = await call('backups.make', {})
    const { backups, putAside } = await call('erase.preview', { kind: 'person', id })
    expect(backups.map(({ sequence }) => sequence)).toEqual([second.sequence, first.sequence])
    expect(putAside).toEqual([])
    await erase(core, { kind: 'person', id })
    expect(tracesIn(core.folder, [canary, otherCanary], [])).not.toEqual([])
    const { made, removed } = await call('erase.removeCopies', { backups: [first.sequence, second.sequence], putAside })
    expect(removed).toBe(2)
    expect((await call('backups.list', {})).map(({ sequence }) => sequence)).toEqual([made.sequence, without.sequence])
    expect(tracesIn(core.folder, [canary, otherCanary], [])).toEqual([])
    expect(core.faults).toEqual([])
  })

  it('of names that were written by hand before the person was known are found, too', async () => {
    const core = openReplaceable()
    const { call } = core
    await call('workspace.setUp', { name: 'María López', institution: '', language: 'es' })
    const { id: bodyId } = await call('bodies.add', { code: 'GNC', name: 'Grupo', kind: 'bilateral' })
    await call('meetings.add', { bodyId, title: 'Con Ana Núñez', date: null })
    const made = await call('backups.make', {})
    const { id } = await call('people.add', { name: 'Ana Núñez' })
    const { backups } = await call('erase.preview', { kind: 'person', id })
    expect(backups.map(({ sequence }) => sequence)).toEqual([made.sequence])
  })
})

describe('the file', () => {
  it('keeps nothing of what a program deleted that did not overwrite it', async () => {
    const { core, world } = await openWorld()
    core.file.connection.pragma('secure_delete = OFF')
    const texts = Array.from({ length: 200 }, (_, index) => ({ text: `${canary} ${index} ${'x'.repeat(300)}` }))
    const { ids } = await core.call('points.add', { interventionId: world.intervention, points: texts })
    for (const id of ids.slice(1)) await core.call('points.remove', { id })
    core.reopen()
    await erase(core, { kind: 'intervention', id: world.intervention })
    expect(tracesIn(core.folder)).toEqual([])
    checkFile(core.file)
  })

  it('is written anew at the next opening where a power cut came between', async () => {
    const { core, world } = await openWorld()
    const { ids } = await core.call('points.add', { interventionId: world.intervention, points: [{ text: canary }] })
    const record = { kind: 'point' as const, id: ids[0] ?? '' }
    noteErasure(core.folder, [])
    core.file.connection
      .transaction(() => {
        eraseRecords(core.file, [record], 'erasure')
        fillSearch(core.file.write)
      })
      .immediate()
    core.file.committed()
    const copy = crashedCopy(core.folder)
    expect(tracesIn(copy)).not.toEqual([])
    const file = openWorkspace({ folder: copy, create: false, allowAnyFolder: true }, () => {})
    if (file instanceof Refusal) throw file
    expect(tracesIn(copy)).toEqual([])
    expect(fs.existsSync(path.join(copy, 'erasing.json'))).toBe(false)
    checkFile(file)
    file.close()
  })

  it('is known for its own after an erasure, when it did not end well', async () => {
    const { core, world } = await openWorld()
    await erase(core, { kind: 'point', id: world.points[0] })
    await core.call('people.add', { name: 'Rosa Paz' })
    const file = openFile(crashedCopy(core.folder), { create: false, allowAnyFolder: true })
    expect(rowsOf(file, "SELECT name FROM person WHERE name = 'Rosa Paz'")).toHaveLength(1)
    checkFile(file)
    file.close()
  })
})

/** The files as a machine leaves them that loses power now. */
function crashedCopy(folder: string): string {
  const copy = temporaryFolder()
  fs.cpSync(folder, copy, { recursive: true, filter: name => !name.endsWith('lock.db') })
  return copy
}
