import { describe, expect, it } from 'vitest'
import { createCore } from '../../core/core.ts'
import { handlesOn } from '../../db/execute.ts'
import { Refusal } from '../../shared/errors.ts'
import { openTestCore } from '../support/core.ts'
import { recordsOf } from '../support/rows.ts'
import { emptyMinutes, openWorld } from '../support/world.ts'

const id = '01997f3c-7d1e-7b3e-8a4c-0123456789ab'

describe('the check of what is sent', () => {
  it.each([
    ['a missing field', 'bodies.add', { code: 'A', kind: 'bilateral' }, 'name', 'missing'],
    ['a blank required line', 'bodies.add', { code: 'A', name: ' \n ', kind: 'bilateral' }, 'name', 'empty'],
    ['a field that is not known', 'meetings.get', { id, extra: 1 }, 'extra', 'unknown'],
    [
      'a line of 301 characters',
      'bodies.add',
      { code: 'A', name: 'x'.repeat(301), kind: 'bilateral' },
      'name',
      'tooLong',
    ],
    ['a day that is not in the calendar', 'meetings.add', { bodyId: id, date: '2026-02-30' }, 'date', 'date'],
    ['a day written another way', 'meetings.add', { bodyId: id, date: '30/11/2026' }, 'date', 'date'],
    ['a choice that is none', 'bodies.add', { code: 'A', name: 'A', kind: 'party' }, 'kind', 'choice'],
    ['an id that is none', 'meetings.get', { id: '1' }, 'id', 'wrong'],
    ['nothing at all', 'meetings.get', undefined, '', 'missing'],
    ['a list for an object', 'meetings.get', [], '', 'wrong'],
    [
      'a time that no clock shows',
      'meetings.change',
      { id, changes: { startTime: { was: null, now: '24:00' } } },
      'changes.startTime.now',
      'time',
    ],
    [
      'a change without its new value',
      'meetings.change',
      { id, changes: { title: { was: '' } } },
      'changes.title.now',
      'missing',
    ],
    [
      'a field that is not to be edited',
      'meetings.change',
      { id, changes: { number: { was: 1, now: 2 } } },
      'changes',
      'unknown',
    ],
    ['too many points at once', 'points.add', { interventionId: id, points: [] }, 'points', 'empty'],
  ])('refuses %s', async (_, method, input, field, reason) => {
    const core = await openTestCore()
    expect(await core.answer(method, input)).toEqual({
      ok: false,
      error: { code: 'input.invalid', facts: { field, reason } },
    })
  })

  it('takes a key named __proto__ for what it is: unknown', async () => {
    const core = await openTestCore()
    const input: unknown = JSON.parse('{"__proto__":{"polluted":true},"code":"A","name":"A","kind":"bilateral"}')
    const answer = await core.answer('bodies.add', input)
    expect(answer).toMatchObject({ ok: false, error: { code: 'input.invalid', facts: { reason: 'unknown' } } })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it.each([
    ['nothing', ''],
    ['one that never was', 'meetings.steal'],
    ['a property of every object', 'toString'],
    ['the prototype', '__proto__'],
  ])('knows no operation named by %s', async (_, method) => {
    const core = await openTestCore()
    expect(await core.answer(method, {})).toEqual({
      ok: false,
      error: { code: 'input.unknownOperation', facts: { method } },
    })
  })

  it.each([
    ['a list', ['bodies.list']],
    ['an object that reads like one', { toString: () => 'bodies.list' }],
    ['an object without prototype', Object.create(null)],
    ['a symbol', Symbol('bodies.list')],
    ['a number', 7],
  ])('knows no operation named by %s', async (_, method) => {
    const core = await openTestCore()
    expect(await core.answer(method as string, {})).toMatchObject({
      ok: false,
      error: { code: 'input.unknownOperation' },
    })
  })

  it.each([
    ['a number', 5],
    ['an object', {}],
    ['nothing', ''],
    ['a whole book', 'x'.repeat(100_000)],
  ])('refuses %s as the name of a command', async (_, operationId) => {
    const core = await openTestCore()
    const options = { operationId: operationId as string }
    expect(await core.answer('bodies.add', { code: 'A', name: 'A', kind: 'bilateral' }, options)).toMatchObject({
      ok: false,
      error: { code: 'input.invalid', facts: { field: 'operationId' } },
    })
    expect(await core.call('bodies.list', {})).toEqual([])
  })

  it('cleans texts before anything is stored', async () => {
    const core = await openTestCore()
    await core.call('bodies.add', { code: ' gnc ', name: 'Grupo\u0000\uFFFE \ud800\nNacio\u0301n', kind: 'bilateral' })
    expect(await core.call('bodies.list', {})).toMatchObject([{ code: 'GNC', name: 'Grupo \uFFFD Nación' }])
  })
})

describe('a command', () => {
  it('leaves nothing when it is refused half way', async () => {
    const { core, world } = await openWorld()
    const before = recordsOf(core.file)
    const changes = { text: { was: 'Aprobar el plan', now: 'Otro' }, lead: { was: [], now: [] } }
    await expect(core.call('agreements.change', { id: world.agreements[0], changes })).rejects.toThrow(
      'record.changedElsewhere',
    )
    expect(recordsOf(core.file)).toEqual(before)
  })

  it('leaves nothing when the program itself fails half way, and says so with a reference', async () => {
    const { core, world } = await openWorld()
    const before = recordsOf(core.file)
    core.file.connection.exec(
      "CREATE TEMP TRIGGER broken AFTER INSERT ON main.point WHEN NEW.text = 'tercero' BEGIN SELECT raise(ABORT, 'broken'); END",
    )
    const points = ['primero', 'segundo', 'tercero'].map(text => ({ text }))
    const answer = await core.answer('points.add', { interventionId: world.intervention, points })
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal', facts: { reference: /^[0-9a-f]{8}$/ } } })
    expect(String(core.faults)).toContain('broken')
    expect(recordsOf(core.file)).toEqual(before)
    expect(await core.call('search.find', { words: 'primero' })).toEqual([])
    const { undo } = await core.call('history.state', {})
    expect(undo?.method).toBe('followUps.add')
  })

  it.each([
    ['a parent that is gone', 'agendaItems.add', { meetingId: id, title: 'A' }, 'meeting'],
    ['an institution that is gone', 'people.add', { name: 'A', organizationId: id }, 'organization'],
    ['a body that is gone', 'meetings.add', { bodyId: id, date: null }, 'body'],
    [
      'a meeting that is gone',
      'minutes.export',
      { meetingId: id, format: 'md', language: 'es', audience: 'partners' },
      'meeting',
    ],
    ['a sector that is gone', 'organizations.add', { name: 'A', sectorId: id }, 'sector'],
  ])('says what is not there: %s', async (_, method, input, kind) => {
    const core = await openTestCore()
    expect(await core.answer(method, input)).toEqual({
      ok: false,
      error: { code: 'record.notFound', facts: { kind, id } },
    })
  })

  it('says what is not there when a change names it', async () => {
    const { core, world } = await openWorld()
    const { points, intervention } = world
    const answer = await core.answer('points.change', { id: points[0], changes: { answersId: { was: null, now: id } } })
    expect(answer).toEqual({ ok: false, error: { code: 'record.notFound', facts: { kind: 'point', id } } })
    const person = await core.answer('interventions.change', {
      id: intervention,
      changes: { lead: { was: '', now: 'x' }, organizationId: { was: null, now: id } },
    })
    expect(person).toMatchObject({ ok: false, error: { code: 'record.changedElsewhere' } })
  })

  it('refuses an id that is taken', async () => {
    const { core, world } = await openWorld()
    const answer = await core.answer('people.add', { id: world.person, name: 'Otra' })
    expect(answer).toEqual({
      ok: false,
      error: { code: 'record.duplicate', facts: { kind: 'person', name: world.person } },
    })
  })
})

describe('a command that is sent again', () => {
  const input = { code: 'A', name: 'A', kind: 'bilateral' } as const
  const options = { operationId: 'once' }

  it('is answered, and not done twice', async () => {
    const core = await openTestCore()
    const first = await core.call('bodies.add', input, options)
    expect(await core.call('bodies.add', input, options)).toEqual(first)
    core.reopen()
    expect(await core.call('bodies.add', { kind: 'bilateral', name: ' A ', code: 'a' }, options)).toEqual(first)
    expect(await core.call('bodies.list', {})).toHaveLength(1)
    expect(core.announcements).toHaveLength(1)
  })

  it('is refused with another content or as another command', async () => {
    const core = await openTestCore()
    const { id } = await core.call('bodies.add', input, options)
    const reused = { ok: false, error: { code: 'operation.reused', facts: { operationId: 'once' } } }
    expect(await core.answer('bodies.add', { ...input, name: 'B' }, options)).toEqual(reused)
    expect(await core.answer('bodies.remove', { id }, options)).toEqual(reused)
  })

  it('is done when it was refused before', async () => {
    const core = await openTestCore()
    const { id } = await core.call('bodies.add', input)
    await expect(core.call('bodies.add', input, options)).rejects.toThrow('record.duplicate')
    await core.call('bodies.remove', { id })
    await core.call('bodies.add', input, options)
    expect(await core.call('bodies.list', {})).toHaveLength(1)
  })

  it('undoes once', async () => {
    const core = await openTestCore()
    await core.call('bodies.add', input)
    await core.call('bodies.add', { ...input, code: 'B' })
    await core.call('history.undo', {}, options)
    await core.call('history.undo', {}, options)
    expect(await core.call('bodies.list', {})).toHaveLength(1)
  })

  it('imports once, compared by the bytes of the file', async () => {
    const core = await openTestCore()
    const minutes = { ...emptyMinutes, title: 'Reunión', date: '2026-10-01' }
    const source = (text: string) => ({ name: 'acta.txt', bytes: new TextEncoder().encode(text) })
    const first = await core.call('meetings.import', { minutes, source: source('a') }, options)
    expect(await core.call('meetings.import', { minutes, source: source('a') }, options)).toEqual(first)
    await expect(core.call('meetings.import', { minutes, source: source('b') }, options)).rejects.toThrow('reused')
  })

  it('makes a document anew each time', async () => {
    const { core, world } = await openWorld()
    const request = { meetingId: world.meeting, format: 'md', language: 'es', audience: 'partners' } as const
    await core.call('minutes.export', request, options)
    await core.call('sections.change', { id: world.section, changes: { body: { was: '', now: 'Nuevo texto' } } })
    const { bytes } = await core.call('minutes.export', request, options)
    expect(new TextDecoder().decode(bytes)).toContain('Nuevo texto')
  })
})

describe('a query', () => {
  it('gets a handle that cannot write', async () => {
    const core = await openTestCore()
    const { read } = handlesOn(core.file.connection)
    expect(read).not.toHaveProperty('run')
    const write = { compile: () => ({ sql: 'DELETE FROM sector RETURNING id', parameters: [] }) }
    // What the builder would never make of a selection must not run either.
    expect(() => Reflect.apply(read.all, read, [write])).toThrow('tried to write')
    expect(() => Reflect.apply(read.one, read, [write])).toThrow('tried to write')
    expect(await core.call('sectors.list', {})).toHaveLength(9)
  })
})

describe('a core whose workspace could not be opened', () => {
  it('answers every call with the reason', async () => {
    const why = Refusal.of('workspace.newer', { folder: '/datos' })
    const documents = {
      produce: () => Promise.reject(new Error('not asked')),
      read: () => Promise.reject(new Error('not asked')),
    }
    const core = createCore({
      file: why,
      documents,
      clock: () => new Date(0),
      announce: () => {},
      report: () => {},
      checkOutputs: true,
    })
    const answer = { ok: false, error: why.envelope }
    expect(await core.call('workspace.get', {})).toEqual(answer)
    expect(await core.call('bodies.add', { code: 'A', name: 'A', kind: 'bilateral' })).toEqual(answer)
    expect(await core.call('tracker.export', { format: 'csv', language: 'es' })).toEqual(answer)
    core.close()
  })
})
