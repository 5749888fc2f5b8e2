import { sql as raw } from 'kysely'
import { query } from '../db/rows.ts'
import type { CommandContext } from './context.ts'
import { type Done, set } from './records.ts'

const parents = {
  sector: null,
  convening: 'bodyId',
  carried_agreement: 'meetingId',
  agenda_item: 'meetingId',
  attendance: 'meetingId',
  presentation: 'meetingId',
  intervention: 'meetingId',
  point: 'interventionId',
  agreement: 'meetingId',
  section: 'meetingId',
  own_field: null,
  register_view: null,
} as const
/** Kinds whose siblings have an order. */
export type Ordered = keyof typeof parents

const SMALLEST_GAP = 1e-6

/**
 * The position for a record among its siblings: behind `after`, first when null, last when undefined. Halves the gap between
 * two neighbours, so that one insert changes one row; when a gap is used up the siblings are numbered anew.
 * @param moving the record that is to be moved, which does not count as a neighbour
 */
export function positionFor(
  ctx: CommandContext,
  kind: Ordered,
  parentId: string | null,
  after: string | null | undefined,
  moving?: string,
): number {
  const all = siblings(ctx, kind, parentId)
  const own = all.find(row => row.id === moving)
  // Behind itself is where it is.
  if (own && after === moving) return own.position
  const rows = all.filter(row => row !== own)
  const last = rows.at(-1)
  if (after === undefined) return (last?.position ?? 0) + 1
  const index = after === null ? -1 : rows.findIndex(row => row.id === after)
  // A sibling that is gone in the meantime: the record goes last rather than nowhere.
  if (after !== null && index === -1) return (last?.position ?? 0) + 1
  const before = rows[index]?.position ?? 0
  const next = rows[index + 1]?.position
  if (next === undefined) return before + 1
  if (next - before > SMALLEST_GAP) return (before + next) / 2
  rows.forEach((row, order) => {
    set(ctx, kind, row.id, { position: order + 1 })
  })
  return index + 1.5
}

/** Moves a record among its siblings. */
export function moveAmong(
  ctx: CommandContext,
  kind: Ordered,
  id: string,
  parentId: string | null,
  after: string | null,
): Done {
  set(ctx, kind, id, { position: positionFor(ctx, kind, parentId, after, id) })
  return {}
}

function siblings(ctx: CommandContext, kind: Ordered, parentId: string | null): { id: string; position: number }[] {
  const parent = parents[kind]
  const where = parent === null ? raw`` : raw`WHERE ${raw.ref(parent)} = ${parentId}`
  return ctx.db.all(
    query(
      raw<{ id: string; position: number }>`SELECT id, position FROM ${raw.table(kind)} ${where} ORDER BY position, id`,
    ),
  )
}
