import { sql } from '../../db/execute.ts'
import type { EvidenceFile, FollowUp } from '../../shared/contract/agreements.ts'
import { Refusal } from '../../shared/errors.ts'
import type { CommandContext, HandlersOf, QueryContext } from '../context.ts'
import { mediaTypeOf } from '../mediaType.ts'
import { among } from '../names.ts'
import { change, get, insert, remove, set } from '../records.ts'

export const followUpHandlers: HandlersOf<'followUps'> = {
  'followUps.add': (ctx, { id = ctx.newId(), letterNumber = null, ...entry }) => {
    get(ctx, 'agreement', entry.agreementId)
    insert(ctx, 'follow_up', { id, letterNumber, ...entry })
    if (entry.rating !== null) rateAsReported(ctx, id, entry.agreementId)
    return { id }
  },

  'followUps.change': (ctx, { id, changes }) => {
    change(ctx, 'follow_up', id, changes)
    if (changes.rating) rateAsReported(ctx, id, get(ctx, 'follow_up', id).agreementId)
    return {}
  },

  'followUps.remove': (ctx, { id }) => remove(ctx, 'follow_up', id),

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

/** An agreement stands where its latest rated entry says; entries about earlier days tell only how it stood then. */
function rateAsReported(ctx: CommandContext, followUpId: string, agreementId: string): void {
  const latest = ctx.db.one(
    sql
      .selectFrom('follow_up')
      .select(['id', 'rating'])
      .where('agreementId', '=', agreementId)
      .where('rating', 'is not', null)
      .orderBy('date', 'desc')
      .orderBy('id', 'desc')
      .limit(1),
  )
  if (latest?.id === followUpId) set(ctx, 'agreement', agreementId, { rating: latest.rating })
}
