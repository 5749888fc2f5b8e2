import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Sheet } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeTrackerExcel } from '../../../core/documents/trackerExcel.ts'
import { cellOf, columnOf, FIRST_ROW, read, sheetOf } from './trackerReading.ts'
import { hostileText, sampleRatedBefore, sampleTracker, trackerRow } from './trackerSample.ts'

const VALIDATOR = '../shared/schemas/validate.py'
const hasOffice = spawnSync('soffice', ['--version']).status === 0

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'acuerdos-tracker-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!existsSync(VALIDATOR))('by the schemas of the standard', () => {
  it('every tracker is valid: both languages, none, hostile text', async () => {
    const hostile = fc.sample(hostileText, 300).map(text => trackerRow({ agreement: text, responsible: [text, text] }))
    const documents = [
      sampleTracker('es'),
      sampleTracker('en'),
      { ...sampleTracker('es'), rows: [] },
      { ...sampleTracker('es'), institution: 'A & B <c> "d" _x0041_ \u0000\uFFFE', rows: hostile },
    ]
    const files: string[] = []
    for (const [index, document] of documents.entries()) {
      files.push(join(folder, `${index}.xlsx`))
      writeFileSync(files[index] ?? '', await writeTrackerExcel(document))
    }
    const { stdout, status } = spawnSync('python3', [VALIDATOR, ...files], { encoding: 'utf8' })
    expect(stdout).not.toContain('faults')
    expect(status).toBe(0)
  })
})

describe.skipIf(!hasOffice)('through LibreOffice', () => {
  it('comes back with its texts, days, lists, colours and protection, and the formulas give the same', async () => {
    const document = sampleRatedBefore('es')
    const file = join(folder, 'tracker.xlsx')
    const written = await writeTrackerExcel(document)
    writeFileSync(file, withoutResults(written))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const out = join(folder, 'returned')
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file], { stdio: 'ignore' })
    const workbook = await read(readFileSync(join(out, 'tracker.xlsx')))
    const sheet = sheetOf(workbook, 0)
    expect(columnOf(sheet, 0)).toEqual(document.rows.map(row => row.reference))
    expect(columnOf(sheet, 3)).toEqual(document.rows.map(row => row.agreement))
    expect(columnOf(sheet, 6)[0]).toEqual(new Date('2026-08-31T00:00:00Z'))
    expect(columnOf(sheet, 7)[0]).toBe('3 – Avance intermedio')
    expect(sheet.dataValidations?.map(list => list.values?.length)).toEqual([6, 5])
    expect(sheet.conditionalRules).toHaveLength(8)
    expect(sheet.protection?.sheet).toBe(true)
    expect(cellOf(sheet, FIRST_ROW, 0)?.style?.protection?.locked).toBe(true)
    expect(cellOf(sheet, FIRST_ROW, 8)?.style?.protection?.locked).toBe(false)
    const summary = sheetOf(workbook, 1)
    const results = [...(summary.cells?.values() ?? [])].filter(cell => cell.formula !== undefined)
    expect(results.length).toBeGreaterThan(40)
    expect(results.filter(cell => cell.type === 'error' || /^(#|Err)/.test(String(cell.formulaResult)))).toEqual([])
    const figure = (sheet: Sheet, label: string) => sheet.rows.find(row => row[0] === label)?.[1]
    expect(figure(summary, 'Abierto')).toBe(3)
    const own = sheetOf(await read(written), 1)
    for (const label of ['0 – No iniciado', '5 – Completado', 'Sin calificar', 'Promedio de los calificados'])
      expect([label, figure(summary, label)]).toEqual([label, figure(own, label)])
  })
})

/** The workbook without what its formulas give, so that the other program has to find it out. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    name.startsWith('xl/worksheets/') ? strToU8(strFromU8(part).replace(/<\/f><v>[^<]*<\/v>/g, '</f>')) : part,
  ])
  return zipSync(Object.fromEntries(parts))
}
