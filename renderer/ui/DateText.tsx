import { dayOf, longDate, shortDate } from '../../shared/dates.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import classes from './marks.module.css'
import { relativeDay } from './relativeDay.ts'

type DateTextProps = {
  /** A calendar day, `YYYY-MM-DD`, or an instant, ISO 8601; null shows a dash. */
  date: string | null
  /** `relative`: "hace 3 días", with the date on pointing at it. `short` "29 sep 2022" and `long` show the date itself. */
  form?: 'relative' | 'short' | 'long'
}

/** A day as people of the window's language say it. */
export function DateText({ date, form = 'relative' }: DateTextProps) {
  const language = useLanguage()
  if (date === null) return <span className={classes.unrated}>–</span>
  const day = date.length > 10 ? dayOf(new Date(date)) : date
  const long = longDate(day, language)
  const shown = form === 'long' ? long : form === 'short' ? shortDate(day, language) : relativeDay(day, language)
  return (
    <time dateTime={date} title={shown === long ? undefined : long}>
      {shown}
    </time>
  )
}
