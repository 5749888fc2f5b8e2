import type { HandlersOf } from './context.ts'
import { get } from './records.ts'

export const attachmentHandlers: HandlersOf<'attachments'> = {
  'attachments.open': (ctx, { id }) => {
    const { name, mediaType, sha256 } = get(ctx, 'attachment', id)
    return { kind: 'file', file: { name, mediaType, bytes: ctx.attachments.get(sha256) } }
  },
}
