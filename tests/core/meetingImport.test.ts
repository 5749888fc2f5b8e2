import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { codeFor } from '../../core/meetingImport.ts'
import type { ImportedMinutes } from '../../shared/contract/importedMinutes.ts'
import { foldText } from '../../shared/text.ts'
import { openTestCore } from '../support/core.ts'
import { asPromised, there } from '../support/roundTrip.ts'
import { recordsOf } from '../support/rows.ts'
import { emptyMinutes, openWorld } from '../support/world.ts'

const fixture = fileURLToPath(new URL('./fixtures/minutes.txt', import.meta.url))
const seeds = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url))
const seed = existsSync(seeds) ? readdirSync(seeds).find(name => name.startsWith('000_')) : undefined

describe('minutes from a text', () => {
  it('come back as they were read', async () => {
    const core = await openTestCore()
    const { read, back, reference } = await there(core, fixture)
    expect(read.presentations[0]?.text).toContain('[8 de protección')
    expect(back).toEqual(asPromised(read))
    expect(reference).toBe('MNR-2025-01')
  })

  it('become a meeting with all its parts, its institutions and people', async () => {
    const core = await openTestCore()
    const { id } = await there(core, fixture)
    const meeting = await core.call('meetings.get', { id })
    expect(meeting).toMatchObject({
      title: 'MESA NACIONAL DE RETORNO: PRESENTACIÓN DEL PLAN',
      date: '2025-06-04',
      state: 'draft',
      language: 'es',
      aims: ['Dar a conocer el plan.', 'Escuchar a los socios.'],
      closingSpeaker: 'Embajador Tomás Ávila',
      numbersFixedAt: null,
    })
    const sectors = await core.call('sectors.list', {})
    const names = meeting.attendance.map(row => [
      sectors.find(({ id }) => id === row.sectorId)?.nameEs,
      row.printed.organization,
    ])
    expect(names).toEqual([
      ['Gobierno', 'Secretaría de Trabajo'],
      ['Gobierno', 'Instituto de Migración'],
      ['Naciones Unidas', 'ACNUR'],
      ['Naciones Unidas', 'OIM'],
    ])
    expect(sectors).toHaveLength(9)
    expect(
      meeting.interventions.map(turn => [turn.printed.person, turn.printed.position, turn.section, turn.points.length]),
    ).toEqual([
      ['Sofía Rivas', 'Directora', null, 2],
      ['Embajador Tomás Ávila', null, null, 2],
      [null, null, 'PARTICIPACIÓN DE INSTITUCIONES DE GOBIERNO', 1],
    ])
    expect(meeting.interventions[1]?.points.map(point => point.kind)).toEqual(['question', 'question'])
    expect(await core.call('people.list', {})).toMatchObject([
      { name: 'Sofía Rivas', honorific: null, posts: [{ title: 'Directora' }] },
      { name: 'Tomás Ávila', honorific: 'Embajador', posts: [{ title: null }] },
    ])
    expect(await core.call('organizations.list', {})).toHaveLength(4)
    expect(await core.call('agreements.list', {})).toMatchObject([
      { reference: 'MNR-2025-01/1', text: 'Publicar el plan.', readBy: 'Directora Sofía Rivas', state: 'open' },
      { reference: 'MNR-2025-01/2' },
    ])
  })

  it('keep the file as it was, by its hash, once', async () => {
    const core = await openTestCore()
    const first = await there(core, fixture)
    const second = await there(core, fixture)
    expect(second.reference).toBe('MNR-2025-02')
    const { attachments } = await core.call('meetings.get', { id: second.id })
    const opened = await core.call('attachments.open', { id: attachments[0]?.id ?? '' })
    expect(Buffer.compare(opened.bytes, first.source.bytes)).toBe(0)
    expect(opened).toMatchObject({ name: 'minutes.txt', mediaType: 'text/plain' })
    const sha256 = createHash('sha256').update(first.source.bytes).digest('hex')
    expect(recordsOf(core.file).attachment).toMatchObject([{ sha256 }, { sha256 }])
    expect(readdirSync(`${core.folder}/attachments/${sha256.slice(0, 2)}`)).toEqual([sha256])
  })

  it('find again who and what is known already', async () => {
    const core = await openTestCore()
    await there(core, fixture)
    const before = recordsOf(core.file)
    const second = await there(core, fixture)
    expect(second.back).toEqual(asPromised(second.read))
    const after = recordsOf(core.file)
    for (const kind of ['body', 'sector', 'organization', 'person', 'post']) expect(after[kind]).toEqual(before[kind])
  })

  it('are undone in one step, with everybody whom they brought', async () => {
    const core = await openTestCore()
    const before = recordsOf(core.file)
    await there(core, fixture)
    await core.call('history.undo', {})
    expect(recordsOf(core.file)).toEqual(before)
  })

  it('can go to a body that is there, and to none that is not', async () => {
    const { core, world } = await openWorld()
    const { reference } = await core.call('meetings.import', {
      minutes: { ...emptyMinutes, title: 'Otra', date: '2026-01-05' },
      bodyId: world.body,
    })
    expect(reference).toBe('GNC-2026-02')
    const id = '01997f3c-7d1e-7b3e-8a4c-0123456789ab'
    expect(await core.answer('meetings.import', { minutes: emptyMinutes, bodyId: id })).toEqual({
      ok: false,
      error: { code: 'record.notFound', facts: { kind: 'body', id } },
    })
  })
})

describe('what minutes say of somebody', () => {
  const turn = { section: null, lead: null, points: ['Dijo algo.'] }
  const row = { sector: null, status: 'present' as const }

  it('is known by acronym, by full name and by any variant', async () => {
    const core = await openTestCore()
    const written = [
      'PMA',
      'Programa Mundial de Alimentos (PMA)',
      'Programa mundial de alimentos',
      'World Food Programme (PMA)',
    ]
    for (const organization of written)
      await core.call('meetings.import', {
        minutes: { ...emptyMinutes, attendance: [{ ...row, organization, person: null, position: null }] },
      })
    await core.call('meetings.import', {
      minutes: {
        ...emptyMinutes,
        attendance: [{ ...row, organization: 'WORLD FOOD PROGRAMME', person: null, position: null }],
      },
    })
    expect(await core.call('organizations.list', {})).toMatchObject([
      { name: 'Programa Mundial de Alimentos', acronym: 'PMA', variants: ['World Food Programme'], meetings: 5 },
    ])
  })

  it('keeps another post than the one known as the capacity of that meeting', async () => {
    const core = await openTestCore()
    const at = (position: string | null) => ({
      ...emptyMinutes,
      attendance: [{ ...row, organization: 'Cancillería', person: 'Lic. Rosa Díaz', position }],
      interventions: [{ ...turn, organization: 'Cancillería', speaker: 'Rosa Díaz', position }],
    })
    const first = await core.call('meetings.import', { minutes: at('Directora') })
    const second = await core.call('meetings.import', { minutes: at('Viceministra') })
    const third = await core.call('meetings.import', { minutes: at(null) })
    const printed = async ({ id }: { id: string }) => {
      const { attendance, interventions } = await core.call('meetings.get', { id })
      return [attendance[0]?.printed.position, interventions[0]?.printed.position]
    }
    expect(await printed(first)).toEqual(['Directora', 'Directora'])
    expect(await printed(second)).toEqual(['Viceministra', 'Viceministra'])
    expect(await printed(third)).toEqual(['Directora', 'Directora'])
    expect(await core.call('people.list', {})).toMatchObject([
      { name: 'Rosa Díaz', honorific: 'Lic.', posts: [{ title: 'Directora' }] },
    ])
  })

  it('makes a known institution or person responsible, and keeps the words for anybody else', async () => {
    const { core, world } = await openWorld()
    const agreed = (responsible: string, due: string | null) => ({
      number: null,
      text: 'Hacer',
      responsible,
      due,
      readBy: null,
    })
    const { id } = await core.call('meetings.import', {
      minutes: {
        ...emptyMinutes,
        agreements: [
          agreed('SEPRO', '2026-12-24'),
          agreed('Dra. Ana Nuñez', 'permanente'),
          agreed('Comité local', 'por definir'),
          agreed('secretaria de proteccion', 'antes de Navidad'),
        ],
      },
    })
    const { agreements } = await core.call('meetings.get', { id })
    expect(agreements.map(({ text, lead, dueKind, dueDate }) => ({ text, lead, dueKind, dueDate }))).toEqual([
      {
        text: 'Hacer',
        lead: [{ organizationId: world.organization, personId: null, name: null, printed: 'SEPRO' }],
        dueKind: 'date',
        dueDate: '2026-12-24',
      },
      {
        text: 'Hacer',
        lead: [{ organizationId: null, personId: world.person, name: null, printed: 'Ana Núñez' }],
        dueKind: 'continuous',
        dueDate: null,
      },
      {
        text: 'Hacer',
        lead: [{ organizationId: null, personId: null, name: 'Comité local', printed: 'Comité local' }],
        dueKind: 'undefined',
        dueDate: null,
      },
      {
        text: 'Hacer (antes de Navidad)',
        lead: [{ organizationId: world.organization, personId: null, name: null, printed: 'SEPRO' }],
        dueKind: null,
        dueDate: null,
      },
    ])
  })

  it.each([
    ['MIRPS National Coordination Group', 'NCG'],
    ['Mesa Nacional de Retorno', 'MNR'],
    ['Área de Ñames', 'AN'],
    ['ONU OEA', 'R'],
    ['2026', 'R'],
    ['Uno Dosdos Trestres Cuatro Cincos Seises Sietes Ochos', 'DTCCSS'],
  ])('gives the body %s the code %s', (name, code) => {
    expect(codeFor(name)).toBe(code)
  })

  it('gives another body with the same initials a code of its own', async () => {
    const core = await openTestCore()
    for (const body of ['Mesa Nacional', 'Mesa Norte', 'Mesa Nueva', 'MESA NACIONAL'])
      await core.call('meetings.import', { minutes: { ...emptyMinutes, body } })
    expect((await core.call('bodies.list', {})).map(body => [body.name, body.code, body.meetings])).toEqual([
      ['Mesa Nacional', 'MN', 2],
      ['Mesa Norte', 'MN2', 1],
      ['Mesa Nueva', 'MN3', 1],
    ])
  })
})

describe.skipIf(seed === undefined)('the real minutes of a national coordination group', () => {
  it('are stored whole and come back', async () => {
    const core = await openTestCore()
    const { id, read, back, source } = await there(core, `${seeds}${seed}`)
    const meeting = await core.call('meetings.get', { id })
    const sectors = new Map((await core.call('sectors.list', {})).map(sector => [sector.id, sector.nameEn]))
    const groups = Object.groupBy(meeting.attendance, row => sectors.get(row.sectorId ?? '') ?? '')
    expect(Object.entries(groups).map(([name, rows]) => [name, rows?.length])).toEqual([
      ['Government', 8],
      ['International cooperation', 12],
      ['United Nations', 5],
      ['Multilateral development banks', 3],
    ])
    const speakers = new Set(meeting.interventions.map(turn => turn.personId ?? turn.organizationId))
    expect(speakers).not.toContain(null)
    expect(speakers.size).toBe(16)
    expect(meeting.interventions).toHaveLength(22)
    expect(meeting.interventions.flatMap(turn => turn.points)).toHaveLength(60)
    expect(meeting.aims).toHaveLength(4)
    expect(meeting.presentations[0]?.priorities).toHaveLength(7)
    expect(meeting.themes).toHaveLength(6)
    expect(meeting.agreements.map(row => row.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(meeting.closingSpeaker).toMatch(/Antonio García Carranza/)
    expect(meeting.reference).toBe('NCG-2022-01')
    const opened = await core.call('attachments.open', { id: meeting.attachments[0]?.id ?? '' })
    expect(Buffer.compare(opened.bytes, source.bytes)).toBe(0)
    expect({ ...back, attendance: [], interventions: [] }).toEqual({
      ...asPromised(read),
      attendance: [],
      interventions: [],
    })
    // Whoever is written two ways is one person, and comes back written the first way.
    const told = ({ interventions }: ImportedMinutes) =>
      interventions.map(turn => [foldText(turn.speaker ?? ''), turn.section, turn.lead, turn.points])
    expect(told(back)).toEqual(told(read))
  })
})
