import { describe, expect, it } from 'vitest'
import { trackerColumnsOf } from '../../../core/imports/trackerColumns.ts'
import { trackerCell } from '../../../core/imports/trackerValues.ts'
import type { CellValue, SheetRow } from '../../../core/imports/workbook.ts'

describe('a deadline as people write it', () => {
  it.each<[CellValue, string | null]>([
    [{ day: '2026-12-31' }, '2026-12-31'],
    [46_387, '2026-12-31'],
    ['46387', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['31-12-26', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['2026/12/31', '2026-12-31'],
    ['2026-12-31 00:00:00', '2026-12-31'],
    ['31 de diciembre de 2026', '2026-12-31'],
    ['31 dic 2026 · vencido', '2026-12-31'],
    ['jueves 31 de Diciembre del 2026', '2026-12-31'],
    ['December 31, 2026', '2026-12-31'],
    ['Dec 31st, 2026', '2026-12-31'],
    ['diciembre 2026', '2026-12-31'],
    ['Fines de diciembre de 2026', '2026-12-31'],
    ['feb. 2028', '2028-02-29'],
    ['06/2027', '2027-06-30'],
    ['03/04/2026', '2026-04-03'],
    ['PERMANENTE', 'continuous'],
    ['Continuous', 'continuous'],
    ['por definir', 'undefined'],
    ['To be defined', 'undefined'],
  ])('%j is understood', (written, due) => {
    expect(trackerCell('dueDate', written, false)).toEqual({ value: due })
  })

  it('is month first in an English tracker', () => {
    expect(trackerCell('dueDate', '03/04/2026', true)).toEqual({ value: '2026-03-04' })
    expect(trackerCell('dueDate', '31/12/2026', true)).toEqual({ value: '2026-12-31' })
  })

  it.each<CellValue>(['pronto', '2026', 2026, 'en el segundo semestre', '31/02/2026', { fault: '#¡REF!' }])(
    '%j is refused',
    written => {
      expect(trackerCell('dueDate', written, false)).toHaveProperty('refused')
    },
  )

  it('that is blank is none', () => {
    expect(trackerCell('dueDate', undefined, false)).toEqual({ value: null })
  })
})

describe('a rating as people write it', () => {
  it.each<[CellValue, number]>([
    [3, 3],
    ['3', 3],
    ['3.0', 3],
    ['3 – Avance intermedio', 3],
    ['3 - avance', 3],
    ['Completado', 5],
    ['not started', 0],
    ['60 %', 3],
    [0.6, 3],
    ['100%', 5],
    ['0 %', 0],
    [{ share: 1 }, 5],
    [{ share: 0.6 }, 3],
    [{ share: 0.2 }, 1],
    [{ share: 0 }, 0],
  ])('%j is understood', (written, level) => {
    expect(trackerCell('rating', written, false)).toEqual({ value: level })
  })

  it.each<CellValue>([6, -1, 2.5, '7', '35', '50%', 'bien', '3,5', { share: 0.03 }, { share: 5 }])(
    '%j is refused',
    written => {
      expect(trackerCell('rating', written, false)).toMatchObject({ refused: 'rating' })
    },
  )
})

it.each([
  ['cumplida', 'fulfilled'],
  ['EN CURSO', 'inProgress'],
  ['in progress', 'inProgress'],
  ['Cerrado', 'fulfilled'],
  ['abierta', 'open'],
  ['Withdrawn', 'withdrawn'],
])('the state «%s» is understood', (written, state) => {
  expect(trackerCell('state', written, false)).toEqual({ value: state })
})

describe('the columns of a tracker', () => {
  const rowOf = (number: number, cells: readonly CellValue[]): SheetRow => ({
    number,
    cells: new Map(cells.map((cell, column) => [column, cell])),
  })
  const placesOf = (...rows: SheetRow[]) => Object.fromEntries(trackerColumnsOf(rows)?.places ?? [])

  it('are known moved, renamed a little, without accents, in either language', () => {
    const title = rowOf(1, ['Seguimiento de acuerdos'])
    const headings = ['Estado actual', 'CALIFICACION (0-5)', 'Notas', 'Referencia', 'Fecha limte', 'Responsables']
    expect(placesOf(title, rowOf(3, headings))).toEqual({
      state: 0,
      rating: 1,
      reference: 3,
      dueDate: 4,
      responsible: 5,
    })
    expect(placesOf(rowOf(2, ['Reference', 'Due date', 'State']))).toEqual({ reference: 0, dueDate: 1, state: 2 })
  })

  it('are known without the heading of the references, by these', () => {
    const rows = [rowOf(1, ['???', 'Acuerdo', 'Estado']), rowOf(2, ['GNC-2026-01/1', 'Uno', 'Abierto'])]
    expect(placesOf(...rows)).toEqual({ reference: 0, agreement: 1, state: 2 })
  })

  it('are not found in a summary or in another table', () => {
    expect(
      trackerColumnsOf([rowOf(1, ['Por estado', 'Acuerdos', 'Proporción']), rowOf(2, ['Abierto', 3, 0.5])]),
    ).toBeNull()
  })
})
