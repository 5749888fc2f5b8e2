import type { Output } from '../../shared/contract/index.ts'
import { Refusal } from '../../shared/errors.ts'
import type { CommandContext } from '../context.ts'
import { get, set } from '../records.ts'
import { readRecord } from './readRecord.ts'
import { contentOf, hashOf } from './record.ts'
import { endUndo } from './seal.ts'
import { keepVersion } from './versions.ts'

/** Throws `minutes.changed` where the minutes no longer say what somebody saw. */
export function refuseUnseen(ctx: CommandContext, meetingId: string, hash: string): void {
  const record = readRecord(ctx, meetingId)
  if (hashOf(contentOf(record)) !== hash) throw Refusal.of('minutes.changed', { reference: record.reference })
}

/** Seals what the minutes of a meeting say now; from then on nothing that they print can change. */
export function approve(ctx: CommandContext, meetingId: string): Output<'minutes.approve'> {
  const { amendmentReason } = get(ctx, 'meeting', meetingId)
  const { id, number } = keepVersion(ctx, meetingId)
  const { stage, contentHash } = get(ctx, 'minutes_version', id)
  // What was amended and says again what it said keeps its seal.
  if (stage !== 'approved')
    set(ctx, 'minutes_version', id, {
      stage: 'approved',
      sealedAt: ctx.now,
      sealedBy: ctx.user,
      reason: amendmentReason,
    })
  set(ctx, 'meeting', meetingId, { state: 'approved', sealedVersion: number, amendmentReason: null })
  endUndo(ctx, meetingId)
  return { version: number, contentHash }
}
