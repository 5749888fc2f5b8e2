import { useCallback } from 'react'
import type { Input } from '../../../shared/contract/index.ts'
import type { ReturnedDecision, ReturnedItem, ReturnedWord } from '../../../shared/contract/returnedMinutes.ts'
import { useCommand } from '../../bridge/hooks.ts'

export type ReturnedFile = { name: string; word: ReturnedWord }
export type Decided = Input<'returnedMinutes.decide'>['decisions'][number]
/** Where the person puts a change that was not recognised, and what the text there is to say. */
export type Placing = NonNullable<Decided['placing']>
export type { ReturnedDecision, ReturnedItem }

/** Records what the person decides on a file that came back: however much at once, one command. Rejects with a Refusal. */
export function useDecisions(meetingId: string, { name, word }: ReturnedFile) {
  const decide = useCommand('returnedMinutes.decide')
  return useCallback(
    (decisions: Decided[]) =>
      decide({ meetingId, fileName: name.replace(/\s+/g, ' ').slice(0, 300), returned: word, decisions }),
    [decide, meetingId, name, word],
  )
}
