import { z } from 'zod'
import { backup } from './backups.ts'
import { query, type RecordKind, task } from './define.ts'
import { id, instant, requiredLine } from './fields.ts'

/** What a person may have erased; what hangs on it goes with it. */
export const erasableKinds = [
  'meeting',
  'intervention',
  'point',
  'agreement',
  'follow_up',
  'attachment',
  'person',
] as const
const erasable = z.strictObject({ kind: z.enum(erasableKinds), id })
export type Erasable = z.infer<typeof erasable>
export type ErasableKind = Erasable['kind']

/** What may say the same and is to go with it: of a version of minutes only the words go. */
const repeater = z.strictObject({ kind: z.enum([...erasableKinds, 'correction', 'slip', 'minutes_version']), id })
export type Repeater = z.infer<typeof repeater>

/** What may go with it, in the order in which it is told. */
export const goingKinds = [
  'meeting',
  'person',
  'post',
  'convening',
  'agenda_item',
  'attendance',
  'presentation',
  'section',
  'intervention',
  'point',
  'agreement',
  'agreement_responsible',
  'follow_up',
  'carried_agreement',
  'attachment',
  'minutes_version',
  'circulation',
  'slip',
  'correction',
  'distribution',
  'tracker_export',
  'tracker_sent',
  'related_agreement',
  'own_value',
  'reminder',
  'reminded_agreement',
] as const satisfies readonly RecordKind[]

const preview = z.strictObject({
  /** How people know it: its name, its reference or how its text begins. */
  name: z.string(),
  /** What goes, of each kind. */
  goes: z.array(z.strictObject({ kind: z.enum(goingKinds), count: z.int() })),
  /** Entries of the history that lose their content. */
  history: z.int(),
  /** Texts of other records in which the name of a person gives way to a mark. */
  texts: z.int(),
  /** Somebody else bears the same name, which therefore stays wherever it was written by hand. */
  sharedName: z.boolean(),
  /** Its number stays, without anything else. */
  keepsNumber: z.boolean(),
  /** What may say the same and stays unless it is erased, too. */
  mayRepeat: z.array(repeater.extend({ name: z.string() })),
  /** Backups that hold it, newest first; one that is not whole any more counts as holding it. */
  backups: z.array(backup),
  /** Folders of damaged files that were put aside, which nobody can search. */
  putAside: z.array(z.string()),
})
export type ErasurePreview = z.infer<typeof preview>

const erasure = z.strictObject({
  at: instant,
  user: z.string(),
  reason: z.string(),
  kind: z.enum(erasableKinds),
  /** Reference of the meeting that it was, or that it belonged to. */
  meeting: z.string().nullable(),
})
export type Erasure = z.infer<typeof erasure>

/**
 * Erasing for good, which undo cannot take back: from the records, their history, the search and the pages and the log of the
 * file. A line without content stays. Tasks, because the whole file is written anew, and no backup may be made meanwhile.
 */
export const eraseOperations = {
  /** What would go: found out by erasing it and taking that back. */
  'erase.preview': task(erasable, preview),
  /**
   * @param also what may say the same and is to go with it
   * Answers the ids of all that is gone, for whoever keeps anything by them. Throws `erase.ownName`, `erase.reasonRepeats`,
   * `erase.noSpace`.
   */
  'erase.record': task(
    z.strictObject({ ...erasable.shape, also: z.array(repeater).max(200), reason: requiredLine }),
    z.strictObject({ ids: z.array(id) }),
  ),
  /** Makes a fresh backup, and only then removes those named, and what was put aside of damaged files. */
  'erase.removeCopies': task(
    z.strictObject({ backups: z.array(z.int()).max(1_000), putAside: z.array(z.string()).max(1_000) }),
    z.strictObject({ made: backup, removed: z.int() }),
  ),
  /** What was erased, newest first. */
  'erase.list': query(z.strictObject({}), z.array(erasure), []),
}
