import type { Language } from '../../shared/contract/fields.ts'
import { longDate, parseDay } from '../../shared/dates.ts'

/** Days counted from the day on which the sample is made. */
export type Calendar = {
  language: Language
  /** The day so many days from today, `YYYY-MM-DD`; the Friday before where that is a weekend, when nobody meets. */
  day: (offset: number) => string
  /** The text with each `{{day:-30}}` written out as a date. */
  write: (text: string) => string
}

/** @throws RangeError where `today` is no calendar day */
export function calendarFrom(today: string, language: Language): Calendar {
  if (!parseDay(today)) throw new RangeError(`Not a calendar day: ${today}`)
  // Counted in UTC, where every day has 24 hours.
  const start = Date.parse(`${today}T00:00:00Z`)
  const day = (offset: number) => {
    const weekday = new Date(start + offset * DAY).getUTCDay()
    const pastFriday = weekday === 6 ? 1 : weekday === 0 ? 2 : 0
    return new Date(start + (offset - pastFriday) * DAY).toISOString().slice(0, 10)
  }
  const write = (text: string) =>
    text.replace(/\{\{day:([+-]?\d+)\}\}/g, (_, offset: string) => longDate(day(Number(offset)), language))
  return { language, day, write }
}

const DAY = 86_400_000
