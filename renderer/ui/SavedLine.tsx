import type { ChangeEvent, KeyboardEvent, Ref } from 'react'
import classes from './fields.module.css'
import { growing } from './SavedArea.tsx'
import { type FieldProps, SavedField } from './SavedField.tsx'
import { strokeOf } from './typingHistory.ts'
import { isStrayUndo, ownUndo, takeBackTyping } from './undoKeys.ts'
import { storedLine, type TextValue, useSavedText } from './useSaved.ts'

type SavedLineProps = FieldProps &
  TextValue & {
    /** True: a long line wraps instead of running out of sight. */
    wrap?: boolean
    /** Enter, after the line is saved. Without it, Enter leaves the field. */
    onEnter?: () => void
    onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
    inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>
    type?: 'text' | 'email' | 'tel' | 'url'
    autoFocus?: boolean
    /** Milliseconds of rest before what is typed is saved. */
    delay?: number
  }

/** One line of text that looks like text until one points at it, and is saved as it is typed. */
export function SavedLine(props: SavedLineProps) {
  const { label, labelled, className, wrap = false, onEnter, onKeyDown, inputRef, type = 'text' } = props
  const saved = useSavedText({ ...props, stored: storedLine })

  function handleKey(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) {
    // What it holds was sealed: nothing is added behind it either.
    if (event.currentTarget.readOnly) return
    onKeyDown?.(event)
    takeBackTyping(event, saved)
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return
    event.preventDefault()
    if (!onEnter) event.currentTarget.blur()
    else void saved.flush().then(onEnter)
  }

  function handleChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) {
    if (isStrayUndo(event)) return
    saved.type(event.currentTarget.value.replace(/\n/g, ' '), strokeOf(event.nativeEvent))
  }

  const shared = {
    ...ownUndo,
    value: saved.value,
    placeholder: props.placeholder,
    disabled: props.disabled,
    ref: inputRef,
    autoFocus: props.autoFocus,
    onChange: handleChange,
    onBlur: () => void saved.leave(),
    onKeyDown: handleKey,
  }
  return (
    <SavedField label={label} labelled={labelled ?? false} className={className} saved={saved}>
      {control =>
        wrap ? (
          <div className={classes.grow} {...growing(saved.value)}>
            <textarea {...control} {...shared} rows={1} className={classes.control} />
          </div>
        ) : (
          <input {...control} {...shared} type={type} className={classes.control} />
        )
      }
    </SavedField>
  )
}
