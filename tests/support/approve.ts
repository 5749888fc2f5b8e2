import type { Output } from '../../shared/contract/index.ts'
import type { Caller } from './core.ts'

/** Seals the minutes of a meeting as they stand, as somebody who has just read them. */
export async function approve(core: Caller, meetingId: string): Promise<Output<'minutes.approve'>> {
  const { contentHash: hash } = await core.call('minutes.get', { meetingId })
  return core.call('minutes.approve', { meetingId, hash })
}
