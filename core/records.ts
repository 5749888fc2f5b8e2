import type { Insertable, Selectable } from 'kysely'
import { z } from 'zod'
import { type Columns, deleteRow, insertRow, rowOf, type Stored, updateRow } from '../db/rows.ts'
import type { Records } from '../db/schema.ts'
import type { RecordKind } from '../shared/contract/define.ts'
import { Refusal } from '../shared/errors.ts'
import type { CommandContext, QueryContext } from './context.ts'

type Reading = Pick<QueryContext, 'db'>
type Content<K extends RecordKind> = Omit<Insertable<Records[K]>, 'createdAt' | 'createdBy' | 'changedAt' | 'changedBy'>
/** What a window sends: for each field what its editor saw and what it is to be. */
export type Changes = { readonly [field: string]: { was?: unknown; now: unknown } | undefined }

/** The answer of commands that only change something. */
export type Done = Record<never, never>

const texts = z.array(z.string())

/** A JSON array of texts from the file. Throws when it is something else: the file was not written by us. */
export function parseTexts(json: string): string[] {
  return texts.parse(JSON.parse(json))
}

/** Who and when, for a row that is made now. */
export function stampsNow(ctx: CommandContext) {
  return { createdAt: ctx.now, createdBy: ctx.user, changedAt: ctx.now, changedBy: ctx.user }
}

/** The row of a record. Throws `record.notFound`. */
export function get<K extends RecordKind>(ctx: Reading, kind: K, id: string): Selectable<Records[K]> {
  const row = rowOf(ctx.db, kind, id)
  if (!row) throw Refusal.of('record.notFound', { kind, id })
  // The migrations made the table, and a test compares them with `Records`.
  return row as unknown as Selectable<Records[K]>
}

/** Inserts a record with its stamps. */
export function insert<K extends RecordKind>(ctx: CommandContext, kind: K, content: Content<K>): void {
  insertRow(ctx.db, kind, { ...withoutUndefined(content), ...stampsNow(ctx) })
}

/** Sets columns of a record, whatever they were. For what the program itself decides; people's edits go through `change`. */
export function set<K extends RecordKind>(ctx: CommandContext, kind: K, id: string, values: Partial<Content<K>>): void {
  updateRow(ctx.db, kind, id, { ...withoutUndefined(values), changedAt: ctx.now, changedBy: ctx.user })
}

/**
 * Applies a person's edit field by field: a field is set when it still is what the editor saw, left when it already is what it
 * is to be, and refused with `record.changedElsewhere` otherwise. Nothing is set when one field is refused.
 */
export function change(ctx: CommandContext, kind: RecordKind, id: string, changes: Changes): Done {
  const row: Columns = { ...get(ctx, kind, id) }
  const next: Columns = {}
  for (const [field, edit] of Object.entries(changes)) {
    if (!edit) continue
    const theirs = row[field] ?? null
    const now = stored(edit.now)
    if (theirs === now) continue
    if (theirs !== stored(edit.was)) throw changedElsewhere(kind, id, field, theirs, now)
    next[field] = now
  }
  if (Object.keys(next).length > 0) updateRow(ctx.db, kind, id, { ...next, changedAt: ctx.now, changedBy: ctx.user })
  return {}
}

export function changedElsewhere(
  kind: RecordKind,
  id: string,
  field: string,
  theirs: unknown,
  yours: unknown,
): Refusal {
  return Refusal.of('record.changedElsewhere', { kind, id, field, theirs: shown(theirs), yours: shown(yours) })
}

/** Removes a record and what hangs on it. Throws `record.notFound`. */
export function remove(ctx: CommandContext, kind: RecordKind, id: string): Done {
  get(ctx, kind, id)
  deleteRow(ctx.db, kind, id)
  return {}
}

/** A value as its column holds it: lists as JSON, yes and no as 1 and 0. */
export function stored(value: unknown): Stored {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  return JSON.stringify(value)
}

function shown(value: unknown): string {
  return value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)
}

function withoutUndefined(values: object): Columns {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, stored(value)]])),
  )
}
