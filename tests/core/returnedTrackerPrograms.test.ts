import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isInForce } from '../../shared/agreementRules.ts'
import type { TrackerComparison } from '../../shared/contract/trackers.ts'
import { openTestCore, type TestCore, temporaryFolder } from '../support/core.ts'
import { hasLibreOffice, runMacro } from '../support/libreOffice.ts'

const PYTHON = '/usr/bin/python3'
const hasOpenpyxl = spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0

/** The sample's tracker in a folder, and what there is to compare with. */
async function sentSample() {
  const core = await openTestCore()
  await core.call('workspace.loadSample', { language: 'es' })
  const folder = temporaryFolder()
  const { bytes } = await core.call('tracker.export', { format: 'xlsx', language: 'es' })
  const file = path.join(folder, 'enviado.xlsx')
  writeFileSync(file, bytes)
  return { core, folder, file, agreements: await core.call('agreements.list', {}) }
}

async function compare(core: TestCore, file: string): Promise<TrackerComparison> {
  const returned = await core.call('tracker.read', {
    name: path.basename(file),
    bytes: new Uint8Array(readFileSync(file)),
  })
  return core.call('tracker.compare', returned)
}

/** What was changed, as one line a cell. */
function cellsOf({ changed }: TrackerComparison): string[] {
  return changed.flatMap(({ reference, fields }) =>
    Object.entries(fields).map(
      ([field, change]) => `${reference} ${field} ${Array.isArray(change?.now) ? change.now.join('; ') : change?.now}`,
    ),
  )
}

// Without openpyxl (python3-openpyxl) this says that it was skipped.
describe.skipIf(!hasOpenpyxl)('a tracker changed by openpyxl', () => {
  it('tells exactly the cells that were changed, and changes nothing when it comes again', async () => {
    const { core, folder, file, agreements } = await sentSample()
    const out = path.join(folder, 'openpyxl.xlsx')
    const script = `
import datetime, openpyxl
book = openpyxl.load_workbook(${JSON.stringify(file)})
sheet = book.worksheets[0]
sheet["H5"] = 4
sheet["G6"] = datetime.date(2027, 3, 31)
sheet["G7"] = "diciembre 2027"
sheet["I8"] = "cumplido"
sheet["E9"] = "Alcaldía de Cortés; " + sheet["E9"].value
sheet["J10"] = "Se firmó el convenio."
sheet.move_range("A12:J12", rows=60)
sheet.insert_cols(4)
sheet["D3"] = "Enlace institucional"
sheet["H3"] = "Fecha limite (dd/mm/aaaa)"
sheet.delete_rows(20)
book.save(${JSON.stringify(out)})
`
    execFileSync(PYTHON, ['-c', script])
    const result = await compare(core, out)
    const at = (row: number) => agreements[row - 4]?.reference
    expect(cellsOf(result)).toEqual([
      `${at(5)} rating 4`,
      `${at(6)} dueDate 2027-03-31`,
      `${at(7)} dueDate 2027-12-31`,
      `${at(8)} state fulfilled`,
      `${at(9)} responsible ${['Alcaldía de Cortés', ...(agreements[5]?.lead.map(who => who.printed) ?? [])].join('; ')}`,
      `${at(10)} lastFollowUp Se firmó el convenio.`,
    ])
    expect(result).toMatchObject({ conflicts: [], unknown: [], refused: [], unchanged: agreements.length - 7 })
    const returned = await core.call('tracker.read', { name: 'a.xlsx', bytes: new Uint8Array(readFileSync(out)) })
    await core.call('tracker.merge', { returned })
    expect(await core.call('tracker.merge', { returned })).toMatchObject({ changed: [], conflicts: [] })
  })
})

describe.skipIf(!hasLibreOffice)('a tracker that LibreOffice saved', () => {
  it('is the same when nothing was changed', async () => {
    const { core, folder, file, agreements } = await sentSample()
    const result = await compare(core, converted(folder, file, 'xlsx'))
    expect(result).toEqual({ changed: [], unchanged: agreements.length, conflicts: [], unknown: [], refused: [] })
  })

  it('tells exactly the changes after sorting, moving columns, adding and deleting rows', async () => {
    const { core, folder, file, agreements } = await sentSample()
    const out = path.join(folder, 'libre.xlsx')
    const last = agreements.length + 3
    runMacro(
      folder,
      `
Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL("${pathToFileURL(file).href}", "_blank", 0, hidden())
  sheet = doc.Sheets.getByIndex(0)
  sheet.unprotect("")
  sheet.getCellRangeByName("H5").String = "4 – Avance sustancial"
  sheet.getCellRangeByName("G6").Formula = "2027-03-31"
  sheet.getCellRangeByName("J7").String = "Se firmó el convenio."
  sheet.getCellRangeByName("I8").String = "Retirado"
  Dim field(0) As New com.sun.star.table.TableSortField
  field(0).Field = 3 : field(0).IsAscending = False
  Dim order(1) As New com.sun.star.beans.PropertyValue
  order(0).Name = "SortFields" : order(0).Value = field()
  order(1).Name = "ContainsHeader" : order(1).Value = False
  sheet.getCellRangeByName("A4:J${last}").sort(order())
  sheet.Columns.insertByIndex(0, 1)
  sheet.moveRange(sheet.getCellRangeByName("A3").CellAddress, sheet.getCellRangeByName("I3:I${last}").RangeAddress)
  sheet.Rows.insertByIndex(9, 1)
  sheet.getCellRangeByName("E10").String = "Un acuerdo que alguien agregó"
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName" : kind(0).Value = "Calc MS Excel 2007 XML"
  doc.storeToURL("${pathToFileURL(out).href}", kind())
  doc.close(True)
End Sub`,
    )
    const result = await compare(core, out)
    const at = (row: number) => agreements[row - 4]?.reference
    expect(cellsOf(result).sort()).toEqual(
      [
        `${at(5)} rating 4`,
        `${at(6)} dueDate 2027-03-31`,
        `${at(7)} lastFollowUp Se firmó el convenio.`,
        `${at(8)} state withdrawn`,
      ].sort(),
    )
    expect(result).toMatchObject({ conflicts: [], refused: [], unchanged: agreements.length - 4 })
    expect(result.unknown).toMatchObject([{ reason: 'noReference', row: 10, text: 'Un acuerdo que alguien agregó' }])
  })

  it('has a summary whose formulas give there what the program counts', async () => {
    const { folder, file, agreements } = await sentSample()
    // Deadlines are counted by the day on which the formulas run, which is not that of this test.
    const csv = readFileSync(
      converted(folder, file, 'csv:"Text - txt - csv (StarCalc)":44,34,76,1,,0,false,true,false,false,false,2'),
      'utf8',
    )
    const figures = new Map(csv.split('\n').map(line => [line.split(',')[0], line.split(',')[1]]))
    const count = (test: (row: (typeof agreements)[number]) => boolean) => `${agreements.filter(test).length}`
    expect(figures.get('Abierto')).toBe(count(row => row.state === 'open'))
    expect(figures.get('En curso')).toBe(count(row => row.state === 'inProgress'))
    expect(figures.get('Cumplido')).toBe(count(row => row.state === 'fulfilled'))
    expect(figures.get('0 – No iniciado')).toBe(count(row => isInForce(row) && row.rating === 0))
    expect(figures.get('5 – Completado')).toBe(count(row => isInForce(row) && row.rating === 5))
    expect(figures.get('Sin calificar')).toBe(count(row => isInForce(row) && row.rating === null))
    const bodies = Map.groupBy(agreements, row => row.body)
    for (const [body, rows] of bodies) expect(figures.get(body), body).toBe(`${rows.length}`)
  })
})

/** The file as LibreOffice saves it, recalculated. */
function converted(folder: string, file: string, format: string): string {
  const out = path.join(folder, 'saved')
  mkdirSync(out, { recursive: true })
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', format.replaceAll('"', ''), '--outdir', out, file], {
    stdio: 'ignore',
  })
  const ending = format.split(':')[0]
  const name = ending === 'csv' ? 'enviado-Resumen.csv' : `enviado.${ending}`
  return path.join(out, name)
}
