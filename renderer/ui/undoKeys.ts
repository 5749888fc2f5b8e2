import type { KeyboardEvent } from 'react'
import { caretAfter } from './typingHistory.ts'

type Field = HTMLInputElement | HTMLTextAreaElement
type Keys = Pick<globalThis.KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Marks the fields that take back their own words: there the browser's own undo, which leaps between fields, is never used. */
export const ownUndo = { 'data-own-undo': true } as const

/** Which of undo and redo the keys ask for: Ctrl+Z; Ctrl+Y or Ctrl+Shift+Z. */
export function undoKey(event: Keys): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && !event.shiftKey ? 'redo' : null
}

/** Takes back or repeats a word of the field, where the keys ask for it and the field has one; else the window's undo goes on. */
export function takeBackTyping(
  event: KeyboardEvent<Field>,
  saved: { back(): string | null; forward(): string | null },
) {
  const wanted = undoKey(event)
  if (!wanted || event.defaultPrevented) return
  const field = event.currentTarget
  const before = field.value
  const after = wanted === 'undo' ? saved.back() : saved.forward()
  if (after === null) return
  event.preventDefault()
  const caret = caretAfter(before, after)
  // Once it is drawn; fields for addresses and numbers know no selection.
  requestAnimationFrame(() => {
    if (field.value === after && field.selectionStart !== null) field.setSelectionRange(caret, caret)
  })
}

/** The browser's undo, asked for in another field, reached into this one: that is not what the person meant. */
export function isStrayUndo(event: { nativeEvent: Event; currentTarget: Element }): boolean {
  const { nativeEvent, currentTarget } = event
  if (!(nativeEvent instanceof InputEvent) || !nativeEvent.inputType.startsWith('history')) return false
  return currentTarget.ownerDocument.activeElement !== currentTarget
}
