import type { HandlersOf } from '../context.ts'
import { get, insert, remove, set } from '../records.ts'
import { versionOf } from './versions.ts'

export const distributionHandlers: HandlersOf<'distributions'> = {
  'distributions.add': (ctx, { meetingId, version, recipients, ...sent }) => {
    const { id: versionId } = versionOf(ctx, meetingId, version)
    const ids = recipients.map(recipient => {
      const id = ctx.newId()
      insert(ctx, 'distribution', { id, meetingId, versionId, ...recipient, ...sent })
      return id
    })
    const { sealedVersion, state } = get(ctx, 'meeting', meetingId)
    if (sealedVersion === version && state === 'approved') set(ctx, 'meeting', meetingId, { state: 'distributed' })
    return { ids }
  },
  'distributions.remove': (ctx, { id }) => remove(ctx, 'distribution', id),
}
