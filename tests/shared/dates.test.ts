import { expect, it } from 'vitest'
import { fullDate, longDate } from '../../shared/dates.ts'

it('writes the first of a month as an ordinal in Spanish, and every other day as a number', () => {
  expect(longDate('2026-10-01', 'es')).toBe('1.º de octubre de 2026')
  expect(longDate('2026-10-11', 'es')).toBe('11 de octubre de 2026')
  expect(fullDate('2026-10-01', 'es')).toBe('jueves 1.º de octubre de 2026')
  expect(longDate('2026-10-01', 'en')).toBe('October 1, 2026')
})
