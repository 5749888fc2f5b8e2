import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { EditionRow } from '../../shared/contract/editions.ts'
import type { TestCore } from '../support/core.ts'
import { openWorld } from '../support/world.ts'

/** A meeting with something of everything that an edition holds back. */
async function openHeldBack() {
  const { core, world } = await openWorld()
  const { call } = core
  const meetingId = world.meeting
  const speaker = { personId: world.person, organizationId: world.organization, speaker: null, section: null }
  const { id: turn } = await call('interventions.add', { meetingId, ...speaker })
  const texts = ['Dicho con nombre', 'Dicho en confianza', 'Dicho sin nombre']
  const { ids } = await call('points.add', { interventionId: turn, points: texts.map(text => ({ text })) })
  const [, internal = '', unattributed = ''] = ids
  await call('points.change', { id: internal, changes: { attribution: { was: 'named', now: 'internal' } } })
  await call('points.change', { id: unattributed, changes: { attribution: { was: 'named', now: 'unattributed' } } })
  const { id: section } = await call('sections.add', { meetingId, title: 'Apuntes reservados', place: 'closing' })
  await call('sections.change', {
    id: section,
    changes: { body: { was: '', now: 'Nada para afuera' }, internal: { was: false, now: true } },
  })
  await call('meetings.change', { id: meetingId, changes: { chair: { was: '', now: 'Elvira Torres' } } })
  return { core, meetingId, turn, internal, unattributed, section }
}

async function logOf(core: TestCore, meetingId: string, format: 'docx' | 'csv', withContent: boolean) {
  const audience = 'public'
  const file = await core.call('redactions.export', { meetingId, audience, language: 'es', format, withContent })
  const parts = format === 'csv' ? [file.bytes] : Object.values(unzipSync(file.bytes))
  return { name: file.name, text: parts.map(part => strFromU8(part)).join('\n') }
}

describe('the three editions beside each other', () => {
  it('say in one row what each tells, with the mark where it is not the same', async () => {
    const { core, meetingId, turn, internal, unattributed, section } = await openHeldBack()
    const { rows } = await core.call('editions.preview', { meetingId })
    const row = (key: string): EditionRow | undefined => rows.find(each => each.key === key)
    const left = (mark: string) => ({ text: null, mark })
    expect(row(`${internal} text`)).toMatchObject({
      internal: 'Dicho en confianza',
      partners: left('internalPoint'),
      public: left('internalPoint'),
    })
    expect(row(`${unattributed} text`)).toMatchObject({
      partners: { text: 'Dicho sin nombre', mark: null },
      public: { text: 'Dicho sin nombre', mark: null },
    })
    expect(row(`${turn} speaker`)).toMatchObject({ partners: { mark: null }, public: { mark: 'unnamed' } })
    expect(row(`${unattributed} speaker`)).toMatchObject({
      internal: null,
      partners: { text: 'Sin atribución', mark: 'unattributed' },
    })
    expect(row(`${section} body`)).toMatchObject({ partners: left('internalSection'), public: left('internalSection') })
    expect(row('chair')).toMatchObject({ partners: { text: 'Elvira Torres', mark: null }, public: left('unnamed') })
    const places = rows.map(({ key }) => key)
    expect(places.indexOf(`${turn} speaker`)).toBeLessThan(places.indexOf(`${internal} text`))
  })
})

describe('the redaction log', () => {
  it.each(['docx', 'csv'] as const)(
    'tells as %s where and by which mark, and without content no word of it',
    async format => {
      const { core, meetingId } = await openHeldBack()
      const log = await logOf(core, meetingId, format, false)
      expect(log.name).toContain('Registro de lo omitido')
      const told = [
        'Punto interno',
        'Sección interna',
        'Sin nombres de personas',
        'Sin atribución',
        'Intervención 3, punto 2',
        'Intervención 3, punto 3, quién interviene',
      ]
      expect(told.filter(word => !log.text.includes(word))).toEqual([])
      const held = [
        'Dicho en confianza',
        'Apuntes reservados',
        'Nada para afuera',
        'Elvira Torres',
        'Ana Núñez',
        'María López',
      ]
      expect(held.filter(word => log.text.includes(word))).toEqual([])
      const whole = await logOf(core, meetingId, format, true)
      expect(
        ['Dicho en confianza', 'Nada para afuera', 'Elvira Torres'].filter(word => !whole.text.includes(word)),
      ).toEqual([])
    },
  )
})
