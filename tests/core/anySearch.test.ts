import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedQueries } from '../bench/queries.ts'
import { openReplaceable } from '../support/backups.ts'
import { type Caller, openTestCore } from '../support/core.ts'
import { isLong, runs, tell } from '../support/runs.ts'
import { openWorld } from '../support/world.ts'

/** Nobody waits longer for what is found while he types, whatever he types; looked at in the long runs, on the large workspace. */
const SLOWEST_MS = 300

/** Nothing is written here, so the large workspace serves as it is. */
const large = process.env.ACUERDOS_LARGE

/** A core to ask, and words as people type them who look for what is in its workspace. */
async function openSearched(): Promise<{ core: Pick<Caller, 'call' | 'answer'>; typed: string[] }> {
  if (large === undefined) {
    const core = await openTestCore({ setUp: false })
    await core.call('workspace.generate', { meetings: 12, seed: 3 })
    return { core, typed: wordsOf(typedQueries(core.file, 300)) }
  }
  const core = openReplaceable(large, { create: false })
  return { core, typed: wordsOf(typedQueries(core.file(), 2_000)) }
}

function wordsOf(queries: readonly { words: string }[]): string[] {
  return queries.map(({ words }) => words)
}

describe('any search text', () => {
  const syntax = [
    '"',
    "'",
    '*',
    '(',
    ')',
    'AND',
    'OR',
    'NOT',
    'NEAR',
    'NEAR(',
    '^',
    ':',
    '-',
    '+',
    '{',
    '}',
    'text:',
    '\\',
    '%',
    ';',
    '\u0000',
    '\u0301',
    '\ud800',
    '\u0002',
    '😀',
    'ﬁ',
    'İ',
    '漢字',
    'a',
    'censo',
    'está',
  ]
  const strange = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(fc.constantFrom(...syntax), { maxLength: 20 }).map(parts => parts.join('')),
    fc.array(fc.constantFrom(...syntax), { maxLength: 20 }).map(parts => parts.join(' ')),
    fc.constantFrom(...syntax).map(part => part.repeat(1_000).slice(0, 1_000)),
  )

  it('is answered', async context => {
    const { core, typed } = await openSearched()
    const words = fc.array(fc.constantFrom(...typed), { minLength: 1, maxLength: 2 }).map(parts => parts.join(' '))
    const counted = { queries: 0, withHits: 0, slowestMs: 0, workspace: large ? 'L' : 'small' }
    tell(context, counted)
    let [slowest, slowestWords] = [0, '']
    await fc.assert(
      fc.asyncProperty(fc.oneof(strange, words), async text => {
        const begun = performance.now()
        const hits = await core.call('search.find', { words: text.slice(0, 1_000) })
        const time = performance.now() - begun
        if (time > slowest) [slowest, slowestWords] = [time, text]
        counted.slowestMs = Math.round(slowest)
        counted.queries++
        if (hits.length > 0) counted.withHits++
        for (const hit of hits) expect(hit.excerpt.some(part => part.found)).toBe(true)
      }),
      runs(2_000),
    )
    expect(counted.withHits).toBeGreaterThan(counted.queries / 20)
    if (isLong) expect(slowest, slowestWords).toBeLessThan(SLOWEST_MS)
  })

  it('longer than anybody types is refused', async () => {
    const { core } = await openWorld()
    expect(await core.answer('search.find', { words: 'x'.repeat(1_001) })).toMatchObject({
      ok: false,
      error: { code: 'input.invalid' },
    })
  })
})
