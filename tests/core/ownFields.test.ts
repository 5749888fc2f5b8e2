import { describe, expect, it } from 'vitest'
import type { Input, Output } from '../../shared/contract/index.ts'
import { ownValue } from '../../shared/ownFields.ts'
import { translator } from '../../shared/texts/index.ts'
import type { TestCore } from '../support/core.ts'
import { openWorld } from '../support/world.ts'

type Kind = Input<'ownFields.add'>['kind']

async function openFields() {
  const { core, world } = await openWorld()
  const add = async (name: string, kind: Kind, choices: string[] = []) =>
    (await core.call('ownFields.add', { name, kind, choices })).id
  const fields = {
    text: await add('Notas', 'text'),
    number: await add('Monto', 'number'),
    date: await add('Visita', 'date'),
    choice: await add('Donante', 'choice', ['Alfa', 'Beta']),
  }
  const [id] = world.agreements
  const set = (fieldId: string, was: string | null, now: string | null) =>
    core.answer('ownFields.set', { id, changes: { [fieldId]: { was, now } } })
  return { core, world, fields, id, set }
}

async function valuesOf(core: TestCore, id: string): Promise<Output<'ownFields.values'>[number]['values']> {
  return (await core.call('ownFields.values', {})).find(row => row.agreementId === id)?.values ?? {}
}

describe('a field of the person’s own', () => {
  it('is added, named, put in its place and taken away with its values; undo brings all of it back', async () => {
    const { core, fields, id, set } = await openFields()
    await set(fields.choice, null, 'Beta')
    await core.call('ownFields.move', { id: fields.choice, after: null })
    await core.call('ownFields.change', { id: fields.choice, changes: { name: { was: 'Donante', now: 'Socio' } } })
    const listed = await core.call('ownFields.list', {})
    expect(listed.map(field => field.name)).toEqual(['Socio', 'Notas', 'Monto', 'Visita'])
    await core.call('ownFields.remove', { id: fields.choice })
    expect(await valuesOf(core, id)).toEqual({})
    await core.call('history.undo', {})
    expect(await core.call('ownFields.list', {})).toEqual(listed)
    expect(await valuesOf(core, id)).toEqual({ [fields.choice]: 'Beta' })
  })

  it.each(['Notas', 'NOTAS', ' nótas '])('cannot have the name of another one: %s', async name => {
    const { core } = await openFields()
    const answer = await core.answer('ownFields.add', { name, kind: 'text' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'record.duplicate' } })
  })

  it.each(['Calificación', 'rating', 'fecha limite', 'Due date', '***'])(
    'cannot have a heading of the tracker, in either language: %s',
    async name => {
      const { core, fields } = await openFields()
      const refused = { ok: false, error: { code: 'ownField.column', facts: { name } } }
      expect(await core.answer('ownFields.add', { name, kind: 'text' })).toMatchObject(refused)
      const changes = { name: { was: 'Notas', now: name } }
      expect(await core.answer('ownFields.change', { id: fields.text, changes })).toMatchObject(refused)
    },
  )

  it('writes a choice in the values as its list does, and keeps one that is in use', async () => {
    const { core, fields, id, set } = await openFields()
    await set(fields.choice, null, 'beta')
    const change = (was: string[], now: string[]) =>
      core.answer('ownFields.change', { id: fields.choice, changes: { choices: { was, now } } })
    expect(await change(['Alfa', 'Beta'], ['Alfa', 'Beta, S. A.', 'Gama', 'gama'])).toMatchObject({
      ok: false,
      error: { code: 'record.inUse', facts: { name: 'Beta', count: 1 } },
    })
    await change(['Alfa', 'Beta'], ['Alfa', 'Beta, S. A.'])
    expect(await valuesOf(core, id)).toEqual({ [fields.choice]: 'Beta, S. A.' })
    await core.call('history.undo', {})
    expect(await valuesOf(core, id)).toEqual({ [fields.choice]: 'Beta' })
    expect((await core.call('ownFields.list', {})).at(-1)?.choices).toEqual(['Alfa', 'Beta'])
  })
})

describe('a value', () => {
  it('is set over what the editor saw, and over nothing else', async () => {
    const { core, fields, id, set } = await openFields()
    await set(fields.text, null, '  Falta el oficio ')
    expect(await valuesOf(core, id)).toEqual({ [fields.text]: 'Falta el oficio' })
    expect(await set(fields.text, null, 'Otra cosa')).toMatchObject({
      ok: false,
      error: { code: 'record.changedElsewhere', facts: { theirs: 'Falta el oficio', yours: 'Otra cosa' } },
    })
    expect(await set(fields.text, 'algo', 'Falta el oficio')).toMatchObject({ ok: true })
    await set(fields.text, 'Falta el oficio', null)
    expect(await valuesOf(core, id)).toEqual({})
  })

  it('that is typed within a minute is one step', async () => {
    const { core, fields, id, set } = await openFields()
    await set(fields.text, null, 'F')
    await set(fields.text, 'F', 'Falta')
    await set(fields.text, 'Falta', 'Falta el oficio')
    await core.call('history.undo', {})
    expect(await valuesOf(core, id)).toEqual({ [fields.text]: 'F' })
  })

  it.each([
    ['number', 'doce', 'ownField.number'],
    ['date', '2026-02-30', 'ownField.date'],
    ['choice', 'Gama', 'ownField.choice'],
  ] as const)('that a field of %s cannot hold is refused: %s', async (kind, now, code) => {
    const { fields, set } = await openFields()
    const answer = await set(fields[kind], null, now)
    expect(answer).toMatchObject({ ok: false, error: { code, facts: { written: now } } })
    if (!answer.ok) expect(translator('es')(`errors.codes.${code}`, answer.error.facts)).toContain(`«${now}»`)
  })

  it.each([
    ['1,250.50', '1250.5'],
    ['1.250,50', '1250.5'],
    ['1 250', '1250'],
    ['1,250', '1250'],
    ['1250,5', '1250.5'],
    ['1.5', '1.5'],
    ['1.250.000', '1250000'],
    ['-12', '-12'],
    ['007', '7'],
    ['12,34,5', undefined],
    ['1e9', undefined],
    ['9999999999999999', undefined],
    ['', null],
  ])('of a field of numbers is read as people write it: %s', (written, value) => {
    expect(ownValue({ kind: 'number', choices: [] }, written)).toBe(value)
  })
})
