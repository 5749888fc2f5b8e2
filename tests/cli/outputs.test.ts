import fs from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWordFile } from '../core/documents/minutesWordFile.ts'
import { acuerdos, temporaryFolder } from './run.ts'

const source = path.join(import.meta.dirname, 'minutes.txt')

test('slips, an extract, the dossier and a mail are written; what is not there is refused by name', () => {
  const folder = temporaryFolder()
  const run = (...words: string[]) => acuerdos(...words, '--data', path.join(folder, 'Acuerdos'), '--language', 'es')
  expect(run('import', 'minutes', source).status).toBe(0)
  const file = (name: string) => path.join(folder, name)
  const write = (what: string, name: string, ...more: string[]) =>
    run('export', what, '--meeting', 'last', '--out', file(name), ...more)
  const inside = (name: string) => Object.keys(unzipSync(new Uint8Array(fs.readFileSync(file(name)))))

  expect(write('slips', 'fichas.zip', '--reply-by', '2024-03-30').status).toBe(0)
  expect(inside('fichas.zip').every(name => name.endsWith('.docx'))).toBe(true)
  expect(write('extract', 'acuerdo.docx', '--agreement', '1', '--audience', 'public').status).toBe(0)
  expect(readWordFile(fs.readFileSync(file('acuerdo.docx'))).text).toContain('Extracto del acta de reunión')
  expect(write('dossier', 'expediente.zip').status).toBe(0)
  // The file that the minutes were read from goes along in the internal edition alone.
  expect(inside('expediente.zip')).toContainEqual(expect.stringContaining('Adjuntos/minutes.txt'))
  expect(write('dossier', 'socios.zip', '--audience', 'partners').status).toBe(0)
  expect(inside('socios.zip').join()).not.toContain('Adjuntos')
  expect(write('mail', 'correo.eml').status).toBe(0)
  expect(fs.readFileSync(file('correo.eml'), 'utf8')).toContain('X-Unsent: 1\r\n')

  const refused = write('extract', 'nada.docx', '--agreement', '99')
  expect(refused).toMatchObject({ status: 1, err: expect.stringContaining('error: record.notFound') })
  expect(write('slips', 'nada.zip', '--reply-by', 'mañana')).toMatchObject({ status: 1 })
  expect(fs.existsSync(file('nada.docx'))).toBe(false)
  fs.rmSync(folder, { recursive: true })
})
