import { sql as raw } from 'kysely'
import { allIds, listed, scopeOf } from '../../db/eraseTraces.ts'
import { query } from '../../db/rows.ts'
import { Refusal } from '../../shared/errors.ts'
import type { CommandContext } from '../context.ts'
import { get } from '../records.ts'

/** The meeting of minutes that are open. Throws `minutes.sealed`. */
export function openMeeting(ctx: CommandContext, meetingId: string) {
  const meeting = get(ctx, 'meeting', meetingId)
  if (meeting.sealedVersion !== null) throw Refusal.of('minutes.sealed', { reference: meeting.reference })
  return meeting
}

/**
 * Undo does not reach behind a seal: the commands that made what is sealed are no longer taken back, nor is any of them done again
 * that was taken back.
 */
export function endUndo(ctx: CommandContext, meetingId: string): void {
  const rows = raw`"rowId" IN ${listed(allIds(scopeOf(ctx.db, [{ kind: 'meeting', id: meetingId }])))}`
  ctx.db.run(
    query(
      raw`UPDATE command SET undoable = 0 WHERE undoable = 1 AND id IN (SELECT "commandId" FROM history WHERE ${rows})`,
    ),
  )
  ctx.db.run(
    query(raw`UPDATE command SET "takenBackBy" = id WHERE method = 'history.undo' AND "takenBackBy" IS NULL
      AND id IN (SELECT "commandId" FROM history WHERE ${rows})`),
  )
}
