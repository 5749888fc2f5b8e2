import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ImportedMinutes, importedMinutes } from '../../shared/contract/importedMinutes.ts'
import { openTestCore } from '../support/core.ts'
import { asPromised, exported } from '../support/roundTrip.ts'
import { recordsOf } from '../support/rows.ts'
import { runs } from '../support/runs.ts'
import { emptyMinutes } from '../support/world.ts'

describe('any minutes', () => {
  const word = fc.constantFrom(
    'plan',
    'niñez',
    '5 * 3',
    '# uno',
    '1. dos',
    '_raya_',
    '<b>',
    '&amp;',
    '\\',
    '[x](y)',
    '- guion',
    'fin.',
    '¿sí?',
    '~a~',
    '|',
  )
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map(list => list.join(' '))
  const line = words.map(text => text.trim())
  const text = fc
    .array(fc.array(line, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map(paragraphs => paragraphs.map(lines => lines.join('\n')).join('\n\n'))
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value)
  const list = fc.array(line, { maxLength: 3 })
  const organization = fc.constantFrom('Alcaldía de Choluteca', 'Organismo Uno (OU)', 'OU', 'Mesa Dos')
  const person = fc.constantFrom('Ana Díaz', 'Dr. Blas Cruz', 'Carla')
  const minutes: fc.Arbitrary<ImportedMinutes> = fc.record({
    language: fc.constantFrom('es', 'en'),
    title: maybe(line),
    body: fc.constant('Mesa Nacional'),
    date: fc.constantFrom(null, '2024-02-29'),
    place: maybe(line),
    objective: maybe(text),
    aims: list,
    attendance: fc.array(
      fc.record({
        organization,
        person: maybe(person),
        position: fc.constant(null),
        sector: fc.constant('Academia'),
        status: fc.constantFrom('present', 'absent', 'remote'),
      }),
      { maxLength: 4 },
    ),
    presentations: fc.array(fc.record({ presenter: maybe(line), text: maybe(text), priorities: list }), {
      maxLength: 2,
    }),
    discussion: maybe(fc.record({ text, themes: list })),
    interventions: fc.array(
      fc.record({
        speaker: person,
        organization: fc.constant('Mesa Dos'),
        position: maybe(line),
        section: maybe(line),
        lead: maybe(text),
        points: list,
      }),
      { maxLength: 4 },
    ),
    agreements: fc.array(
      fc.record({
        number: fc.constant(null),
        text,
        responsible: maybe(fc.constantFrom('OU', 'Nadie conocido')),
        due: fc.constantFrom(null, '2026-01-31'),
        readBy: maybe(line),
      }),
      { maxLength: 3 },
    ),
    closing: maybe(fc.record({ speaker: maybe(line), text })),
    nextMeeting: maybe(text),
    warnings: fc.constant([]),
  })
  /** Institutions come back as they are known: with the acronym, once it was read. */
  const named = (name: string | null) => (name === 'OU' ? 'Organismo Uno (OU)' : name)

  it('come back as they were stored', async () => {
    await fc.assert(
      fc.asyncProperty(minutes, async sent => {
        const core = await openTestCore()
        const ou = await core.call('organizations.add', { name: 'Organismo Uno', acronym: 'OU' })
        const academia = (await core.call('sectors.list', {})).find(sector => sector.nameEs === 'Academia')
        await core.call('organizations.change', {
          id: ou.id,
          changes: { sectorId: { was: null, now: academia?.id ?? null } },
        })
        const read = importedMinutes.parse(sent)
        const { id } = await core.call('meetings.import', { minutes: sent })
        const back = await exported(core, id, read.language)
        core.close()
        expect(back).toEqual({ ...asPromised(read), ...positions(read, back) })
      }),
      runs(40),
    )
  })

  /** Somebody who once had a post at an institution has it from then on where minutes are silent. */
  function positions(read: ImportedMinutes, back: ImportedMinutes) {
    const silent = (was: string | null, is: string | null | undefined) => was ?? is ?? null
    return {
      attendance: read.attendance.map((row, index) => ({
        ...row,
        organization: named(row.organization),
        position: silent(row.position, back.attendance[index]?.position),
      })),
      interventions: read.interventions.map((row, index) => ({
        ...row,
        position: silent(row.position, back.interventions[index]?.position),
      })),
    }
  }

  it('with a longer discussion than a field holds go on in its themes, word by word', async () => {
    const core = await openTestCore()
    const paragraphs = Array.from(
      { length: 40 },
      (_, index) => `Párrafo ${index}: ${'datos & más *datos* '.repeat(40)}fin.`,
    )
    const text = `Reunión\n4 de junio de 2025\n\nDiscusión abierta:\n\n${paragraphs.join('\n\n')}\n\nACUERDOS\n\n1. Seguir.\n`
    const source = { name: 'larga.txt', bytes: new TextEncoder().encode(text) }
    const minutes = await core.call('minutes.read', { ...source, language: 'es' })
    const { id } = await core.call('meetings.import', { minutes, source })
    const { discussion } = await exported(core, id, 'es')
    const back = [discussion?.text ?? '', ...(discussion?.themes ?? [])].join(' ')
    expect(back.match(/Párrafo \d+/g)).toEqual(paragraphs.map((_, index) => `Párrafo ${index}`))
    expect(back.match(/datos/g)).toHaveLength(40 * 80)
  })

  it('with a text that no field can hold are refused, and nothing is stored', async () => {
    const core = await openTestCore()
    const before = recordsOf(core.file)
    const long = '*'.repeat(15_000)
    const refused = (field: string) => ({
      ok: false,
      error: { code: 'input.invalid', facts: { field, reason: 'tooLong' } },
    })
    const send = (part: Partial<ImportedMinutes>) =>
      core.answer('meetings.import', { minutes: { ...emptyMinutes, ...part } })
    expect(await send({ discussion: { text: long, themes: [] } })).toEqual(refused('minutes.discussion.text'))
    expect(await send({ presentations: [{ presenter: null, text: long, priorities: [] }] })).toEqual(
      refused('minutes.presentations.0.text'),
    )
    const agreement = {
      number: null,
      text: 'x'.repeat(19_990),
      responsible: null,
      due: 'antes de fin de año',
      readBy: null,
    }
    expect(await send({ agreements: [agreement] })).toEqual(refused('minutes.agreements.0.text'))
    expect(recordsOf(core.file)).toEqual(before)
  })
})
