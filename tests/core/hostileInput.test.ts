import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordKinds } from '../../shared/contract/define.ts'
import { contract, isMethod, type Method } from '../../shared/contract/index.ts'
import { errors } from '../../shared/texts/en/errors.ts'
import type { TestCore } from '../support/core.ts'
import { hostileText, payloadFor, withIds } from '../support/hostile.ts'
import { checkFile, rowsOf } from '../support/rows.ts'
import { runs, tell } from '../support/runs.ts'
import { openWorld } from '../support/world.ts'

const methods = Object.keys(contract).filter(isMethod)
const calls = fc.oneof(
  ...methods.map(method => ({
    // Files take their time, and say little more about what is let in.
    weight: contract[method].kind === 'query' || contract[method].kind === 'command' ? 4 : 1,
    arbitrary: fc.record({ method: fc.constant<string>(method), input: payloadFor(contract[method].input) }),
  })),
  { weight: 4, arbitrary: fc.record({ method: hostileText, input: fc.anything() }) },
)
const named = fc.record({ operationId: fc.oneof(fc.constantFrom('a', 'b'), fc.string(), fc.anything()) })
const options = fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, named)

const known = new Set(Object.keys(errors.codes))

describe('whatever is sent to the core', () => {
  it('is answered by what the contract says or a listed refusal, and harms nothing', async context => {
    const { core } = await openWorld()
    let ids = idsIn(core)
    const counted = { payloads: 0, answered: 0, codes: 0 }
    tell(context, counted)
    const prototypes = shapeOfPrototypes()
    const told = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(calls, options, async ({ method, input }, callOptions) => {
        if (counted.payloads++ % 25 === 0) ids = idsIn(core)
        const sent = withIds(input, ids)
        const answer = await core.answer(method, sent, callOptions as { operationId: string } | undefined)
        const code = answer.ok ? 'ok' : answer.error.code
        told.set(code, (told.get(code) ?? 0) + 1)
        counted.answered = told.get('ok') ?? 0
        counted.codes = told.size - 1
        if (answer.ok) return
        expect(known).toContain(answer.error.code)
        // An unforeseen fault is listed too, but none of these is one.
        if (answer.error.code === 'internal') throw new Error(`${method}: ${String(core.faults.at(-1))}`)
        expect(JSON.stringify(answer.error).length).toBeLessThan(50_000)
      }),
      runs(2_000),
    )
    expect(shapeOfPrototypes()).toEqual(prototypes)
    // Else the payloads were so strange that they never got past the door.
    expect(counted.answered).toBeGreaterThan(200)
    core.reopen()
    checkFile(core.file)
    await everythingAnswers(core)
  })
})

/** Ids for a field by its name; any id where the name says nothing. */
function idsIn({ file }: TestCore): (name: string) => string[] {
  const known = new Map<string, string[]>(
    recordKinds.map(kind => [kind, rowsOf(file, `SELECT id FROM ${kind} LIMIT 6`).map(row => String(row.id))]),
  )
  const aliases: Record<string, string> = { answers: 'point', originPoint: 'point', representedBy: 'person' }
  const all = [...known.values()].flat()
  return name => {
    const noun = name.replace(/Id$/, '')
    const ids = known.get(aliases[noun] ?? noun) ?? []
    return ids.length > 0 ? ids : all
  }
}

function shapeOfPrototypes(): string[] {
  return [Object, Array, String, Number, Function, Map, Promise, Uint8Array].flatMap(type =>
    Reflect.ownKeys(type.prototype).map(key => `${type.name} ${String(key)}`),
  )
}

/** Every record can still be read, in the shape that the contract promises. */
async function everythingAnswers(core: TestCore): Promise<void> {
  const ask = async (method: Method, input: object) =>
    expect(await core.answer(method, input), method).toMatchObject({ ok: true })
  for (const method of ['workspace.get', 'history.state', 'sectors.list', 'organizations.list', 'people.list'] as const)
    await ask(method, {})
  for (const method of ['bodies.list', 'meetings.list', 'agreements.list', 'today.get'] as const) await ask(method, {})
  await ask('search.find', { words: 'a' })
  for (const { id } of rowsOf(core.file, 'SELECT id FROM meeting')) {
    await ask('meetings.get', { id })
    await ask('minutes.export', { meetingId: id, format: 'json', language: 'es', audience: 'partners' })
  }
  for (const { id } of rowsOf(core.file, 'SELECT id FROM agreement')) await ask('agreements.get', { id })
}
