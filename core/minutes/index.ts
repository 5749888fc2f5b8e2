import { Refusal } from '../../shared/errors.ts'
import { translator } from '../../shared/texts/index.ts'
import type { HandlersOf } from '../context.ts'
import { get, insert, set } from '../records.ts'
import { approve, refuseUnseen } from './approve.ts'
import { compareRecords } from './compare.ts'
import { minutesOf } from './minutesOf.ts'
import { readAgreedOn } from './readAgreedOn.ts'
import { readRecord } from './readRecord.ts'
import { openMeeting } from './seal.ts'
import { keepVersion, recordOf, recordToExport, versionOf } from './versions.ts'

export const minutesHandlers: HandlersOf<'minutes'> = {
  'minutes.get': (ctx, { meetingId }) => readAgreedOn(ctx, meetingId),

  'minutes.compare': (ctx, { meetingId, from, to }) => {
    const record = (number: number | null) =>
      number === null ? readRecord(ctx, meetingId) : recordOf(ctx, versionOf(ctx, meetingId, number))
    return compareRecords(record(from), record(to), ctx.language)
  },

  'minutes.export': (ctx, { meetingId, format, language, audience, version, template }) => {
    const { record, seal } = recordToExport(ctx, meetingId, { version, leaves: audience !== 'internal' })
    const document = minutesOf(record, language, audience, seal)
    const t = translator(language)
    const name = `${document.reference} ${t('documents.minutes.fileName')} ${t(`fields.audience.${audience}`)}.${format}`
    return { kind: 'minutes', format, name, document, template }
  },

  'minutes.circulate': (ctx, { meetingId, replyBy }) => {
    openMeeting(ctx, meetingId)
    const { id, number } = keepVersion(ctx, meetingId)
    if (get(ctx, 'minutes_version', id).stage === 'draft') set(ctx, 'minutes_version', id, { stage: 'circulated' })
    insert(ctx, 'circulation', { id: ctx.newId(), versionId: id, replyBy })
    set(ctx, 'meeting', meetingId, { state: 'underReview' })
    return { version: number }
  },

  'minutes.approve': (ctx, { meetingId, hash }) => {
    openMeeting(ctx, meetingId)
    refuseUnseen(ctx, meetingId, hash)
    return approve(ctx, meetingId)
  },

  'minutes.amend': (ctx, { meetingId, reason }) => {
    const { sealedVersion, reference } = get(ctx, 'meeting', meetingId)
    if (sealedVersion === null) throw Refusal.of('minutes.notSealed', { reference })
    set(ctx, 'meeting', meetingId, { state: 'draft', sealedVersion: null, amendmentReason: reason })
    return {}
  },
}
