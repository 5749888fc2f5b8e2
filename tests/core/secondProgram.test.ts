import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { type StartedCore, startCore } from '../../core/start.ts'
import { acuerdos } from '../cli/run.ts'
import { programFor } from '../support/children.ts'
import { temporaryFolder } from '../support/files.ts'
import { runs, tell } from '../support/runs.ts'

/** What the first program does, and what may loosen its hold on the file when somebody does it carelessly. */
const deeds: Record<string, (core: StartedCore, folder: string) => Promise<unknown>> = {
  'its start': core => core.call('workspace.get', {}),
  'a command': core => core.call('people.add', { name: 'Ana' }),
  'a backup': core => core.call('backups.make', {}),
  'a full check': core => core.call('workspace.verify', {}),
  'looking at what can be restored': core => core.call('backups.list', {}),
  'a look at the recovery': core => core.call('recovery.get', {}),
  'an export': async core => {
    const found = await core.call('meetings.find', { reference: 'last' })
    const meetingId = found.ok ? Reflect.get(Object(found.value), 'id') : null
    return core.call('minutes.export', { meetingId, format: 'docx', language: 'es', audience: 'partners' })
  },
  'one file that holds everything': (core, folder) => core.saveWholeBackup(path.join(folder, '..', 'todo.zip')),
  // On Linux and macOS this drops every lock that the process has on the file; then only the one on `lock.db` is left.
  'a careless read of the open file': async (_, folder) => {
    fs.readFileSync(path.join(folder, 'acuerdos.db'))
    return { ok: true }
  },
  'a restore': async core => {
    const backups = await core.call('backups.list', {})
    const newest = backups.ok ? Reflect.get(Object(backups.value), 0) : null
    return core.call('backups.restore', { sequence: Reflect.get(Object(newest), 'sequence') })
  },
}

it('a second program is told who has the workspace, whatever the first one did, and writes nothing', async context => {
  const folder = path.join(temporaryFolder(), 'Acuerdos')
  const core = startCore({ folder, create: true, automaticBackups: false })
  await core.call('workspace.generate', { meetings: 2, seed: 11 })
  let attempts = 0
  const { numRuns } = runs(1)
  for (let run = 0; run < numRuns; run++)
    for (const [deed, work] of Object.entries(deeds)) {
      expect(await work(core, folder), deed).toMatchObject({ ok: true })
      const before = contentSeenByAnother(folder)
      const { program, words, options } = programFor('opener.ts', [folder])
      const said = spawnSync(program, words, { ...options, encoding: 'utf8' }).stdout
      attempts++
      expect(said, `after ${deed}`).toMatch(/^workspace\.inUse \{/)
      const facts: unknown = JSON.parse(said.slice(said.indexOf('{')))
      expect(facts).toMatchObject({ user: os.userInfo().username, computer: os.hostname() })
      expect(contentSeenByAnother(folder), `after ${deed}`).toBe(before)
    }
  // The one program that changes what is there without opening it must not do so either.
  for (const words of [
    ['list', 'meetings'],
    ['restore', 'latest'],
  ]) {
    const before = contentSeenByAnother(folder)
    const ran = acuerdos(...words, '--data', folder, '--language', 'es')
    attempts++
    expect(ran).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^error: workspace\.inUse: .*[.»]$/m),
    })
    expect(ran.err).toContain(os.userInfo().username)
    expect(contentSeenByAnother(folder)).toBe(before)
  }
  expect(await core.call('people.add', { name: 'Luis' })).toMatchObject({ ok: true })
  await core.close()
  expect(fs.readdirSync(folder)).not.toContain('session.json')
  tell(context, { attempts, admitted: 0, writes: 0 })
})

/** Hashes of all files, read by another process: reading the database in this one would loosen the hold that is tried here. */
function contentSeenByAnother(folder: string): string {
  const script = `const fs = require('fs'), path = require('path'), crypto = require('crypto')
    for (const name of fs.readdirSync(process.argv[1], { recursive: true }).sort()) {
      const file = path.join(process.argv[1], name)
      if (fs.statSync(file).isFile()) console.log(name, crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex'))
    }`
  return spawnSync(process.execPath, ['-e', script, folder], { encoding: 'utf8' }).stdout
}
