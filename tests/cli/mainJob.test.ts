import fs from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acuerdos, realMinutes, temporaryFolder } from './run.ts'

const source = path.join(import.meta.dirname, 'minutes.txt')
let folder: string
let data: string
const file = (name: string) => path.join(folder, name)

beforeAll(() => {
  folder = temporaryFolder()
  data = path.join(folder, 'workspace')
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('from minutes in a file to the register', () => {
  test('a dry run reads and stores nothing', () => {
    const ran = acuerdos('import', 'minutes', source, '--dry-run', '--json', '--data', data)
    expect(ran.status).toBe(1)
    const withoutData = acuerdos('import', 'minutes', source, '--dry-run', '--json')
    expect(withoutData.status).toBe(0)
    const read = JSON.parse(withoutData.out)
    expect(read.agreements).toHaveLength(2)
    expect(read).not.toHaveProperty('reference')
    expect(fs.existsSync(data)).toBe(false)
  })

  test('import prints what was read and the reference it got', () => {
    const ran = acuerdos('import', 'minutes', source, '--data', data, '--json', '--user', 'Ana Cruz')
    expect(ran.err).toContain('GNC-2024-01')
    expect(ran.status).toBe(0)
    const read = JSON.parse(ran.out)
    expect(read).toMatchObject({ reference: 'GNC-2024-01', date: '2024-03-12', language: 'es' })
    expect(read.interventions.map((turn: { points: string[] }) => turn.points.length)).toEqual([2, 1])
  })

  test('the agreements stand in the register', () => {
    const ran = acuerdos('list', 'agreements', '--data', data, '--json')
    const rows = JSON.parse(ran.out)
    expect(rows.map((row: { reference: string; text: string }) => [row.reference, row.text])).toEqual([
      ['GNC-2024-01/1', 'Enviar el calendario de turnos a todas las instituciones.'],
      ['GNC-2024-01/2', 'Abrir un segundo puesto de salud.'],
    ])
    expect(acuerdos('list', 'meetings', '--data', data).out).toContain('GNC-2024-01')
    expect(acuerdos('list', 'people', '--data', data).out).toContain('Óscar Fúnez')
    expect(acuerdos('list', 'organizations', '--data', data).out).toContain('ACNUR')
  })

  test('search finds without accents', () => {
    const ran = acuerdos('search', 'calendario turn', '--data', data, '--json')
    expect(JSON.parse(ran.out)[0]).toMatchObject({ kind: 'agreement' })
    expect(acuerdos('search', 'funez', '--data', data).out).toContain('Óscar Fúnez')
  })

  test('undo takes the import back, redo brings it again', () => {
    expect(acuerdos('undo', '--data', data).status).toBe(0)
    expect(JSON.parse(acuerdos('list', 'meetings', '--data', data, '--json').out)).toEqual([])
    expect(acuerdos('redo', '--data', data).status).toBe(0)
    expect(JSON.parse(acuerdos('list', 'agreements', '--data', data, '--json').out)).toHaveLength(2)
  })

  test('Word minutes hold everything in order', () => {
    const ran = acuerdos(
      'export',
      'minutes',
      '--meeting',
      'last',
      '--format',
      'docx',
      '--lang',
      'es',
      '--out',
      file('acta.docx'),
      '--data',
      data,
    )
    expect(ran.err).toContain('acta.docx')
    const parts = unzipSync(new Uint8Array(fs.readFileSync(file('acta.docx'))))
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '\n')
    const wanted = [
      'Revisar la atención',
      'calendario de turnos',
      'segundo puesto',
      'ACNUR',
      'noventa personas',
      'personal del Instituto',
    ]
    const places = wanted.map(words => text.indexOf(words))
    expect(places).not.toContain(-1)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  test('Markdown, JSON, Excel and CSV are written too', () => {
    for (const format of ['md', 'json'])
      expect(
        acuerdos(
          'export',
          'minutes',
          '--meeting',
          'GNC-2024-01',
          '--format',
          format,
          '--out',
          file(`acta.${format}`),
          '--data',
          data,
        ).status,
      ).toBe(0)
    expect(JSON.parse(fs.readFileSync(file('acta.json'), 'utf8')).agreements).toHaveLength(2)
    for (const format of ['xlsx', 'csv', 'json'])
      expect(
        acuerdos('export', 'tracker', '--format', format, '--body', 'gnc', '--out', file(`t.${format}`), '--data', data)
          .status,
      ).toBe(0)
    expect(fs.readFileSync(file('t.csv'), 'utf8')).toContain('GNC-2024-01/2')
  })
})

test('the sample has agreements in every state', () => {
  const sample = path.join(folder, 'sample')
  expect(acuerdos('demo', '--data', sample, '--lang', 'en', '--language', 'en').err).toContain('7')
  const rows: { state: string }[] = JSON.parse(acuerdos('list', 'agreements', '--data', sample, '--json').out)
  expect([...new Set(rows.map(row => row.state))].sort()).toEqual([
    'fulfilled',
    'inProgress',
    'open',
    'superseded',
    'withdrawn',
  ])
})

describe.skipIf(realMinutes() === null)('real minutes', () => {
  test('are read whole', () => {
    const ran = acuerdos('import', 'minutes', realMinutes() ?? '', '--data', path.join(folder, 'real'), '--json')
    const read = JSON.parse(ran.out)
    expect(read.attendance).toHaveLength(28)
    expect(read.interventions).toHaveLength(22)
    expect(read.interventions.flatMap((turn: { points: string[] }) => turn.points)).toHaveLength(60)
    expect(read.agreements).toHaveLength(6)
    expect(read.closing.speaker).toContain('Carranza')
  })
})
