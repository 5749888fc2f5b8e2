import { Fragment } from 'react'
import type { Choice } from '../language/LanguageProvider.tsx'
import type { Change } from './fieldEditor.ts'
import classes from './fields.module.css'
import { type FieldProps, SavedField } from './SavedField.tsx'
import { useSaved } from './useSaved.ts'

type Choices<T extends string> = FieldProps & {
  choices: readonly Choice<T>[]
  /** Headings that stand before the choice of that value. */
  groups?: readonly { label: string; values: readonly T[] }[]
}
type SavedSelectProps<T extends string> = Choices<T> &
  (
    | { empty?: undefined; value: T; save(change: Change<T>): Promise<unknown> }
    /** `empty` is what is shown, and can be chosen, where there is no value. */
    | { empty: string; value: T | null; save(change: Change<T | null>): Promise<unknown> }
  )

/** One of few values, saved when it is chosen: the browser's own list, quick with mouse and keyboard. */
export function SavedSelect<T extends string>(props: SavedSelectProps<T>) {
  const { label, labelled, className, choices, groups, empty, disabled } = props
  // With `empty` undefined the value is never null, and null is never saved.
  const save = props.save as (change: Change<T | null>) => Promise<unknown>
  const saved = useSaved<T | null>({ value: props.value, save })
  const byValue = new Map<string, T>(choices.map(choice => [choice.value, choice.value]))
  return (
    <SavedField label={label} labelled={labelled ?? false} className={className} saved={saved}>
      {({ readOnly = false, ...control }) => (
        <select
          {...control}
          className={classes.control}
          disabled={disabled || readOnly}
          data-empty={saved.value === null || undefined}
          value={saved.value ?? ''}
          onChange={event => saved.set(byValue.get(event.currentTarget.value) ?? null)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {groups ? (
            groups.map(group => (
              <optgroup key={group.label} label={group.label}>
                <Options choices={choices.filter(choice => group.values.includes(choice.value))} />
              </optgroup>
            ))
          ) : (
            <Options choices={choices} />
          )}
        </select>
      )}
    </SavedField>
  )
}

function Options({ choices }: { choices: readonly Choice<string>[] }) {
  return (
    <Fragment>
      {choices.map(choice => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Fragment>
  )
}
