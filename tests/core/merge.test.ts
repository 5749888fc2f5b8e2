import { expect, it } from 'vitest'
import { openWorld } from '../support/world.ts'

it('two entries for one person become one, wherever they were named', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  const { id } = await call('people.add', { name: 'Ana Nunez', organizationId: world.organization, title: 'Directora' })
  await call('attendance.add', { meetingId: world.meeting, organizationId: world.organization, personId: id })
  const speech = { meetingId: world.meeting, organizationId: null, speaker: null, section: null }
  await call('interventions.add', { ...speech, personId: id })
  await call('people.merge', { id, into: world.person })
  const people = await call('people.list', {})
  expect(
    people.map(({ name, variants, posts, interventions }) => [name, variants, posts.length, interventions]),
  ).toEqual([
    ['Ana Núñez', ['Ana Nunez'], 1, 2],
    ['Luis Peña', [], 0, 0],
  ])
  const meeting = await call('meetings.get', { id: world.meeting })
  expect(meeting.attendance.map(row => row.printed.person)).toEqual(['Dra. Ana Núñez', null])
  await call('history.undo', {})
  expect((await call('people.list', {})).map(({ name }) => name)).toEqual(
    ['Ana Núñez', 'Ana Nunez', 'Luis Peña'].sort(),
  )
})

it('two entries that answer for one agreement answer once, and apart for what they support', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  const [agreement] = world.agreements
  const { id } = await call('organizations.add', { name: 'Secretaria Protección', acronym: 'SP' })
  const who = (organizationId: string) => ({ organizationId, personId: null, name: null })
  const [was, both] = [[who(world.organization)], [who(world.organization), who(id)]]
  await call('agreements.change', {
    id: agreement,
    changes: { lead: { was, now: both }, support: { was: [], now: both } },
  })
  await call('organizations.merge', { id, into: world.organization })
  const merged = await call('agreements.get', { id: agreement })
  expect([merged.lead, merged.support].map(list => list.map(({ printed }) => printed))).toEqual([['SEPRO'], ['SEPRO']])
  await call('history.undo', {})
  const before = await call('agreements.get', { id: agreement })
  expect(before.lead.map(({ printed }) => printed)).toEqual(['SEPRO', 'SP'])
})

it('two entries for one institution become one, and the presence of either counts', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  const { id } = await call('organizations.add', { name: 'Agencia Cooperación', acronym: 'AC' })
  const added = { meetingId: world.meeting, organizationId: id, personId: null }
  await call('attendance.add', { ...added, status: 'present' })
  const { attendance } = await call('meetings.get', { id: world.meeting })
  const [, other] = attendance
  await call('attendance.change', { id: other?.id ?? '', changes: { status: { was: 'present', now: 'invited' } } })
  await call('organizations.merge', { id, into: world.otherOrganization })
  const merged = (await call('organizations.list', {})).find(row => row.id === world.otherOrganization)
  expect(merged).toMatchObject({ acronym: 'AC', variants: ['Agencia Cooperación'], meetings: 1 })
  const after = await call('meetings.get', { id: world.meeting })
  expect(after.attendance.map(row => [row.printed.acronym, row.status])).toEqual([
    ['SEPRO', 'present'],
    ['AC', 'present'],
  ])
})
