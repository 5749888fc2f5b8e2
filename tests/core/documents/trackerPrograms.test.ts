import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeTrackerExcel } from '../../../core/documents/trackerExcel.ts'
import { cellOf, columnOf, FIRST_ROW, read, sheetOf } from './trackerReading.ts'
import { hostileText, sampleTracker, trackerRow } from './trackerSample.ts'

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
    const document = sampleTracker('es')
    const file = join(folder, 'tracker.xlsx')
    writeFileSync(file, await writeTrackerExcel(document))
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
    expect(summary.rows.find(row => row[0] === 'Abierto')?.[1]).toBe(3)
  })
})
