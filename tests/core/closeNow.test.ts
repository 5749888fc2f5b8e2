import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { startCore } from '../../core/start.ts'
import { temporaryFolder } from '../web/support.ts'

it('closes a workspace while its thread stands still, as a host does that is about to be killed', async () => {
  const folder = temporaryFolder()
  const core = startCore({ folder, create: true })
  const profile = { name: 'Ana', institution: 'SRE', language: 'es' }
  expect(await core.call('workspace.setUp', profile)).toMatchObject({ ok: true })
  const log = path.join(folder, 'acuerdos.db-wal')
  expect(existsSync(log)).toBe(true)
  expect(core.closeNow(20_000)).toBe(true)
  // Nothing has been awaited: SQLite itself has taken its log into the file.
  expect(existsSync(log)).toBe(false)
  expect(await core.call('workspace.get', {})).toMatchObject({ ok: false, error: { code: 'core.stopped' } })
  expect(core.closeNow(0)).toBe(true)
})
