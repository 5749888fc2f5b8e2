import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeTrackerExcel } from '../../../core/documents/trackerExcel.ts'
import { cleanText } from '../../../shared/text.ts'
import { cellOf, columnOf, FIRST_ROW, partOf, partsOf, read, sheetOf } from './trackerReading.ts'
import { hostileText, sampleRatedBefore, sampleTracker, trackerRow } from './trackerSample.ts'

const AGREEMENTS = 'xl/worksheets/sheet1.xml'
/** What XML 1.0 has no place for, blanks apart. */
const FORBIDDEN = /\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u

async function agreementsOf(bytes: Uint8Array) {
  return sheetOf(await read(bytes), 0)
}

describe('the sheet of agreements', () => {
  it.each([
    [
      'es',
      ['Referencia', 'Instancia', 'Reunión', 'Acuerdo', 'Responsable', 'Apoyo', 'Fecha límite', 'Calificación'],
      ['Estado', 'Último seguimiento'],
    ],
    [
      'en',
      ['Reference', 'Body', 'Meeting', 'Agreement', 'Responsible', 'Support', 'Due date', 'Rating'],
      ['State', 'Last follow-up'],
    ],
  ] as const)('has its columns in the agreed wording (%s)', async (language, first, rest) => {
    const sheet = await agreementsOf(await writeTrackerExcel(sampleTracker(language)))
    expect(sheet.rows[FIRST_ROW - 2]).toEqual([...first, ...rest])
  })

  it('says what each agreement says, in the order given', async () => {
    const { rows } = sampleTracker('es')
    const sheet = await agreementsOf(await writeTrackerExcel(sampleTracker('es')))
    expect(columnOf(sheet, 0)).toEqual(rows.map(row => row.reference))
    expect(columnOf(sheet, 3)).toEqual(rows.map(row => row.agreement))
    expect(columnOf(sheet, 2)[0]).toBe('GCN-2026-01\n4 mar 2026')
    expect(columnOf(sheet, 4)[0]).toBe('Secretaría de Desarrollo Social; Instituto de Estadística')
    expect(columnOf(sheet, 7).slice(0, 4)).toEqual([
      '3 – Avance intermedio',
      '5 – Completado',
      '4 – Avance sustancial',
      '0 – No iniciado',
    ])
    expect(columnOf(sheet, 8).slice(0, 4)).toEqual(['En curso', 'Cumplido', 'En curso', 'Abierto'])
    expect(columnOf(sheet, 9)[1]).toBe('14 abr 2026 · Secretaría técnica: Recibidas las 28 designaciones.')
  })

  it('holds due days as dates that sort, and the other deadlines as words', async () => {
    const sheet = await agreementsOf(await writeTrackerExcel(sampleTracker('en')))
    const due = columnOf(sheet, 6)
    expect(due[0]).toEqual(new Date('2026-08-31T00:00:00Z'))
    expect(due[2]).toBe('Continuous')
    expect(due[5]).toBe('To be defined')
    expect(due[8]).toBeNull()
    expect(cellOf(sheet, FIRST_ROW, 6)?.style?.numFmt).toBe('[$-409]mmm d, yyyy')
  })

  it('keeps a day that spreadsheets cannot count as text', async () => {
    const rows = [trackerRow({ dueDate: '1899-05-01' })]
    const sheet = await agreementsOf(await writeTrackerExcel({ ...sampleTracker('es'), rows }))
    expect(columnOf(sheet, 6)).toEqual(['1899-05-01'])
  })

  it('freezes headings and references, filters, and prints across a landscape page with the headings on each', async () => {
    const bytes = await writeTrackerExcel(sampleTracker('es'))
    const sheet = await agreementsOf(bytes)
    expect(sheet.freezePane).toEqual({ rows: 3, columns: 1 })
    expect(sheet.autoFilter?.range).toBe('A3:J12')
    expect(sheet.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1 })
    expect(sheet.pageSetup?.fitToHeight).toBe(0)
    expect(sheet.pageSetup?.printTitlesRow).toBe('$3:$3')
    expect(sheet.headerFooter?.oddFooter).toBe('&L&8 Secretaría de Coordinación Intersectorial&R&8 Página &P de &N')
  })

  it('protects references and headings without a password, and lets the rest be filled in, sorted and filtered', async () => {
    const bytes = await writeTrackerExcel(sampleTracker('es'))
    const sheet = await agreementsOf(bytes)
    expect(sheet.protection).toMatchObject({ sheet: true, sort: true, autoFilter: true, selectLockedCells: false })
    expect(sheet.protection?.password).toBeUndefined()
    const locked = (row: number, column: number) => cellOf(sheet, row, column)?.style?.protection?.locked !== false
    for (let column = 0; column < 10; column += 1) {
      expect(locked(FIRST_ROW - 1, column)).toBe(true)
      expect(locked(FIRST_ROW, column)).toBe(column === 0)
    }
    // Excel sorts locked cells of a protected sheet only inside a range that may be edited.
    expect(partOf(bytes, AGREEMENTS)).toContain('<protectedRange sqref="A4:J12"')
  })

  it('leaves the columns to the right free for the person’s own fields', async () => {
    const bytes = await writeTrackerExcel(sampleTracker('es'))
    const style = /<col min="11" max="16384"[^>]* style="(\d+)"/.exec(partOf(bytes, AGREEMENTS))?.[1]
    const formats = [
      ...(/<cellXfs.*<\/cellXfs>/s.exec(partOf(bytes, 'xl/styles.xml'))?.[0] ?? '').matchAll(
        /<xf .*?(?=<xf |<\/cellXfs>)/gs,
      ),
    ]
    expect(formats[Number(style)]?.[0]).toContain('locked="0"')
  })

  it('offers every rating and state in a list', async () => {
    const sheet = await agreementsOf(await writeTrackerExcel(sampleTracker('es')))
    const [rating, state] = sheet.dataValidations ?? []
    expect(rating).toMatchObject({ type: 'list', range: 'H4:H12', allowBlank: true, errorStyle: 'warning' })
    expect(rating?.values).toHaveLength(6)
    expect(rating?.values?.[0]).toBe('0 – No iniciado')
    expect(state).toMatchObject({ type: 'list', range: 'I4:I12' })
    expect(state?.values).toEqual(['Abierto', 'En curso', 'Cumplido', 'Sustituido', 'Retirado'])
  })

  it('shows the six levels of the traffic light, and overdue days with a word', async () => {
    const sheet = await agreementsOf(await writeTrackerExcel(sampleTracker('es')))
    const rules = sheet.conditionalRules ?? []
    const levels = rules.filter(rule => rule.range === 'H4:H12')
    expect(levels.map(rule => rule.formula)).toEqual([0, 1, 2, 3, 4, 5].map(level => `LEFT($H4,1)="${level}"`))
    expect(new Set(levels.map(rule => JSON.stringify(rule.style?.fill))).size).toBe(6)
    const overdue = rules.find(rule => rule.range === 'G4:G12')
    expect(overdue?.style?.numFmt).toBe('[$-480A]d mmm yyyy" · vencido"')
    expect(overdue?.formula).toBe('AND(ISNUMBER($G4),$G4<TODAY(),(($I4="Abierto")+($I4="En curso"))>0)')
  })

  it('is whole with no agreements at all', async () => {
    const sheet = await agreementsOf(await writeTrackerExcel({ ...sampleTracker('es'), rows: [] }))
    expect(columnOf(sheet, 0)).toEqual([])
    expect(sheet.rows[1]?.[0]).toContain('sin acuerdos registrados')
    expect(sheet.autoFilter?.range).toBe('A3:J4')
  })
})

describe('text in the workbook', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x")', '＝1', '\t=1', '_x003D_1'])(
    'never becomes a formula: %j',
    async text => {
      const follow = { date: '2026-01-01', reporter: text, narrative: text }
      const change = { reference: text, body: text, agreement: text, responsible: [text], support: [text] }
      const row = trackerRow({ ...change, meeting: { reference: text, date: null, title: text }, lastFollowUp: follow })
      const bytes = await writeTrackerExcel({
        ...sampleTracker('es'),
        institution: text,
        body: { code: text, name: text },
        rows: [row, trackerRow()],
      })
      const workbook = await read(bytes)
      const sheet = sheetOf(workbook, 0)
      expect(partOf(bytes, AGREEMENTS)).not.toMatch(/<c [^>]*>\s*<f/)
      for (const column of [0, 1, 2, 3, 4, 5]) expect(sheet.rows[FIRST_ROW - 1]?.[column]).toBe(text.trim())
      expect(workbook.properties?.creator?.trim()).toBe(text.trim())
    },
  )

  it('comes back as it went in, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 60 }), async texts => {
        const rows = texts.map(text => trackerRow({ agreement: text, lastFollowUp: null }))
        const bytes = await writeTrackerExcel({ ...sampleTracker('es'), institution: texts[0] ?? '', rows })
        const sheet = await agreementsOf(bytes)
        const read = texts.map((_, index) => sheet.rows[FIRST_ROW - 1 + index]?.[3] ?? '')
        expect(read).toEqual(texts.map(text => cleanText(text).trim()))
        expect(partOf(bytes, AGREEMENTS)).not.toContain('<f>')
        for (const part of partsOf(bytes).values()) expect(part.replace(/[\n\r\t]/g, '')).not.toMatch(FORBIDDEN)
      }),
      { numRuns: 40 },
    )
  })

  it('is cut only where a cell can hold no more, and never through a character', async () => {
    const text = `${'a'.repeat(32_765)}😀bcd`
    const sheet = await agreementsOf(
      await writeTrackerExcel({ ...sampleTracker('es'), rows: [trackerRow({ agreement: text })] }),
    )
    expect(columnOf(sheet, 3)).toEqual([`${'a'.repeat(32_765)}…`])
  })
})

describe('the workbook', () => {
  it('names title, institution and language, and has a summary and instructions in its language', async () => {
    const document = { ...sampleTracker('en'), body: { code: 'GCN', name: 'National Coordination Group' } }
    const bytes = await writeTrackerExcel(document)
    const workbook = await read(bytes)
    expect(workbook.sheets.map(sheet => sheet.name)).toEqual(['Tracker', 'Summary', 'Instructions'])
    expect(workbook.properties?.title).toBe('Agreement tracker – National Coordination Group')
    expect(workbook.properties?.creator).toBe('Secretariat for Intersectoral Coordination')
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:language>en-US</dc:language>')
  })

  it('counts by state, rating, deadline and body with formulas that already show their result', async () => {
    const summary = sheetOf(await read(await writeTrackerExcel(sampleRatedBefore('es'))), 1)
    const lines = new Map(summary.rows.map((row, index) => [row[0], index + 1]))
    const figure = (label: string, column = 1) => {
      const cell = cellOf(summary, lines.get(label) ?? 0, column)
      expect(cell?.formula).toBeTruthy()
      return cell?.formulaResult
    }
    expect(figure('Abierto')).toBe(3)
    expect(figure('5 – Completado')).toBe(1)
    expect(figure('Sin calificar')).toBe(1)
    expect(figure('Promedio de los calificados')).toBe(2.5)
    expect(figure('Vencidos')).toBe(2)
    expect(figure('Vencen en los próximos 30 días')).toBe(1)
    expect(figure('Permanentes')).toBe(1)
    expect([figure('GCN'), figure('GCN', 2), figure('GCN', 3)]).toEqual([7, 5, 2])
  })

  it('holds each text once, in however many rows and sheets it stands', async () => {
    const agreement = 'Publicar el mapa de servicios'
    const rows = [trackerRow({ agreement }), trackerRow({ agreement }), trackerRow({ agreement })]
    const exportId = '019afb6e-0000-7000-8000-000000000001'
    const bytes = await writeTrackerExcel({ ...sampleTracker('es'), rows, sent: { exportId, to: null } })
    const all = [...partsOf(bytes).values()].join('')
    expect(all.split(agreement)).toHaveLength(2)
    const texts = partOf(bytes, 'xl/sharedStrings.xml')
    expect(texts).toContain(`uniqueCount="${texts.split('<si>').length - 1}"`)
    const workbook = await read(bytes)
    expect(columnOf(sheetOf(workbook, 0), 3)).toEqual([agreement, agreement, agreement])
  })

  it('is the same bytes for the same document', async () => {
    const [one, other] = [await writeTrackerExcel(sampleTracker('es')), await writeTrackerExcel(sampleTracker('es'))]
    expect(Buffer.compare(one, other)).toBe(0)
  })
})
