/**
 * How often a property is tried: `short` times in the test command, so many times more when `ACUERDOS_LONG` says how much
 * longer it may take.
 */
export function runs(short: number): { numRuns: number } {
  return { numRuns: short * Number(process.env.ACUERDOS_LONG ?? 1) }
}
