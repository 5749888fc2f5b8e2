import type { ClipboardEvent, KeyboardEvent, Ref } from 'react'
import classes from './fields.module.css'
import { type FieldProps, SavedField } from './SavedField.tsx'
import { strokeOf } from './typingHistory.ts'
import { isStrayUndo, ownUndo, takeBackTyping } from './undoKeys.ts'
import { storedParagraph, type TextValue, useSavedText } from './useSaved.ts'

type SavedAreaProps = FieldProps &
  TextValue & {
    minRows?: number
    onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
    onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void
    areaRef?: Ref<HTMLTextAreaElement>
  }

/** Running text that grows with what is written, looks like text until one points at it, and is saved as it is typed. */
export function SavedArea(props: SavedAreaProps) {
  const { label, labelled, className, minRows = 1 } = props
  const saved = useSavedText({ ...props, stored: storedParagraph })
  return (
    <SavedField label={label} labelled={labelled ?? false} className={className} saved={saved}>
      {control => (
        <div className={classes.grow} {...growing(saved.value)}>
          <textarea
            {...control}
            {...ownUndo}
            ref={props.areaRef}
            rows={minRows}
            value={saved.value}
            placeholder={props.placeholder}
            disabled={props.disabled}
            className={classes.control}
            onChange={event => {
              if (!isStrayUndo(event)) saved.type(event.currentTarget.value, strokeOf(event.nativeEvent))
            }}
            onBlur={() => void saved.leave()}
            onKeyDown={event => {
              if (event.currentTarget.readOnly) return
              props.onKeyDown?.(event)
              takeBackTyping(event, saved)
            }}
            onPaste={props.onPaste}
          />
        </div>
      )}
    </SavedField>
  )
}

const sizesItself = CSS.supports('field-sizing', 'content')

/** Where the browser cannot size a field by its content, a hidden copy of the text stretches it. */
export function growing(text: string): { 'data-copy'?: string } {
  return sizesItself ? {} : { 'data-copy': `${text} ` }
}
