import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeTrackerCsv } from '../../../core/documents/trackerCsv.ts'
import { trackerAsJson } from '../../../core/documents/trackerJson.ts'
import { cleanText } from '../../../shared/text.ts'
import { hostileText, sampleTracker, trackerRow } from './trackerSample.ts'

/** Reads CSV as RFC 4180 says: quoted values, doubled quotes, records end with CRLF. */
function parse(csv: string): string[][] {
  const records: string[][] = [[]]
  for (const [, value, end] of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    records.at(-1)?.push((value ?? '').replaceAll('""', '"'))
    if (end !== ',') records.push([])
  }
  return records.slice(0, -1)
}

const csvOf = (agreement: string) => writeTrackerCsv({ ...sampleTracker('es'), rows: [trackerRow({ agreement })] })
const agreementIn = (csv: string) => parse(csv)[1]?.[3]

describe('the tracker as CSV', () => {
  it('opens with its accents in Excel, has the headings of the workbook and quotes everything', () => {
    const csv = writeTrackerCsv(sampleTracker('es'))
    expect(
      csv.startsWith('\uFEFF"Referencia","Instancia","Reunión","Acuerdo","Responsable","Apoyo","Fecha límite",'),
    ).toBe(true)
    expect(csv.endsWith('"\r\n')).toBe(true)
    expect(parse(csv).map(record => record.length)).toEqual(Array(10).fill(10))
  })

  it('says days as YYYY-MM-DD, ratings with their word, and nothing where there is nothing', () => {
    const [, first, , third] = parse(writeTrackerCsv(sampleTracker('en')))
    expect(first?.slice(6, 9)).toEqual(['2026-08-31', '3 – Half way', 'In progress'])
    expect(first?.[2]).toBe('GCN-2026-01 · Mar 4, 2026')
    expect(third?.slice(5, 7)).toEqual(['', 'Continuous'])
  })

  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '＝1', '＋1', '－1', '＠1', ' =1'])('disarms %j', text => {
    expect(agreementIn(csvOf(text))).toBe(`'${text}`)
    expect(agreementIn(csvOf(`uno\n${text}`))).toBe(`uno\n'${text}`)
  })

  it('leaves numbers of the person’s own numbers, also below zero, and disarms their texts', () => {
    const ownFields = [
      { name: 'Monto', kind: 'number' as const, choices: [] },
      { name: 'Nota', kind: 'text' as const, choices: [] },
    ]
    const rows = [
      trackerRow({ own: { Monto: '-1500.5', Nota: '-1500' } }),
      trackerRow({ own: { Monto: null, Nota: null } }),
    ]
    const [, first, second] = parse(writeTrackerCsv({ ...sampleTracker('es'), ownFields, rows }))
    expect(first?.slice(-2)).toEqual(['-1500.5', "'-1500"])
    expect(second?.slice(-2)).toEqual(['', ''])
  })

  it('keeps any text whole apart from the apostrophes, and lets no line begin a formula', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const written = agreementIn(csvOf(text)) ?? ''
        expect(written.replace(/(^|\n)'(?=[ \u00A0]*[=+\-@\t＝＋－＠])/g, '$1')).toBe(
          cleanText(text).replace(/(^|\n)'(?=[ \u00A0]*[=+\-@\t＝＋－＠])/g, '$1'),
        )
        for (const line of written.split('\n')) expect(line).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the tracker as JSON', () => {
  it('has null for what is absent and codes for what has words', () => {
    const [row] = trackerAsJson({ ...sampleTracker('en'), rows: [trackerRow({ dueKind: null, dueDate: null })] })
    expect(row).toEqual({
      reference: 'GCN-2026-01/1',
      body: 'GCN',
      meeting: { reference: 'GCN-2026-01', date: '2026-03-04', title: 'Primera reunión ordinaria' },
      agreement: 'Presentar el informe semestral.',
      responsible: ['SCI'],
      support: [],
      dueKind: null,
      dueDate: null,
      rating: null,
      state: 'open',
      lastFollowUp: null,
      own: {},
    })
  })
})
