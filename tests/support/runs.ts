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

/** Tells what a test counts; told at its beginning and counted on, it says how far a test came that was stopped. */
export function tell({ task }: { task: { meta: TaskMeta } }, counted: NonNullable<TaskMeta['counted']>): void {
  task.meta.counted = counted
}
