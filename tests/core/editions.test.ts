import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { audience as audiences } from '../../shared/contract/fields.ts'
import type { Input, Output } from '../../shared/contract/index.ts'
import type { TestCore } from '../support/core.ts'
import { openWorld, type World } from '../support/world.ts'

type Audience = Input<'minutes.export'>['audience']
type Format = Input<'minutes.export'>['format']

/** Words that stand nowhere else, and the editions that may hold them. */
const canaries: { word: string; where: string; in: readonly Audience[] }[] = [
  { word: 'Tecolote', where: 'an internal point', in: ['internal'] },
  { word: 'Zorzal', where: 'what was said before a first point that is internal', in: ['internal'] },
  { word: 'Colibri', where: 'the title of an internal section', in: ['internal'] },
  { word: 'Quetzal', where: 'the text of an internal section', in: ['internal'] },
  { word: 'Gavilan', where: 'a point that nobody is named for', in: audiences.options },
  { word: 'Tucan', where: 'the person who is not named', in: ['internal'] },
  { word: 'Pelicano', where: 'the institution that is not named', in: ['internal'] },
  { word: 'Alondra', where: 'a speaker who is nobody in the directory, not to be named', in: ['internal'] },
  { word: 'Jilguero', where: 'a point told by institution', in: audiences.options },
  { word: 'Ruisenor', where: 'the person of a point told by institution', in: ['internal'] },
  { word: 'Mirlo', where: 'the post of that person', in: ['internal'] },
  { word: 'Chorlito', where: 'the capacity in which that person spoke', in: ['internal'] },
  { word: 'Cormoran', where: 'the institution of a point told by institution', in: audiences.options },
  { word: 'Garza', where: 'a point told by name', in: audiences.options },
  { word: 'Lechuza', where: 'the person of a point told by name', in: ['internal', 'partners'] },
  { word: 'Cigueña', where: 'the institution of a point told by name', in: audiences.options },
  { word: 'Halcon', where: 'somebody on the attendance list', in: ['internal', 'partners'] },
  { word: 'Perdiz', where: 'who stood in', in: ['internal', 'partners'] },
  { word: 'Codorniz', where: 'a person responsible for an agreement', in: ['internal', 'partners'] },
  { word: 'Flamenco', where: 'the chair', in: ['internal', 'partners'] },
  { word: 'Gorrion', where: 'who presented', in: ['internal', 'partners'] },
  { word: 'Calandria', where: 'who closed', in: ['internal', 'partners'] },
  { word: 'Paloma', where: 'who read the agreements', in: ['internal', 'partners'] },
  { word: 'Urraca', where: 'notes on a person', in: [] },
  { word: 'Cuervo', where: 'a follow-up entry', in: [] },
  { word: 'Faisan', where: 'the name of an attached file', in: [] },
  { word: 'María López', where: 'who works on the file', in: [] },
]

async function openAviary() {
  const { core, world } = await openWorld()
  const { meeting: meetingId } = world
  const organization = async (name: string) => (await core.call('organizations.add', { name })).id
  const person = async (name: string, organizationId: string | null = null, title: string | null = null) =>
    (await core.call('people.add', { name, organizationId, title })).id
  const told = async (
    attribution: Output<'meetings.get'>['interventions'][number]['points'][number]['attribution'],
    speaker: { personId: string | null; organizationId: string | null; speaker?: string },
    texts: string[],
  ) => {
    const { id } = await core.call('interventions.add', {
      meetingId,
      section: null,
      ...speaker,
      speaker: speaker.speaker ?? null,
    })
    const { ids } = await core.call('points.add', { interventionId: id, points: texts.map(text => ({ text })) })
    for (const point of ids)
      await core.call('points.change', { id: point, changes: { attribution: { was: 'named', now: attribution } } })
    return id
  }
  const pelican = await organization('Pelicano')
  const cormorant = await organization('Cormoran')
  const stork = await organization('Cigueña')
  const nobody = { personId: null, organizationId: null }
  const secret = await told('internal', { personId: await person('Tucan'), organizationId: pelican }, ['Tecolote'])
  await core.call('interventions.change', { id: secret, changes: { lead: { was: '', now: 'Zorzal' } } })
  await core.call('points.add', { interventionId: secret, points: [{ text: 'Después' }] })
  const after = (await core.call('meetings.get', { id: meetingId })).interventions.at(-1)?.points.at(-1)?.id ?? ''
  await core.call('points.change', { id: after, changes: { attribution: { was: 'named', now: 'unattributed' } } })
  await told('unattributed', { personId: await person('Tucan dos'), organizationId: pelican }, ['Gavilan'])
  await told('unattributed', { ...nobody, speaker: 'Alondra' }, ['Gavilan otra vez'])
  const thrush = await person('Ruisenor', cormorant, 'Mirlo')
  const institution = await told('institution', { personId: thrush, organizationId: cormorant }, ['Jilguero'])
  await core.call('interventions.change', { id: institution, changes: { capacity: { was: null, now: 'Chorlito' } } })
  await told('institution', { personId: thrush, organizationId: cormorant }, ['Jilguero otra vez'])
  await told('named', { personId: await person('Lechuza', stork), organizationId: stork }, ['Garza'])
  const { id: hidden } = await core.call('sections.add', { meetingId, title: 'Colibri', place: 'closing' })
  await core.call('sections.change', {
    id: hidden,
    changes: { body: { was: '', now: 'Quetzal' }, internal: { was: false, now: true } },
  })
  const there = { meetingId, organizationId: stork, personId: await person('Halcon', stork) }
  const attendance = await core.call('attendance.add', { ...there, status: 'represented' })
  await core.call('attendance.change', {
    id: attendance.id,
    changes: { representedById: { was: null, now: await person('Perdiz') } },
  })
  await core.call('agreements.change', {
    id: world.agreements[1],
    changes: {
      readBy: { was: null, now: 'Paloma' },
      lead: { was: [], now: [{ organizationId: null, personId: await person('Codorniz', cormorant), name: null }] },
    },
  })
  await core.call('meetings.change', {
    id: meetingId,
    changes: {
      chair: { was: '', now: 'Flamenco' },
      closing: { was: '', now: 'Gracias' },
      closingSpeaker: { was: '', now: 'Calandria' },
    },
  })
  await core.call('presentations.change', {
    id: world.presentation,
    changes: { presenter: { was: 'Ana Núñez', now: 'Gorrion' }, text: { was: '', now: 'Lo presentado' } },
  })
  await core.call('people.change', { id: world.person, changes: { notes: { was: null, now: 'Urraca' } } })
  await core.call('followUps.change', {
    id: world.followUp,
    changes: { narrative: { was: 'El borrador circula.', now: 'Cuervo' } },
  })
  core.file.connection.exec(
    `INSERT INTO attachment (id, meetingId, name, mediaType, size, sha256, createdAt, createdBy, changedAt, changedBy)
      VALUES ('01997f3c-7d1e-7b3e-8a4c-0123456789ab', '${meetingId}', 'Faisan.txt', 'text/plain', 1, 'x', '', '', '', '')`,
  )
  return { core, world }
}

/** Everything that a file holds, whichever way it is packed. */
async function contentsOf(core: TestCore, { meeting }: World, audience: Audience, format: Format): Promise<string> {
  const { bytes, name } = await core.call('minutes.export', { meetingId: meeting, format, language: 'es', audience })
  if (format !== 'docx') return name + strFromU8(bytes)
  return (
    name +
    Object.entries(unzipSync(bytes))
      .map(([part, content]) => part + strFromU8(content))
      .join('\n')
  )
}

describe.each(audiences.options)('the edition for %s', audience => {
  it.each(['docx', 'html', 'md', 'json'] as const)('holds as %s what belongs in it, and nothing else', async format => {
    const { core, world } = await openAviary()
    const contents = await contentsOf(core, world, audience, format)
    // JSON has the shape of an import, which has no place for these.
    const noPlace = format === 'json' ? ['Perdiz', 'Flamenco', 'Colibri', 'Quetzal'] : []
    const found = canaries.filter(({ word }) => contents.includes(word)).map(({ where }) => where)
    const expected = canaries.filter(row => row.in.includes(audience) && !noPlace.includes(row.word))
    expect(found).toEqual(expected.map(({ where }) => where))
  })
})

describe('an edition', () => {
  it('tells the institution of a person who is responsible where people are not named', async () => {
    const { core, world } = await openAviary()
    const { bytes } = await core.call('minutes.export', {
      meetingId: world.meeting,
      format: 'json',
      language: 'es',
      audience: 'public',
    })
    const { agreements } = JSON.parse(strFromU8(bytes))
    expect(agreements[1]).toMatchObject({ text: 'Publicar el censo', responsible: 'Cormoran', readBy: null })
  })

  it('numbers only the questions that it tells', async () => {
    const { core, world } = await openWorld()
    const asked = ['¿Secreta?', '', '¿Pública?'].map(text => ({ text, kind: 'question' as const }))
    const { ids } = await core.call('points.add', { interventionId: world.intervention, after: null, points: asked })
    await core.call('points.change', { id: ids[0] ?? '', changes: { attribution: { was: 'named', now: 'internal' } } })
    const contents = await contentsOf(core, world, 'partners', 'md')
    expect(contents).not.toContain('¿Secreta?')
    const numbers = [...contents.matchAll(/\*\*P(\d)/g)].map(([, number]) => number)
    expect(numbers.length).toBeGreaterThan(0)
    expect(new Set(numbers)).toEqual(new Set(['1', '2']))
  })
})
