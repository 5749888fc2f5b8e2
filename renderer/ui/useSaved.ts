import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { cleanText } from '../../shared/text.ts'
import { placed, placeOf } from './drafts.ts'
import { type Change, createFieldEditor, type EditorState, type FieldEditor } from './fieldEditor.ts'
import { notifyProblem } from './notify.tsx'
import { useSaves } from './saves.tsx'

type SavedOptions<T> = {
  /** What the core says. */
  value: T
  /** Stores a change; rejects with a Refusal. */
  save(change: Change<T>): Promise<unknown>
  same?: (one: T, other: T) => boolean
  stored?: (value: T) => T
  parseTheirs?: (text: string) => T
  delay?: number
}

export type Saved<T> = EditorState<T> &
  Pick<FieldEditor<T>, 'type' | 'back' | 'forward' | 'set' | 'adopt' | 'sent' | 'flush' | 'leave' | 'choose'>

/**
 * A value that is saved as it changes: shown from here, never overwritten by what comes from the core while words wait.
 * One per record: give the component the record's id as `key`.
 */
export function useSaved<T>({ value, save, same = Object.is, stored, parseTheirs, delay }: SavedOptions<T>): Saved<T> {
  const saves = useSaves()
  const latestSave = useRef(save)
  useLayoutEffect(() => {
    latestSave.current = save
  })
  const [editor] = useState(() =>
    createFieldEditor<T>({
      value,
      saves,
      same,
      save: change => latestSave.current(change),
      keep(change, leaving) {
        const place = placeOf(latestSave.current)
        if (place) saves.drafts?.keep(place, change, leaving)
      },
      ...(stored ? { stored } : {}),
      ...(parseTheirs ? { parseTheirs } : {}),
      ...(delay === undefined ? {} : { delay }),
    }),
  )
  const state = useSyncExternalStore(editor.subscribe, editor.state)
  useLayoutEffect(() => editor.receive(value), [editor, value])
  useEffect(
    () => () => {
      void editor.close().then(problem => problem && notifyProblem(problem))
    },
    [editor],
  )
  const { type, back, forward, set, adopt, sent, flush, leave, choose } = editor
  return { ...state, type, back, forward, set, adopt, sent, flush, leave, choose }
}

/** Where a field may be empty, the contract keeps null; where it may not be absent, an empty text. */
export type TextValue =
  | { nullable?: false; value: string; save(change: Change<string>): Promise<unknown> }
  | { nullable: true; value: string | null; save(change: Change<string | null>): Promise<unknown> }

/** How the core stores one line and running text; the rules are those of `shared/contract/fields.ts`. */
export const storedLine = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim()
export const storedParagraph = cleanText

const asTyped = (text: string) => text

/** `useSaved` for text: saved 400 ms after the last key (at the latest 500 ms after the first), on leaving and on closing. */
export function useSavedText(options: TextValue & { stored: (text: string) => string; delay?: number }): Saved<string> {
  const { stored, delay } = options
  const save = options.nullable ? nullableSaver(options.save) : options.save
  return useSaved<string>({
    value: options.value ?? '',
    save,
    stored,
    parseTheirs: asTyped,
    ...(delay === undefined ? {} : { delay }),
  })
}

/** Where nothing is written, nothing is stored. */
function nullableSaver(save: (change: Change<string | null>) => Promise<unknown>) {
  const place = placeOf(save)
  return placed(
    ({ was, now }: Change<string>) => save({ was: was || null, now: now || null }),
    place && { ...place, asSent: value => value || null },
  )
}
