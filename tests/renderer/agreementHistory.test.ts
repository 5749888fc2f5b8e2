import { describe, expect, it } from 'vitest'
import { historyWords } from '../../renderer/agreements/page/historyWords.ts'
import type { AgreementHistoryLine } from '../../shared/contract/agreements.ts'
import { languages } from '../../shared/vocabulary.ts'

const line = (more: Partial<AgreementHistoryLine>): AgreementHistoryLine => ({
  at: '2026-11-21T15:00:00.000Z',
  user: 'María López',
  undone: false,
  part: 'agreement',
  what: 'changed',
  label: '',
  field: null,
  before: null,
  after: null,
  ...more,
})

describe('a line of the history', () => {
  it.each([
    [{ field: 'state', before: 'open', after: 'fulfilled' }, 'Estado | Abierto | Cumplido'],
    [{ field: 'rating', before: null, after: '3' }, 'Calificación | – | 3 – Avance intermedio'],
    [{ field: 'dueDate', before: '2026-12-01', after: null }, 'Fecha límite | 1 dic 2026 | –'],
    [{ field: 'leadUndefined', before: '0', after: '1' }, 'Responsable por definir | No | Sí'],
    [{ part: 'responsible', field: 'lead', before: 'SEPRO', after: 'SEPRO, Ana' }, 'Responsable | SEPRO | SEPRO, Ana'],
    [
      { part: 'followUp', label: '2026-11-20', field: 'letterNumber', before: null, after: '12' },
      'Seguimiento del 20 de noviembre de 2026 · Oficio n.º | – | 12',
    ],
    [
      { part: 'followUp', what: 'made', label: '2026-11-20', after: 'Se firmó.' },
      'Se agregó el seguimiento del 20 de noviembre de 2026 | – | Se firmó.',
    ],
    [{ part: 'file', what: 'removed', label: 'oficio.pdf' }, 'Se quitó el archivo oficio.pdf | – | –'],
    [{ part: 'ownValue', label: 'Donante', field: 'value', before: null, after: 'ACNUR' }, 'Donante | – | ACNUR'],
  ] satisfies [Partial<AgreementHistoryLine>, string][])('%o reads %s', (more, expected) => {
    const { subject, was, now } = historyWords(line(more), 'es')
    expect([subject, was ?? '–', now ?? '–'].join(' | ')).toBe(expected)
  })

  it('names every part in both languages, whatever happened to it', () => {
    for (const language of languages)
      for (const part of ['agreement', 'followUp', 'file', 'related', 'carried', 'reminder'] as const)
        for (const what of ['made', 'removed'] as const) {
          const { subject } = historyWords(line({ part, what, label: 'X' }), language)
          expect(subject).toMatch(/^\p{Lu}[^{}]+$/u)
        }
  })
})
