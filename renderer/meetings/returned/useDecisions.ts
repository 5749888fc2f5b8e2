import { useCallback, useState } from 'react'
import type { Input, Output } from '../../../shared/contract/index.ts'
import type { AgreedOn, NewCorrection } from '../../../shared/contract/minutes.ts'
import type { ReturnedWord } from '../../../shared/contract/returnedMinutes.ts'
import { dayOf } from '../../../shared/dates.ts'
import { useClient } from '../../bridge/ClientProvider.tsx'
import { useSend } from '../../bridge/hooks.ts'

export type ReturnedFile = { name: string; word: ReturnedWord }
/** What was decided here on a change or a comment: a `noted` one waits among the corrections of the meeting. */
export type Decision = 'accepted' | 'refused' | 'noted'
/** Where the person puts a change that was not recognised, and what the text there is to say. */
export type Placing = Pick<NewCorrection, 'label' | 'before' | 'after'> & { part: NonNullable<NewCorrection['part']> }
/** A change or a comment, by its place in its list. */
export type Item = `change ${number}` | `comment ${number}`

/**
 * What the person decides on a file that came back. Each decision is recorded as a correction of the minutes; an accepted change
 * is put into the record as it stands at that moment. `decide` rejects with a Refusal.
 */
export function useDecisions(agreed: AgreedOn, { name, word }: ReturnedFile) {
  const client = useClient()
  const send = useSend()
  const [decided, setDecided] = useState<ReadonlyMap<Item, Decision>>(new Map())
  const { meetingId } = agreed

  const decide = useCallback(
    async (item: Item, decision: Decision, placing?: Placing) => {
      // Another decision may have changed what the record says since it was shown.
      const places = (await client.ask('returnedMinutes.match', {
        meetingId,
        returned: word,
      })) as Output<'returnedMinutes.match'>
      const entry = { ...entryOf(item, word, places, name), ...placing }
      if (decision === 'accepted' && entry.part === null) return
      const version = agreed.versions.find(({ circulatedAt }) => circulatedAt !== null)?.number ?? null
      const { ids } = await send('corrections.add', {
        meetingId,
        version,
        entries: [entry],
      } satisfies Input<'corrections.add'>)
      const [id] = ids
      if (id && decision === 'accepted') await send('corrections.accept', { id })
      if (id && decision === 'refused') await send('corrections.refuse', { id })
      setDecided(before => new Map(before).set(item, decision))
    },
    [client, send, agreed, meetingId, name, word],
  )
  return { decided, decide }
}

function entryOf(
  item: Item,
  word: ReturnedWord,
  places: Output<'returnedMinutes.match'>,
  fileName: string,
): NewCorrection {
  const [kind, place] = item.split(' ')
  const index = Number(place)
  const common = { source: 'file', fileName: oneLine(fileName) } as const
  const comment = word.comments[index]
  if (kind === 'comment' && comment) {
    const { author, date, text, about, replies } = comment
    const thread = [text, ...replies.map(reply => `${reply.author}: ${reply.text}`)].join('\n')
    const label = oneLine(places.comments[index]?.label ?? '')
    return {
      ...common,
      part: null,
      label,
      author: oneLine(author),
      date: dayIn(date),
      before: cut(about),
      after: '',
      comment: cut(thread),
    }
  }
  const change = word.changes[index]
  const placed = places.changes[index]
  if (!change || !placed) throw new Error(`no ${item}`)
  const { state, part, label, was, now } = placed
  return {
    ...common,
    part: state === 'open' ? part : null,
    label: oneLine(label),
    author: oneLine(change.author),
    date: dayIn(change.date),
    before: cut(state === 'open' ? was : change.before),
    after: cut(state === 'open' ? now : change.after),
    comment: '',
  }
}

function dayIn(date: string | null): string | null {
  return date === null ? null : dayOf(new Date(date))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 300)
}

/** As much as a record holds: a change that is longer has no place in a field anyway. */
function cut(text: string): string {
  return text.replaceAll('\u2029', '\n').slice(0, 20_000)
}
