import { dayOf, longDate, parseDay, shortDate } from '../../shared/dates.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import classes from './marks.module.css'

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

const DAY = 24 * 60 * 60 * 1000

/** "hoy", "hace 3 días", "dentro de 2 meses": how far a calendar day is from today. */
export function relativeDay(day: string, language: string, today: string = dayOf(new Date())): string {
  const date = parseDay(day)
  const from = parseDay(today)
  if (!date || !from) return day
  const days = Math.round((date.getTime() - from.getTime()) / DAY)
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const distance = Math.abs(days)
  if (distance < 14) return words.format(days, 'day')
  if (distance < 60) return words.format(Math.round(days / 7), 'week')
  if (distance < 730) return words.format(Math.round(days / 30.44), 'month')
  return words.format(Math.round(days / 365.25), 'year')
}
