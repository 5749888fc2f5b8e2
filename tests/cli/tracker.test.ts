import fs from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { changedSheet } from '../support/workbook.ts'
import { acuerdos, temporaryFolder } from './run.ts'

let folder = ''
const file = (name: string) => path.join(folder, name)
const run = (...words: string[]) => acuerdos(...words, '--data', file('data'), '--language', 'es')

beforeAll(() => {
  folder = temporaryFolder()
  expect(run('demo').status).toBe(0)
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

it('a tracker goes out, comes back changed, and is merged once', () => {
  expect(run('export', 'tracker', '--format', 'xlsx', '--out', file('sent.xlsx')).status).toBe(0)
  const bytes = changedSheet(new Uint8Array(fs.readFileSync(file('sent.xlsx'))), { H4: 5, I4: 'Cumplido', H5: 'bien' })
  fs.writeFileSync(file('back.xlsx'), bytes)
  const dry = run('import', 'tracker', file('back.xlsx'), '--dry-run', '--json')
  expect(dry.err).toContain('«bien» no es una calificación')
  const found = JSON.parse(dry.out)
  expect(Object.keys(found)).toEqual(['changed', 'unchanged', 'conflicts', 'unknown', 'refused'])
  expect(found.changed).toMatchObject([{ fields: { rating: { now: 5 }, state: { was: 'open', now: 'fulfilled' } } }])
  expect(JSON.parse(run('import', 'tracker', file('back.xlsx'), '--json').out)).toEqual(found)
  expect(JSON.parse(run('import', 'tracker', file('back.xlsx'), '--json').out)).toMatchObject({ changed: [] })
})

it('a tracker is made for one who answers, by any of their names, and for each of them', () => {
  expect(
    run(
      'export',
      'tracker',
      '--format',
      'xlsx',
      '--responsible',
      'Instituto Nacional de Migración',
      '--out',
      file('inm.xlsx'),
    ).status,
  ).toBe(0)
  expect(run('list', 'awaited').out).toMatch(/^INM\t.*\t0\t\d+\n$/)
  expect(run('export', 'tracker', '--format', 'xlsx', '--responsible', 'each', '--out', file('all.zip')).status).toBe(0)
  const names = Object.keys(unzipSync(fs.readFileSync(file('all.zip'))))
  expect(names.length).toBeGreaterThan(10)
  expect(names.find(name => name.includes(' INM '))).toBeDefined()
  const unknown = run('export', 'tracker', '--format', 'csv', '--responsible', 'Nadie', '--out', file('x.csv'))
  expect(unknown.status).toBe(1)
  expect(unknown.err).toMatch(/^error: responsible\.notFound: /)
})
