import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { acuerdos, temporaryFolder } from './run.ts'

test('the log of what an edition leaves out tells its content only where somebody asks for it', () => {
  const folder = temporaryFolder()
  const run = (...words: string[]) => acuerdos(...words, '--data', path.join(folder, 'Acuerdos'), '--language', 'es')
  expect(run('demo', '--lang', 'es').status).toBe(0)
  const file = path.join(folder, 'registro.csv')
  const log = ['export', 'redactions', '--meeting', 'GNC-2026-02', '--format', 'csv', '--out', file]
  expect(run(...log).status).toBe(0)
  const without = fs.readFileSync(file, 'utf8').split('\r\n')
  fs.rmSync(file)
  expect(run(...log, '--with-content').status).toBe(0)
  const whole = fs.readFileSync(file, 'utf8').split('\r\n')
  expect(without).toHaveLength(whole.length)
  expect(without.find(line => line.includes('Punto interno'))).toMatch(/^("[^"]*",){3}"Punto interno"$/)
  expect(whole.find(line => line.includes('Punto interno'))).toMatch(/^("[^"]*",){3}"Punto interno","[^"]{20,}",""$/)
  fs.rmSync(folder, { recursive: true })
})
