import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { reserveOutput } from '../../cli/files.ts'
import { startCore } from '../../core/start.ts'
import { diskRefusal } from '../../db/failures.ts'
import { openTestCore } from '../support/core.ts'
import { refusalOf, temporaryFolder } from '../support/files.ts'

const full = { ok: false, error: { code: 'disk.full', facts: {} } }

/** A disk of so many megabytes; null where this account may not make one. */
function smallDisk(megabytes: number): string | null {
  const folder = temporaryFolder()
  if (process.platform !== 'linux') return null
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  if (made.status !== 0) return null
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  return folder
}

/** Takes all the space that is left; gives it back when called. */
function fillUp(disk: string): () => void {
  const filler = path.join(disk, 'filler')
  const piece = Buffer.alloc(4_096, 'x')
  const descriptor = fs.openSync(filler, 'a')
  try {
    for (;;) fs.writeSync(descriptor, piece)
  } catch {
    fs.closeSync(descriptor)
  }
  return () => fs.rmSync(filler)
}

it('a file that may not grow refuses whole commands, and takes them when it may again', async () => {
  const core = await openTestCore()
  const pages = Number(core.file.connection.pragma('page_count', { simple: true }))
  core.file.connection.pragma(`max_page_count = ${pages + 3}`)
  const rows = () => core.file.connection.prepare('SELECT count(*) FROM history').pluck().get()
  const before = rows()
  expect(await core.answer('workspace.loadSample', { language: 'es' })).toEqual(full)
  expect([await core.call('meetings.list', {}), rows()]).toEqual([[], before])
  core.file.connection.pragma('max_page_count = 1000000')
  expect(await core.answer('workspace.loadSample', { language: 'es' })).toMatchObject({ ok: true })
  expect(core.faults).toEqual([])
})

it('a full disk: everything is refused whole, read as before, and works again when there is space', async context => {
  const disk = smallDisk(12)
  if (disk === null) return context.skip('this account may not mount a small disk')
  const folder = path.join(disk, 'workspace')
  const options = { folder, create: true, automaticBackups: false }
  let core = startCore(options)
  onTestFinished(() => core.close())
  const person = (name: string) => core.call('people.add', { name })
  const names = async () => {
    const answer = await core.call('people.list', {})
    return answer.ok && Array.isArray(answer.value) ? answer.value.map(each => Reflect.get(each, 'name')) : answer
  }
  expect(await core.call('workspace.setUp', { name: 'Ana', institution: '', language: 'es' })).toMatchObject({
    ok: true,
  })
  expect(await person('before')).toMatchObject({ ok: true })

  const free = fillUp(disk)
  expect(await core.call('workspace.loadSample', { language: 'es' })).toEqual(full)
  // Log and file may have a little room left inside: whatever is acknowledged counts, the rest leaves nothing.
  const stored: string[] = ['before']
  let refused = 0
  for (let number = 0; number < 400 && refused < 20; number++) {
    const name = `n${number} ${'x'.repeat(3_000)}`.slice(0, 190)
    const answer = await person(name)
    if (answer.ok) stored.push(name)
    else {
      expect(answer).toEqual(full)
      refused++
    }
  }
  expect(refused).toBeGreaterThan(0)
  expect(await names()).toEqual(expect.arrayContaining(stored))
  expect(await names()).toHaveLength(stored.length)

  const target = path.join(disk, 'minutes.docx')
  fs.writeFileSync(target, '')
  const output = reserveOutput(target)
  expect(refusalOf(() => output.write(Buffer.alloc(100_000)))).toMatchObject({ code: 'file.unwritable' })
  expect([fs.readdirSync(disk).sort(), fs.statSync(target).size]).toEqual([['filler', 'minutes.docx', 'workspace'], 0])

  await core.close()
  core = startCore(options)
  expect(await names()).toHaveLength(stored.length)

  free()
  expect(await person('after')).toMatchObject({ ok: true })
  expect(await core.call('workspace.loadSample', { language: 'es' })).toMatchObject({ ok: true })
  expect(await core.call('workspace.verify', {})).toMatchObject({ ok: true, value: { good: true } })
})

it.each([
  [Object.assign(new Error('no space'), { code: 'ENOSPC' }), 'disk.full'],
  [Object.assign(new Error('quota'), { code: 'EDQUOT' }), 'disk.full'],
  [Object.assign(new Error('input/output'), { code: 'EIO' }), 'disk.failing'],
  [new Database.SqliteError('full', 'SQLITE_FULL'), 'disk.full'],
  [new Database.SqliteError('write', 'SQLITE_IOERR_WRITE'), 'disk.failing'],
  [new Database.SqliteError('fsync', 'SQLITE_IOERR_FSYNC'), 'disk.failing'],
  [new Database.SqliteError('memory', 'SQLITE_IOERR_NOMEM'), undefined],
  [new Error('ENOSPC'), undefined],
])('%s is told as %s', (error, code) => {
  expect(diskRefusal(error)?.envelope.code).toBe(code)
})
