import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { scheduleBackups } from '../../core/backupSchedule.ts'
import { startCore } from '../../core/start.ts'
import type { Announcement } from '../../shared/bridge.ts'
import { Refusal } from '../../shared/errors.ts'
import { temporaryFolder } from '../support/files.ts'

const setUp = { name: 'María López', institution: '', language: 'es' }

it('a running program backs up and restores in threads of its own', async () => {
  const folder = temporaryFolder()
  const core = startCore({ folder, create: true })
  const progress: Announcement['progress'][] = []
  core.onAnnouncement(announcement => progress.push(announcement.progress))
  expect(await core.call('workspace.setUp', setUp)).toMatchObject({ ok: true })
  const made = core.call('backups.make', {})
  const added = await core.call('bodies.add', { code: 'A', name: 'A', kind: 'bilateral' })
  expect([added.ok, await made]).toMatchObject([true, { ok: true, value: { sequence: 1, good: true } }])
  expect(await core.call('workspace.verify', {})).toMatchObject({ ok: true, value: { good: true } })
  expect(await core.call('bodies.add', { code: 'B', name: 'B', kind: 'bilateral' })).toMatchObject({ ok: true })
  expect(await core.call('backups.restore', { sequence: 9 })).toMatchObject({ error: { code: 'backup.missing' } })
  expect(await core.call('backups.restore', { sequence: 1 })).toMatchObject({ value: { saved: { sequence: 2 } } })
  expect(await core.call('bodies.list', {})).not.toMatchObject({ value: [{ code: 'A' }, { code: 'B' }] })
  await core.close()
  expect(progress.some(each => each?.work === 'workspace.verify')).toBe(true)
  expect(fs.readdirSync(folder).sort()).toEqual(['acuerdos.db', 'backups', 'lock.db', 'logs'])
})

describe('backups that nobody asks for', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** A core that notes its backups; one that `hang`s only ends when it is told to. */
  function started({ hang = false, fails = null as unknown } = {}) {
    const reasons: string[] = []
    const reported: unknown[] = []
    const schedule = scheduleBackups(
      {
        backUp(reason, signal) {
          reasons.push(reason)
          if (fails !== null) return Promise.reject(fails)
          if (!hang) return Promise.resolve()
          return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
        },
      },
      (_, error) => reported.push(error),
    )
    return { schedule, reasons, reported }
  }

  it('are made soon after the start, every half hour, and at the end', async () => {
    const { schedule, reasons } = started()
    expect(reasons).toEqual([])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(reasons).toEqual(['start'])
    await vi.advanceTimersByTimeAsync(61 * 60_000)
    expect(reasons).toEqual(['start', 'interval', 'interval'])
    await schedule.quit()
    await vi.advanceTimersByTimeAsync(61 * 60_000)
    expect(reasons).toEqual(['start', 'interval', 'interval', 'quit'])
  })

  it('do not hold up the end for long', async () => {
    const { schedule, reported } = started({ hang: true })
    const quit = schedule.quit()
    await vi.advanceTimersByTimeAsync(3_000)
    await quit
    expect(reported).toEqual([])
  })

  it('tell those who look after the machine when they fail, but not of a file that is not open', async () => {
    const full = Refusal.of('backup.noSpace', { needed: '3 MB', free: '1 MB' })
    const failing = started({ fails: full })
    await failing.schedule.quit()
    expect(failing.reported).toEqual([full])
    const closed = started({ fails: Refusal.of('workspace.damaged', { folder: '' }) })
    await closed.schedule.quit()
    expect(closed.reported).toEqual([])
  })
})
