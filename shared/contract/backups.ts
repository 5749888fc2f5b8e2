import { z } from 'zod'
import { backupReasons } from '../vocabulary.ts'
import { control, query, task } from './define.ts'
import { instant } from './fields.ts'

const nothing = z.strictObject({})
export const backup = z.strictObject({
  /** Counts backups from the first; never given twice. */
  sequence: z.int(),
  /** Name of its file in the workspace's folder of backups. */
  name: z.string(),
  madeAt: instant,
  reason: z.enum(backupReasons),
  bytes: z.int(),
  meetings: z.int(),
  agreements: z.int(),
  /** False where its file or its manifest is not whole any more; a good one is still checked in full before it is restored. */
  good: z.boolean(),
})
export type Backup = z.infer<typeof backup>

/** One file that holds everything, made or brought back; `missing` counts attachments that are in none of both places. */
export type WholeBackup = { backup: Backup; attachments: number; missing: number }
export type BroughtBack = { restored: Backup; saved: Backup | null; missing: number }

const attachmentFaults = z.strictObject({ name: z.string(), meeting: z.string().nullable() })

/** Work that a person may cancel: tasks that leave everything as it was until they are done, and files that may take long to make. */
export const cancellable = [
  'backups.make',
  'workspace.verify',
  'recovery.salvage',
  'minutes.export',
  'dossier.export',
  'speakerSlips.export',
  'mailDraft.export',
] as const
export type Cancellable = (typeof cancellable)[number]

/**
 * Copies of the workspace's file, checked when they are made. Attachments are kept by their content and never overwritten, so a
 * backup lists those it needs and does not hold them once more; only the one file that a person takes along holds everything.
 */
export const backupOperations = {
  /** Newest first. */
  'backups.list': query(nothing, z.array(backup), []),
  'backups.make': task(nothing, backup),
  /**
   * Puts a backup in the place of the file, after both were checked and saved: `saved` is what was there before, null where that
   * could not be read and stands in the folder of damaged files. Answered without an open workspace, too.
   */
  /** Ends the work that is under way, if it is: whoever waits for it is told `task.cancelled`. */
  'tasks.cancel': control(z.strictObject({ work: z.enum(cancellable) }), nothing),
  'backups.restore': task(
    z.strictObject({ sequence: z.int() }),
    z.strictObject({ restored: backup, saved: backup.nullable() }),
  ),
  /** Checks every page, the search index and each attachment, on a copy, while work goes on. */
  'workspace.verify': task(
    nothing,
    z.strictObject({
      good: z.boolean(),
      bytes: z.int(),
      records: z.int(),
      /** What SQLite says about the file, at most twenty lines. */
      problems: z.array(z.string()),
      /** Whether the search index holds exactly what the records say. */
      searchGood: z.boolean(),
      /** One that did not was made anew. */
      searchRebuilt: z.boolean(),
      attachments: z.int(),
      missingAttachments: z.array(attachmentFaults),
      damagedAttachments: z.array(attachmentFaults),
      /** Versions of minutes that no longer say what they said when they were kept. */
      brokenVersions: z.array(z.strictObject({ reference: z.string(), number: z.int() })),
    }),
  ),
}

/** What can be done about a file that cannot be opened or read. A core that could not open one still answers all of these. */
export const recoveryOperations = {
  'recovery.get': task(
    nothing,
    z.strictObject({
      folder: z.string(),
      /** Why the file is not open; null where it is and nothing was found wrong with it. */
      problem: z.strictObject({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable(),
      /** Newest first; the good ones can be restored with `backups.restore`. */
      backups: z.array(backup),
      /** Whether a backup may take the place of what is there, or an empty file may. */
      canReplace: z.boolean(),
      /** Whether there is something to salvage. */
      canSalvage: z.boolean(),
    }),
  ),
  /** Opens the file once more: the program that had it is closed, the disk has room again. */
  'recovery.tryAgain': task(nothing, z.strictObject({ open: z.boolean() })),
  /** Copies what can still be read into a backup, to be looked at beside the others and restored; the damaged file stays. */
  'recovery.salvage': task(
    nothing,
    z.strictObject({
      backup,
      records: z.int(),
      /** Rows that were read and could not be placed; they stand in a file beside the backup. */
      leftovers: z.int(),
    }),
  ),
  /** Puts what is there aside, as it is, in the folder of damaged files, and begins with an empty file. */
  'recovery.startAnew': task(nothing, z.strictObject({ putAside: z.string().nullable() })),
}
