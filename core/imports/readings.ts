import { type Checked, contract, type MethodOf, type Output } from '../../shared/contract/index.ts'

export type ReadingMethod = MethodOf<'reading'>

/** Who reads what; each reader is loaded when it is first needed. */
const readings: { [M in ReadingMethod]: (input: Checked<M>) => Promise<Output<M>> } = {
  'letterheads.check': async ({ name, bytes, kind }) =>
    (await import('../documents/letterhead/check.ts')).checkLetterhead(name, bytes, kind),
  'minutes.read': async ({ language, ...file }) => (await import('./minutes.ts')).readMinutes(file, language),
  'tracker.read': async file => (await import('./tracker.ts')).readTracker(file),
  'returnedMinutes.read': async file => (await import('./trackedChanges.ts')).readTrackedChanges(file),
}

/** What a file from outside holds; `input` is what the operation takes. Throws the refusals of its reader. */
export function readOutside<M extends ReadingMethod>(method: M, input: unknown): Promise<Output<M>> {
  // The schema of a method makes what its reader takes, which the compiler cannot follow through the union.
  return readings[method](contract[method].input.parse(input) as Checked<M>)
}
