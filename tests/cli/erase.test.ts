import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { acuerdos, temporaryFolder } from './run.ts'

const source = path.join(import.meta.dirname, 'minutes.txt')

test('a meeting is looked at, erased with a reason, and taken out of the copies', () => {
  const folder = temporaryFolder()
  const run = (...words: string[]) => acuerdos(...words, '--data', path.join(folder, 'Acuerdos'), '--language', 'es')
  const reference = run('import', 'minutes', source).out.trim()
  expect(run('backup').out).toBe('1\n')

  const looked = run('erase', 'meeting', reference, '--dry-run')
  expect(looked).toMatchObject({ status: 0, err: expect.stringContaining('1 reunión con todas sus partes') })
  expect(looked.err).toContain('No se borró nada.')
  expect(run('erase', 'meeting', reference).err).toMatch(/^error: option\.missing: .*--reason/m)
  expect(run('list', 'meetings').out).toContain(reference)

  const erased = run('erase', 'meeting', reference, '--reason', 'Pedido de una persona')
  expect(erased).toMatchObject({ status: 0, err: expect.stringContaining('erase copies 1') })
  expect(run('list', 'meetings').out).toBe('')
  expect(run('erase', 'copies', '1')).toMatchObject({ status: 0, out: '2\n' })
  expect(run('list', 'backups').out).toMatch(/^2\t[^\n]*\n$/)
  fs.rmSync(folder, { recursive: true })
})

test('what is not there, or is not one only, is not erased', () => {
  const folder = temporaryFolder()
  const run = (...words: string[]) => acuerdos(...words, '--data', path.join(folder, 'Acuerdos'), '--reason', 'Prueba')
  expect(run('demo').status).toBe(0)
  for (const [code, ...words] of [
    ['option.invalid', 'erase', 'all'],
    // The latest one is no name for what cannot come back.
    ['meeting.notFound', 'erase', 'meeting', 'last'],
    ['input.invalid', 'erase', 'person', 'Nadie'],
    ['record.notFound', 'erase', 'point', '01a201d6-d385-778d-88bd-2cee0ea8f485'],
  ] as const) {
    const ran = run(...words)
    expect(ran.err).toContain(`error: ${code}:`)
    expect(ran.status).toBe(1)
  }
  fs.rmSync(folder, { recursive: true })
})
