import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { startCore } from '../../core/start.ts'
import type { Announcement } from '../../shared/bridge.ts'
import { temporaryFolder } from '../support/files.ts'

const setUp = { name: 'María López', institution: '', language: 'es' }

it('a running program backs up and restores in threads of its own, and once more when it ends', async () => {
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
  await core.call('bodies.add', { code: 'C', name: 'C', kind: 'bilateral' })
  await core.close()
  expect(progress.some(each => each?.work === 'workspace.verify')).toBe(true)
  const made3 = fs.readdirSync(path.join(folder, 'backups')).filter(name => name.endsWith('.json'))
  expect(made3).toHaveLength(3)
  expect(fs.readFileSync(path.join(folder, 'backups', made3[2] ?? ''), 'utf8')).toContain('"reason": "quit"')
  expect(fs.readdirSync(folder).sort()).toEqual(['acuerdos.db', 'backups', 'lock.db'])
})
