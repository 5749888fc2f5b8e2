import type { HandlersOf } from '../context.ts'
import { change, get, insert, remove, set } from '../records.ts'
import { keepVersion } from './versions.ts'

export const slipHandlers: HandlersOf<'slips'> = {
  'slips.add': (ctx, { meetingId, replyBy, entries }) => {
    const { id: versionId } = keepVersion(ctx, meetingId)
    const ids = entries.map(entry => {
      const id = ctx.newId()
      insert(ctx, 'slip', { id, meetingId, versionId, ...entry, replyBy, answer: 'awaited', answeredOn: null })
      return id
    })
    return { ids }
  },
  'slips.change': (ctx, { id, changes }) => {
    change(ctx, 'slip', id, changes)
    const { answer, answeredOn } = get(ctx, 'slip', id)
    const answered = answer === 'confirmed' || answer === 'corrected'
    if (changes.answer && answered && answeredOn === null) set(ctx, 'slip', id, { answeredOn: ctx.today })
    return {}
  },
  'slips.remove': (ctx, { id }) => remove(ctx, 'slip', id),
}
