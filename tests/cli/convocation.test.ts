import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readWordFile } from '../core/documents/minutesWordFile.ts'
import { acuerdos, temporaryFolder } from './run.ts'

const source = path.join(import.meta.dirname, 'minutes.txt')

test('the documents that go out before a meeting are written, in its language unless said', () => {
  const folder = temporaryFolder()
  const run = (...words: string[]) => acuerdos(...words, '--data', path.join(folder, 'Acuerdos'), '--language', 'es')
  expect(run('import', 'minutes', source).status).toBe(0)
  const file = (name: string) => path.join(folder, name)
  const meeting = ['--meeting', 'last', '--out']

  expect(run('export', 'invitation', ...meeting, file('carta.docx')).status).toBe(0)
  expect(readWordFile(fs.readFileSync(file('carta.docx'))).text).toContain('martes 12 de marzo de 2024')
  expect(run('export', 'attendance-sheet', ...meeting, file('sheet.docx'), '--lang', 'en').status).toBe(0)
  expect(readWordFile(fs.readFileSync(file('sheet.docx'))).text).toContain('E-mail and telephone')
  expect(run('export', 'calendar', ...meeting, file('cita.ics')).status).toBe(0)
  expect(fs.readFileSync(file('cita.ics'), 'utf8')).toContain('DTSTART;VALUE=DATE:20240312\r\n')

  const refused = run('export', 'calendar', '--meeting', 'GNC-1999-01', '--out', file('nada.ics'))
  expect(refused).toMatchObject({ status: 1, err: expect.stringContaining('error: meeting.notFound') })
  expect(fs.existsSync(file('nada.ics'))).toBe(false)
  fs.rmSync(folder, { recursive: true })
})
