import type { Language } from '../../shared/contract/fields.ts'

const MINUTE = 60_000

// The region decides how a zone is called: "Honduras Time" rather than the "CST" of another country.
const locales: Record<Language, string> = { es: 'es-HN', en: 'en-GB' }

/** Whether this program knows the zone by that name. */
export function isTimeZone(name: string): boolean {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}

/** Minutes by which the clocks of a zone are ahead of UTC at an instant (milliseconds). */
export function offsetAt(timeZone: string, instant: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(instant).find(part => part.type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes = '0'] = /GMT([+-])(\d+):?(\d+)?/.exec(name) ?? []
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** The instant (milliseconds) at which the clocks of a zone show a day (`YYYY-MM-DD`) and a time (`HH:MM`). */
export function instantOf(timeZone: string, day: string, time: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const guess = asUtc - offsetAt(timeZone, asUtc) * MINUTE
  return asUtc - offsetAt(timeZone, guess) * MINUTE
}

/** "hora de Honduras, UTC−06:00", at that moment. */
export function zoneName(timeZone: string, day: string, time: string, language: Language): string {
  const instant = instantOf(timeZone, day, time)
  const format = new Intl.DateTimeFormat(locales[language], { timeZone, timeZoneName: 'shortGeneric' })
  const name = format.formatToParts(instant).find(part => part.type === 'timeZoneName')?.value ?? ''
  const offset = `UTC${offsetText(offsetAt(timeZone, instant), '\u2212', ':')}`
  return /^(GMT|UTC)/.test(name) ? offset : `${name}, ${offset}`
}

/** "-06:00" */
export function offsetText(minutes: number, minus: string, between: string): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? minus : '+'}${two(hours)}${between}${two(rest)}`
}
