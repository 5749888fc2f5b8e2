import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Input, Output } from '../../shared/contract/index.ts'
import { openTestCore, type TestCore } from './core.ts'

export { emptyMinutes } from './minutes.ts'

/** Ids of a workspace with one of everything that a meeting can hold. */
export type World = {
  body: string
  organization: string
  otherOrganization: string
  person: string
  otherPerson: string
  post: string
  meeting: string
  agendaItem: string
  presentation: string
  section: string
  intervention: string
  /** A question, its answer, and a statement. */
  points: [string, string, string]
  agreements: [string, string, string]
  followUp: string
}

let filled: { world: World; bytes: Uint8Array } | null = null

/** A core on a filled workspace: filled once for all tests of a file, and copied from then on. */
export async function openWorld(): Promise<{ core: TestCore; world: World }> {
  if (filled) return { core: await openTestCore({ copyOf: filled.bytes }), world: filled.world }
  const core = await openTestCore()
  const world = await fillWorld(core)
  core.file.close()
  filled = { world, bytes: readFileSync(path.join(core.folder, 'acuerdos.db')) }
  core.reopen()
  core.announcements.length = 0
  return { core, world }
}

/** Runs on a filled workspace that is closed right afterwards, for properties that open hundreds. */
export async function inWorld(run: (opened: { core: TestCore; world: World }) => Promise<void>): Promise<void> {
  const opened = await openWorld()
  try {
    await run(opened)
  } finally {
    opened.core.close()
  }
}

/** Fills a workspace through the contract, as a person would. */
async function fillWorld(core: TestCore): Promise<World> {
  const { call } = core
  const organization = await idOf(call('organizations.add', { name: 'Secretaría de Protección', acronym: 'SEPRO' }))
  const otherOrganization = await idOf(call('organizations.add', { name: 'Agencia de Cooperación' }))
  const person = await idOf(
    call('people.add', { name: 'Ana Núñez', honorific: 'Dra.', organizationId: organization, title: 'Directora' }),
  )
  const otherPerson = await idOf(call('people.add', { name: 'Luis Peña' }))
  const [post = ''] = (await call('people.list', {})).flatMap(row => row.posts.map(({ id }) => id))
  const body = await idOf(call('bodies.add', { code: 'GNC', name: 'Grupo Nacional', kind: 'coordinationGroup' }))
  const meeting = await idOf(call('meetings.add', { bodyId: body, title: 'Tercera reunión', date: '2026-11-10' }))
  const agendaItem = await idOf(call('agendaItems.add', { meetingId: meeting, title: 'Apertura' }))
  await call('agendaItems.add', { meetingId: meeting, title: 'Avances del plan' })
  await call('attendance.add', { meetingId: meeting, organizationId: organization, personId: person })
  await call('attendance.add', { meetingId: meeting, organizationId: otherOrganization, personId: null })
  const presentation = await idOf(call('presentations.add', { meetingId: meeting, presenter: 'Ana Núñez' }))
  await call('presentations.add', { meetingId: meeting, presenter: 'Luis Peña' })
  const section = await idOf(call('sections.add', { meetingId: meeting, title: 'Varios', place: 'closing' }))
  await call('sections.add', { meetingId: meeting, title: 'Anuncios', place: 'objective' })
  const speech = { meetingId: meeting, speaker: null, section: null }
  const intervention = await idOf(
    call('interventions.add', { ...speech, personId: person, organizationId: organization }),
  )
  await call('interventions.add', { ...speech, personId: null, organizationId: otherOrganization })
  const { ids } = await call('points.add', {
    interventionId: intervention,
    points: [
      { text: '¿Cuándo se aprueba el plan?', kind: 'question' },
      { text: 'En diciembre.', kind: 'answer' },
      { text: 'El censo está completo.' },
    ],
  })
  const [question = '', answer = '', statement = ''] = ids
  await call('points.change', { id: answer, changes: { answersId: { was: null, now: question } } })
  const agree = (text: string, originPointId: string | null = null) =>
    idOf(call('agreements.add', { meetingId: meeting, text, originPointId }))
  const agreements: World['agreements'] = [
    await agree('Aprobar el plan', question),
    await agree('Publicar el censo', statement),
    await agree('Convocar a la academia'),
  ]
  await call('agreements.change', {
    id: agreements[0],
    changes: {
      lead: { was: [], now: [{ organizationId: organization, personId: null, name: null }] },
      dueKind: { was: null, now: 'date' },
      dueDate: { was: null, now: '2026-12-01' },
    },
  })
  const followUp = await idOf(call('followUps.add', { agreementId: agreements[0], ...followUpNow }))
  const ids2 = { agendaItem, presentation, section, intervention, agreements, followUp }
  return {
    body,
    organization,
    otherOrganization,
    person,
    otherPerson,
    post,
    meeting,
    points: [question, answer, statement],
    ...ids2,
  }
}

/** What a follow-up entry says at least. */
export const followUpNow = {
  date: '2026-11-20',
  reporter: 'Luis Peña',
  channel: null,
  rating: null,
  narrative: 'El borrador circula.',
  nextStep: '',
  evidence: null,
} satisfies Omit<Input<'followUps.add'>, 'agreementId'>

async function idOf(added: Promise<{ id: string }>): Promise<string> {
  return (await added).id
}

/** The agreements of a meeting as `number text`, in the order of its minutes. */
export async function numbered(core: TestCore, id: string): Promise<string[]> {
  const { agreements }: Output<'meetings.get'> = await core.call('meetings.get', { id })
  return agreements.map(({ number, text }) => `${number} ${text}`)
}
