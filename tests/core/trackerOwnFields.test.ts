import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract/index.ts'
import { translator } from '../../shared/texts/index.ts'
import { trackerRefusalText } from '../../shared/trackerText.ts'
import type { TestCore } from '../support/core.ts'
import { changedSheet, withoutSheet } from '../support/workbook.ts'
import { openWorld } from '../support/world.ts'

const FIRST = 'GNC-2026-01/1'

/** A register with a field of every kind: columns K to N of the tracker. */
async function openFields(choices: string[] = ['Alfa', 'Beta']) {
  const { core, world } = await openWorld()
  const add = async (field: Input<'ownFields.add'>) => (await core.call('ownFields.add', field)).id
  const fields = {
    notes: await add({ name: 'Notas', kind: 'text' }),
    amount: await add({ name: 'Monto', kind: 'number' }),
    visit: await add({ name: 'Visita', kind: 'date' }),
    donor: await add({ name: 'Donante', kind: 'choice', choices }),
  }
  const set = (was: (string | null)[], now: (string | null)[]) =>
    core.call('ownFields.set', {
      id: world.agreements[0],
      changes: Object.fromEntries(
        Object.values(fields).map((id, index) => [id, { was: was[index] ?? null, now: now[index] ?? null }]),
      ),
    })
  await set([], ['=SUMA(A1)', '1250.5', '2026-12-24', choices[0] ?? null])
  return { core, world, fields, set }
}

async function exported(core: TestCore, format: 'xlsx' | 'csv' | 'json', language: 'es' | 'en' = 'es') {
  return (await core.call('tracker.export', { format, language })).bytes
}

async function back(core: TestCore, bytes: Uint8Array, cells: Record<string, string | number | null>) {
  return core.call('tracker.read', { name: 'devuelto.xlsx', bytes: changedSheet(bytes, cells) })
}

describe('the person’s own fields in the tracker', () => {
  it('stand behind its own columns: numbers as numbers, days as days, choices with their list, text never as a formula', async () => {
    const { core } = await openFields()
    const parts = unzipSync(await exported(core, 'xlsx'))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const texts = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).match(/<si>.*?<\/si>/gs)
    for (const heading of ['K3', 'L3', 'M3', 'N3']) expect(sheet).toContain(`r="${heading}"`)
    expect(texts?.[Number(/<c r="K4"[^>]*t="s"><v>(\d+)<\/v>/.exec(sheet)?.[1])]).toBe('<si><t>=SUMA(A1)</t></si>')
    expect(sheet).toMatch(/<c r="L4" s="\d+"><v>1250\.5<\/v>/)
    expect(sheet).toMatch(/<c r="M4" s="\d+"><v>46380<\/v>/)
    expect(sheet).toMatch(/<dataValidation [^>]*sqref="N4:N6"[^>]*>\s*<formula1>"Alfa,Beta"<\/formula1>/)
    expect(sheet).not.toContain('<f>')
  })

  it('with choices that no list of its own can hold take them from the hidden sheet', async () => {
    const { core } = await openFields(['Alfa, S. A.', 'Beta'])
    const parts = unzipSync(await exported(core, 'xlsx'))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toContain('<formula1>_acuerdos!$C$1:$D$1</formula1>')
    expect(
      Object.values(parts)
        .map(part => strFromU8(part))
        .join(''),
    ).toContain('Alfa, S. A.')
  })

  it('stand in CSV and JSON', async () => {
    const { core } = await openFields()
    const csv = new TextDecoder().decode(await exported(core, 'csv'))
    expect(csv.split('\r\n')[0]).toMatch(/"Notas","Monto","Visita","Donante"$/)
    expect(csv.split('\r\n')[1]).toMatch(/"'=SUMA\(A1\)","1250.5","2026-12-24","Alfa"$/)
    const [first, second] = JSON.parse(new TextDecoder().decode(await exported(core, 'json')))
    expect(first.own).toEqual({ Notas: '=SUMA(A1)', Monto: 1250.5, Visita: '2026-12-24', Donante: 'Alfa' })
    expect(second.own).toEqual({ Notas: null, Monto: null, Visita: null, Donante: null })
  })
})

describe('the person’s own columns of a tracker that comes back', () => {
  it('change nothing when nothing was changed', async () => {
    const { core } = await openFields()
    const returned = await back(core, await exported(core, 'xlsx'), {})
    expect(await core.call('tracker.compare', returned)).toMatchObject({ changed: [], unchanged: 3, refused: [] })
  })

  it('are compared, taken over and taken back as the others', async () => {
    const { core, fields, world } = await openFields()
    const cells = { K4: null, L4: '1,300', M4: '31 de enero de 2027', N5: 'beta', H4: 3 }
    const returned = await back(core, await exported(core, 'xlsx'), cells)
    const result = await core.call('tracker.merge', { returned, reporter: 'SEPRO' })
    expect(result).toMatchObject({ conflicts: [], refused: [], unchanged: 1 })
    expect(result.changed).toEqual([
      {
        reference: FIRST,
        fields: {
          rating: { was: null, now: 3 },
          'own:Notas': { was: '=SUMA(A1)', now: null },
          'own:Monto': { was: '1250.5', now: '1300' },
          'own:Visita': { was: '2026-12-24', now: '2027-01-31' },
        },
      },
      { reference: 'GNC-2026-01/2', fields: { 'own:Donante': { was: null, now: 'Beta' } } },
    ])
    const values = await core.call('ownFields.values', {})
    expect(values.find(row => row.agreementId === world.agreements[0])?.values).toEqual({
      [fields.amount]: '1300',
      [fields.visit]: '2027-01-31',
      [fields.donor]: 'Alfa',
    })
    const { followUps } = await core.call('agreements.get', { id: world.agreements[0] })
    expect(followUps[0]?.narrative).toContain('Visita: 24 dic 2026 → 31 ene 2027')
    expect(await core.call('tracker.merge', { returned })).toMatchObject({ changed: [], unchanged: 3 })
    await core.call('history.undo', {})
    expect((await core.call('ownFields.values', {})).map(row => row.values)).toEqual([
      { [fields.notes]: '=SUMA(A1)', [fields.amount]: '1250.5', [fields.visit]: '2026-12-24', [fields.donor]: 'Alfa' },
    ])
  })

  it('are refused with the reason where a cell says what the field cannot hold', async () => {
    const { core } = await openFields()
    const cells = { L4: 'doce', M4: 'pronto', N4: 'Gama' }
    const { refused, changed } = await core.call(
      'tracker.compare',
      await back(core, await exported(core, 'xlsx'), cells),
    )
    expect(changed).toEqual([])
    expect(refused.map(({ field, reason, written }) => [field, reason, written])).toEqual([
      ['own:Monto', 'number', 'doce'],
      ['own:Visita', 'day', 'pronto'],
      ['own:Donante', 'choice', 'Gama'],
    ])
    for (const each of refused) expect(trackerRefusalText(each, translator('es'))).toContain(`«${each.written}»`)
  })

  it('are in conflict where they were changed on both sides, also when the hidden sheet is gone', async () => {
    const { core, set } = await openFields()
    const bytes = await exported(core, 'xlsx')
    await set(['=SUMA(A1)', '1250.5', '2026-12-24', 'Alfa'], ['=SUMA(A1)', '99', '2026-12-24', 'Beta'])
    const conflict = { field: 'own:Monto', sent: '1250.5', here: '99', theirs: '1300', reason: 'both' }
    for (const file of [bytes, withoutSheet(bytes, '_acuerdos')]) {
      const { changed, conflicts } = await core.call('tracker.compare', await back(core, file, { L4: 1300 }))
      expect(changed).toEqual([])
      expect(conflicts).toMatchObject([conflict])
    }
  })

  it('are not mistaken for those of the tracker, nor columns that the office added there for these', async () => {
    const { core } = await openWorld()
    const { id } = await core.call('ownFields.add', { name: 'Fecha', kind: 'text' })
    const bytes = await exported(core, 'xlsx')
    const cells = { G3: 'Otra cosa', K4: 'viernes', L3: 'Comentario nuestro', L4: 'nada' }
    const { changed } = await core.call('tracker.compare', await back(core, bytes, cells))
    expect(changed).toEqual([{ reference: FIRST, fields: { 'own:Fecha': { was: null, now: 'viernes' } } }])
    await core.call('ownFields.remove', { id })
    expect(await core.call('tracker.compare', await back(core, bytes, cells))).toMatchObject({ changed: [] })
  })

  it('are named once each where no field here is theirs, as far as they say something that was not sent', async () => {
    const { core, fields } = await openFields()
    const bytes = await exported(core, 'xlsx')
    await core.call('ownFields.remove', { id: fields.notes })
    await core.call('ownFields.remove', { id: fields.visit })
    const cells = { K5: 'nueva nota', K6: 'otra', O3: 'Comentario nuestro', O4: 'nada', P3: 'Vacía' }
    const { changed, refused, unchanged } = await core.call('tracker.compare', await back(core, bytes, cells))
    expect([changed, unchanged]).toEqual([[], 3])
    expect(refused.map(({ field, row, reason, written }) => [field, row, reason, written])).toEqual([
      ['own:Comentario nuestro', 4, 'column', 'nada'],
      ['own:Notas', 5, 'column', 'nueva nota'],
    ])
    for (const each of refused)
      expect(trackerRefusalText(each, translator('es'))).toContain(`«${each.field?.slice(4)}»`)
  })

  it('are known by the name that their field had when the tracker was sent', async () => {
    const { core, fields, set } = await openFields()
    const rename = (id: string, was: string, now: string) =>
      core.call('ownFields.change', { id, changes: { name: { was, now } } })
    const bytes = await exported(core, 'xlsx')
    await rename(fields.notes, 'Notas', 'Apuntes')
    await rename(fields.notes, 'Apuntes', 'Observaciones')
    // One that took the old name over is not the one that was sent.
    await core.call('ownFields.add', { name: 'Notas', kind: 'text' })
    await set(['=SUMA(A1)', '1250.5', '2026-12-24', 'Alfa'], ['=SUMA(A1)', '99', '2026-12-24', 'Alfa'])
    for (const file of [bytes, withoutSheet(bytes, '_acuerdos')]) {
      const found = await core.call('tracker.compare', await back(core, file, { K5: 'lista' }))
      expect(found).toMatchObject({ conflicts: [], refused: [] })
      expect(found.changed).toEqual([
        { reference: 'GNC-2026-01/2', fields: { 'own:Observaciones': { was: null, now: 'lista' } } },
      ])
    }
  })

  it('are not taken for a field that had their name before the tracker was sent', async () => {
    const { core, fields } = await openFields()
    await core.call('ownFields.change', { id: fields.notes, changes: { name: { was: 'Notas', now: 'Apuntes' } } })
    const bytes = await exported(core, 'xlsx')
    const returned = await back(core, bytes, { O3: 'Notas', O5: 'de la oficina' })
    const { changed, conflicts, refused } = await core.call('tracker.compare', returned)
    expect([changed, conflicts]).toEqual([[], []])
    expect(refused.map(({ field, written }) => [field, written])).toEqual([['own:Notas', 'de la oficina']])
  })

  it('of a field that is gone say nothing new where they say what was sent, also without the hidden sheet', async () => {
    const { core, fields } = await openFields()
    const bytes = withoutSheet(await exported(core, 'xlsx'), '_acuerdos')
    await core.call('ownFields.remove', { id: fields.notes })
    expect(await core.call('tracker.compare', await back(core, bytes, {}))).toMatchObject({ refused: [], unchanged: 3 })
  })
})
