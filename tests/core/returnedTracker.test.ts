import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTracker } from '../../core/imports/tracker.ts'
import { newFollowUp } from '../../core/trackerFollowUps.ts'
import type { TestCore } from '../support/core.ts'
import { rowsOf } from '../support/rows.ts'
import { changedSheet, withoutSheet } from '../support/workbook.ts'
import { openWorld, type World } from '../support/world.ts'

const FIRST = 'GNC-2026-01/1'
const SECOND = 'GNC-2026-01/2'
type Cells = Record<string, string | number | null>

/** The tracker as it goes out, and then with other values in some cells. */
async function sent(core: TestCore, options: object = {}) {
  const { bytes } = await core.call('tracker.export', { format: 'xlsx', language: 'es', ...options })
  return bytes
}

async function back(core: TestCore, bytes: Uint8Array, cells: Cells, name = 'devuelto.xlsx') {
  return core.call('tracker.read', { name, bytes: changedSheet(bytes, cells) })
}

async function agreementOf(core: TestCore, world: World, index: 0 | 1 | 2 = 0) {
  return core.call('agreements.get', { id: world.agreements[index] })
}

describe('a tracker that comes back', () => {
  it('changes nothing when nothing was changed', async () => {
    const { core } = await openWorld()
    const returned = await back(core, await sent(core), {})
    expect(await core.call('tracker.compare', returned)).toEqual({
      changed: [],
      unchanged: 3,
      conflicts: [],
      unknown: [],
      refused: [],
    })
  })

  it('says of a commitment without end that it has none, whatever day it had before', async () => {
    const { core, world } = await openWorld()
    await core.call('agreements.change', {
      id: world.agreements[0],
      changes: { dueKind: { was: 'date', now: 'continuous' } },
    })
    const bytes = await sent(core)
    const unknown = await back(core, withoutSheet(bytes, '_acuerdos'), {})
    expect(unknown.rows[0]?.fields.dueDate).toEqual({ value: 'continuous' })
    const returned = await back(core, bytes, {})
    expect(await core.call('tracker.compare', returned)).toMatchObject({ changed: [], conflicts: [], unchanged: 3 })
  })

  it('is read as what was changed in it, with what was sent there', async () => {
    const { core } = await openWorld()
    const { rows, sent: before } = await back(core, await sent(core), { H5: 4, I5: '' })
    expect(rows.map(({ reference, fields }) => [reference, fields])).toEqual([
      [FIRST, {}],
      [SECOND, { rating: { value: 4 }, state: { refused: 'empty', written: '' } }],
      [expect.any(String), {}],
    ])
    expect(before).toMatchObject([{ reference: SECOND, values: { rating: null, state: 'open' } }])
    expect(rows.every(({ text }) => text !== '')).toBe(true)
  })

  it('tells exactly the cells that were changed, and takes them over in one step that undo takes back', async () => {
    const { core, world } = await openWorld()
    const cells = { G4: '31 de diciembre de 2026', H4: 4, I4: 'En curso', J5: 'Se publicó en el sitio.' }
    const returned = await back(core, await sent(core), cells)
    const changed = [
      {
        reference: FIRST,
        fields: {
          dueDate: { was: '2026-12-01', now: '2026-12-31' },
          rating: { was: null, now: 4 },
          state: { was: 'open', now: 'inProgress' },
        },
      },
      { reference: SECOND, fields: { lastFollowUp: { was: null, now: 'Se publicó en el sitio.' } } },
    ]
    const expected = { changed, unchanged: 1, conflicts: [], unknown: [], refused: [] }
    expect(await core.call('tracker.compare', returned)).toEqual(expected)
    expect(await core.call('tracker.merge', { returned, reporter: 'SEPRO', channel: 'Correo' })).toEqual(expected)
    const first = await agreementOf(core, world)
    expect(first).toMatchObject({ dueDate: '2026-12-31', rating: 4, state: 'inProgress' })
    expect(first.followUps[0]).toMatchObject({
      reporter: 'SEPRO',
      channel: 'Correo',
      evidence: 'devuelto.xlsx',
      rating: 4,
      narrative:
        'Fecha límite: 1 dic 2026 → 31 dic 2026; Calificación: sin dato → 4 – Avance sustancial; Estado: Abierto → En curso',
    })
    expect((await agreementOf(core, world, 1)).followUps[0]).toMatchObject({
      narrative: 'Se publicó en el sitio.',
      rating: null,
    })
    await core.call('history.undo', {})
    expect(await agreementOf(core, world)).toMatchObject({ dueDate: '2026-12-01', rating: null, state: 'open' })
    expect((await agreementOf(core, world, 1)).followUps).toEqual([])
  })

  it.each([
    ['12 nov 2026 · SEPRO: Se hizo.', '2026-11-12', 'SEPRO', 'Se hizo.'],
    ['12/11/2026: Se hizo: todo.', '2026-11-12', null, 'Se hizo: todo.'],
    ['A más tardar el 30/12/2026: se entregará el informe', null, null, null],
    ['Según oficio del 12/11/2025: se aprobó', null, null, null],
    ['Reunión 12/11/2025 · SEPRO: se aprobó', null, null, null],
    ['30/12/2026: se entregará el informe', null, null, null],
  ])(
    'keeps every word of a follow-up, and takes for its day a day alone that was: %s',
    (text, date, reporter, told) => {
      expect(newFollowUp(text, undefined, [], '2026-11-21')).toEqual({ date, reporter, narrative: told ?? text })
    },
  )

  it('is not taken twice', async () => {
    const { core } = await openWorld()
    const returned = await back(core, await sent(core), {
      H4: '2',
      J4: 'Se avanzó en el borrador.',
      D5: 'Publicar el censo completo',
    })
    expect((await core.call('tracker.merge', { returned })).changed).toHaveLength(2)
    const rows = () => rowsOf(core.file, 'SELECT * FROM follow_up').length
    const before = rows()
    expect(await core.call('tracker.merge', { returned })).toMatchObject({ changed: [], conflicts: [], unchanged: 3 })
    expect(rows()).toBe(before)
  })

  it('keeps a field that was changed on both sides, until a person takes one of both', async () => {
    const { core, world } = await openWorld()
    const bytes = await sent(core)
    await core.call('agreements.change', {
      id: world.agreements[0],
      changes: { state: { was: 'open', now: 'fulfilled' } },
    })
    const returned = await back(core, bytes, { I4: 'En curso', H4: 1 })
    const conflict = {
      reference: FIRST,
      field: 'state',
      sent: 'open',
      here: 'fulfilled',
      theirs: 'inProgress',
      reason: 'both',
    }
    const result = await core.call('tracker.merge', { returned })
    expect(result.conflicts).toEqual([conflict])
    expect(result.changed).toEqual([{ reference: FIRST, fields: { rating: { was: null, now: 1 } } }])
    expect(await agreementOf(core, world)).toMatchObject({ state: 'fulfilled', rating: 1 })
    const accepted = [{ reference: FIRST, field: 'state' as const, over: 'fulfilled' }]
    expect((await core.call('tracker.merge', { returned, accepted })).conflicts).toEqual([])
    expect(await agreementOf(core, world)).toMatchObject({ state: 'inProgress' })
  })

  it('is no conflict where both sides say the same, and changes here stay where the file has the old value', async () => {
    const { core, world } = await openWorld()
    const bytes = await sent(core)
    const [id] = world.agreements
    await core.call('agreements.change', {
      id,
      changes: {
        state: { was: 'open', now: 'fulfilled' },
        text: { was: 'Aprobar el plan', now: 'Aprobar el plan anual' },
      },
    })
    const returned = await back(core, bytes, { I4: 'Cumplida' })
    expect(await core.call('tracker.merge', { returned })).toMatchObject({ changed: [], conflicts: [], unchanged: 3 })
    expect(await agreementOf(core, world)).toMatchObject({ text: 'Aprobar el plan anual' })
  })

  it('is compared with the stored copy of its export when the hidden sheet is gone', async () => {
    const { core, world } = await openWorld()
    const bytes = withoutSheet(await sent(core), '_acuerdos')
    await core.call('agreements.change', {
      id: world.agreements[0],
      changes: { state: { was: 'open', now: 'fulfilled' } },
    })
    await sent(core)
    const returned = await back(core, bytes, { I5: 'En curso', J5: 'Listo el borrador.' })
    expect(returned.sent).toBeNull()
    const result = await core.call('tracker.compare', returned)
    expect(result.conflicts).toEqual([])
    expect(result.changed.map(row => [row.reference, Object.keys(row.fields)])).toEqual([
      [SECOND, ['state', 'lastFollowUp']],
    ])
  })

  it('finds a difference in doubt where nothing tells what was sent', async () => {
    const { core, world } = await openWorld()
    await sent(core)
    const [id] = world.agreements
    await core.call('agreements.change', { id, changes: { rating: { was: null, now: 3 } } })
    const bytes = await sent(core)
    const returned = { ...(await back(core, bytes, { H4: 2, I4: 'En curso' })), exportIds: [], sent: null }
    const result = await core.call('tracker.compare', returned)
    expect(result.changed).toEqual([{ reference: FIRST, fields: { state: { was: 'open', now: 'inProgress' } } }])
    expect(result.conflicts).toMatchObject([{ field: 'rating', sent: null, here: 3, theirs: 2, reason: 'unsent' }])
  })

  it('tells rows that it does not know, and values that it cannot take', async () => {
    const { core } = await openWorld()
    const cells = {
      A7: 'GNC-2020-09/1',
      D7: 'Otro',
      D8: 'Un acuerdo nuevo',
      H4: 9,
      I4: 'archivado',
      G4: 'pronto',
      B5: 'XYZ',
      D6: null,
    }
    const result = await core.call('tracker.compare', await back(core, await sent(core), cells))
    expect(result.unknown.map(({ reference, reason, row }) => [reference, reason, row])).toEqual([
      ['GNC-2020-09/1', 'notHere', 7],
      [null, 'noReference', 8],
    ])
    expect(result.refused.map(({ field, reason, written }) => [field, reason, written])).toEqual([
      ['dueDate', 'date', 'pronto'],
      ['rating', 'rating', '9'],
      ['state', 'state', 'archivado'],
      ['body', 'fixed', 'XYZ'],
      ['agreement', 'empty', ''],
    ])
    expect(result.changed).toEqual([])
  })

  it('knows institutions by any of their names, and keeps a name that it does not know', async () => {
    const { core, world } = await openWorld()
    const returned = await back(core, await sent(core), {
      E4: 'Secretaria de Proteccion',
      E5: 'Agencia de Cooperación; Red de Municipios',
    })
    const { changed } = await core.call('tracker.merge', { returned })
    expect(changed.map(({ reference }) => reference)).toEqual([SECOND])
    expect((await agreementOf(core, world, 1)).lead).toMatchObject([
      { organizationId: world.otherOrganization },
      { organizationId: null, name: 'Red de Municipios' },
    ])
  })

  it('is refused where it is no tracker, and says so', async () => {
    const { core } = await openWorld()
    const bytes = changedSheet(await sent(core), {
      A3: 'a',
      B3: 'b',
      C3: 'c',
      D3: 'd',
      E3: 'e',
      F3: 'f',
      G3: 'g',
      H3: 'h',
      I3: 'i',
      J3: 'j',
    })
    expect(() => readTracker({ name: 'otra.xlsx', bytes })).toThrow('file.noTracker')
    expect(() => readTracker({ name: 'otra.xls', bytes })).toThrow('file.unknownKind')
    expect(() => readTracker({ name: 'otra.xlsx', bytes: new Uint8Array([80, 75, 3, 4, 9, 9]) })).toThrow(
      'file.unreadable',
    )
  })
})

describe('a tracker for somebody', () => {
  it('has only their rows, is awaited until it comes back, and counts the reminders', async () => {
    const { core, world } = await openWorld()
    const to = { organizationId: world.organization, personId: null, name: null }
    const bytes = await sent(core, { to })
    const returned = await back(core, bytes, { H4: 1 })
    expect(returned.rows.map(row => row.reference)).toEqual([FIRST])
    core.pass(86_400_000)
    await sent(core, { to })
    expect(await core.call('tracker.awaited', {})).toMatchObject([
      { printed: 'SEPRO', since: '2026-11-21', last: '2026-11-22', reminders: 1, agreements: 1 },
    ])
    await core.call('tracker.merge', { returned })
    expect((await agreementOf(core, world)).followUps[0]?.reporter).toBe('SEPRO')
    expect(await core.call('tracker.awaited', {})).toEqual([])
    await core.call('history.undo', {})
    expect(await core.call('tracker.awaited', {})).toHaveLength(1)
  })

  it('is awaited no more when somebody says so, until another is made', async () => {
    const { core, world } = await openWorld()
    const to = { organizationId: world.organization, personId: null, name: null }
    const awaited = async () => (await core.call('tracker.awaited', {})).map(row => [row.printed, row.since])
    await sent(core, { to })
    await core.call('tracker.dismiss', to)
    expect(await awaited()).toEqual([])
    // A second click takes nothing more away, and is no step to undo.
    await core.call('tracker.dismiss', to)
    await core.call('history.undo', {})
    expect(await awaited()).toEqual([['SEPRO', '2026-11-21']])
    await core.call('history.redo', {})
    core.pass(86_400_000)
    await sent(core, { to })
    expect(await awaited()).toEqual([['SEPRO', '2026-11-22']])
  })

  it('counts reminders by the day: a workbook made twice on one day is none', async () => {
    const { core, world } = await openWorld()
    const to = { organizationId: world.organization, personId: null, name: null }
    await sent(core, { to })
    await sent(core, { to })
    expect(await core.call('tracker.awaited', {})).toMatchObject([{ reminders: 0 }])
  })

  it('is made for each of them in one pack', async () => {
    const { core } = await openWorld()
    const { name, mediaType } = await core.call('tracker.export', { format: 'xlsx', language: 'en', to: 'each' })
    expect([name, mediaType]).toEqual(['Tracker 2026-11-21.zip', 'application/zip'])
    expect(await core.call('tracker.awaited', {})).toHaveLength(1)
  })

  it('has a workbook for each in the pack, also where long names begin alike', async () => {
    const { core, world } = await openWorld()
    const office =
      'Secretaría de Estado en los Despachos de Gestión de Riesgos y Contingencias Nacionales, Dirección Regional'
    for (const [index, name] of [`${office} Norte`, `${office} Sur`].entries()) {
      const now = [{ organizationId: null, personId: null, name }]
      const id = world.agreements[index + 1] ?? ''
      await core.call('agreements.change', { id, changes: { lead: { was: [], now } } })
    }
    const { bytes } = await core.call('tracker.export', { format: 'xlsx', language: 'es', to: 'each' })
    expect(Object.keys(unzipSync(bytes))).toHaveLength(3)
  })
})

describe('the stored copies', () => {
  it('are kept once for as long as they stay the same', async () => {
    const { core, world } = await openWorld()
    const count = () => rowsOf(core.file, 'SELECT * FROM tracker_sent').length
    await sent(core)
    await sent(core)
    expect(count()).toBe(3)
    await core.call('agreements.change', {
      id: world.agreements[0],
      changes: { state: { was: 'open', now: 'fulfilled' } },
    })
    await sent(core)
    expect(count()).toBe(4)
  })

  it('hold nothing of a follow-up’s text', async () => {
    const { core, world } = await openWorld()
    await core
      .call('followUps.change', { id: world.followUp, changes: { narrative: { was: '', now: 'Palabra reservada' } } })
      .catch(() => {})
    await sent(core)
    expect(JSON.stringify(rowsOf(core.file, 'SELECT content FROM tracker_sent'))).not.toContain('reservada')
  })

  it('go with the agreement that is erased for good, and lose the name of a person who is', async () => {
    const { core, world } = await openWorld()
    const [first, second] = world.agreements
    const lead = { was: [], now: [{ organizationId: null, personId: world.otherPerson, name: null }] }
    await core.call('agreements.change', { id: second, changes: { lead } })
    await sent(core, { to: 'each' })
    const contents = () => JSON.stringify(rowsOf(core.file, 'SELECT * FROM tracker_sent'))
    expect(contents()).toContain('Luis Peña')
    await core.call('erase.record', { kind: 'person', id: world.otherPerson, also: [], reason: 'a petición' })
    expect(contents()).not.toContain('Luis Peña')
    expect(rowsOf(core.file, 'SELECT * FROM tracker_export WHERE personId IS NOT NULL')).toEqual([])
    await core.call('erase.record', { kind: 'agreement', id: first, also: [], reason: 'a petición' })
    expect(rowsOf(core.file, 'SELECT * FROM tracker_sent WHERE agreementId = ?', first)).toEqual([])
  })
})
