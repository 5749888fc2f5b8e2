import { hashKey, type QueryClient } from '@tanstack/react-query'
import type { Meeting } from '../../../../shared/contract/meetings.ts'
import type { Step } from './steps.ts'

type Entry = { step: Step; acknowledged: boolean; seen: number }

export type MeetingView = {
  /** The meeting as the core last told it, with everything that is on its way. */
  meeting(): Meeting | undefined
  subscribe(listener: () => void): () => void
  /**
   * Shows a step at once and does its work after everything before it: commands reach the core in the order in which they were
   * given. A step whose work is refused is taken back.
   */
  run<T>(step: Step | null, work: () => Promise<T>): Promise<T>
  /** Resolves when everything that was given is answered. */
  idle(): Promise<void>
}

/** What the page shows of one meeting: the answer that the queries hold, and the steps that this answer does not know yet. */
export function createMeetingView(queries: QueryClient, id: string): MeetingView {
  const key = ['meetings.get', { id }]
  const hash = hashKey(key)
  const listeners = new Set<() => void>()
  let answer: Meeting | undefined
  let entries: Entry[] = []
  let shown: Meeting | undefined
  let last: Promise<unknown> = Promise.resolve()

  function refresh() {
    shown = answer && entries.reduce((meeting, { step }) => step(meeting), answer)
  }
  function emit() {
    refresh()
    for (const listener of listeners) listener()
  }

  /**
   * A new answer: steps that it holds have done their service. One that it does not hold is kept for one answer more, because
   * that one may have been asked for before the command was acknowledged; what the second one says is so.
   */
  function receive(next: Meeting | undefined) {
    answer = next
    if (!next) return refresh()
    entries = entries.filter(entry => {
      if (!entry.acknowledged) return true
      entry.seen += 1
      return entry.seen < 2 && entry.step(next) !== next
    })
    refresh()
  }

  function meeting(): Meeting | undefined {
    const current = queries.getQueryData<Meeting>(key)
    if (current !== answer) receive(current)
    return shown
  }

  return {
    meeting,
    subscribe(listener) {
      listeners.add(listener)
      const end = queries.getQueryCache().subscribe(event => {
        if (event.type !== 'updated' || event.query.queryHash !== hash) return
        const before = shown
        if (event.action.type === 'success') receive(queries.getQueryData<Meeting>(key))
        if (shown !== before) listener()
      })
      return () => {
        listeners.delete(listener)
        end()
      }
    },
    async idle() {
      await last
    },
    async run(step, work) {
      meeting()
      const entry: Entry | null = step ? { step, acknowledged: false, seen: 0 } : null
      if (entry) {
        entries = [...entries, entry]
        emit()
      }
      const result = last.then(work)
      last = result.catch(() => {})
      try {
        const value = await result
        if (entry) entry.acknowledged = true
        return value
      } catch (error) {
        entries = entries.filter(each => each !== entry)
        emit()
        throw error
      }
    },
  }
}
