import { describe, expect, it } from 'vitest'
import { entryOf, sources } from '../../../core/searchSources.ts'
import { recordKinds } from '../../../shared/contract/define.ts'
import type { Output } from '../../../shared/contract/index.ts'
import { openTestCore, type TestCore } from '../../support/core.ts'
import { checkFile, rowsOf, searchEntriesOf } from '../../support/rows.ts'

type Made = Output<'workspace.generate'>

async function generated(meetings: number, seed = 1): Promise<{ core: TestCore; made: Made }> {
  const core = await openTestCore({ setUp: false })
  const made = await core.call('workspace.generate', { meetings, seed })
  return { core, made }
}

/** All that the file holds of records, when and by whom they were made included. */
function everything({ file }: TestCore) {
  return Object.fromEntries(recordKinds.map(kind => [kind, rowsOf(file, `SELECT * FROM ${kind} ORDER BY id`)]))
}

describe('a generated workspace', () => {
  it('is the same for the same seed, on another day and for another person', async () => {
    const { core } = await generated(12)
    const other = await openTestCore({ setUp: false })
    other.pass(400 * 86_400_000)
    await other.as('Luis Peña').call('workspace.generate', { meetings: 12, seed: 1 })
    expect(everything(other)).toEqual(everything(core))
    expect(searchEntriesOf(other.file)).toEqual(searchEntriesOf(core.file))
    const { core: unlike } = await generated(12, 2)
    expect(everything(unlike)).not.toEqual(everything(core))
  })

  it.each([1, 3, 40])('of %i meetings has the proportions that were asked for', async meetings => {
    const { core, made } = await generated(meetings)
    expect(made).toEqual({
      meetings,
      interventions: 20 * meetings,
      points: 60 * meetings,
      agreements: 6 * meetings,
      followUps: 30 * meetings,
    })
    const [rows] = rowsOf(
      core.file,
      `SELECT (SELECT count(*) FROM meeting) AS meetings, (SELECT count(*) FROM intervention) AS interventions,
         (SELECT count(*) FROM point) AS points, (SELECT count(*) FROM agreement) AS agreements,
         (SELECT count(*) FROM follow_up) AS followUps`,
    )
    expect(rows).toEqual(made)
    expect((await core.call('people.list', {})).length).toBe(Math.max(9, Math.round(1.5 * meetings)))
    checkFile(core.file)
  })

  it('lists its meetings newest first, and as many of the newest as are asked for', async () => {
    const { core } = await generated(40)
    const meetings = await core.call('meetings.list', {})
    const days = meetings.map(({ date, year }) => date ?? `${year}-12-31`)
    expect(days).toEqual([...days].sort().reverse())
    expect(await core.call('meetings.list', { newest: 7 })).toEqual(meetings.slice(0, 7))
    const { bodyId = '' } = meetings.at(-1) ?? {}
    const ofBody = meetings.filter(row => row.bodyId === bodyId)
    expect(await core.call('meetings.list', { bodyId })).toEqual(ofBody)
    expect(await core.call('meetings.list', { bodyId, newest: 1 })).toEqual(ofBody.slice(0, 1))
  })

  it('answers every question of the contract', async () => {
    const { core } = await generated(40)
    const { call } = core
    const meetings = await call('meetings.list', {})
    for (const { id, date } of meetings) {
      const meeting = await call('meetings.get', { id })
      expect(meeting.date).toBe(date)
      expect(meeting.attendance.length).toBeGreaterThan(0)
      if (meeting.state !== 'planned') expect(meeting.interventions.length).toBeGreaterThan(0)
    }
    expect(meetings.some(({ state }) => state === 'planned')).toBe(true)
    const agreements = await call('agreements.list', {})
    expect(new Set(agreements.map(({ state }) => state))).toEqual(
      new Set(['open', 'inProgress', 'fulfilled', 'superseded', 'withdrawn']),
    )
    expect(agreements.some(({ overdue }) => overdue)).toBe(true)
    expect(agreements.some(({ lastFollowUp }) => lastFollowUp !== null)).toBe(true)
    expect((await call('today.get', {})).openQuestions.length).toBeGreaterThan(0)
    expect((await call('organizations.list', {})).length).toBe(9)
    expect((await call('workspace.get', {})).settings?.language).toBe('es')
    const [hit] = await call('search.find', { words: 'protección' })
    expect(hit?.excerpt.some(({ found }) => found)).toBe(true)
  })

  it('rates every agreement as its latest entry does', async () => {
    const { core } = await generated(40)
    const agreements = await core.call('agreements.list', {})
    for (const { id, rating } of agreements.slice(0, 60)) {
      const { followUps } = await core.call('agreements.get', { id })
      const [latest] = followUps.filter(entry => entry.rating !== null)
      if (latest) expect(latest.rating).toBe(rating)
    }
  })

  it('finds what the records say, each under its day', async () => {
    const { core } = await generated(12)
    const { read } = core.file
    const kinds = recordKinds.filter(kind => sources[kind])
    const entries = kinds.flatMap(kind =>
      rowsOf(core.file, `SELECT id FROM ${kind}`).flatMap(({ id }) => entryOf(read, kind, String(id)) ?? []),
    )
    const stored = rowsOf(core.file, 'SELECT recordId, kind, meetingId, text FROM search_entry')
    expect(stored.sort(byRecord)).toEqual(entries.map(({ date, ...entry }) => entry).sort(byRecord))
    for (const { recordId, text, date } of entries.filter((_, index) => index % 97 === 0)) {
      const words = text.split(/\s+/).slice(0, 12).join(' ')
      const hits = await core.call('search.find', { words, limit: 200 })
      expect(hits.find(hit => hit.id === recordId)?.date).toBe(date)
    }
  })

  it('goes on as any other: its records are edited, found under their new words, and taken back', async () => {
    const { core } = await generated(3)
    const [meeting] = await core.call('meetings.list', {})
    if (!meeting) throw new Error('no meeting')
    const { title } = meeting
    await core.call('meetings.change', { id: meeting.id, changes: { title: { was: title, now: 'Zarzamora' } } })
    expect(await core.call('search.find', { words: 'zarzamora' })).toMatchObject([{ id: meeting.id }])
    await core.call('history.undo', {})
    expect(await core.call('search.find', { words: 'zarzamora' })).toEqual([])
    expect(await core.call('history.state', {})).toMatchObject({ undo: null })
  })

  it('leaves no history of its making and tells every window to ask again', async () => {
    const { core } = await generated(3)
    expect(rowsOf(core.file, 'SELECT * FROM history')).toEqual([])
    expect(rowsOf(core.file, 'SELECT method, undoable FROM command')).toEqual([
      { method: 'workspace.generate', undoable: 0 },
    ])
    expect(core.announcements.flatMap(({ methods }) => methods)).toContain('meetings.list')
    await expect(core.call('history.undo', {})).rejects.toThrow('history.nothingToUndo')
  })

  it('is only made where there is nothing yet', async () => {
    const core = await openTestCore()
    await expect(core.call('workspace.generate', { meetings: 3, seed: 1 })).rejects.toThrow('workspace.notEmpty')
    const { core: full } = await generated(3)
    const before = everything(full)
    await expect(full.call('workspace.generate', { meetings: 3, seed: 1 })).rejects.toThrow('workspace.notEmpty')
    expect(everything(full)).toEqual(before)
  })
})

describe('generated words', () => {
  it('are used as people use words: few very often, most hardly ever', async () => {
    const { core } = await generated(40)
    const counts = new Map<string, number>()
    for (const { text } of rowsOf(core.file, "SELECT text FROM search_entry WHERE kind IN ('point', 'followUp')"))
      for (const [word] of String(text).matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
    const ranked = [...counts.values()].sort((one, other) => other - one)
    const all = ranked.reduce((sum, count) => sum + count, 0)
    const share = (from: number, to: number) => ranked.slice(from, to).reduce((sum, count) => sum + count, 0) / all
    expect(share(0, 10)).toBeGreaterThan(0.25)
    expect(share(0, 100)).toBeGreaterThan(0.5)
    expect(share(100, 1_000)).toBeGreaterThan(0.15)
    expect(ranked.length).toBeGreaterThan(3_000)
  })
})

function byRecord(one: { [name: string]: unknown }, other: { [name: string]: unknown }): number {
  return String(one.recordId) < String(other.recordId) ? -1 : 1
}
