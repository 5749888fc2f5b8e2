import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Life, type LifeEffect, type LifeEvent, running, step } from '../../electron/lifecycle.ts'

const every: LifeEvent[] = [
  'endAsked',
  'shutdownAsked',
  'sessionEnding',
  'sessionEnded',
  'paused',
  'saved',
  'unsaved',
  'silent',
  'stay',
  'leave',
  'closed',
]

/** What comes of events in this order: the last phase, whether the last one was held back, and all that was to be done. */
function outcomeOf(...events: LifeEvent[]) {
  let life: Life = running
  let hold = false
  const effects: LifeEffect[] = []
  for (const event of events) {
    const next = step(life, event)
    life = next.life
    hold = next.hold
    effects.push(...next.effects)
  }
  return { phase: life.phase, hold, effects }
}

describe('the end of the program', () => {
  it('saves what is typed, closes the core, quits, and is held back until then', () => {
    expect(outcomeOf('endAsked')).toEqual({ phase: 'flushing', hold: true, effects: ['flush'] })
    expect(outcomeOf('endAsked', 'saved')).toEqual({ phase: 'closing', hold: true, effects: ['flush', 'close'] })
    expect(outcomeOf('endAsked', 'saved', 'closed')).toMatchObject({
      phase: 'ended',
      effects: ['flush', 'close', 'quit'],
    })
    expect(outcomeOf('endAsked', 'saved', 'closed', 'endAsked')).toMatchObject({ phase: 'ended', hold: false })
  })

  it('happens once, however often it is asked for', () => {
    const impatient = outcomeOf('endAsked', 'endAsked', 'shutdownAsked', 'saved', 'endAsked', 'closed', 'endAsked')
    expect(impatient).toEqual({ phase: 'ended', hold: false, effects: ['flush', 'close', 'quit'] })
  })

  it('does not wait for a window that does not answer', () => {
    expect(outcomeOf('endAsked', 'silent')).toMatchObject({ phase: 'closing', effects: ['flush', 'close'] })
  })

  it('asks the person when words could not be saved, and does as they say', () => {
    expect(outcomeOf('endAsked', 'unsaved')).toEqual({ phase: 'asking', hold: true, effects: ['flush', 'ask'] })
    expect(outcomeOf('endAsked', 'unsaved', 'stay')).toMatchObject({ phase: 'running', effects: ['flush', 'ask'] })
    expect(outcomeOf('endAsked', 'unsaved', 'leave')).toMatchObject({
      phase: 'closing',
      effects: ['flush', 'ask', 'close'],
    })
    expect(outcomeOf('endAsked', 'unsaved', 'stay', 'endAsked')).toMatchObject({
      phase: 'flushing',
      effects: ['flush', 'ask', 'flush'],
    })
  })

  it('asks nobody when the system shuts down', () => {
    expect(outcomeOf('shutdownAsked', 'unsaved')).toMatchObject({
      phase: 'closing',
      hold: true,
      effects: ['flush', 'close'],
    })
    expect(outcomeOf('endAsked', 'shutdownAsked', 'unsaved').effects).toEqual(['flush', 'close'])
    expect(outcomeOf('endAsked', 'unsaved', 'shutdownAsked').effects).toEqual(['flush', 'ask', 'close'])
    expect(outcomeOf('endAsked', 'unsaved', 'shutdownAsked', 'stay')).toMatchObject({ phase: 'closing' })
  })

  it('saves when the session may end or the machine sleeps, and goes on', () => {
    for (const event of ['sessionEnding', 'paused'] as const)
      expect(outcomeOf(event)).toMatchObject({ phase: 'running', effects: ['saveOnly'] })
    expect(outcomeOf('endAsked', 'sessionEnding').effects).toEqual(['flush'])
  })

  it('closes the core on the spot when the session ends, wherever it stands', () => {
    const ways: LifeEvent[][] = [[], ['endAsked'], ['endAsked', 'unsaved'], ['endAsked', 'saved']]
    for (const way of ways) {
      const end = outcomeOf(...way, 'sessionEnded')
      expect(end.phase).toBe('ended')
      expect(end.effects.at(-1)).toBe('closeNow')
    }
    expect(outcomeOf('endAsked', 'saved', 'closed', 'sessionEnded').effects).not.toContain('closeNow')
  })

  it('is reached from everywhere, closes once and quits once, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...every), { maxLength: 40 }), events => {
        const { effects } = outcomeOf(...events)
        const count = (effect: LifeEffect) => effects.filter(one => one === effect).length
        expect(count('close')).toBeLessThanOrEqual(1)
        expect(count('closeNow')).toBeLessThanOrEqual(1)
        expect(count('quit')).toBeLessThanOrEqual(1)
        if (count('quit') === 1) expect(effects.slice(-2)).toEqual(['close', 'quit'])
        // Whatever was asked and answered before: asked again, without the window and the core answering, it ends.
        const end = outcomeOf(...events, 'endAsked', 'silent', 'leave', 'closed')
        expect(end.phase).toBe('ended')
      }),
      { numRuns: 2_000, seed: 45 },
    )
  })
})
