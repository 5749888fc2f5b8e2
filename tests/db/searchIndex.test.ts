import { expect, it } from 'vitest'
import { searchExpression } from '../../db/searchIndex.ts'

it.each([
  ['acta', '"acta"*'],
  ['acta final', '"acta" "final"*'],
  ['acta f', '"acta" "f"'],
  ['«Acta», 2026-11', '"Acta" "2026" "11"*'],
  ['NOT (a OR b) NEAR/2 *', '"NOT" "a" "OR" "b" "NEAR" "2"'],
  ['"; DROP', '"DROP"*'],
  ['Nu\u0301n\u0303ez', '"Núñez"*'],
  ['ab\u0000cd', '"ab" "cd"*'],
  ['', null],
  ['¿? — …', null],
  ['\ud800', null],
])('what is typed as %j is asked as %j', (typed, expression) => {
  expect(searchExpression(typed)).toBe(expression)
})

it('asks for a dozen words, none of them longer than any word', () => {
  expect(searchExpression('a '.repeat(500))).toBe(Array(12).fill('"a"').join(' '))
  expect(searchExpression('x'.repeat(1_000))).toBe(`"${'x'.repeat(64)}"*`)
  expect(searchExpression('𝒳'.repeat(100))).toBe(`"${'𝒳'.repeat(64)}"*`)
})
