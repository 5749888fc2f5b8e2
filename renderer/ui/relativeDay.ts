import { dayOf, daysBetween } from '../../shared/dates.ts'

/** "hoy", "hace 3 días", "dentro de 2 meses": how far a calendar day is from today. */
export function relativeDay(day: string, language: string, today: string = todayNow()): string {
  const days = daysBetween(today, day)
  if (Number.isNaN(days)) return day
  const known = said.get(language) ?? new Map<number, string>()
  said.set(language, known)
  const text = known.get(days) ?? inWords(days, language)
  known.set(days, text)
  return text
}

/** By language and days: a table says the same distances in many rows, and wording one takes longer than all else of a row. */
const said = new Map<string, Map<number, string>>()

function inWords(days: number, language: string): string {
  const words = wordsOf(language)
  const distance = Math.abs(days)
  if (distance < 14) return words.format(days, 'day')
  if (distance < 60) return words.format(Math.round(days / 7), 'week')
  if (distance < 730) return words.format(Math.round(days / 30.44), 'month')
  return words.format(Math.round(days / 365.25), 'year')
}

let asked = { at: Number.NEGATIVE_INFINITY, day: '' }

/** The day of today, looked up once a second at most: a table asks for it in every row. */
function todayNow(): string {
  const now = Date.now()
  if (Math.abs(now - asked.at) >= 1_000) asked = { at: now, day: dayOf(new Date(now)) }
  return asked.day
}

/** Making one takes longer than all else that a row of a table does. */
const made = new Map<string, Intl.RelativeTimeFormat>()

function wordsOf(language: string): Intl.RelativeTimeFormat {
  const words = made.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  made.set(language, words)
  return words
}
