import { useTexts } from '../language/LanguageProvider.tsx'
import type { Change } from './fieldEditor.ts'
import classes from './marks.module.css'
import { SavedSelect } from './SavedChoices.tsx'
import unseen from './unseen.module.css'

/** The six levels of the traffic light, 0 not started to 5 completed. */
export type RatingValue = 0 | 1 | 2 | 3 | 4 | 5
const levels = [0, 1, 2, 3, 4, 5] as const

export function isRating(value: number): value is RatingValue {
  return levels.some(level => level === value)
}

/** A rating told three ways: colour, number and word. Nothing rated is said with a word too. */
export function Rating({ value, word = true }: { value: number | null; word?: boolean }) {
  const texts = useTexts()
  if (value === null || !isRating(value)) {
    return <span className={classes.unrated}>{texts('window.rating.none')}</span>
  }
  const name = texts(`fields.rating.${value}`)
  return (
    <span className={classes.rating} title={word ? undefined : name}>
      <span className={classes.square} data-level={value} aria-hidden="true" />
      {value}
      {word ? <span className={classes.ratingWord}> {name}</span> : <span className={unseen.unseen}> {name}</span>}
    </span>
  )
}

type SavedRatingProps = {
  label: string
  labelled?: boolean
  value: number | null
  save(change: Change<number | null>): Promise<unknown>
}

/** A rating that is chosen and saved at once. */
export function SavedRating({ label, labelled = false, value, save }: SavedRatingProps) {
  const texts = useTexts()
  const choices = levels.map(level => ({
    value: String(level),
    label: `${level} – ${texts(`fields.rating.${level}`)}`,
  }))
  return (
    <span className={classes.ratingField} data-labelled={labelled || undefined}>
      <span className={classes.square} data-level={value ?? 'none'} aria-hidden="true" />
      <SavedSelect<string>
        label={label}
        labelled={labelled}
        empty={texts('window.rating.none')}
        choices={choices}
        value={value === null ? null : String(value)}
        save={({ was, now }: Change<string | null>) => save({ was: toLevel(was), now: toLevel(now) })}
      />
    </span>
  )
}

function toLevel(text: string | null): number | null {
  return text === null ? null : Number(text)
}
