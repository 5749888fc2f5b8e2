// By file: the whole library has hundreds of modules, and reading them all takes seconds where nothing is bundled.
import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { isValid } from 'date-fns/isValid'
import { enUS } from 'date-fns/locale/en-US'
import { es } from 'date-fns/locale/es'
import { parseISO } from 'date-fns/parseISO'
import type { Language } from './contract/fields.ts'

const locales = { es, en: enUS }

/** A calendar day written `YYYY-MM-DD`, or null where the text is not a real day. */
export function parseDay(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = parseISO(text)
  return isValid(day) ? day : null
}

/** The day so many days after another, before it where the number is negative. The text itself where it is no calendar day. */
export function dayAfter(day: string, days = 1): string {
  const date = parseDay(day)
  return date ? format(addDays(date, days), 'yyyy-MM-dd') : day
}

/** Calendar days from one day to another, both real days written `YYYY-MM-DD`; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return (utcOf(to) - utcOf(from)) / 86_400_000
}

/** "29 de septiembre de 2022", "1.º de octubre de 2022", "September 29, 2022". The text itself where it is no calendar day. */
export function longDate(day: string, language: Language): string {
  return longDates(day, language)
}

/** "jueves 29 de septiembre de 2022", "Thursday, September 29, 2022". The text itself where it is no calendar day. */
export function fullDate(day: string, language: Language): string {
  const date = parseDay(day)
  if (!date) return day
  return format(date, language === 'es' ? `EEEE ${spanishDay(date)} MMMM 'de' yyyy` : 'EEEE, MMMM d, yyyy', {
    locale: locales[language],
  })
}

/** "29 sep 2022", "Sep 29, 2022". The text itself where it is no calendar day. */
export function shortDate(day: string, language: Language): string {
  return shortDates(day, language)
}

/** The calendar day of an instant in the zone of this machine, as `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return format(instant, 'yyyy-MM-dd')
}

type DateText = (day: string, language: Language) => string

const longDates = remembered(date => `${spanishDay(date)} MMMM 'de' yyyy`, 'MMMM d, yyyy')
const shortDates = remembered(() => 'd MMM yyyy', 'MMM d, yyyy')

/** As many as a register of many years has; then they are written anew. */
const MOST_DAYS = 10_000

/** Writing a day takes longer than anything else in a row of a table, and the same days stand in many rows. */
function remembered(spanish: (date: Date) => string, english: string): DateText {
  const known = { es: new Map<string, string>(), en: new Map<string, string>() }
  return (day, language) => {
    const texts = known[language]
    const text = texts.get(day)
    if (text !== undefined) return text
    const date = parseDay(day)
    if (!date) return day
    if (texts.size >= MOST_DAYS) texts.clear()
    const written = format(date, language === 'es' ? spanish(date) : english, { locale: locales[language] })
    texts.set(day, written)
    return written
  }
}

/** The first of a month is an ordinal where Spanish is spoken in America. */
function spanishDay(date: Date): string {
  return date.getDate() === 1 ? "'1.º de'" : "d 'de'"
}

// For counting alone: lists of thousands of days are counted on every change.
function utcOf(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
}
