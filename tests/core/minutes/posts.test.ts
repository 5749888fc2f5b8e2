import { strFromU8 } from 'fflate'
import { expect, it } from 'vitest'
import { openWorld } from '../../support/world.ts'

/** Everything that goes out about a meeting, as text. */
const exports = ['partners', 'public', 'internal'] as const

it('a document prints the posts of the day of its meeting, whatever they became', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  const { meeting, person, otherPerson, organization, otherOrganization } = world
  // Luis held a post at the agency on the day; it ended the day after.
  const { id: luis } = await call('posts.add', {
    personId: otherPerson,
    organizationId: otherOrganization,
    title: 'Representante',
    startDate: '2026-01-01',
    endDate: '2026-11-11',
  })
  await call('attendance.add', { meetingId: meeting, organizationId: null, personId: otherPerson })
  const speech = { meetingId: meeting, speaker: null, section: null }
  const { id: turn } = await call('interventions.add', { ...speech, personId: otherPerson, organizationId: null })
  await call('points.add', { interventionId: turn, points: [{ text: 'Lo haremos.' }] })
  await call('agreements.change', {
    id: world.agreements[1],
    changes: { lead: { was: [], now: [{ organizationId: null, personId: otherPerson, name: null }] } },
  })
  await call('meetings.change', { id: meeting, changes: { chair: { was: '', now: 'Dra. Ana Núñez, Directora' } } })
  const made = async () => {
    const texts: string[] = []
    for (const audience of exports)
      for (const language of ['es', 'en'] as const) {
        const { bytes } = await call('minutes.export', { meetingId: meeting, format: 'md', language, audience })
        texts.push(strFromU8(bytes))
      }
    return texts
  }
  const before = await made()
  expect(before[0]).toContain('Directora')
  expect(before[0]).toContain('Representante')
  expect(before[2]).toContain('Agencia de Cooperación')

  // Ana moves on, Luis goes to her institution, and both have been elsewhere before.
  const ofMeeting = { was: null, now: '2026-11-10' }
  await call('posts.change', { id: world.post, changes: { endDate: ofMeeting } })
  await call('posts.add', {
    personId: person,
    organizationId: organization,
    title: 'Ministra',
    startDate: '2026-11-11',
    endDate: null,
  })
  await call('posts.add', {
    personId: person,
    organizationId: otherOrganization,
    title: 'Pasante',
    startDate: '2020-01-01',
    endDate: '2020-12-31',
  })
  await call('posts.change', { id: luis, changes: { title: { was: 'Representante', now: 'Representante' } } })
  await call('posts.add', {
    personId: otherPerson,
    organizationId: organization,
    title: 'Asesor',
    startDate: '2026-11-12',
    endDate: null,
  })
  expect(await made()).toEqual(before)

  // What happened on another day is told with the posts of that day.
  const { id: later } = await call('meetings.add', { bodyId: world.body, date: '2026-11-20' })
  await call('attendance.add', { meetingId: later, organizationId: organization, personId: person })
  await call('attendance.add', { meetingId: later, organizationId: organization, personId: otherPerson })
  const asked = { meetingId: later, format: 'md', language: 'es', audience: 'partners' } as const
  const text = strFromU8((await call('minutes.export', asked)).bytes)
  expect(text).toContain('Ministra')
  expect(text).toContain('Asesor')
  expect(text).not.toMatch(/Directora|Pasante|Representante/)
})
