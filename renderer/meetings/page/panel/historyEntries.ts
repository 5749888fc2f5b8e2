import type { Output } from '../../../../shared/contract/index.ts'

export type HistoryEntry = Output<'history.list'>[number]

const SAME_BURST = 60_000

/**
 * A person's saves of one field in one go are one entry: what stood there before the first and after the last. Newest first, as
 * they came.
 */
export function joinedEntries(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const joined: HistoryEntry[] = []
  for (const entry of entries) {
    const later = joined.at(-1)
    if (later && isSameBurst(later, entry)) joined[joined.length - 1] = { ...later, before: entry.before, at: later.at }
    else joined.push(entry)
  }
  return joined
}

function isSameBurst(later: HistoryEntry, earlier: HistoryEntry): boolean {
  return (
    later.field !== null &&
    later.field === earlier.field &&
    later.user === earlier.user &&
    later.method === earlier.method &&
    later.before === earlier.after &&
    Date.parse(later.at) - Date.parse(earlier.at) <= SAME_BURST
  )
}
