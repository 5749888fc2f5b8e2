import { z } from 'zod'
import { sql } from '../db/execute.ts'
import { type Columns, deleteRow, insertRow, rowOf, type Stored, updateRow } from '../db/rows.ts'
import type { Output } from '../shared/contract/index.ts'
import { Refusal } from '../shared/errors.ts'
import type { CommandContext, HandlersOf, QueryContext } from './context.ts'
import { changedElsewhere, stampsNow } from './records.ts'

const columns = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

export const historyHandlers: HandlersOf<'history'> = {
  'history.state': ctx => {
    const undo = commandToUndo(ctx)
    const redo = undoToTakeBack(ctx)
    return {
      undo: undo ? { method: undo.method, at: undo.at } : null,
      redo: redo ? { method: redo.undone.method, at: redo.undone.at } : null,
    }
  },

  'history.undo': ctx => {
    const command = commandToUndo(ctx)
    if (!command) throw Refusal.of('history.nothingToUndo', {})
    takeBack(ctx, command.id)
    return { method: command.method }
  },

  'history.redo': ctx => {
    const found = undoToTakeBack(ctx)
    if (!found) throw Refusal.of('history.nothingToRedo', {})
    takeBack(ctx, found.id)
    return { method: found.undone.method }
  },

  'history.list': (ctx, { recordId }) =>
    ctx.db
      .all(
        sql
          .selectFrom('history')
          .innerJoin('command', 'command.id', 'history.commandId')
          .select(['command.at', 'command.user', 'command.method', 'history.before', 'history.after'])
          .where('history.rowId', '=', recordId)
          .orderBy('history.sequence', 'desc')
          .limit(500),
      )
      .flatMap(({ at, user, method, before, after }): Output<'history.list'> => {
        // A record that was made or removed is one line; a change is one line a field.
        if (before === null || after === null) return [{ at, user, method, field: null, before: null, after: null }]
        const was = parse(before)
        const now = parse(after)
        return Object.keys(now)
          .filter(field => field !== 'position')
          .map(field => ({ at, user, method, field, before: shown(was[field]), after: shown(now[field]) }))
      }),
}

/** What command an undo or redo takes back, so that the dispatcher can link both. */
export function commandTakenBack(ctx: QueryContext, method: string): string | null {
  if (method === 'history.undo') return commandToUndo(ctx)?.id ?? null
  if (method === 'history.redo') return undoToTakeBack(ctx)?.id ?? null
  return null
}

/** A person's latest command that is not yet taken back. */
function commandToUndo(ctx: QueryContext) {
  return ctx.db.one(
    sql
      .selectFrom('command')
      .select(['id', 'method', 'at'])
      .where('user', '=', ctx.user)
      .where('undoable', '=', 1)
      .where('mergedInto', 'is', null)
      .where('takenBackBy', 'is', null)
      .orderBy('sequence', 'desc')
      .limit(1),
  )
}

/** A person's latest undo, as long as nothing new was done since. */
function undoToTakeBack(ctx: QueryContext) {
  const undo = ctx.db.one(
    sql
      .selectFrom('command')
      .innerJoin('command as undone', 'undone.id', 'command.takesBack')
      .select(['command.id', 'command.sequence', 'undone.method', 'undone.at'])
      .where('command.user', '=', ctx.user)
      .where('command.method', '=', 'history.undo')
      .where('command.takenBackBy', 'is', null)
      .orderBy('command.sequence', 'desc')
      .limit(1),
  )
  if (!undo) return undefined
  const newer = ctx.db.one(
    sql
      .selectFrom('command')
      .select('id')
      .where('user', '=', ctx.user)
      .where('undoable', '=', 1)
      .where('sequence', '>', undo.sequence)
      .limit(1),
  )
  return newer ? undefined : { id: undo.id, undone: { method: undo.method, at: undo.at } }
}

/** Columns that only ever go forward: a number that left the house is not given back. */
const keptColumns = new Set(['meeting.numbersFixedAt', 'agreement.number'])

/** Puts every row that a command changed back as it was; refuses when one is no longer as the command left it. */
function takeBack(ctx: CommandContext, commandId: string): void {
  const rows = ctx.db.all(
    sql
      .selectFrom('history')
      .select(['tableName', 'rowId', 'before', 'after'])
      .where('commandId', '=', commandId)
      .orderBy('sequence', 'desc'),
  )
  for (const { tableName, rowId, before, after } of rows) {
    const current = rowOf(ctx.db, tableName, rowId)
    const kept = (field: string) => keptColumns.has(`${tableName}.${field}`)
    if (after === null) {
      if (current) throw changedElsewhere(tableName, rowId, 'id', rowId, '')
      insertRow(ctx.db, tableName, { ...parse(before ?? '{}'), ...stampsNow(ctx) })
      continue
    }
    if (!current) throw Refusal.of('record.notFound', { kind: tableName, id: rowId })
    for (const [field, left] of Object.entries(parse(after))) {
      if (current[field] !== left && !kept(field)) throw changedElsewhere(tableName, rowId, field, current[field], left)
    }
    const stamps = { changedAt: ctx.now, changedBy: ctx.user }
    if (before !== null) {
      const back = Object.entries(parse(before)).filter(([field]) => !kept(field))
      updateRow(ctx.db, tableName, rowId, { ...Object.fromEntries(back), ...stamps })
    } else if (tableName === 'agreement' && current.number !== null) {
      updateRow(ctx.db, tableName, rowId, { state: 'withdrawn', ...stamps })
    } else {
      deleteRow(ctx.db, tableName, rowId)
    }
  }
}

function parse(json: string): Columns {
  return columns.parse(JSON.parse(json))
}

function shown(value: Stored | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
