import { Refusal } from '../shared/errors.ts'
import type { HandlersOf } from './context.ts'
import { get } from './records.ts'

export const attachmentHandlers: HandlersOf<'attachments'> = {
  'attachments.open': (ctx, { id }) => {
    const { name, mediaType, sha256 } = get(ctx, 'attachment', id)
    const bytes = ctx.attachments.get(sha256)
    if (bytes === null) throw Refusal.of('file.missing', { name })
    return { kind: 'file', file: { name, mediaType, bytes } }
  },
}
