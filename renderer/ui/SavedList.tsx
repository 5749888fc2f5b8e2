import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { useTexts } from '../language/LanguageProvider.tsx'
import type { Change } from './fieldEditor.ts'
import classes from './fields.module.css'
import { linesOf, useListKeys } from './listKeys.ts'
import { growing } from './SavedArea.tsx'
import { type FieldProps, SavedField } from './SavedField.tsx'
import { caretAfter, strokeOf } from './typingHistory.ts'
import { isStrayUndo, ownUndo, undoKey } from './undoKeys.ts'
import { storedParagraph, useSaved } from './useSaved.ts'

type SavedListProps = Omit<FieldProps, 'placeholder'> & {
  value: string[]
  save(change: Change<string[]>): Promise<unknown>
  marks?: 'numbers' | 'bullets'
  /** Shown in the one empty line of an empty list. */
  placeholder?: string
}

/**
 * Short texts in order, one line each. Enter begins the next, Backspace in an empty one takes it away, Alt with the arrows
 * moves it, and pasting many lines makes as many items.
 */
export function SavedList(props: SavedListProps) {
  const { label, labelled, className, disabled, placeholder, marks = 'numbers' } = props
  const texts = useTexts()
  const saved = useSaved<string[]>({ value: props.value, save: props.save, same: sameLines, stored: storedLines })
  const list = useRef<HTMLOListElement>(null)
  const keys = useListKeys(list)
  // A list always ends with a line to write in, once it is entered; alone it invites to begin.
  const items = saved.value.length === 0 ? [''] : saved.value

  /** The list's own undo; the cursor goes where the texts differ. */
  function takeBack(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
    const wanted = undoKey(event)
    const after = wanted && (wanted === 'undo' ? saved.back() : saved.forward())
    if (!after) return false
    const changed = after.findIndex((text, index) => text !== items[index])
    const index = changed >= 0 ? changed : Math.max(after.length - 1, 0)
    keys.focus(index, changed >= 0 ? caretAfter(items[index] ?? '', after[index] ?? '') : 'end')
    return true
  }

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>, index: number) {
    if (takeBack(event)) {
      event.preventDefault()
      return
    }
    const next = keys.after(event, items, index)
    if (!next) return
    event.preventDefault()
    saved.type(next.items)
    keys.focus(next.index, next.caret)
  }

  function handlePaste(event: ClipboardEvent<HTMLTextAreaElement>, index: number) {
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (lines.length < 2) return
    event.preventDefault()
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const [first = '', ...others] = lines
    const last = others.length - 1
    const pasted = [
      value.slice(0, selectionStart) + first,
      ...others.map((line, place) => (place === last ? line + value.slice(selectionEnd) : line)),
    ]
    saved.type(items.toSpliced(index, 1, ...pasted))
    keys.focus(index + pasted.length - 1, 'end')
  }

  return (
    <SavedField label={label} labelled={labelled ?? false} className={className} saved={saved}>
      {({ id, ...control }) => (
        <ol
          id={id}
          ref={list}
          aria-label={label}
          className={marks === 'numbers' ? classes.numbered : classes.bulleted}
          onBlur={event => {
            if (!event.currentTarget.contains(event.relatedTarget)) void saved.leave()
          }}
        >
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the items are plain texts that may be equal; their place is their identity
            <li key={index}>
              <div className={classes.grow} {...growing(item)}>
                <textarea
                  aria-describedby={control['aria-describedby']}
                  aria-label={texts('window.fields.item', { label, number: index + 1 })}
                  {...ownUndo}
                  rows={1}
                  className={classes.control}
                  value={item}
                  disabled={disabled}
                  placeholder={saved.value.length === 0 ? placeholder : undefined}
                  onChange={event => {
                    if (isStrayUndo(event)) return
                    const text = event.currentTarget.value.replace(/\n/g, ' ')
                    saved.type(items.with(index, text), strokeOf(event.nativeEvent))
                  }}
                  onKeyDown={event => handleKey(event, index)}
                  onPaste={event => handlePaste(event, index)}
                />
              </div>
            </li>
          ))}
        </ol>
      )}
    </SavedField>
  )
}

function sameLines(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index])
}

/** Lines that say nothing are not stored: they are places to write in. */
function storedLines(lines: string[]): string[] {
  return lines.map(storedParagraph).filter(line => line.trim() !== '')
}
