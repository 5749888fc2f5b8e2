import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { startCore } from '../../core/start.ts'
import { temporaryFolder } from '../web/support.ts'

it('ends long work that the person cancels, leaves nothing of it behind, and does it when asked again', async () => {
  const folder = temporaryFolder()
  const core = startCore({ folder, create: true })
  await core.call('workspace.setUp', { name: 'Ana', institution: 'SRE', language: 'es' })
  const backups = () => readdirSync(path.join(folder, 'backups'))
  for (const work of ['backups.make', 'workspace.verify'] as const) {
    const [answer] = await Promise.all([core.call(work, {}), core.call('tasks.cancel', { work })])
    expect(answer).toEqual({ ok: false, error: { code: 'task.cancelled', facts: {} } })
    expect(backups()).toEqual([])
  }
  // Nothing is under way now: that is no fault.
  expect(await core.call('tasks.cancel', { work: 'backups.make' })).toMatchObject({ ok: true })
  expect(await core.call('backups.make', {})).toMatchObject({ ok: true, value: { sequence: 1, good: true } })
  expect(backups().filter(name => name.endsWith('.db'))).toHaveLength(1)
  await core.close()
})
