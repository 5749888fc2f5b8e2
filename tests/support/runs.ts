import type { TaskMeta } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** What the test counted, for the table of long runs. */
    counted?: Record<string, number | string>
  }
}

/** How many times longer than in the test command a run may take. */
const times = Number(process.env.ACUERDOS_LONG ?? 1)

/** Whether this is one of the long runs, in which also times are looked at. */
export const isLong = times > 1

/**
 * How often a property is tried: `short` times in the test command, so many times more when `ACUERDOS_LONG` says how much
 * longer it may take.
 */
export function runs(short: number): { numRuns: number } {
  return { numRuns: Math.round(short * times) }
}

/** Time for a test in milliseconds; a long run has all the time that it needs. */
export function within(short: number): { timeout: number } {
  return { timeout: isLong ? 86_400_000 : short }
}

/** Tells what a test counted. */
export function tell({ task }: { task: { meta: TaskMeta } }, counted: NonNullable<TaskMeta['counted']>): void {
  task.meta.counted = counted
}
