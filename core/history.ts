import { sql } from '../db/execute.ts'
import { type Columns, countUses, deleteRow, insertRow, nameOf, rowOf, type Stored, updateRow } from '../db/rows.ts'
import type { RecordKind } from '../shared/contract/define.ts'
import type { Output } from '../shared/contract/index.ts'
import { Refusal } from '../shared/errors.ts'
import { setState } from './agreement/closing.ts'
import type { CommandContext, HandlersOf, QueryContext } from './context.ts'
import { parseColumns } from './historyColumns.ts'
import { numberForNew } from './numbering.ts'
import { changedElsewhere, stampsNow } from './records.ts'

export const historyHandlers: HandlersOf<'history'> = {
  'history.state': ctx => {
    const undo = commandToUndo(ctx)
    const redo = undoToTakeBack(ctx)
    return {
      undo: undo ? { method: undo.method, at: undo.at } : null,
      redo: redo ? { method: redo.undone.method, at: redo.undone.at } : null,
    }
  },

  'history.undo': (ctx, { expected }) => {
    const command = commandToUndo(ctx)
    if (expected !== undefined && command?.id !== expected) throw Refusal.of('history.notLatest', {})
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
        const was = parseColumns(before)
        const now = parseColumns(after)
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
/** Columns that go forward from the day on which anything of their meeting left: they stand in documents elsewhere. */
const keptOnceLeft = new Set(['meeting.year', 'meeting.number', 'meeting.reference'])

type Step = { tableName: RecordKind; rowId: string; before: Columns | null; after: Columns | null }

/** Puts every row that a command changed back as it was; refuses when one is no longer as the command left it. */
function takeBack(ctx: CommandContext, commandId: string): void {
  const steps = ctx.db.all(
    sql
      .selectFrom('history')
      .select(['tableName', 'rowId', 'before', 'after'])
      .where('commandId', '=', commandId)
      .orderBy('sequence', 'desc'),
  )
  for (const { before, after, ...row } of steps)
    takeStepBack(ctx, { ...row, before: parseColumns(before), after: parseColumns(after) })
}

function takeStepBack(ctx: CommandContext, { tableName, rowId, before, after }: Step): void {
  const current = rowOf(ctx.db, tableName, rowId)
  if (after === null) {
    if (current) throw changedElsewhere(tableName, rowId, 'id', rowId, '')
    insertRow(ctx.db, tableName, { ...stampsNow(ctx), ...withItsNumber(ctx, tableName, before ?? {}) })
    return
  }
  if (!current) throw Refusal.of('record.notFound', { kind: tableName, id: rowId })
  const kept = (field: string) => isKept(`${tableName}.${field}`, current)
  for (const [field, left] of Object.entries(after)) {
    if (current[field] !== left && !kept(field)) throw changedElsewhere(tableName, rowId, field, current[field], left)
  }
  const stamps = { changedAt: ctx.now, changedBy: ctx.user }
  if (before !== null) {
    const back = Object.entries(before).filter(([field]) => !kept(field))
    updateRow(ctx.db, tableName, rowId, { ...Object.fromEntries(back), ...stamps })
  } else if (tableName === 'agreement' && current.number !== null) {
    setState(ctx, rowId, 'withdrawn')
  } else {
    refuseRemoval(ctx, tableName, rowId, current)
    deleteRow(ctx.db, tableName, rowId)
  }
}

function isKept(column: string, current: Columns): boolean {
  return keptColumns.has(column) || (keptOnceLeft.has(column) && current.numbersFixedAt !== null)
}

/** An agreement that comes back where the numbers are fixed by now gets the next free one. */
function withItsNumber(ctx: CommandContext, table: RecordKind, row: Columns): Columns {
  if (table !== 'agreement' || row.number !== null) return row
  return { ...row, number: numberForNew(ctx, String(row.meetingId)) }
}

/** What was made goes again only while nobody has built on it and nothing of it has left. */
function refuseRemoval(ctx: CommandContext, kind: RecordKind, id: string, row: Columns): void {
  if (kind === 'meeting' && row.numbersFixedAt !== null)
    throw Refusal.of('meeting.left', { reference: String(row.reference) })
  const count = countUses(ctx.db, kind, id)
  if (count > 0) throw Refusal.of('record.inUse', { kind, name: nameOf(ctx.db, kind, id), count })
}

function shown(value: Stored | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
