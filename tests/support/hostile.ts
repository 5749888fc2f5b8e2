import fc from 'fast-check'
import { z } from 'zod'

/** Stands for the id of a record that exists when the payload is sent. */
const idMark = 'id:'

/** Texts that break what is careless: marks of every syntax, characters that are none, and more than anybody types. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\udfff\ud800',
    '\u202e\u2066',
    '__proto__',
    'constructor',
    'toString',
    "'; DROP TABLE meeting; --",
    '" OR 1=1 --',
    '=HYPERLINK("http://a.b")',
    '<script>alert(1)</script>',
    '{{constructor}}',
    '../../../etc/passwd',
    'NaN',
    '1e999',
    '2026-02-30',
    '2026-11-21',
    '23:59',
    'last',
    '*'.repeat(400),
    'x'.repeat(20_001),
    '𝒳'.repeat(10_000),
    '\n'.repeat(1_000),
  ),
)

const strange: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  {
    weight: 2,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
      withNullPrototype: true,
    }),
  },
  fc.constantFrom<unknown>(
    undefined,
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    2 ** 53,
    10n ** 30n,
    Symbol('s'),
    () => 1,
    new Date(Number.NaN),
    /./,
    cyclic(),
    nested(5_000),
  ),
)

/** Something for a key that an object of ours does not have. */
const extraKeys = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'toJSON',
  'then',
  '',
  'id',
  'x',
)

/**
 * Payloads that look like what a schema wants, here and there with something else in the place of a part. Ids are marks that
 * `withIds` fills in.
 */
export function payloadFor(schema: unknown): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 24, arbitrary: shaped(schema) }, { weight: 1, arbitrary: strange })
}

function shaped(schema: unknown): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional) return fc.option(payloadFor(schema.unwrap()), { nil: undefined })
  if (schema instanceof z.ZodNullable) return fc.option(payloadFor(schema.unwrap()))
  if (schema instanceof z.ZodObject) return shapedObject(schema)
  if (schema instanceof z.ZodArray) return fc.array(payloadFor(schema.element), { maxLength: 4 })
  if (schema instanceof z.ZodEnum) return fc.constantFrom<unknown>(...schema.options)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) return fc.oneof(fc.integer({ min: -1, max: 6 }), fc.maxSafeInteger(), fc.double())
  if (schema instanceof z.ZodPipe) return hostileText
  if (schema instanceof z.ZodUUID)
    return fc.oneof({ weight: 9, arbitrary: fc.nat().map(nat => idMark + nat) }, fc.uuid())
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat)
    return fc.oneof(hostileText, fc.constantFrom('2026-11-21', '2019-01-01', '08:30', 'ABC'))
  if (schema instanceof z.ZodCustom) return fc.uint8Array({ maxLength: 50 })
  if (schema instanceof z.ZodNull) return fc.constant(null)
  if (schema instanceof z.ZodRecord) return fc.dictionary(hostileText, payloadFor(schema.valueType), { maxKeys: 4 })
  if (schema instanceof z.ZodTuple) return fc.tuple(...schema.def.items.map(item => payloadFor(item)))
  if (schema instanceof z.ZodLiteral) return fc.constantFrom<unknown>(...schema.values)
  if (schema instanceof z.ZodTemplateLiteral)
    return hostileText.map(text => schema.def.parts.map(part => (typeof part === 'string' ? part : text)).join(''))
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(option => payloadFor(option)))
  if (schema instanceof z.ZodUnknown) return fc.oneof(fc.constantFrom<unknown>('', null, [], true, 0), strange)
  throw new Error(`no payloads for a schema of ${schema instanceof z.ZodType ? schema.type : String(schema)}`)
}

function shapedObject(schema: z.ZodObject): fc.Arbitrary<unknown> {
  const fields: Record<string, unknown> = schema.shape
  // Changes have two dozen fields, and an editor sends one or two.
  const few = Object.keys(fields).length > 8 && Object.values(fields).every(field => field instanceof z.ZodOptional)
  const names = few ? fc.subarray(Object.keys(fields), { maxLength: 2 }) : fc.constant(Object.keys(fields))
  const whole = names.chain(chosen =>
    fc.record(Object.fromEntries(chosen.map(name => [name, payloadFor(fields[name])]))),
  )
  return fc
    .tuple(whole, fc.oneof({ weight: 40, arbitrary: fc.constant(null) }, fc.tuple(extraKeys, strange)))
    .map(([object, extra]) => {
      if (extra) put(object, extra[0], extra[1])
      return object
    })
}

const plain: ReadonlySet<unknown> = new Set([Object.prototype, null])

/** The payload with every mark replaced by an id that fits the name under which it stands. */
export function withIds(payload: unknown, idsFor: (name: string) => readonly string[], name = '', depth = 0): unknown {
  if (typeof payload === 'string' && payload.startsWith(idMark)) {
    const ids = idsFor(name)
    return ids[Number(payload.slice(idMark.length)) % ids.length]
  }
  if (depth > 6 || typeof payload !== 'object' || payload === null) return payload
  if (Array.isArray(payload)) return payload.map(item => withIds(item, idsFor, name, depth + 1))
  if (!plain.has(Object.getPrototypeOf(payload))) return payload
  for (const [key, value] of Object.entries(payload)) put(payload, key, withIds(value, idsFor, key, depth + 1))
  return payload
}

/** Sets a property of its own, whatever its name. */
function put(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
}

function cyclic(): object {
  const value: { self?: object } = {}
  value.self = value
  return value
}

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { value }
  return value
}
