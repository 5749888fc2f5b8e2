import { describe, expect, it } from 'vitest'
import { openTestCore } from '../support/core.ts'
import { checkFile, recordsOf } from '../support/rows.ts'
import { openWorld } from '../support/world.ts'

const profile = { name: 'Ana Díaz', institution: 'SRE', language: 'en' } as const

describe('the first start', () => {
  it('is asked once, and its answers hold from then on', async () => {
    const core = await openTestCore({ setUp: false })
    expect(await core.call('workspace.get', {})).toMatchObject({
      folder: core.folder,
      settings: null,
      suggested: { name: 'María López' },
      meetings: 0,
      organizations: 0,
    })
    expect(await core.answer('workspace.loadSample', { language: 'es' })).toMatchObject({
      ok: false,
      error: { code: 'workspace.notSetUp' },
    })
    expect(await core.answer('settings.change', { changes: { name: { was: null, now: 'Eva' } } })).toMatchObject({
      ok: false,
      error: { code: 'workspace.notSetUp' },
    })
    await core.call('workspace.setUp', profile)
    core.reopen()
    const settings = { ...profile, theme: 'system', density: 'normal', paper: 'letter' }
    expect(await core.call('workspace.get', {})).toMatchObject({ settings })
    expect(await core.answer('workspace.setUp', profile)).toMatchObject({
      ok: false,
      error: { code: 'workspace.notEmpty' },
    })
    expect(await core.call('history.state', {})).toEqual({ undo: null, redo: null })
  })

  it('may come after minutes were imported', async () => {
    const core = await openTestCore({ setUp: false })
    const body = await core.call('bodies.add', { code: 'A', name: 'A', kind: 'bilateral' })
    const { id } = await core.call('meetings.add', { bodyId: body.id, date: '2026-01-01' })
    expect(await core.call('meetings.get', { id })).toMatchObject({ language: 'es' })
    await core.call('workspace.setUp', profile)
    expect(await core.call('workspace.get', {})).toMatchObject({ meetings: 1 })
  })
})

describe('the settings', () => {
  it('change field by field, and no undo takes them back', async () => {
    const core = await openTestCore()
    await core.call('settings.change', {
      changes: { language: { was: 'es', now: 'en' }, theme: { was: 'system', now: 'dark' } },
    })
    expect(await core.call('workspace.get', {})).toMatchObject({
      settings: { language: 'en', theme: 'dark', density: 'normal' },
    })
    expect(await core.answer('settings.change', { changes: { theme: { was: 'system', now: 'light' } } })).toMatchObject(
      {
        ok: false,
        error: { code: 'record.changedElsewhere', facts: { theirs: 'dark', yours: 'light' } },
      },
    )
    await expect(core.call('history.undo', {})).rejects.toThrow('history.nothingToUndo')
    const body = await core.call('bodies.add', { code: 'A', name: 'A', kind: 'bilateral' })
    const { id } = await core.call('meetings.add', { bodyId: body.id, date: null })
    expect(await core.call('meetings.get', { id })).toMatchObject({ language: 'en', state: 'planned' })
  })
})

describe.each(['es', 'en'] as const)('the sample in %s', language => {
  it('fills an empty workspace with everything that there is to see', async () => {
    const core = await openTestCore()
    const { meetings } = await core.call('workspace.loadSample', { language })
    const rows = await core.call('meetings.list', {})
    expect(rows).toHaveLength(meetings)
    for (const { id } of rows) {
      const meeting = await core.call('meetings.get', { id })
      const left = ['underReview', 'approved', 'distributed'].includes(meeting.state)
      expect(meeting.numbersFixedAt !== null).toBe(left)
      expect(meeting.agreements.map(row => row.number)).toEqual(meeting.agreements.map((_, index) => index + 1))
      await core.call('minutes.export', { meetingId: id, format: 'md', language, audience: 'internal' })
    }
    const agreements = await core.call('agreements.list', {})
    expect(new Set(agreements.map(row => row.state))).toEqual(
      new Set(['open', 'inProgress', 'fulfilled', 'superseded', 'withdrawn']),
    )
    const today = await core.call('today.get', {})
    for (const figure of [today.overdue, today.dueSoon, today.silent]) expect(figure.ids.length).toBeGreaterThan(0)
    expect(today.next).not.toBeNull()
    expect(today.openQuestions.length).toBeGreaterThan(0)
    expect(await core.call('search.find', { words: agreements[0]?.text.slice(0, 40) ?? '' })).not.toEqual([])
    const posts = (await core.call('people.list', {})).flatMap(person => person.posts)
    expect(posts.length).toBeGreaterThan(30)
    expect((await core.call('organizations.list', {})).every(row => row.sectorId !== null)).toBe(true)
    checkFile(core.file)
    expect(await core.answer('workspace.loadSample', { language })).toMatchObject({
      ok: false,
      error: { code: 'workspace.notEmpty' },
    })
  })
})

it('the sample takes no place that is taken, and then leaves nothing', async () => {
  const core = await openTestCore()
  await core.call('workspace.loadSample', { language: 'es' })
  const [body] = await core.call('bodies.list', {})
  const other = await openTestCore()
  await other.call('bodies.add', { code: body?.code ?? '', name: 'Otra', kind: 'bilateral' })
  const before = recordsOf(other.file)
  expect(await other.answer('workspace.loadSample', { language: 'es' })).toMatchObject({
    ok: false,
    error: { code: 'record.duplicate' },
  })
  expect(recordsOf(other.file)).toEqual(before)
})

describe('the list of meetings', () => {
  it('is newest first and counts what each holds', async () => {
    const { core, world } = await openWorld()
    const { attendance } = await core.call('meetings.get', { id: world.meeting })
    const excuse = { status: { was: 'present' as const, now: 'excused' as const } }
    await core.call('attendance.change', { id: attendance[1]?.id ?? '', changes: excuse })
    await core.call('agreements.change', {
      id: world.agreements[1],
      changes: { state: { was: 'open', now: 'withdrawn' } },
    })
    await core.call('agreements.change', {
      id: world.agreements[2],
      changes: { state: { was: 'open', now: 'fulfilled' } },
    })
    const next = await core.call('meetings.add', { bodyId: world.body, date: '2026-12-24', title: 'Cuarta reunión' })
    const undated = await core.call('meetings.add', { bodyId: world.body, date: null })
    const rows = await core.call('meetings.list', {})
    expect(rows.map(row => row.id)).toEqual([undated.id, next.id, world.meeting])
    expect(rows.map(row => row.state)).toEqual(['planned', 'planned', 'draft'])
    expect(rows[2]).toMatchObject({
      bodyCode: 'GNC',
      convened: 2,
      present: 1,
      interventions: 2,
      agreements: 2,
      openAgreements: 1,
      numbersFixed: false,
    })
    const other = await core.call('bodies.add', { code: 'B', name: 'B', kind: 'bilateral' })
    expect(await core.call('meetings.list', { bodyId: other.id })).toEqual([])
  })
})
