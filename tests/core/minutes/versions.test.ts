import { strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { audience as audiences, language as languages } from '../../../shared/contract/fields.ts'
import type { Input } from '../../../shared/contract/index.ts'
import { approve } from '../../support/approve.ts'
import type { TestCore } from '../../support/core.ts'
import { rowsOf } from '../../support/rows.ts'
import { openWorld, type World } from '../../support/world.ts'

type Asked = Omit<Input<'minutes.export'>, 'meetingId'>

async function textOf(core: TestCore, { meeting }: World, asked: Partial<Asked> = {}): Promise<string> {
  const format = { format: 'md', language: 'es', audience: 'internal', ...asked } as const
  return strFromU8((await core.call('minutes.export', { meetingId: meeting, ...format })).bytes)
}

/** Every edition in every language and format of one version. */
async function allOf(core: TestCore, world: World, version: number): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  for (const language of languages.options)
    for (const audience of audiences.options)
      for (const format of ['docx', 'html', 'md', 'json'] as const) {
        const asked = { meetingId: world.meeting, language, audience, format, version }
        const { bytes } = await core.call('minutes.export', asked)
        made.set(`${language} ${audience} ${format}`, Buffer.from(bytes).toString('base64'))
      }
  return made
}

const say = (core: TestCore, world: World, was: string, now: string) =>
  core.call('points.change', { id: world.points[2], changes: { text: { was, now } } })
const first = 'El censo está completo.'

async function numbersOf(core: TestCore, { meeting }: World) {
  const { versions } = await core.call('minutes.get', { meetingId: meeting })
  return versions.map(({ number, stage }) => `${number} ${stage}`)
}

describe('the versions of minutes', () => {
  it('keep what left, once for each content, whichever edition it was', async () => {
    const { core, world } = await openWorld()
    await textOf(core, world)
    expect(await numbersOf(core, world)).toEqual([])
    await textOf(core, world, { audience: 'partners' })
    await textOf(core, world, { audience: 'public', language: 'en', format: 'docx' })
    await core.call('slips.add', {
      meetingId: world.meeting,
      replyBy: '2026-12-01',
      entries: [{ personId: world.person, organizationId: null, name: null }],
    })
    expect(await numbersOf(core, world)).toEqual(['1 draft'])
    await say(core, world, first, 'El censo sigue.')
    expect(await core.call('minutes.get', { meetingId: world.meeting })).toMatchObject({ changed: true })
    await core.call('minutes.circulate', { meetingId: world.meeting, replyBy: '2026-12-05' })
    await textOf(core, world, { audience: 'partners' })
    expect(await core.call('minutes.get', { meetingId: world.meeting })).toMatchObject({
      state: 'underReview',
      changed: false,
      versions: [
        { number: 2, stage: 'circulated', sealedAt: null },
        { number: 1, stage: 'draft' },
      ],
      rounds: [{ version: 2, by: 'María López', replyBy: '2026-12-05' }],
      slips: [{ version: 1, answer: 'awaited', printed: 'Dra. Ana Núñez' }],
    })
  })

  it('keep every round in which they went out', async () => {
    const { core, world } = await openWorld()
    const circulate = (replyBy: string | null) => core.call('minutes.circulate', { meetingId: world.meeting, replyBy })
    expect(await circulate('2026-11-28')).toEqual({ version: 1 })
    core.pass(86_400_000)
    expect(await circulate('2026-12-05')).toEqual({ version: 1 })
    await say(core, world, first, 'El censo sigue.')
    core.pass(86_400_000)
    await circulate(null)
    expect((await core.call('minutes.get', { meetingId: world.meeting })).rounds).toEqual([
      { version: 2, at: '2026-11-23T15:00:00.000Z', by: 'María López', replyBy: null },
      { version: 1, at: '2026-11-22T15:00:00.000Z', by: 'María López', replyBy: '2026-12-05' },
      { version: 1, at: '2026-11-21T15:00:00.000Z', by: 'María López', replyBy: '2026-11-28' },
    ])
  })

  it('are sealed only as the person saw them', async () => {
    const { core, world } = await openWorld()
    const { contentHash: hash } = await core.call('minutes.get', { meetingId: world.meeting })
    await core
      .as('Jorge Paz')
      .call('meetings.change', { id: world.meeting, changes: { place: { was: '', now: 'Otro' } } })
    expect(await core.answer('minutes.approve', { meetingId: world.meeting, hash })).toMatchObject({
      error: { code: 'minutes.changed', facts: { reference: 'GNC-2026-01' } },
    })
    expect(await core.call('minutes.get', { meetingId: world.meeting })).toMatchObject({ sealed: null, versions: [] })
    await approve(core, world.meeting)
  })

  it('of a hash are the same wherever and whenever they are read', async () => {
    const { core, world } = await openWorld()
    const { contentHash } = await approve(core, world.meeting)
    core.reopen()
    await core.call('minutes.amend', { meetingId: world.meeting, reason: 'Comprobar' })
    core.pass(86_400_000)
    // Amended and not changed: the seal of before holds again.
    expect(await approve(core.as('Jorge Paz'), world.meeting)).toEqual({
      version: 1,
      contentHash,
    })
    expect(await core.call('minutes.get', { meetingId: world.meeting })).toMatchObject({
      sealed: 1,
      amending: null,
      versions: [{ number: 1, sealedBy: 'María López', sealedAt: '2026-11-21T15:00:00.000Z', reason: null }],
    })
  })

  it('can be made again byte for byte, in both languages and every edition, whatever changed since', async () => {
    const { core, world } = await openWorld()
    await approve(core, world.meeting)
    const before = await allOf(core, world, 1)
    await core.call('minutes.amend', { meetingId: world.meeting, reason: 'Faltaba un dato' })
    await say(core, world, first, 'El censo no está completo.')
    await core.call('organizations.change', {
      id: world.organization,
      changes: { name: { was: 'Secretaría de Protección', now: 'Ministerio de Protección' } },
    })
    await core.call('people.change', { id: world.person, changes: { name: { was: 'Ana Núñez', now: 'Ana Paz' } } })
    await approve(core, world.meeting)
    core.pass(86_400_000)
    core.reopen()
    expect(await allOf(core, world, 1)).toEqual(before)
    const second = await textOf(core, world, { version: 2 })
    expect(second).toContain('Ministerio de Protección')
    expect(second).toContain('El censo no está completo.')
    expect(second).toContain('Faltaba un dato')
  })

  it('leave as the sealed one, and as the draft of an amendment only when that is asked for', async () => {
    const { core, world } = await openWorld()
    expect(await textOf(core, world)).not.toContain('SHA-256')
    const { contentHash } = await approve(core, world.meeting)
    const sealed = await textOf(core, world)
    expect(sealed).toContain(contentHash)
    expect(sealed).toContain('María López')
    expect(sealed).toContain('21 de noviembre de 2026')
    expect(await textOf(core, world, { version: 'draft' })).toBe(sealed)
    await core.call('minutes.amend', { meetingId: world.meeting, reason: 'Un número' })
    await say(core, world, first, 'Son doce.')
    expect(await textOf(core, world)).toBe(sealed)
    const draft = await textOf(core, world, { version: 'draft', audience: 'partners' })
    expect(draft).toContain('Son doce.')
    expect(draft).not.toContain('SHA-256')
    expect(await numbersOf(core, world)).toEqual(['2 draft', '1 approved'])
    await expect(textOf(core, world, { version: 7 })).rejects.toThrow('minutes.unknownVersion')
  })

  it('do not leave when a seal is broken', async () => {
    const { core, world } = await openWorld()
    await approve(core, world.meeting)
    core.file.connection.exec(
      "UPDATE minutes_version SET content = replace(content, 'El censo está completo.', 'El censo falta.')",
    )
    await expect(textOf(core, world)).rejects.toThrow('minutes.sealBroken')
    expect(await core.call('workspace.verify', {})).toMatchObject({
      good: false,
      problems: [],
      brokenVersions: [{ reference: 'GNC-2026-01', number: 1 }],
    })
  })
})

describe('minutes that are sealed', () => {
  it('name the way out when somebody would change them', async () => {
    const { core, world } = await openWorld()
    await approve(core, world.meeting)
    const refused = { ok: false, error: { code: 'minutes.sealed', facts: { reference: 'GNC-2026-01' } } }
    const change = { id: world.points[2], changes: { text: { was: first, now: 'Otra cosa' } } }
    expect(await core.answer('points.change', change)).toEqual(refused)
    const back = { id: world.meeting, changes: { state: { was: 'approved', now: 'draft' } } }
    expect(await core.answer('meetings.change', back)).toEqual(refused)
    expect(await core.answer('minutes.approve', { meetingId: world.meeting, hash: '' })).toEqual(refused)
    expect(await core.answer('minutes.circulate', { meetingId: world.meeting, replyBy: null })).toEqual(refused)
    expect(core.faults).toEqual([])
    await core.call('minutes.amend', { meetingId: world.meeting, reason: 'Corregir el dato' })
    await core.call('points.change', change)
    await expect(core.call('minutes.amend', { meetingId: world.meeting, reason: 'Otra vez' })).rejects.toThrow(
      'minutes.notSealed',
    )
    await approve(core, world.meeting)
    expect(await core.call('minutes.get', { meetingId: world.meeting })).toMatchObject({
      state: 'approved',
      sealed: 2,
      versions: [
        { number: 2, stage: 'approved', reason: 'Corregir el dato' },
        { number: 1, stage: 'approved', reason: null },
      ],
    })
  })

  it('let follow-up go on', async () => {
    const { core, world } = await openWorld()
    await approve(core, world.meeting)
    const [agreement] = world.agreements
    await core.call('agreements.change', {
      id: agreement,
      changes: {
        state: { was: 'open', now: 'inProgress' },
        rating: { was: null, now: 2 },
        dueDate: { was: '2026-12-01', now: '2027-01-15' },
        snoozeDays: { was: null, now: 5 },
        lead: {
          was: [{ organizationId: world.organization, personId: null, name: null }],
          now: [{ organizationId: world.otherOrganization, personId: null, name: null }],
        },
      },
    })
    await core.call('followUps.add', {
      agreementId: agreement,
      date: '2026-11-21',
      reporter: 'Luis Peña',
      channel: null,
      rating: 3,
      narrative: 'Avanza',
      nextStep: '',
      evidence: null,
    })
    await core.call('history.undo', {})
    await core.call('meetings.change', { id: world.meeting, changes: { notes: { was: '', now: 'Mías' } } })
    for (const changes of [
      { text: { was: 'Aprobar el plan', now: 'No aprobarlo' } },
      { readBy: { was: null, now: 'Ana' } },
      { expectedEvidence: { was: '', now: 'Un informe' } },
    ])
      await expect(core.call('agreements.change', { id: agreement, changes })).rejects.toThrow('minutes.sealed')
  })

  it('are not reached by undo or redo, which go on with what is open', async () => {
    const { core, world } = await openWorld()
    const { id: other } = await core.call('meetings.add', { bodyId: world.body, date: '2026-12-01' })
    await core.call('meetings.change', { id: other, changes: { title: { was: '', now: 'Cuarta' } } })
    await say(core, world, first, 'Uno')
    core.pass(61_000)
    await say(core, world, 'Uno', 'Dos')
    await core.call('history.undo', {})
    await approve(core, world.meeting)
    expect(await core.call('history.state', {})).toMatchObject({ undo: { method: 'meetings.change' }, redo: null })
    await core.call('history.undo', {})
    expect(await core.call('meetings.get', { id: other })).toMatchObject({ title: '' })
    await core.call('minutes.amend', { meetingId: world.meeting, reason: 'Corregir' })
    await core.call('history.undo', {})
    expect(await core.answer('history.undo', {})).toMatchObject({ ok: false })
    expect(await textOf(core, world, { version: 'draft' })).toContain('Uno')
  })

  it('stand when two entries of the directory become one', async () => {
    const { core, world } = await openWorld()
    await approve(core, world.meeting)
    const sealed = await allOf(core, world, 1)
    await core.call('organizations.merge', { id: world.otherOrganization, into: world.organization })
    await core.call('people.merge', { id: world.person, into: world.otherPerson })
    await core.call('history.undo', {})
    await core.call('history.undo', {})
    await core.call('history.redo', {})
    expect(await allOf(core, world, 1)).toEqual(sealed)
  })

  it('become distributed with the first that gets them, which is noted for each', async () => {
    const { core, world } = await openWorld()
    await core.call('minutes.circulate', { meetingId: world.meeting, replyBy: null })
    const sent = {
      meetingId: world.meeting,
      version: 1,
      audience: 'partners',
      language: 'en',
      format: 'docx',
      sentOn: '2026-11-21',
      channel: 'mail',
      note: '',
    } as const
    const nobody = { organizationId: null, personId: null, name: null }
    await core.call('distributions.add', { ...sent, recipients: [{ ...nobody, name: 'Embajada' }] })
    expect(await core.call('minutes.get', { meetingId: world.meeting })).toMatchObject({ state: 'underReview' })
    await approve(core, world.meeting)
    await core.call('distributions.add', {
      ...sent,
      format: 'paper',
      channel: 'hand',
      recipients: [
        { ...nobody, organizationId: world.organization },
        { ...nobody, organizationId: world.organization, personId: world.person },
      ],
    })
    const { state, distributions } = await core.call('minutes.get', { meetingId: world.meeting })
    expect(state).toBe('distributed')
    expect(distributions.map(({ printed, channel, version }) => [printed, channel, version])).toEqual([
      ['Dra. Ana Núñez, Secretaría de Protección', 'hand', 1],
      ['Secretaría de Protección', 'hand', 1],
      ['Embajada', 'mail', 1],
    ])
    expect(rowsOf(core.file, 'SELECT undoable FROM command WHERE method = ?', 'distributions.add')).toEqual([
      { undoable: 0 },
      { undoable: 0 },
    ])
  })
})
