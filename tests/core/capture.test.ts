import { expect, it } from 'vitest'
import { openWorld } from '../support/world.ts'

const newId = '01900000-0000-7000-8000-000000000001'

it('a point is parted and joined again in one step each, and what hangs on it stays', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  const [question, , statement] = world.points
  const points = async () => {
    const { interventions } = await call('meetings.get', { id: world.meeting })
    return interventions[0]?.points.map(({ text, answersId }) => [text, answersId]) ?? []
  }
  const before = await points()
  await call('points.split', {
    id: question,
    was: '¿Cuándo se aprueba el plan?',
    now: 'Una duda.',
    others: [{ id: newId, text: '¿Cuándo se aprueba?' }],
  })
  expect(await points()).toEqual([
    ['Una duda.', null],
    ['¿Cuándo se aprueba?', null],
    ['En diciembre.', newId],
    ['El censo está completo.', null],
  ])
  await call('history.undo', {})
  expect(await points()).toEqual(before)

  await call('points.join', {
    id: question,
    into: statement,
    was: 'El censo está completo.',
    now: 'El censo está completo. ¿Cuándo?',
  })
  expect(await points()).toEqual([
    ['En diciembre.', statement],
    ['El censo está completo. ¿Cuándo?', null],
  ])
  const { agreements } = await call('meetings.get', { id: world.meeting })
  expect(agreements.map(row => row.originPointId)).toEqual([statement, statement, null])
  await call('history.undo', {})
  expect(await points()).toEqual(before)
})

it('of the parts of a point, those that end with a question mark are questions', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  const [question, answer, statement] = world.points
  const texts = { [question]: '¿Cuándo se aprueba el plan?', [statement]: 'El censo está completo.' }
  async function parted(id: typeof question | typeof statement, now: string, ...others: string[]) {
    const ids = others.map((_, index) => newId.replace(/1$/, String(index + 3)))
    const parts = others.map((text, index) => ({ id: ids[index] ?? '', text }))
    await call('points.split', { id, was: texts[id] ?? '', now, others: parts })
    const points = (await call('meetings.get', { id: world.meeting })).interventions[0]?.points ?? []
    await call('history.undo', {})
    const kinds = [id, ...ids].map(each => points.find(point => point.id === each)?.kind)
    return [kinds.join(), [id, ...ids].indexOf(points.find(point => point.id === answer)?.answersId ?? '')]
  }
  expect(await parted(question, '¿Cuándo', 'se aprueba?')).toEqual(['statement,question', 1])
  expect(await parted(question, '¿Cuándo?', '¿Y quién?')).toEqual(['question,question', 0])
  expect(await parted(question, '¿Cuándo?', 'Es urgente')).toEqual(['question,statement', 0])
  expect(await parted(question, '¿Cuándo', 'se aprueba')).toEqual(['question,statement', 0])
  expect(await parted(question, '¿Cuándo se aprueba el plan?', '')).toEqual(['question,statement', 0])
  expect(await parted(statement, 'El censo', '¿Está completo?', 'Sí.')).toEqual(['statement,question,statement', -1])
})

it('a section over several interventions is named in one step, letters typed after each other included', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  core.pass(120_000)
  const who = { personId: null, organizationId: null, speaker: 'Elena', section: null }
  for (let count = 0; count < 3; count += 1) await call('interventions.add', { meetingId: world.meeting, ...who })
  const sections = async () => {
    const { interventions } = await call('meetings.get', { id: world.meeting })
    return interventions.slice(-3).map(({ section }) => section)
  }
  const { interventions } = await call('meetings.get', { id: world.meeting })
  const [first = '', ...others] = interventions.slice(-3).map(({ id }) => id)
  const name = (was: string | null, now: string) =>
    call('interventions.nameSection', { ids: [first, ...others], changes: { section: { was, now } } })
  await name(null, 'P')
  await name('P', 'Preguntas')
  expect(await sections()).toEqual(['Preguntas', 'Preguntas', 'Preguntas'])
  await call('history.undo', {})
  expect(await sections()).toEqual([null, null, null])
})

it('joining to a text that somebody else changed is refused and loses nothing', async () => {
  const { core, world } = await openWorld()
  const [question, answer] = world.points
  const refused = await core.answer('points.join', {
    id: answer,
    into: question,
    was: 'Otra cosa',
    now: 'Otra cosa más',
  })
  expect(refused).toMatchObject({ ok: false, error: { code: 'record.changedElsewhere' } })
  expect((await core.call('meetings.get', { id: world.meeting })).interventions[0]?.points).toHaveLength(3)
})

it('an intervention comes with its first points, taken back together', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  const id = newId.replace(/1$/, '2')
  const who = { personId: world.person, organizationId: null, speaker: null, section: null }
  await call('interventions.add', {
    id,
    meetingId: world.meeting,
    ...who,
    agendaItemId: world.agendaItem,
    points: [{ id: newId, text: 'Buenos días' }],
  })
  const { interventions } = await call('meetings.get', { id: world.meeting })
  expect(interventions.at(-1)).toMatchObject({
    id,
    agendaItemId: world.agendaItem,
    points: [{ id: newId, text: 'Buenos días', level: 0 }],
  })
  await call('history.undo', {})
  expect((await call('meetings.get', { id: world.meeting })).interventions).toHaveLength(interventions.length - 1)
})

it('the clock runs for one item at a time and remembers what was spent; undo passes it over', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  const [first = '', second = ''] = (await call('meetings.get', { id: world.meeting })).agenda.map(({ id }) => id)
  await call('agendaItems.change', { id: first, changes: { title: { was: 'Apertura', now: 'Bienvenida' } } })
  await call('agendaItems.clock', { id: first, running: true })
  core.pass(90_000)
  await call('agendaItems.clock', { id: second, running: true })
  core.pass(30_000)
  await call('agendaItems.clock', { id: second, running: false })
  const { agenda } = await call('meetings.get', { id: world.meeting })
  expect(agenda.map(({ runningSince, spentSeconds }) => [runningSince, spentSeconds])).toEqual([
    [null, 90],
    [null, 30],
  ])
  expect(await call('history.undo', {})).toEqual({ method: 'agendaItems.change' })
})

it('no point answers itself', async () => {
  const { core, world } = await openWorld()
  const [question] = world.points
  const answer = await core.answer('points.change', {
    id: question,
    changes: { answersId: { was: null, now: question } },
  })
  expect(answer).toMatchObject({ ok: false, error: { code: 'input.invalid', facts: { field: 'answersId' } } })
})
