import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { acuerdos, temporaryFolder } from './run.ts'

const source = path.join(import.meta.dirname, 'minutes.txt')

test('minutes are circulated, sealed, amended, compared and exported as they were', () => {
  const folder = temporaryFolder()
  const run = (...words: string[]) => acuerdos(...words, '--data', path.join(folder, 'Acuerdos'), '--language', 'es')
  run('import', 'minutes', source)
  const last = ['--meeting', 'last']
  const exported = (...words: string[]) => {
    const out = path.join(folder, 'acta.md')
    expect(run('list', 'versions', ...last).out).toMatch(/^1\tAprobada y sellada\t[^\t]+\t[^\t]+\t[0-9a-f]{64}\t\n$/)
  fs.rmSync(folder, { recursive: true })
})
