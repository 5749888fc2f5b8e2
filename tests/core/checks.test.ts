import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isOneLetterApart } from '../../core/checks/spellings.ts'
import type { Finding } from '../../shared/contract/checks.ts'
import type { Input } from '../../shared/contract/index.ts'
import { openTestCore, type TestCore } from '../support/core.ts'
import { emptyMinutes, openWorld } from '../support/world.ts'

type Kind = Finding['kind']
const of = <K extends Kind>(findings: Finding[], kind: K) =>
  findings.filter((finding): finding is Extract<Finding, { kind: K }> => finding.kind === kind)

async function findingsOf(core: TestCore, minutes: Partial<Input<'meetings.import'>['minutes']>) {
  const { id } = await core.call('meetings.import', { minutes: { ...emptyMinutes, ...minutes } })
  return core.call('checks.list', { meetingId: id })
}

const turn = { organization: null, position: null, section: null, lead: null, points: [] as string[] }
const here = { position: null, sector: null, status: 'present' } as const

it('questions without an answer, agreements without who, when or how it will be seen, and parts without a word', async () => {
  const { core, world } = await openWorld()
  const find = () => core.call('checks.list', { meetingId: world.meeting })
  const before = await find()
  expect(of(before, 'unanswered')).toEqual([])
  expect(of(before, 'agreementLacks').map(({ number, lacks }) => [number, lacks])).toEqual([
    [1, ['evidence']],
    [2, ['lead', 'due', 'evidence']],
    [3, ['lead', 'due', 'evidence']],
  ])
  expect(of(before, 'emptyPart').map(({ part }) => part)).toEqual(['objective', 'closing'])
  expect(of(before, 'emptySection').map(({ title }) => title)).toEqual(['Varios', 'Anuncios'])

  await core.call('points.change', { id: world.points[1], changes: { answersId: { was: world.points[0], now: null } } })
  await core.call('agreements.change', {
    id: world.agreements[1],
    changes: {
      leadUndefined: { was: false, now: true },
      evidenceUndefined: { was: false, now: true },
      dueKind: { was: null, now: 'undefined' },
    },
  })
  const after = await find()
  expect(of(after, 'unanswered').map(({ pointId, speaker }) => [pointId, speaker])).toEqual([
    [world.points[0], 'Dra. Ana Núñez'],
  ])
  expect(of(after, 'agreementLacks').map(({ number }) => number)).toEqual([1, 3])
})

it('who spoke and is not on the list, who speaks for nobody, and who came and said nothing', async () => {
  const core = await openTestCore()
  const findings = await findingsOf(core, {
    attendance: [
      { ...here, organization: 'Secretaría de Protección', person: 'Ana Núñez' },
      { ...here, organization: 'Agencia de Cooperación', person: null },
    ],
    interventions: [
      { ...turn, speaker: 'Ana Núñez', points: ['Gracias.'] },
      { ...turn, speaker: 'Luis Peña', points: ['Uno.'] },
      { ...turn, speaker: 'Luis Peña', points: ['Dos.'] },
    ],
  })
  expect(of(findings, 'notListed').map(({ who, interventionIds }) => [who.name, interventionIds.length])).toEqual([
    ['Luis Peña', 2],
  ])
  expect(of(findings, 'silent').map(({ organizations }) => organizations.map(({ name }) => name))).toEqual([
    ['Agencia de Cooperación'],
  ])
})

it('one name spelled two ways is found, two different short names are not', async () => {
  const core = await openTestCore()
  const { id: accent } = await core.call('people.add', { name: 'José Barrera' })
  const { id: plain } = await core.call('people.add', { name: 'Jose Barrera' })
  await core.call('people.add', { name: 'Ana Paz' })
  const { id: body } = await core.call('bodies.add', { code: 'B', name: 'Grupo', kind: 'bilateral' })
  const { id: meetingId } = await core.call('meetings.add', { bodyId: body, date: '2026-11-10' })
  await core.call('attendance.add', { meetingId, organizationId: null, personId: accent })
  const speech = { meetingId, organizationId: null, section: null }
  await core.call('interventions.add', { ...speech, personId: plain, speaker: null })
  await core.call('interventions.add', { ...speech, personId: null, speaker: 'Lic. José Barrara' })
  const findings = of(await core.call('checks.list', { meetingId }), 'spelledTwoWays')
  expect(findings.map(({ one, other }) => [one.name, other.name])).toEqual([
    ['Jose Barrera', 'José Barrera'],
    ['Jose Barrera', 'Lic. José Barrara'],
    ['José Barrera', 'Lic. José Barrara'],
  ])
  expect([isOneLetterApart('ana paz', 'ana par'), isOneLetterApart('maria lopez', 'maria lopes')]).toEqual([
    false,
    true,
  ])
})

describe('numbers that are announced', () => {
  it.each([
    ['Tengo dos preguntas:', ['¿Cuándo?', '¿Dónde?', '¿Cómo?'], ['dos preguntas', 2, 3]],
    ['I have two questions:', ['When?', 'Where?'], null],
    ['Quiero hacer tres breves comentarios:', ['Uno.', 'Dos.'], ['tres breves comentarios', 3, 2]],
    ['Compartimos 4 puntos', ['Uno.', 'Dos.', 'Tres.', 'Cuatro.'], null],
    ['Hace dos años', ['Uno.'], null],
    ['El artículo 14.2 puntos', ['Uno.'], null],
  ] as const)('“%s”, and then %j', async (lead, points, expected) => {
    const core = await openTestCore()
    const findings = of(
      await findingsOf(core, { interventions: [{ ...turn, speaker: 'Ana Núñez', lead, points: [...points] }] }),
      'countDiffers',
    )
    expect(findings.map(({ quoted, announced, found }) => [quoted, announced, found])).toEqual(
      expected ? [expected] : [],
    )
  })

  it('of institutions that attended, aims and priorities', async () => {
    const core = await openTestCore()
    const findings = await findingsOf(core, {
      objective: 'La reunión tuvo tres objetivos específicos y asistieron 13 instituciones.',
      aims: ['Uno', 'Dos'],
      attendance: [{ ...here, organization: 'Secretaría de Protección', person: null }],
      presentations: [
        { presenter: null, text: 'Se plantearon siete prioridades.', priorities: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] },
      ],
    })
    expect(of(findings, 'countDiffers').map(({ announced, found }) => [announced, found])).toEqual([
      [3, 2],
      [13, 1],
    ])
  })
})

const seed = path.resolve(import.meta.dirname, '../../../shared/seeds/000_bf8a4caf58cd8101.txt')
it.skipIf(!fs.existsSync(seed))(
  'real minutes: the open questions, and who spoke without being on the list',
  async () => {
    const core = await openTestCore()
    const bytes = new Uint8Array(fs.readFileSync(seed))
    const minutes = await core.call('minutes.read', { name: 'acta.txt', bytes, language: 'es' })
    const findings = await findingsOf(core, minutes)
    expect(of(findings, 'unanswered')).toHaveLength(7)
    expect(
      of(findings, 'notListed').map(({ who, interventionIds }) => [who.name, interventionIds.length]),
    ).toContainEqual(['Wilson Paz', 4])
  },
)
