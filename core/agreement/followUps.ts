import { sql } from '../../db/execute.ts'
import type { EvidenceFile, FollowUp } from '../../shared/contract/agreements.ts'
import { Refusal } from '../../shared/errors.ts'
import type { HandlersOf, QueryContext } from '../context.ts'
import { mediaTypeOf } from '../mediaType.ts'
import { among } from '../names.ts'
import { change, get, insert, remove } from '../records.ts'
import { withRating } from './rating.ts'

export const followUpHandlers: HandlersOf<'followUps'> = {
  'followUps.add': (ctx, { id = ctx.newId(), letterNumber = null, ...entry }) => {
    get(ctx, 'agreement', entry.agreementId)
    withRating(ctx, entry.agreementId, () => insert(ctx, 'follow_up', { id, letterNumber, ...entry }))
    return { id }
  },

  'followUps.change': (ctx, { id, changes }) =>
    withRating(ctx, get(ctx, 'follow_up', id).agreementId, () => change(ctx, 'follow_up', id, changes)),

  'followUps.remove': (ctx, { id }) =>
    withRating(ctx, get(ctx, 'follow_up', id).agreementId, () => remove(ctx, 'follow_up', id)),

  'followUps.attach': (ctx, { id = ctx.newId(), followUpId, name, bytes }) => {
    get(ctx, 'follow_up', followUpId)
    if (bytes.byteLength === 0) throw Refusal.of('file.empty', { name })
    const sha256 = ctx.attachments.put(bytes)
    const file = { name, mediaType: mediaTypeOf(name), size: bytes.byteLength, sha256 }
    insert(ctx, 'attachment', { id, meetingId: null, followUpId, ...file })
    return { id }
  },

  'followUps.detach': (ctx, { id }) => {
    if (get(ctx, 'attachment', id).followUpId === null) throw Refusal.of('record.notFound', { kind: 'attachment', id })
    return remove(ctx, 'attachment', id)
  },
}

/** The follow-up of an agreement with its evidence, the latest first. */
export function followUpsOf(ctx: Pick<QueryContext, 'db'>, agreementId: string): FollowUp[] {
  const entries = ctx.db.all(
    sql
      .selectFrom('follow_up')
      .select(['id', 'agreementId', 'date', 'reporter', 'channel', 'rating', 'narrative', 'nextStep', 'evidence'])
      .select('letterNumber')
      .where('agreementId', '=', agreementId)
      .orderBy('date', 'desc')
      .orderBy('id', 'desc'),
  )
  const files = filesOf(
    ctx,
    entries.map(({ id }) => id),
  )
  return entries.map(entry => ({ ...entry, files: files.get(entry.id) ?? [] }))
}

function filesOf(ctx: Pick<QueryContext, 'db'>, followUpIds: readonly string[]): Map<string, EvidenceFile[]> {
  const rows = ctx.db.all(
    sql
      .selectFrom('attachment')
      .select(['id', 'followUpId', 'name', 'size'])
      .where(among('followUpId', followUpIds))
      .orderBy('createdAt')
      .orderBy('id'),
  )
  const groups = new Map<string, EvidenceFile[]>()
  for (const { followUpId, ...file } of rows) {
    if (followUpId !== null) groups.set(followUpId, [...(groups.get(followUpId) ?? []), file])
  }
  return groups
}
