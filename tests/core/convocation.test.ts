import { TextDecoder } from 'node:util'
import { expect, it } from 'vitest'
import type { TestCore } from '../support/core.ts'
import { openWorld, type World } from '../support/world.ts'
import { readWordFile } from './documents/minutesWordFile.ts'

/** The next meeting of the body, with what was agreed in the one before. */
async function planned({ call }: TestCore, world: World, agreementIds: string[] = world.agreements) {
  const { id } = await call('meetings.plan', {
    bodyId: world.body,
    from: null,
    date: '2026-12-03',
    language: 'es',
    title: 'Cuarta reunión',
    startTime: '09:00',
    modality: null,
    place: 'Tegucigalpa',
    link: '',
    withAgenda: true,
    withConvened: true,
    agreementIds,
  })
  return id
}

const textOf = (bytes: Uint8Array) => readWordFile(bytes).text

it('the invitation encloses the minutes before and names what will be followed up', async () => {
  const { core, world } = await openWorld()
  const meetingId = await planned(core, world)
  const file = await core.call('invitation.export', { meetingId, language: 'es' })
  expect(file.name).toBe('GNC-2026-02 Convocatoria.docx')
  const text = textOf(file.bytes)
  expect(text).toContain('Se adjunta el acta de la reunión anterior (GNC-2026-01)')
  expect(text).toMatch(/GNC-2026-01\/1\nAprobar el plan\nSEPRO\nAbierto\n1 dic 2026/)
  // What it names has left: the numbers stay.
  expect((await core.call('meetings.get', { id: world.meeting })).numbersFixedAt).not.toBeNull()
  const first = await core.call('invitation.export', { meetingId: world.meeting, language: 'es' })
  expect(textOf(first.bytes)).not.toContain('Se adjunta')
})

it('on the attendance sheet who chairs comes first, and whoever stands in signs', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  const meetingId = await planned(core, world)
  await call('people.change', {
    id: world.otherPerson,
    changes: { email: { was: null, now: 'luis@example.org' }, phone: { was: null, now: '2222-0000' } },
  })
  const [ana, agency] = (await call('meetings.get', { id: meetingId })).attendance
  await call('attendance.change', { id: agency?.id ?? '', changes: { role: { was: 'participant', now: 'chair' } } })
  await call('attendance.change', {
    id: ana?.id ?? '',
    changes: { status: { was: 'invited', now: 'represented' }, representedById: { was: null, now: world.otherPerson } },
  })
  const file = await call('attendanceSheet.export', { meetingId, language: 'es' })
  expect(file.name).toBe('GNC-2026-02 Lista de asistencia.docx')
  const text = textOf(file.bytes)
  expect(text).toContain('Preside\n1\nAgencia de Cooperación')
  expect(text).toContain('2\nSecretaría de Protección (SEPRO)\nLuis Peña\n\nluis@example.org\n2222-0000')
  expect(text).not.toContain('Ana Núñez')
})

it('the calendar entry keeps its id, and its sequence grows with every change, taken back or not', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  const meetingId = await planned(core, world)
  const entry = async () => {
    const file = await call('calendar.export', { meetingId, language: 'es' })
    return new TextDecoder().decode(file.bytes)
  }
  const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1])
  const first = await entry()
  expect(await entry()).toBe(first)
  expect(first).toContain(`UID:${meetingId}@acuerdos`)
  core.pass(120_000)
  await call('meetings.change', { id: meetingId, changes: { startTime: { was: '09:00', now: '10:00' } } })
  const moved = await entry()
  expect(sequence(moved)).toBeGreaterThan(sequence(first))
  expect(moved).toContain('DTSTAMP:20261121T150200Z')
  await call('history.undo', {})
  const back = await entry()
  expect(back).toContain('T090000')
  expect(sequence(back)).toBeGreaterThan(sequence(moved))
})

it('a meeting without a date goes into no calendar, and says what to do', async () => {
  const { core, world } = await openWorld()
  const { id } = await core.call('meetings.add', { bodyId: world.body, date: null })
  await expect(core.call('calendar.export', { meetingId: id, language: 'es' })).rejects.toMatchObject({
    envelope: { code: 'meeting.withoutDate', facts: { reference: 'GNC-2026-02' } },
  })
})

it('the organiser has the address of the person whom the convener names', async () => {
  const { core, world } = await openWorld()
  await core.call('people.change', { id: world.person, changes: { email: { was: null, now: 'ana@example.org' } } })
  await core.call('meetings.change', { id: world.meeting, changes: { convener: { was: '', now: 'dra ana nunez' } } })
  const file = await core.call('calendar.export', { meetingId: world.meeting, language: 'en' })
  expect(new TextDecoder().decode(file.bytes).replaceAll('\r\n ', '')).toContain(
    'ORGANIZER;CN="dra ana nunez":mailto:ana@example.org',
  )
})

it('the minutes print what the session produced, its phase, and what was said about the agreements that came back', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  await call('agreements.change', {
    id: world.agreements[1],
    changes: { lead: { was: [], now: [{ organizationId: null, personId: world.person, name: null }] } },
  })
  const meetingId = await planned(core, world, [world.agreements[1]])
  const [carried] = (await call('meetings.get', { id: meetingId })).carried
  await call('carriedAgreements.change', {
    id: carried?.id ?? '',
    changes: { remark: { was: '', now: 'Falta un municipio.' } },
  })
  await call('meetings.change', {
    id: meetingId,
    changes: { phase: { was: '', now: 'Diagnóstico' }, products: { was: [], now: ['Árbol de problemas', ''] } },
  })
  const { id } = await call('agreements.add', { meetingId, text: 'Enviar el informe' })
  await call('agreements.change', { id, changes: { expectedEvidence: { was: '', now: 'Oficio con sello' } } })
  const print = async (audience: 'internal' | 'public', format: 'docx' | 'html' | 'md') => {
    const { bytes } = await call('minutes.export', { meetingId, format, language: 'es', audience })
    return format === 'docx' ? textOf(bytes) : new TextDecoder().decode(bytes)
  }
  for (const format of ['docx', 'html', 'md'] as const) {
    const text = await print('internal', format)
    for (const words of ['Diagnóstico', 'Árbol de problemas', 'Seguimiento de acuerdos', 'Publicar el censo'])
      expect(text, format).toContain(words)
    for (const words of ['Falta un municipio', 'Evidencia esperada: Oficio con sello', 'Ana Núñez'])
      expect(text, format).toContain(words)
    const told = await print('public', format)
    expect(told, format).toContain('Falta un municipio')
    expect(told, format).toContain('SEPRO')
    expect(told, format).not.toContain('Ana')
  }
})
