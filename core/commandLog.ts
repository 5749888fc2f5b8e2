import { z } from 'zod'
import { sql } from '../db/execute.ts'
import { contract, isMethod, type Method } from '../shared/contract/index.ts'
import type { CommandContext } from './context.ts'

/** Text commands on the same field within this time become one for undo. */
const MERGE_WITHIN_MS = 60_000

const edit = z.union([
  z.object({ id: z.string(), changes: z.record(z.string(), z.unknown()) }),
  // The same field of several records, for which the first one stands.
  z
    .object({ ids: z.tuple([z.string()], z.string()), changes: z.record(z.string(), z.unknown()) })
    .transform(({ ids: [id], changes }) => ({ id, changes })),
])

/** Names the one text field that a command edits; null for every other command. */
export function mergeKeyOf(method: Method, input: unknown): string | null {
  if (!contract[method].undoable) return null
  const parsed = edit.safeParse(input)
  if (!parsed.success) return null
  const [field, more] = Object.keys(parsed.data.changes)
  if (field === undefined || more !== undefined || !isTyped(method, field)) return null
  return `${method} ${parsed.data.id} ${field}`
}

/** Whether a field is written word by word: choices, days and marks are a step each. Only texts are cleaned, by a pipe. */
function isTyped(method: Method, field: string): boolean {
  const changes = propertyOf(contract[method].input, 'changes')
  const now = propertyOf(unwrapped(propertyOf(changes, field)), 'now')
  return unwrapped(now) instanceof z.ZodPipe
}

function propertyOf(schema: unknown, name: string): unknown {
  if (schema instanceof z.ZodRecord) return schema.valueType
  return schema instanceof z.ZodObject ? schema.shape[name] : undefined
}

function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? schema.unwrap() : schema
}

/**
 * Joins a command to the one before it when both edit the same text field, by the same person, within a minute and with nothing
 * between: undo then takes back the whole of what was typed.
 */
export function mergeIntoPrevious(ctx: CommandContext, id: string, mergeKey: string): void {
  const previous = ctx.db.one(
    sql
      .selectFrom('command')
      .select(['id', 'mergeKey', 'mergedInto', 'user', 'at', 'takenBackBy'])
      .where('id', '!=', id)
      .orderBy('sequence', 'desc')
      .limit(1),
  )
  if (previous?.mergeKey !== mergeKey || previous.user !== ctx.user || previous.takenBackBy !== null) return
  const first = previous.mergedInto ?? previous.id
  if (Date.parse(ctx.now) - Date.parse(startOf(ctx, first)) > MERGE_WITHIN_MS) return
  const before = historyOf(ctx, first)
  const after = historyOf(ctx, id)
  if (!changeTheSame(before, after)) return
  for (const [index, { sequence }] of before.entries())
    ctx.db.run(
      sql
        .updateTable('history')
        .set({ after: after[index]?.after ?? null })
        .where('sequence', '=', sequence),
    )
  ctx.db.run(sql.deleteFrom('history').where('commandId', '=', id))
  ctx.db.run(sql.updateTable('command').set({ mergedInto: first }).where('id', '=', id))
}

/** Links an undo or redo with the command that it takes back. */
export function linkTakenBack(ctx: CommandContext, call: { method: Method; operationId: string }, taken: string): void {
  ctx.db.run(sql.updateTable('command').set({ takenBackBy: call.operationId }).where('id', '=', taken))
  if (call.method !== 'history.redo') return
  // What the undo had taken back stands again.
  const undo = ctx.db.one(sql.selectFrom('command').select('takesBack').where('id', '=', taken))
  if (undo?.takesBack)
    ctx.db.run(sql.updateTable('command').set({ takenBackBy: null }).where('id', '=', undo.takesBack))
}

/** Whether a command may change what is sealed; an undo or redo may where the command may that it comes down to. */
export function goesThroughSeals(ctx: CommandContext, method: Method, takesBack: string | null): boolean {
  if (takesBack === null) return contract[method].throughSeals
  const taken = ctx.db.one(sql.selectFrom('command').select(['method', 'takesBack']).where('id', '=', takesBack))
  return taken !== undefined && isMethod(taken.method) && goesThroughSeals(ctx, taken.method, taken.takesBack)
}

function startOf(ctx: CommandContext, id: string): string {
  return ctx.db.one(sql.selectFrom('command').select('at').where('id', '=', id))?.at ?? ctx.now
}

type Entry = { sequence: number; rowId: string; after: string | null }

function historyOf(ctx: CommandContext, commandId: string): Entry[] {
  const entries = sql.selectFrom('history').select(['sequence', 'rowId', 'after']).where('commandId', '=', commandId)
  return ctx.db.all(entries.orderBy('sequence'))
}

/** Whether two commands changed the same field of the same rows: a date that also gave a new reference stays a step of its own. */
function changeTheSame(before: readonly Entry[], after: readonly Entry[]): boolean {
  const rows = new Set(before.map(({ rowId }) => rowId))
  const isSame = (entry: Entry, other: Entry | undefined) =>
    entry.rowId === other?.rowId && fieldsOf(entry.after) === fieldsOf(other.after)
  return (
    before.length > 0 &&
    rows.size === before.length &&
    before.length === after.length &&
    before.every((entry, index) => isSame(entry, after[index]))
  )
}

function fieldsOf(json: string | null): string {
  return Object.keys(z.record(z.string(), z.unknown()).parse(JSON.parse(json ?? '{}'))).join()
}
