import { z } from 'zod'
import { task } from './define.ts'
import { instant } from './fields.ts'

const facts = z.strictObject({
  at: instant,
  /** Name, version and build of the operating system. */
  system: z.string(),
  node: z.string(),
  electron: z.string().nullable(),
  sqlite: z.string().nullable(),
  memoryMegabytes: z.int(),
  freeMegabytes: z.int(),
  /** Code of what keeps the workspace from being open; null where it is. */
  problem: z.string().nullable(),
  /** Version of its tables; null where it is not open. */
  schema: z.int().nullable(),
  megabytes: z.int(),
  /** How many records of each kind. */
  counts: z.array(z.strictObject({ kind: z.string(), count: z.int() })),
  backups: z.int(),
  lastBackup: z.strictObject({ at: instant, reason: z.string() }).nullable(),
  /** When the workspace was last checked in full; `code` where that was refused. */
  lastCheck: z.strictObject({ at: instant, code: z.string().nullable() }).nullable(),
  /** The latest lines of the log. */
  log: z.array(z.string()),
})
export type SupportFacts = z.infer<typeof facts>

export const supportOperations = {
  /** What helps whoever helps, without anything that people wrote. Answered without an open workspace, too. */
  'support.facts': task(z.strictObject({}), facts),
}
