import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { writeStatusPage } from '../../../core/documents/statusPage.ts'
import { statusParts } from '../../../core/documents/statusParts.ts'
import { writeStatusWord } from '../../../core/documents/statusWord.ts'
import { makePdf } from '../../../core/pdf/pdf.ts'
import { pdfPrograms } from '../../../core/pdf/programs.ts'
import { sampleStatus } from './statusSample.ts'

/** The pages of a PDF, which browsers and LibreOffice write as objects of their own. */
function pagesIn(pdf: Uint8Array): number {
  return [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page[^s]/g),
  ].length
}

it('says each figure with what it is compared with or made of', () => {
  const { cards, movement, subtitle } = statusParts(sampleStatus('es'))
  expect(cards.map(({ value, note }) => [value, note])).toEqual([
    ['143', '▲ 7 desde el 1 oct 2026'],
    ['41', '▼ 4 desde el 1 oct 2026'],
    ['12', '22 abiertos no tienen fecha'],
    ['87', '11 desde el 1 oct 2026'],
    ['71\u00A0%', '50 de 70 con fecha límite; 17 sin fecha de cierre'],
    ['2.9', '217 calificados, 13 sin calificar'],
  ])
  expect(movement).toBe(
    'Desde el 1.º de octubre de 2026: 18 acuerdos nuevos, 11 cumplidos, 1 reabierto, 32 subieron de calificación, 4 bajaron de calificación y 9 vencieron.',
  )
  expect(subtitle).toBe('Todas las instancias · Al 21 de noviembre de 2026')
})

it('says nothing of what there is not', () => {
  const sample = sampleStatus('en')
  const { figures } = sample
  const quiet = {
    ...figures,
    attention: [],
    fulfilled: [],
    punctuality: { onTime: [], late: [], unknown: [] },
    ratings: { levels: [[], [], [], [], [], []], unrated: [], average: null },
    movement: {
      ...figures.movement,
      opened: [],
      fulfilled: [],
      reopened: [],
      ratedUp: [],
      ratedDown: [],
      becameOverdue: [],
    },
  }
  const parts = statusParts({ ...sample, figures: quiet })
  expect(parts.movement).toBe('Since October 1, 2026 nothing changed.')
  expect(parts.cards.slice(4).map(({ value }) => value)).toEqual(['–', '–'])
  expect(parts.attention).toEqual([])
})

it.each(['es', 'en'] as const)('is one page, as full as it gets (%s)', async language => {
  const sample = sampleStatus(language)
  for (const program of pdfPrograms().filter(({ file }) => existsSync(file)))
    for (const paper of ['letter', 'a4'] as const) {
      const source = { page: () => writeStatusPage(sample, { paper }), word: () => writeStatusWord(sample, { paper }) }
      expect(pagesIn(await makePdf(source, [program])), `${program.file} ${paper}`).toBe(1)
    }
})
