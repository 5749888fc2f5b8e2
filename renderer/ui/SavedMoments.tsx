import { useState } from 'react'
import type { Change } from './fieldEditor.ts'
import classes from './fields.module.css'
import { type FieldProps, SavedField } from './SavedField.tsx'
import { useSaved } from './useSaved.ts'

type MomentProps = FieldProps & { value: string | null; save(change: Change<string | null>): Promise<unknown> }

/** A calendar day, `YYYY-MM-DD`, or none; shown and typed in the person's own order. */
export function SavedDate(props: MomentProps) {
  return <SavedMoment {...props} type="date" />
}

/** A clock time, `HH:MM`, or none. */
export function SavedTime(props: MomentProps) {
  return <SavedMoment {...props} type="time" />
}

const EARLIEST = '1900-01-01'
const LATEST = '2199-12-31'

function SavedMoment(props: MomentProps & { type: 'date' | 'time' }) {
  const { type, value, save, label, labelled, className, disabled } = props
  const saved = useSaved<string | null>({ value, save })
  // What stands in the control while it is typed: a year passes through 0002, 0020 and 0202 on its way to 2022.
  const [draft, setDraft] = useState<string | null>(null)

  function change(input: HTMLInputElement) {
    const next = input.value
    setDraft(next)
    if (next === '' && !input.validity.badInput) saved.set(null)
    else if (next !== '' && isPlausible(type, next)) saved.type(next)
  }

  return (
    <SavedField label={label} labelled={labelled ?? false} className={className} saved={saved}>
      {control => (
        <input
          {...control}
          type={type}
          className={classes.control}
          disabled={disabled}
          data-empty={(saved.value === null && draft === null) || undefined}
          min={type === 'date' ? EARLIEST : undefined}
          max={type === 'date' ? LATEST : undefined}
          value={draft ?? saved.value ?? ''}
          onChange={event => change(event.currentTarget)}
          onBlur={() => {
            setDraft(null)
            void saved.leave()
          }}
        />
      )}
    </SavedField>
  )
}

function isPlausible(type: 'date' | 'time', value: string): boolean {
  return type === 'time' || (value >= EARLIEST && value <= LATEST)
}
