import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeWire, encodeWire } from '../../shared/wire.ts'

const bytes = fc.uint8Array({ maxLength: 200 })
const json = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter(number => !Object.is(number, -0)),
    fc.boolean(),
    fc.constant(null),
    bytes,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$bytes', '$$bytes', '$', 'constructor')), tie('value'), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
  ),
})).value

describe('the wire', () => {
  it('brings every value back as it was', () => {
    fc.assert(
      fc.property(json, value => {
        expect(decodeWire(encodeWire(value))).toEqual(value)
      }),
      { numRuns: 2_000 },
    )
  })

  it('agrees with the base64 that others write and read', () => {
    fc.assert(
      fc.property(bytes, value => {
        const text = Buffer.from(value).toString('base64')
        expect(encodeWire(value)).toBe(`{"$bytes":"${text}"}`)
        expect(decodeWire(`{"$bytes":"${text}"}`)).toEqual(value)
      }),
    )
  })

  it('leaves what holds no bytes as plain JSON', () => {
    const answer = { ok: true, value: [{ title: 'Reunión ordinaria', number: 3, chair: null }] }
    expect(encodeWire(answer)).toBe(JSON.stringify(answer))
  })

  it.each([
    ['not JSON', '{'],
    ['base64 of a wrong length', '{"$bytes":"abc"}'],
    ['letters outside the alphabet', '{"$bytes":"ab*="}'],
    ['letters outside Latin', '{"$bytes":"abcŁ"}'],
    ['padding inside', '{"$bytes":"ab==abcd"}'],
    ['bytes that are no text', '{"$bytes":5}'],
    ['an unknown mark', '{"a":{"$date":"2026"}}'],
    ['bytes beside something else', '{"$bytes":"abcd","b":1}'],
    ['a nest without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('refuses %s', (_, text) => {
    expect(() => decodeWire(text)).toThrow(SyntaxError)
  })

  it('keeps a key named __proto__ a key', () => {
    const value = decodeWire('{"__proto__":{"polluted":true},"b":{"$bytes":""}}')
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'b'])
    expect(encodeWire(value)).toBe('{"__proto__":{"polluted":true},"b":{"$bytes":""}}')
  })

  it('carries a file of 20 MB whole', () => {
    const file = new Uint8Array(20_000_000)
    for (let index = 0; index < file.length; index++) file[index] = (index * 7919) >> 5
    const back = decodeWire(encodeWire({ file }))
    expect(back).toHaveProperty('file')
    expect(Buffer.compare(Reflect.get(back ?? {}, 'file'), file)).toBe(0)
  })
})
