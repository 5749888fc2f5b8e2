import fs from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readWordFile } from '../core/documents/minutesWordFile.ts'
import { acuerdos, temporaryFolder } from './run.ts'

let folder = ''
const run = (...words: string[]) => acuerdos(...words, '--data', path.join(folder, 'data'), '--language', 'es')

beforeAll(() => {
  folder = temporaryFolder()
  expect(run('demo').status).toBe(0)
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

it('lists who is to be reminded, with how much of what, and where to write', () => {
  const { counts, groups } = JSON.parse(run('list', 'reminders', '--json').out)
  expect(counts.overdue).toBeGreaterThan(0)
  const lines = run('list', 'reminders').out.trim().split('\n')
  expect(lines).toHaveLength(groups.length)
  expect(lines[0]).toMatch(/^[^\t]+\t\d+\t\d+\t\d+\t[^\t]+@[^\t]+\t0\t$/)
})

it('writes a letter for each of them, numbered from the one that is given', () => {
  const out = path.join(folder, 'cartas.zip')
  const options = [
    '--number',
    'SRE-008-2026',
    '--reply-by',
    '2030-01-15',
    '--signatory',
    'Eva Paz',
    '--position',
    'Jefa',
  ]
  expect(run('export', 'letters', '--lang', 'en', ...options, '--out', out).status).toBe(0)
  const letters = unzipSync(new Uint8Array(fs.readFileSync(out)))
  const { groups } = JSON.parse(run('list', 'reminders', '--json').out)
  const names = Object.keys(letters)
  expect(names).toHaveLength(groups.filter(({ printed }: { printed: string }) => printed !== '').length)
  expect(names[0]).toMatch(/^Reminder SRE-008-2026 .*\.docx$/)
  expect(names[2]).toMatch(/^Reminder SRE-010-2026 .*\.docx$/)
  const { text } = readWordFile(Object.values(letters)[0] ?? new Uint8Array())
  for (const words of ['January 15, 2030', 'Eva Paz', 'Jefa']) expect(text).toContain(words)
  const wrong = run('export', 'letters', '--reply-by', 'mañana', '--out', path.join(folder, 'otras.zip'))
  expect([wrong.status, fs.existsSync(path.join(folder, 'otras.zip'))]).toEqual([1, false])
  expect(wrong.err).toContain('error: input.invalid')
})
