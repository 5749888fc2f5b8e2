import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dated, keptBackups } from '../../db/thinning.ts'

const day = (from: string, days: number) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** So many backups a day, on so many days from the first of January of 2025. */
function backups(days: number, aDay: number): Dated[] {
  return Array.from({ length: days * aDay }, (_, index) => ({
    sequence: index + 1,
    day: day('2025-01-01', Math.floor(index / aDay)),
  }))
}

describe('the backups that stay', () => {
  it('are all of them while there are ten', () => {
    expect([...keptBackups(backups(1, 10))].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('are the ten latest, and the last of seven days, four weeks and twelve months', () => {
    const all = backups(500, 4)
    const kept = keptBackups(all)
    const dayOf = new Map(all.map(({ sequence, day: made }) => [sequence, made]))
    const days = [...kept].sort((a, b) => b - a).map(sequence => dayOf.get(sequence))
    expect(days.slice(0, 10)).toEqual([
      ...Array(4).fill('2026-05-15'),
      ...Array(4).fill('2026-05-14'),
      ...Array(2).fill('2026-05-13'),
    ])
    // The last ones of further days, of three further weeks (Sundays) and of eleven further months.
    expect(days.slice(10)).toEqual([
      '2026-05-12',
      '2026-05-11',
      '2026-05-10',
      '2026-05-09',
      '2026-05-03',
      '2026-04-30',
      '2026-04-26',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
      '2025-11-30',
      '2025-10-31',
      '2025-09-30',
      '2025-08-31',
      '2025-07-31',
      '2025-06-30',
    ])
    for (const sequence of kept) if (sequence <= 2_000 - 10) expect(sequence % 4).toBe(0)
  })

  it('are never more for a clock that jumps, and the latest are among them', () => {
    const jumping = fc.array(fc.integer({ min: -2_000, max: 2_000 }), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(jumping, jumps => {
        const all = jumps.map((jump, index) => ({ sequence: index + 1, day: day('2026-11-21', jump) }))
        const kept = keptBackups(all)
        expect(kept.size).toBeLessThanOrEqual(10 + 7 + 4 + 12)
        for (const { sequence } of all.slice(-10)) expect(kept).toContain(sequence)
      }),
    )
  })

  it('stay when thinned once more, also when a clock is set back a year', () => {
    const all = [...backups(60, 3), ...backups(2, 3).map(each => ({ ...each, sequence: each.sequence + 1_000 }))]
    const kept = keptBackups(all)
    const again = keptBackups(all.filter(({ sequence }) => kept.has(sequence)))
    expect(again).toEqual(kept)
  })
})
