import { strFromU8 } from 'fflate'
import { expect, it } from 'vitest'
import type { Audience } from '../../../shared/contract/fields.ts'
import { approve } from '../../support/approve.ts'
import type { TestCore } from '../../support/core.ts'
import { openWorld } from '../../support/world.ts'

const textOf = async (core: TestCore, meetingId: string, audience: Audience) =>
  strFromU8((await core.call('minutes.export', { meetingId, format: 'md', language: 'es', audience })).bytes)

it('names nobody in the public edition: neither a responsible whom only a name tells, nor who sealed it and why', async () => {
  const { core, world } = await openWorld()
  const { meeting: meetingId } = world
  const lead = [{ organizationId: null, personId: null, name: 'Lic. Rosa Paz' }]
  await core.call('agreements.change', { id: world.agreements[1], changes: { lead: { was: [], now: lead } } })
  await approve(core, meetingId)
  await core.call('minutes.amend', { meetingId, reason: 'Corregir lo dicho por J. Pérez' })
  await core.call('agreements.change', {
    id: world.agreements[2],
    changes: { text: { was: 'Convocar a la academia', now: 'Convocar a las universidades' } },
  })
  await approve(core, meetingId)
  const named = ['Rosa Paz', 'María López', 'J. Pérez']
  const partners = await textOf(core, meetingId, 'partners')
  for (const name of named) expect(partners).toContain(name)
  const open = await textOf(core, meetingId, 'public')
  expect(open).toContain('Versión 2, aprobada el 21 de noviembre de 2026')
  for (const name of named) expect(open).not.toContain(name)
})

it('asks those who spoke about the sealed minutes, whatever was renamed since, and makes no version of them', async () => {
  const { core, world } = await openWorld()
  const { meeting: meetingId } = world
  await approve(core, meetingId)
  await core.call('bodies.change', { id: world.body, changes: { name: { was: 'Grupo Nacional', now: 'Otro grupo' } } })
  const entries = [{ personId: world.person, organizationId: null, name: null }]
  await core.call('slips.add', { meetingId, replyBy: null, entries })
  await core.call('speakerSlips.export', { meetingId, language: 'es', replyBy: null })
  const { versions, slips } = await core.call('minutes.get', { meetingId })
  expect(versions.map(({ number }) => number)).toEqual([1])
  expect(slips).toMatchObject([{ version: 1 }])
})

it('logs what the edition holds back that leaves: the sealed one, unless the open amendment is asked for', async () => {
  const { core, world } = await openWorld()
  const { meeting: meetingId } = world
  await approve(core, meetingId)
  await core.call('minutes.amend', { meetingId, reason: 'Precisar' })
  await core.call('points.change', {
    id: world.points[2],
    changes: { attribution: { was: 'named', now: 'internal' } },
  })
  const asked = { meetingId, audience: 'partners', language: 'es', format: 'csv', withContent: true } as const
  const log = async (version?: 'draft') =>
    strFromU8((await core.call('redactions.export', version ? { ...asked, version } : asked)).bytes)
  expect(await log()).not.toContain('El censo está completo.')
  expect(await log('draft')).toContain('El censo está completo.')
})

it('lists as speakers only those who said something that may leave, as they are asked to confirm only that', async () => {
  const { core, world } = await openWorld()
  const { interventions } = await core.call('meetings.get', { id: world.meeting })
  for (const point of interventions.flatMap(({ points }) => points))
    await core.call('points.change', {
      id: point.id,
      changes: { attribution: { was: point.attribution, now: 'internal' } },
    })
  expect((await core.call('minutes.get', { meetingId: world.meeting })).speakers).toEqual([])
})
