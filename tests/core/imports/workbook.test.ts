import { strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../core/imports/workbook.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The smallest workbook: one sheet with these rows. */
function workbook(rows: string, change: Record<string, string> = {}): Uint8Array {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Uno" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="a" Type="${RELATIONS}/worksheet" Target="worksheets/s.xml"/><Relationship Id="b" Type="${RELATIONS}/sharedStrings" Target="/xl/strings.xml"/><Relationship Id="c" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/strings.xml': `<sst xmlns="${MAIN}"><si><r><t>Se</t></r><r><t xml:space="preserve"> hizo</t></r><rPh><t>ja</t></rPh></si></sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="[$-480A]d mmm yyyy&quot; · vencido&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs></styleSheet>`,
    'xl/worksheets/s.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    ...change,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

/** The same parts as a program packs them that does not know how long they will be. */
function streamed(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = new Zip((_, piece) => pieces.push(piece))
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const entry = new ZipDeflate(name)
    zip.add(entry)
    entry.push(part, true)
  }
  zip.end()
  return Buffer.concat(pieces)
}

const cellsOf = (bytes: Uint8Array) => [...(readWorkbook({ name: 'a.xlsx', bytes }).sheets[0]?.rows[0]?.cells ?? [])]

describe('the cells of a workbook', () => {
  it('say their texts, numbers, days, faults and what formulas gave', () => {
    const cells = cellsOf(
      workbook(
        `<row r="2"><c t="s" r="A2"><v>0</v></c><c r="C2" s="1"><v>46387</v></c><c s="2"><v>46387.75</v></c><c s="3"><v>0.6</v></c>
        <c t="str"><f>A1</f><v>x &amp; y</v></c><c t="e"><v>#REF!</v></c><c t="inlineStr"><is><t>_x0041_b</t></is></c><c/></row>`,
      ),
    )
    expect(cells).toEqual([
      [0, 'Se hizo'],
      [2, { day: '2026-12-31' }],
      [3, { day: '2026-12-31' }],
      [4, { share: 0.6 }],
      [5, 'x & y'],
      [6, { fault: '#REF!' }],
      [7, 'Ab'],
    ])
  })

  it('count their days from 1904 where the workbook does', () => {
    const main = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="1"/><sheets><sheet name="Uno" r:id="a"/></sheets></workbook>`
    const bytes = workbook('<row><c s="1"><v>44925</v></c></row>', { 'xl/workbook.xml': main })
    expect(cellsOf(bytes)).toEqual([[0, { day: '2026-12-31' }]])
  })

  it('are the same where the archive tells its sizes only behind each part', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `<row><c><v>${index * 7_919}</v></c></row>`)
    const bytes = streamed(workbook(rows.join('')))
    const [sheet] = readWorkbook({ name: 'a.xlsx', bytes }).sheets
    expect(sheet?.rows.map(({ cells }) => cells.get(0))).toEqual(rows.map((_, index) => index * 7_919))
  })
})

describe('a workbook that is not to be opened', () => {
  it.each([
    ['with a document type', { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }, 'file.unreadable'],
    ['with macros', { 'xl/vbaProject.bin': 'x' }, 'file.unknownKind'],
    ['with a sheet that is no XML', { 'xl/worksheets/s.xml': '<worksheet><row>' }, 'file.unreadable'],
    ['that inflates without measure', { 'xl/worksheets/s.xml': ' '.repeat(30_000_000) }, 'file.tooLarge'],
  ])('%s is refused', (_, change, code) => {
    expect(() => readWorkbook({ name: 'a.xlsx', bytes: workbook('', change) })).toThrow(code)
  })

  it('is refused wherever it was cut', () => {
    for (const bytes of [workbook('<row><c><v>7</v></c></row>'), streamed(workbook('<row><c><v>7</v></c></row>'))])
      for (let length = 1; length < bytes.length * 0.6; length += 61)
        expect(() => readWorkbook({ name: 'a.xlsx', bytes: bytes.slice(0, length) })).toThrow('file.unreadable')
  })
})
