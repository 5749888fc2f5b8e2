/** What a series of measurements says; in the unit of the measurements. */
export type Summary = { n: number; median: number; p95: number; most: number; mean: number }

export function summary(values: readonly number[]): Summary {
  const sorted = [...values].sort((one, other) => one - other)
  const sum = values.reduce((before, value) => before + value, 0)
  return {
    n: values.length,
    median: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    most: sorted.at(-1) ?? Number.NaN,
    mean: sum / values.length,
  }
}

export const median = (values: readonly number[]) => summary(values).median

/** Milliseconds that an action takes. */
export async function timed(action: () => unknown): Promise<number> {
  const begun = performance.now()
  await action()
  return performance.now() - begun
}

/** The times of an action in milliseconds; the first runs warm up and do not count. */
export async function timesOf(counted: number, warmUp: number, action: (run: number) => unknown): Promise<number[]> {
  const times: number[] = []
  for (let run = -warmUp; run < counted; run += 1) {
    const time = await timed(() => action(run))
    if (run >= 0) times.push(time)
  }
  return times
}

/** The smallest value that so large a part of all is not above (nearest rank). */
function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}
