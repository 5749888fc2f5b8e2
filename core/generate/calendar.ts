/**
 * The days of a generated workspace. They are fixed and not counted back from today, so that a seed gives the same workspace
 * whenever it is made.
 */
export const firstDay = '2016-02-01'
/** The last day on which anything was held; what is planned lies behind it. */
export const lastDay = '2026-10-30'

const DAY = 86_400_000
const known = new Map<number, string>()

/** The days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY)
}

/** `YYYY-MM-DD` of the days since 1970-01-01. */
export function dayText(number: number): string {
  const found = known.get(number)
  if (found !== undefined) return found
  const text = new Date(number * DAY).toISOString().slice(0, 10)
  known.set(number, text)
  return text
}

/** The same day, or the Monday after it where it falls on a weekend. */
export function workingDay(number: number): number {
  // 1970-01-01 was a Thursday.
  const weekday = (number + 3) % 7
  return weekday < 5 ? number : number + 7 - weekday
}
