import { strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Erasable } from '../../../shared/contract/erase.ts'
import { approve } from '../../support/approve.ts'
import type { TestCore } from '../../support/core.ts'
import { checkFile, rowsOf } from '../../support/rows.ts'
import { canary, otherCanary, tracesIn } from '../../support/traces.ts'
import { openWorld, type World } from '../../support/world.ts'

const said = `Dijo ${canary}`
const named = `Ana ${canary} ${otherCanary}`
const nobody = { organizationId: null, personId: null, name: null }

/** Something that is to go, written, and which text of it is corrected. */
const cases: Record<string, (core: TestCore, world: World) => Promise<{ record: Erasable; part: object }>> = {
  async point({ call }, { intervention }) {
    const { ids } = await call('points.add', { interventionId: intervention, points: [{ text: said }] })
    const id = ids[0] ?? ''
    return { record: { kind: 'point', id }, part: { kind: 'point', id, field: 'text', item: null } }
  },
  async intervention({ call }, { meeting }) {
    const speech = { meetingId: meeting, personId: null, organizationId: null, section: null }
    const { id } = await call('interventions.add', { ...speech, speaker: 'Academia' })
    const { ids } = await call('points.add', { interventionId: id, points: [{ text: said }] })
    const part = { kind: 'point', id: ids[0] ?? '', field: 'text', item: null }
    return { record: { kind: 'intervention', id }, part }
  },
  async agreement({ call }, { meeting }) {
    const { id } = await call('agreements.add', { meetingId: meeting, text: said })
    return { record: { kind: 'agreement', id }, part: { kind: 'agreement', id, field: 'text', item: null } }
  },
  async meeting(_, { meeting, points }) {
    return {
      record: { kind: 'meeting', id: meeting },
      part: { kind: 'point', id: points[2], field: 'text', item: null },
    }
  },
  async person({ call }, { meeting, organization, points }) {
    const { id } = await call('people.add', { name: named, organizationId: organization, title: 'Asesora' })
    await call('attendance.add', { meetingId: meeting, organizationId: organization, personId: id })
    await call('interventions.add', {
      meetingId: meeting,
      personId: id,
      organizationId: null,
      speaker: null,
      section: null,
    })
    return { record: { kind: 'person', id }, part: { kind: 'point', id: points[2], field: 'text', item: null } }
  },
}

async function agreeOn({ call }: TestCore, { meeting }: World, { record, part }: { record: Erasable; part: object }) {
  const personId = record.kind === 'person' ? record.id : null
  const text = personId === null ? said : named
  const { version } = await call('minutes.circulate', { meetingId: meeting, replyBy: null })
  await call('slips.add', {
    meetingId: meeting,
    replyBy: null,
    entries: [
      { ...nobody, name: text },
      { ...nobody, personId },
    ],
  })
  const entry = { source: 'file', fileName: null, label: text, author: text, date: null, comment: '' } as const
  const entries = [{ ...entry, part, before: text, after: `${text} y más` }]
  // The parts above are of kinds that can be corrected, which their type does not say.
  await call('corrections.add', JSON.parse(JSON.stringify({ meetingId: meeting, version, entries })))
  await call('distributions.add', {
    meetingId: meeting,
    version,
    audience: 'partners',
    language: 'es',
    format: 'pdf',
    sentOn: '2026-11-21',
    channel: 'mail',
    note: text,
    recipients: [{ ...nobody, personId, name: text }],
  })
}

describe('what is erased for good', () => {
  it('is offered wherever its words stand under another record, and goes from there, too', async () => {
    const { core, world } = await openWorld()
    const { meeting: meetingId, intervention } = world
    const { ids } = await core.call('points.add', {
      interventionId: intervention,
      points: [{ text: `${said} en la sesión del martes. Y otra cosa.` }],
    })
    const [whole = ''] = ids
    await core.call('minutes.circulate', { meetingId, replyBy: null })
    // Divided since: what is to go stands in the version under the other half.
    const was = `${said} en la sesión del martes. Y otra cosa.`
    await core.call('points.change', { id: whole, changes: { text: { was, now: 'Y otra cosa.' } } })
    const half = await core.call('points.add', {
      interventionId: intervention,
      points: [{ text: `${said} en la sesión del martes.` }],
    })
    const entry = {
      source: 'said',
      fileName: null,
      part: null,
      label: '',
      author: '',
      date: null,
      before: '',
      after: '',
    } as const
    await core.call('corrections.add', {
      meetingId,
      version: 1,
      entries: [
        { ...entry, comment: `No: ${said} en la sesión del martes. Corríjase.` },
        { ...entry, comment: 'Otra observación de alguien' },
      ],
    })
    const slips = await core.call('slips.add', { meetingId, replyBy: null, entries: [{ ...nobody, name: 'Vecina' }] })
    const note = { was: '', now: `Pide quitar: ${said} en la sesión del martes.` }
    await core.call('slips.change', { id: slips.ids[0] ?? '', changes: { note } })
    const record = { kind: 'point', id: half.ids[0] ?? '' } as const
    const { mayRepeat } = await core.call('erase.preview', record)
    expect(mayRepeat.map(({ kind }) => kind).sort()).toEqual(['correction', 'minutes_version', 'slip'])
    const also = mayRepeat.map(({ kind, id }) => ({ kind, id }))
    await core.call('erase.record', { ...record, also, reason: 'A petición' })
    const rest = ['correction', 'slip', 'minutes_version', 'point', 'history'].flatMap(table =>
      rowsOf(core.file, `SELECT * FROM ${table}`),
    )
    expect(
      rest.filter(row =>
        ['comment', 'note', 'content', 'text'].some(column => String(row[column] ?? '').includes(canary)),
      ),
    ).toEqual([])
    expect((await core.call('minutes.get', { meetingId })).corrections).toMatchObject([
      { comment: 'Otra observación de alguien' },
    ])
    expect(JSON.stringify(rowsOf(core.file, 'SELECT content FROM minutes_version'))).toContain(
      '¿Cuándo se aprueba el plan?',
    )
  })

  it.each(['point', 'intervention', 'agreement'])(
    'goes out of every version and correction, sealed or not: %s',
    async name => {
      const { core, world } = await openWorld()
      const written = await cases[name]?.(core, world)
      if (!written) throw new Error(name)
      const { meeting: meetingId } = world
      await core.call('minutes.circulate', { meetingId, replyBy: null })
      const entry = { source: 'file', fileName: null, label: 'Allí', author: '', date: null, comment: '' } as const
      const entries = [{ ...entry, part: written.part, before: said, after: `${said} y más` }]
      await core.call('corrections.add', JSON.parse(JSON.stringify({ meetingId, version: 1, entries })))
      await approve(core, meetingId)
      await core.call('erase.record', { ...written.record, also: [], reason: 'Lo pidieron' })
      expect(tracesIn(core.folder)).toEqual([])
      expect(rowsOf(core.file, 'SELECT id FROM correction')).toEqual([])
      const { versions, sealed } = await core.call('minutes.get', { meetingId })
      expect(sealed).toBe(1)
      expect(versions).toMatchObject([{ number: 1, redacted: true, sealedBy: 'María López' }])
      // It leaves without a hash that would claim what no longer holds.
      const asked = { meetingId, format: 'md', language: 'es', audience: 'internal' } as const
      const text = strFromU8((await core.call('minutes.export', asked)).bytes)
      expect(text).not.toContain('SHA-256')
      expect(text).toContain('aprobada por María López')
      expect(text).toContain('El censo está completo.')
      if (name === 'agreement') expect(text).toContain('GNC-2026-01/4')
      checkFile(core.file)
    },
  )

  it.each(Object.keys(cases))('is in no file of the workspace after minutes were agreed on: %s', async name => {
    const { core, world } = await openWorld()
    const written = await cases[name]?.(core, world)
    if (!written) throw new Error(name)
    if (name === 'person' || name === 'meeting') await agreeOn(core, world, written)
    else await core.call('minutes.circulate', { meetingId: world.meeting, replyBy: null })
    expect(tracesIn(core.folder).length).toBeGreaterThan(0)
    await core.call('erase.record', { ...written.record, also: [], reason: 'Lo pidieron' })
    expect(tracesIn(core.folder)).toEqual([])
    checkFile(core.file)
    core.reopen()
    expect(core.faults).toEqual([])
    if (name === 'meeting') return
    const { versions, distributions } = await core.call('minutes.get', { meetingId: world.meeting })
    expect(versions).toMatchObject([{ redacted: true }])
    if (name === 'person') expect(distributions).toMatchObject([{ name: '[…]', note: '[…]' }])
  })

  it('leaves versions alone that say nothing of it', async () => {
    const { core, world } = await openWorld()
    await approve(core, world.meeting)
    const { id } = await core.call('people.add', { name: named })
    await core.call('erase.record', { kind: 'person', id, also: [], reason: 'Lo pidieron' })
    const { versions } = await core.call('minutes.get', { meetingId: world.meeting })
    expect(versions).toMatchObject([{ redacted: false }])
  })

  it('is found in the backups whose versions say it', async () => {
    const { core, world } = await openWorld()
    const { id } = await core.call('people.add', { name: named })
    await core.call('meetings.change', { id: world.meeting, changes: { chair: { was: '', now: named } } })
    await approve(core, world.meeting)
    await core.call('backups.make', {})
    const preview = await core.call('erase.preview', { kind: 'person', id })
    expect(preview.backups).toHaveLength(1)
  })
})
