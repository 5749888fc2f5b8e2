import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acuerdos, temporaryFolder } from './run.ts'

const source = path.join(import.meta.dirname, 'minutes.txt')
let folder: string
let data: string
const file = (name: string) => path.join(folder, name)

beforeAll(() => {
  folder = temporaryFolder()
  data = path.join(folder, 'workspace')
  acuerdos('import', 'minutes', source, '--data', data)
  fs.writeFileSync(file('empty.txt'), '')
  fs.writeFileSync(file('broken.docx'), 'PK\u0003\u0004 this is no archive')
  fs.writeFileSync(file('picture.png'), 'x')
  fs.mkdirSync(file('folder.txt'))
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** What the command line says no to: the words, and the code it answers with. */
const refusals: [code: string, words: () => string[]][] = [
  ['command.unknown', () => ['imprimir', 'todo']],
  ['file.missing', () => ['import', 'minutes', file('none.txt')]],
  ['file.empty', () => ['import', 'minutes', file('empty.txt')]],
  ['file.unreadable', () => ['import', 'minutes', file('broken.docx')]],
  ['file.unreadable', () => ['import', 'minutes', file('folder.txt')]],
  ['file.unknownKind', () => ['import', 'minutes', file('picture.png')]],
  [
    'meeting.notFound',
    () => ['export', 'minutes', '--meeting', 'GNC-1999-01', '--format', 'docx', '--out', file('a.docx')],
  ],
  ['body.notFound', () => ['export', 'tracker', '--format', 'xlsx', '--body', 'XYZ', '--out', file('a.xlsx')]],
  ['option.missing', () => ['export', 'minutes', '--meeting', 'last', '--format', 'docx']],
  ['option.missing', () => ['export', 'minutes', '--format', 'docx', '--out', file('a.docx')]],
  ['option.invalid', () => ['export', 'minutes', '--meeting', 'last', '--format', 'odt', '--out', file('a.odt')]],
  [
    'option.invalid',
    () => ['export', 'minutes', '--meeting', 'last', '--format', 'docx', '--lang', 'fr', '--out', file('a.docx')],
  ],
  [
    'option.invalid',
    () => ['export', 'minutes', '--meeting', 'last', '--format', 'docx', '--audience', 'all', '--out', file('a.docx')],
  ],
  ['option.invalid', () => ['list', 'meetings', '--language', 'fr']],
  ['option.invalid', () => ['search', 'acta', '--limit', 'many']],
  ['option.invalid', () => ['serve', '--port', 'web']],
  ['option.unknown', () => ['list', 'meetings', '--colour']],
  ['command.unknown', () => ['list', 'everything']],
  [
    'file.unwritable',
    () => ['export', 'minutes', '--meeting', 'last', '--format', 'docx', '--out', file('no/such/folder/a.docx')],
  ],
  ['file.unwritable', () => ['export', 'tracker', '--format', 'xlsx', '--out', file('folder.txt')]],
  ['workspace.notEmpty', () => ['demo']],
]

describe('wrong input is refused with a code and a sentence', () => {
  test.each(refusals.map(([code, words]) => ({ code, words })))('$code', ({ code, words }) => {
    const before = snapshot()
    const ran = acuerdos(...words(), '--data', data)
    expect(ran.err).toMatch(new RegExp(`^error: ${code.replace('.', '\\.')}: .*[.»]`, 'm'))
    expect(ran.out).toBe('')
    expect(ran.status).toBe(1)
    expect(snapshot()).toEqual(before)
  })
})

test('the sentence is in the language asked for', () => {
  const words = ['import', 'minutes', file('none.txt'), '--data', data]
  expect(acuerdos(...words, '--language', 'en').err).toContain('cannot be found')
  expect(acuerdos(...words, '--language', 'es').err).toContain('No se encuentra')
})

test('a workspace that is not there is not made by reading', () => {
  const nowhere = path.join(folder, 'nowhere')
  const ran = acuerdos('list', 'meetings', '--data', nowhere)
  expect(ran.err).toContain('error: workspace.missing:')
  expect(ran.status).toBe(1)
  expect(fs.existsSync(nowhere)).toBe(false)
})

test('a file that is no workspace stays as it was', () => {
  const foreign = path.join(folder, 'foreign')
  fs.mkdirSync(foreign)
  const content = 'Compras: pan, leche y café. '.repeat(40)
  fs.writeFileSync(path.join(foreign, 'acuerdos.db'), content)
  const ran = acuerdos('list', 'meetings', '--data', foreign)
  expect(ran.err).toContain('error: workspace.foreign:')
  expect(fs.readFileSync(path.join(foreign, 'acuerdos.db'), 'utf8')).toBe(content)
})

/** What can be told from outside: the files of the folder and the bytes of the workspace. */
function snapshot(): unknown {
  const workspace = fs.readFileSync(path.join(data, 'acuerdos.db'))
  return { files: fs.readdirSync(folder).sort(), workspace: createHash('sha256').update(workspace).digest('hex') }
}
