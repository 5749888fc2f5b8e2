import { dayOf, parseDay } from '../../shared/dates.ts'

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

const DAY = 24 * 60 * 60 * 1000
