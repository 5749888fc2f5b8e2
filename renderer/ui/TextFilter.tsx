import { IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import classes from './filterChips.module.css'

type TextFilterProps = {
  /** What it looks in, for screen readers and as placeholder. */
  label: string
  /** Name of the button that empties it. */
  clear: string
  value: string
  onChange(value: string): void
  /** The down arrow: on to the rows. */
  onDown?: () => void
}

/** Words that the rows must hold. Escape empties it. */
export function TextFilter({ label, clear, value, onChange, onDown }: TextFilterProps) {
  const input = useRef<HTMLInputElement>(null)

  function handleKey(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' && onDown) onDown()
    else if (event.key === 'Escape' && value !== '') onChange('')
    else return
    event.preventDefault()
  }

  return (
    <span className={classes.text}>
      <IconSearch size={16} stroke={1.6} aria-hidden="true" className={classes.textIcon} />
      <input
        ref={input}
        type="text"
        className={classes.textInput}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
        onKeyDown={handleKey}
      />
      {value !== '' && (
        <button
          type="button"
          className={classes.textClear}
          aria-label={clear}
          onClick={() => {
            onChange('')
            input.current?.focus()
          }}
        >
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </span>
  )
}
