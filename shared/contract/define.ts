import type { z } from 'zod'
import type { BackupReason } from '../vocabulary.ts'

/**
 * - `query` reads; its handle cannot write.
 * - `command` runs in exactly one transaction and is taken back by undo unless `undoable` is false.
 * - `document` reads (and may record that something left, in one transaction), then a writer makes a file of it.
 * - `reading` turns the bytes of a file from outside into a structure; it needs no workspace.
 * - `task` works on the workspace as files, over many moments and outside a transaction, while queries and commands go on; one
 *   begins when the one before has ended.
 * - `control` acts at once on the tasks that are under way.
 */
export type OperationKind = 'query' | 'command' | 'document' | 'reading' | 'task' | 'control'

export type Operation<K extends OperationKind, I extends z.ZodType, O extends z.ZodType> = {
  readonly kind: K
  readonly input: I
  readonly output: O
  readonly undoable: boolean
  /**
   * Whether the history tells each row that a command changed. One that fills a whole workspace is not recorded: it cannot be
   * undone, and brings its search entries itself.
   */
  readonly recorded: boolean
  /** Whether a command may change what sealed minutes were made of: they keep what they say. */
  readonly throughSeals: boolean
  /** What a backup is made for before the command runs, because undo cannot take it back. */
  readonly backup: BackupReason | null
  /** Kinds of record that a query depends on: it runs again when one of them changes. */
  readonly reads: readonly RecordKind[]
}

/** Every kind of record that people edit; the names are those of the tables. */
export const recordKinds = [
  'setting',
  'sector',
  'organization',
  'person',
  'post',
  'body',
  'convening',
  'meeting',
  'agenda_item',
  'attendance',
  'presentation',
  'intervention',
  'point',
  'agreement',
  'agreement_responsible',
  'follow_up',
  'carried_agreement',
  'section',
  'attachment',
  'minutes_version',
  'circulation',
  'slip',
  'correction',
  'distribution',
  'tracker_export',
  'tracker_sent',
  'related_agreement',
  'own_field',
  'own_value',
  'register_view',
  'reminder',
  'reminded_agreement',
] as const
export type RecordKind = (typeof recordKinds)[number]

/** Kinds of record that a meeting is read from, with the names that it shows. */
export const meetingKinds = [
  'meeting',
  'body',
  'agenda_item',
  'attendance',
  'presentation',
  'intervention',
  'point',
  'agreement',
  'agreement_responsible',
  'carried_agreement',
  'section',
  'person',
  'post',
  'organization',
  'sector',
] as const satisfies readonly RecordKind[]
/** Those that its minutes print. */
export const minutesKinds = [...meetingKinds, 'setting'] as const satisfies readonly RecordKind[]

const plain = { undoable: false, throughSeals: false, backup: null } as const

export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  reads: readonly RecordKind[],
): Operation<'query', I, O> {
  return { kind: 'query', input, output, ...plain, recorded: false, reads }
}

type CommandOptions = {
  undoable?: boolean
  recorded?: boolean
  throughSeals?: boolean
  backup?: BackupReason | null
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  { undoable = true, recorded = true, throughSeals = false, backup = null }: CommandOptions = {},
): Operation<'command', I, O> {
  return { kind: 'command', input, output, undoable: undoable && recorded, recorded, throughSeals, backup, reads: [] }
}

export function document<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Operation<'document', I, O> {
  return { kind: 'document', input, output, ...plain, recorded: true, reads: [] }
}

export function reading<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Operation<'reading', I, O> {
  return { kind: 'reading', input, output, ...plain, recorded: false, reads: [] }
}

export function control<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Operation<'control', I, O> {
  return { kind: 'control', input, output, ...plain, recorded: false, reads: [] }
}

export function task<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Operation<'task', I, O> {
  return { kind: 'task', input, output, ...plain, recorded: false, reads: [] }
}
