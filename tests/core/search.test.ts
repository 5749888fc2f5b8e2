import { describe, expect, it } from 'vitest'
import type { Output } from '../../shared/contract/index.ts'
import { openTestCore, type TestCore } from '../support/core.ts'
import { emptyMinutes, followUpNow, openWorld } from '../support/world.ts'

type Hits = Output<'search.find'>
const find = (core: TestCore, words: string) => core.call('search.find', { words })
const textOf = (hit: Hits[number] | undefined) =>
  hit?.excerpt.map(part => (part.found ? `[${part.text}]` : part.text)).join('')
const ids = (hits: Hits) => hits.map(hit => hit.id)

describe('search', () => {
  it.each(['censo', 'CENSO', 'Censo completo', 'completo censo', 'cen', 'esta completo', 'ESTÁ', 'está comp'])(
    'finds «%s» in what was said',
    async words => {
      const { core, world } = await openWorld()
      expect(ids(await find(core, words))).toContain(world.points[2])
    },
  )

  it.each(['censos', 'c', 'censo plan', 'enso', 'comp censo', ''])('does not find «%s»', async words => {
    const { core, world } = await openWorld()
    expect(ids(await find(core, words))).not.toContain(world.points[2])
  })

  it('ignores accents in what is stored as in what is asked', async () => {
    const { core, world } = await openWorld()
    for (const words of ['nunez', 'Núñez', 'NUÑEZ', 'Nu\u0301n\u0303ez', 'ana nun'])
      expect(ids(await find(core, words))).toContain(world.person)
  })

  it('says what was found, where, and marks the words', async () => {
    const { core, world } = await openWorld()
    const [hit] = (await find(core, 'esta censo')).filter(({ kind }) => kind === 'point')
    expect(hit).toMatchObject({
      kind: 'point',
      id: world.points[2],
      meetingId: world.meeting,
      title: 'GNC-2026-01 · Tercera reunión',
      date: '2026-11-10',
    })
    expect(textOf(hit)).toBe('El [censo] [está] completo.')
    const [person] = await find(core, 'nunez')
    expect(person).toMatchObject({ kind: 'person', title: 'Ana Núñez', meetingId: null, date: null })
  })

  it('finds every kind of thing, lists by their texts', async () => {
    const { core, world } = await openWorld()
    const { meeting: id } = world
    await core.call('meetings.change', {
      id,
      changes: {
        aims: { was: [], now: ['Primer propósito\nsegundo renglón', 'Otro «propósito»'] },
        themes: { was: [], now: ['Retornos'] },
        closing: { was: '', now: 'Palabras de clausura' },
        nextNotes: { was: '', now: 'Traer actas' },
      },
    })
    await core.call('agendaItems.change', { id: world.agendaItem, changes: { notes: { was: '', now: 'Himno' } } })
    await core.call('presentations.change', {
      id: world.presentation,
      changes: { priorities: { was: [], now: ['Registro', 'Escuelas'] } },
    })
    await core.call('sections.change', { id: world.section, changes: { body: { was: '', now: 'Donaciones' } } })
    await core.call('interventions.change', {
      id: world.intervention,
      changes: { lead: { was: '', now: 'Preámbulo' } },
    })
    await core.call('organizations.change', {
      id: world.organization,
      changes: { variants: { was: [], now: ['Protección Ciudadana'] } },
    })
    const found = async (words: string) => (await find(core, words)).map(hit => [hit.kind, hit.id])
    expect(await found('segundo renglón')).toEqual([['meeting', id]])
    expect(await found('retornos')).toEqual([['meeting', id]])
    expect(await found('clausura')).toEqual([['meeting', id]])
    expect(await found('actas')).toEqual([['meeting', id]])
    expect(await found('GNC-2026-01')).toEqual([['meeting', id]])
    expect(await found('himno')).toEqual([['agendaItem', world.agendaItem]])
    expect(await found('escuelas')).toEqual([['presentation', world.presentation]])
    expect(await found('donaciones')).toEqual([['section', world.section]])
    expect(await found('preambulo')).toEqual([['intervention', world.intervention]])
    expect(await found('ciudadana')).toEqual([['organization', world.organization]])
    expect(await found('publicar')).toEqual([['agreement', world.agreements[1]]])
    expect(await found('borrador circula')).toEqual([['followUp', world.followUp]])
    const [meeting] = await find(core, 'renglón')
    expect(textOf(meeting)).not.toMatch(/[\\"]|\[\]/)
  })

  it('finds who answers for an agreement, and who held a post', async () => {
    const { core, world } = await openWorld()
    const [agreement] = world.agreements
    const found = async (words: string) => (await find(core, words)).map(hit => hit.id)
    expect(await found('aprobar sepro')).toEqual([agreement])
    expect(await found('directora')).toEqual([world.person])
    const { lead } = await core.call('agreements.get', { id: agreement })
    const local = { organizationId: null, personId: null, name: 'Comité local' }
    await core.call('agreements.change', { id: agreement, changes: { lead: { was: lead, now: [local] } } })
    expect(await found('comite local')).toEqual([agreement])
    expect(await found('aprobar sepro')).toEqual([])
    await core.call('history.undo', {})
    expect(await found('aprobar sepro')).toEqual([agreement])
    const acronym = { was: 'SEPRO', now: 'SPC' }
    await core.call('organizations.change', { id: world.organization, changes: { acronym } })
    expect(await found('aprobar spc')).toEqual([agreement])
    await core.call('posts.change', { id: world.post, changes: { title: { was: 'Directora', now: 'Ministra' } } })
    expect(await found('ministra')).toEqual([world.person])
    await core.call('posts.remove', { id: world.post })
    expect(await found('ministra')).toEqual([])
    expect(await found('nunez')).toContain(world.person)
  })

  it('shows texts without the marks that hide behind backslashes', async () => {
    const { core } = await openWorld()
    const discussion = { text: 'El [borrador] cuesta 5 * 3 & más', themes: [] }
    await core.call('meetings.import', { minutes: { ...emptyMinutes, discussion } })
    expect(textOf((await find(core, 'cuesta'))[0])).toContain('El [borrador] [cuesta] 5 * 3 & más')
  })

  it('finds an agreement by its whole reference, and leads from a follow-up to its agreement', async () => {
    const { core, world } = await openWorld()
    const [named] = await find(core, 'gnc-2026-01/2')
    expect(named).toMatchObject({ kind: 'agreement', id: world.agreements[1], agreementId: world.agreements[1] })
    expect(named?.title).toBe('GNC-2026-01/2 · Tercera reunión')
    expect(textOf(named)).toBe('Publicar el censo')
    const [followUp] = await find(core, 'borrador')
    expect(followUp).toMatchObject({ kind: 'followUp', agreementId: world.agreements[0] })
    expect(followUp?.title).toBe('GNC-2026-01/1 · Tercera reunión')
    const [point] = await find(core, 'completo')
    expect(point).toMatchObject({ kind: 'point', agreementId: null })
  })

  it('tells the newest first, follow-up by its own day', async () => {
    const core = await openTestCore()
    const dates = ['2019-05-01', '2026-11-20', '1950-01-02', '2024-02-29', '2024-02-29', '9999-12-31', '0001-01-01']
    const body = await core.call('bodies.add', { code: 'A', name: 'A', kind: 'bilateral' })
    for (const date of dates) await core.call('meetings.add', { bodyId: body.id, date, title: 'Reunión ordinaria' })
    await core.call('meetings.add', { bodyId: body.id, date: null, title: 'Reunión sin fecha' })
    const { id } = await core.call('meetings.find', { reference: 'A-1950-01' })
    const agreement = await core.call('agreements.add', { meetingId: id, text: 'Reunión extraordinaria' })
    await core.call('followUps.add', {
      agreementId: agreement.id,
      ...followUpNow,
      date: '2025-01-01',
      narrative: 'Reunión hecha',
    })
    await core.call('organizations.add', { name: 'Mesa de reunión' })
    const hits = await find(core, 'reunion')
    expect(hits.map(hit => hit.date)).toEqual([
      null,
      null,
      '9999-12-31',
      '2026-11-20',
      '2025-01-01',
      '2024-02-29',
      '2024-02-29',
      '2019-05-01',
      '1950-01-02',
      '1950-01-02',
      '0001-01-01',
    ])
    expect(await core.call('search.find', { words: 'reunion', limit: 3 })).toEqual(hits.slice(0, 3))
  })
})

describe('what can be found', () => {
  it('follows a change, its undo and its redo', async () => {
    const { core, world } = await openWorld()
    await core.call('points.change', {
      id: world.points[2],
      changes: { text: { was: 'El censo está completo.', now: 'El padrón está completo.' } },
    })
    expect(ids(await find(core, 'padron'))).toEqual([world.points[2]])
    expect(ids(await find(core, 'censo completo'))).toEqual([])
    await core.call('history.undo', {})
    expect(ids(await find(core, 'padron'))).toEqual([])
    expect(ids(await find(core, 'censo completo'))).toEqual([world.points[2]])
    await core.call('history.redo', {})
    core.reopen()
    expect(ids(await find(core, 'padron'))).toEqual([world.points[2]])
  })

  it('follows the name of a person and of an institution into what they said', async () => {
    const { core, world } = await openWorld()
    await core.call('people.change', { id: world.person, changes: { name: { was: 'Ana Núñez', now: 'Ana Zelaya' } } })
    await core.call('organizations.change', {
      id: world.organization,
      changes: { name: { was: 'Secretaría de Protección', now: 'Ministerio de Amparo' } },
    })
    expect(ids(await find(core, 'zelaya amparo'))).toEqual([world.intervention])
    expect(ids(await find(core, 'zelaya'))).toContain(world.person)
    expect(ids(await find(core, 'nunez'))).toEqual([world.presentation])
    await core.call('history.undo', {})
    await core.call('history.undo', {})
    expect(ids(await find(core, 'nunez proteccion'))).toEqual([world.intervention])
  })

  it.each([
    ['another day', '2026-11-12'],
    ['another year', '2024-03-01'],
    ['no day', null],
  ])('follows its meeting to %s', async (_, now) => {
    const { core, world } = await openWorld()
    const [before] = await find(core, 'padron censo')
    expect(before).toBeUndefined()
    await core.call('meetings.change', { id: world.meeting, changes: { date: { was: '2026-11-10', now } } })
    expect((await find(core, 'censo')).map(hit => hit.date)).toEqual([now, now])
    await core.call('history.undo', {})
    expect((await find(core, 'censo')).map(hit => hit.date)).toEqual(['2026-11-10', '2026-11-10'])
  })

  it('goes with its meeting', async () => {
    const { core, world } = await openWorld()
    await core.call('meetings.remove', { id: world.meeting })
    expect((await find(core, 'nunez')).map(hit => hit.kind)).toEqual(['person'])
  })

  it('is there after an import', async () => {
    const { core } = await openWorld()
    const minutes = { ...emptyMinutes, date: '2020-01-01', objective: 'Fundar la mesa' }
    const { id } = await core.call('meetings.import', { minutes })
    expect(await find(core, 'fundar mesa')).toMatchObject([{ kind: 'meeting', id, date: '2020-01-01' }])
  })
})
