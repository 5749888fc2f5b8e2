import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { acuerdos, temporaryFolder } from './run.ts'

const source = path.join(import.meta.dirname, 'minutes.txt')

test('a workspace is backed up, damaged, refused untouched, restored, taken along and brought elsewhere', () => {
  const folder = temporaryFolder()
  const data = path.join(folder, 'Acuerdos')
  const run = (...words: string[]) => acuerdos(...words, '--data', data, '--language', 'es')
  expect(run('import', 'minutes', source).status).toBe(0)
  expect(run('backup')).toMatchObject({ status: 0, out: '1\n', err: expect.stringContaining('acuerdos-000001-') })
  const zip = path.join(folder, 'todo.zip')
  expect(run('backup', '--out', zip)).toMatchObject({ status: 0, err: expect.stringContaining('con 1 adjunto') })

  const database = path.join(data, 'acuerdos.db')
  fs.truncateSync(database, 9_000)
  const before = hashOf(database)
  const refused = run('verify')
  expect(refused.err).toMatch(/^error: workspace\.damaged: .*[.»]$/m)
  expect(refused.status).toBe(1)
  expect(hashOf(database)).toBe(before)
  expect(run('list', 'backups').out).toMatch(/^1\t\d{4}-\d\d-\d\d \d\d:\d\d\ta pedido\t1 reuniones, \d+ acuerdos/)

  expect(run('restore', 'latest')).toMatchObject({ status: 0, err: expect.stringContaining('damaged') })
  expect(hashOf(path.join(data, 'damaged', '001', 'acuerdos.db'))).toBe(before)
  expect(run('verify')).toMatchObject({ status: 0, err: expect.stringContaining('Todo está bien') })

  const elsewhere = path.join(folder, 'otro equipo')
  const there = acuerdos('restore', zip, '--data', elsewhere, '--json')
  expect(there.status).toBe(0)
  expect(JSON.parse(there.out)).toMatchObject({ restored: { meetings: 1 }, missing: 0 })
  fs.rmSync(path.join(elsewhere, 'attachments'), { recursive: true })
  const incomplete = acuerdos('verify', '--data', elsewhere, '--language', 'en')
  expect(incomplete.err).toMatch(/The attachment “minutes\.txt” is missing[\s\S]*error: workspace\.incomplete: /)
  expect(incomplete.status).toBe(1)
  fs.rmSync(folder, { recursive: true })
})

test('what cannot be restored is refused', () => {
  const folder = temporaryFolder()
  const data = path.join(folder, 'Acuerdos')
  for (const [code, word] of [
    ['backup.missing', 'latest'],
    ['backup.damaged', source],
  ] as const) {
    const ran = acuerdos('restore', word, '--data', data)
    expect(ran.err).toContain(`error: ${code}:`)
    expect(ran.status).toBe(1)
  }
  fs.rmSync(folder, { recursive: true })
})

test('the machine is looked at, and what is missing is said', () => {
  const folder = temporaryFolder()
  const fit = acuerdos('doctor', '--json', '--data', path.join(folder, 'Acuerdos'))
  const checks: { name: string; good: boolean; needed: boolean }[] = JSON.parse(fit.out)
  expect(checks.map(check => check.name)).toEqual([
    'node',
    'database',
    'folder',
    'backups',
    'space',
    'desktop',
    'browser',
  ])
  expect(checks.filter(check => check.needed && !check.good)).toEqual([])
  expect(fit.status).toBe(0)
  const unfit = acuerdos('doctor', '--language', 'en', '--data', path.join(folder, 'Nextcloud', 'Acuerdos'))
  expect(unfit.out).toMatch(/^✗ Folder: .*Nextcloud/m)
  expect(unfit.err).toContain('error: machine.unfit: This computer lacks what the program needs: Folder.')
  expect(unfit.status).toBe(1)
  fs.rmSync(folder, { recursive: true })
})

function hashOf(file: string): string {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex')
}
