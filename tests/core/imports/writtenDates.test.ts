import { expect, test } from 'vitest'
import { findDay } from '../../../core/imports/writtenDates.ts'

test.each([
  ['SEPTEMBER 29, 2022', '2022-09-29'],
  ['1.º de octubre de 2026', '2026-10-01'],
  ['12th May 2016 - teleconference', '2016-05-12'],
  ['el día 22 de Enero de 2013, a las 21:00 horas', '2013-01-22'],
  ['miércoles 27 de marzo del 2019', '2019-03-27'],
  ['a los 3 días del mes de junio de 2021', '2021-06-03'],
  ['Fecha: 27/03/19', '2019-03-27'],
  ['2024-02-29', '2024-02-29'],
  ['30 de febrero de 2024', null],
  ['31/31/2024', null],
  ['Plan 2021-2024, pages 3-4', null],
])('%s', (text, day) => {
  expect(findDay(text)).toBe(day)
})

test('figures alone are read by the language, unless only one reading is a day', () => {
  expect(findDay('3/4/2021')).toBe('2021-04-03')
  expect(findDay('3/4/2021', true)).toBe('2021-03-04')
  expect(findDay('2/26/2019')).toBe('2019-02-26')
  expect(findDay('26/2/2019', true)).toBe('2019-02-26')
})
