import type { MeetingRow } from '../../../shared/contract/meetings.ts'
import { type QueryState, useQuery } from '../../bridge/hooks.ts'
import { newestMeetings } from './newest.ts'

/** All meetings, the newest of them before the others: a large workspace shows its list as soon as a small one. */
export function useMeetingRows(): QueryState<readonly MeetingRow[]> & {
  /** False while only the newest are known. */
  whole: boolean
} {
  const newest = useQuery('meetings.list', newestMeetings)
  const more = newest.data?.length === newestMeetings.newest
  const all = useQuery('meetings.list', {}, { enabled: more })
  return more && (all.data || all.error) ? { ...all, whole: true } : { ...newest, whole: !more }
}
