import type { Summary } from './statistics.ts'

export type Unit = 'ms' | 's' | 'KiB' | 'MiB' | 'frames'

/** One line of the table: a figure, what it should be, and what it was measured beside. */
export type Check = {
  figure: string
  what: string
  unit: Unit
  value: number
  target: string
  /** What else was measured in the same run; the ratio is ours to theirs, or theirs to ours where ours is to be faster. */
  beside: { what: string; value: number; ratio: number } | null
  /** Null where the figure has no target of its own, or could not be measured. */
  holds: boolean | null
  detail: Record<string, unknown>
}

type Measured = Pick<Check, 'figure' | 'what' | 'unit' | 'value'> & { detail?: Record<string, unknown> }

/** A figure that is not to be above a limit. */
export function atMost(limit: number, { detail = {}, ...measured }: Measured): Check {
  const holds = measured.value <= limit
  return { ...measured, target: `≤ ${limit} ${measured.unit}`, beside: null, holds, detail }
}

/** A figure that is not to be more than so many times another one. */
export function atMostTimes(times: number, other: Other, { detail = {}, ...measured }: Measured): Check {
  const ratio = measured.value / other.value
  return { ...measured, target: `≤ ${times} ×`, beside: { ...other, ratio }, holds: ratio <= times, detail }
}

/** A figure that another one is to be at least so many times as large as: we are to be faster. */
export function fasterBy(times: number, other: Other, { detail = {}, ...measured }: Measured): Check {
  const ratio = other.value / measured.value
  return { ...measured, target: `≥ ${times} × faster`, beside: { ...other, ratio }, holds: ratio >= times, detail }
}

/** A figure that is only told. */
export function told({ detail = {}, ...measured }: Measured): Check {
  return { ...measured, target: '', beside: null, holds: null, detail }
}

/** A figure that could not be measured here, and why. */
export function notMeasured(figure: string, what: string, target: string, why: string): Check {
  return {
    figure,
    what: `${what}: ${why}`,
    unit: 'ms',
    value: Number.NaN,
    target,
    beside: null,
    holds: null,
    detail: { why },
  }
}

type Other = { what: string; value: number }

/** A series as it goes into the results, without needless digits. */
export function series(all: Summary): Record<string, number> {
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, Math.round(value * 1_000) / 1_000]))
}
