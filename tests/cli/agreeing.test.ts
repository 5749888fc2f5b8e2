import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { acuerdos, temporaryFolder } from './run.ts'

const source = path.join(import.meta.dirname, 'minutes.txt')

// A process for each command takes its time where others work, too.
test('minutes are sealed, amended and exported as they were', () => {
  const folder = temporaryFolder()
  const run = (...words: string[]) => acuerdos(...words, '--data', path.join(folder, 'Acuerdos'), '--language', 'es')
  run('import', 'minutes', source)
  const last = ['--meeting', 'last']
  const exported = (...words: string[]) => {
    const out = path.join(folder, 'acta.md')
    expect(run('export', 'minutes', ...last, '--format', 'md', '--out', out, ...words).status).toBe(0)
    return fs.readFileSync(out, 'utf8')
  }
  const sealed = JSON.parse(run('minutes', 'approve', ...last, '--json').out)
  expect(sealed).toEqual({ version: 1, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(run('minutes', 'amend', ...last, '--reason', 'Otro nombre').status).toBe(0)
  expect(exported()).toContain(sealed.contentHash)
  expect(exported('--version', 'draft')).not.toContain('SHA-256')
  expect(run('list', 'versions', ...last).out).toMatch(/^1\tAprobada y sellada\t[^\t]+\t[^\t]+\t[0-9a-f]{64}\t\n$/)
  fs.rmSync(folder, { recursive: true })
})
