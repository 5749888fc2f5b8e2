import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joinedNames, namesIn } from '../../core/trackerNames.ts'

it('names come back from a cell as they were, whatever stands in them', () => {
  const name = fc
    .array(fc.constantFrom(';', '"', ' ', 'a', 'Á', ','), { minLength: 1, maxLength: 8 })
    .map(letters => letters.join('').replace(/\s+/g, ' ').trim())
    .filter(text => text !== '')
  fc.assert(
    fc.property(fc.array(name, { maxLength: 4 }), names => {
      expect(namesIn(joinedNames(names))).toEqual(names)
    }),
  )
})

it('names that a person writes are read as written, line by line or divided by semicolons', () => {
  expect(namesIn(' Ana;Luis \n "Casa Alianza" Honduras;; "Casa Alianza"')).toEqual([
    'Ana',
    'Luis',
    '"Casa Alianza" Honduras',
    '"Casa Alianza"',
  ])
  expect(namesIn('"Uno; dos')).toEqual(['"Uno', 'dos'])
})
