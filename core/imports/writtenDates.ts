import { parseDay } from '../../shared/dates.ts'
import { foldText } from '../../shared/text.ts'

/**
 * The first calendar day written in a text, as `YYYY-MM-DD`, or null: "SEPTEMBER 29, 2022", "22 de Enero de 2013",
 * "12th May 2016", "2022-09-29", "27/03/19". Figures alone are read day first, but month first when only that is a day, or
 * when `monthFirst` says that the text is American English.
 */
export function findDay(text: string, monthFirst = false): string | null {
  return daysIn(text, monthFirst).sort((a, b) => a.at - b.at)[0]?.day ?? null
}

/** The calendar day of a text that is a day and nothing else, as `findDay` reads it; null for any other. */
export function dayAlone(text: string, monthFirst = false): string | null {
  const whole = text.trim()
  return daysIn(whole, monthFirst).find(({ length }) => length === whole.length)?.day ?? null
}

/** The first day that each way of writing finds, with its place in the text. */
function daysIn(text: string, monthFirst: boolean) {
  const folded = text.slice(0, LONGEST).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return PATTERNS.flatMap(pattern => {
    const match = pattern.exec(folded)
    const day = match?.groups ? dayOf(match.groups, monthFirst) : null
    return match && day ? [{ at: match.index, length: match[0].length, day }] : []
  })
}

const LONGEST = 20_000
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'enero', 'jan', 'ene'],
  ['february', 'febrero', 'feb'],
  ['march', 'marzo', 'mar'],
  ['april', 'abril', 'apr', 'abr'],
  ['may', 'mayo'],
  ['june', 'junio', 'jun'],
  ['july', 'julio', 'jul'],
  ['august', 'agosto', 'aug', 'ago'],
  ['september', 'septiembre', 'setiembre', 'sept', 'sep', 'set'],
  ['october', 'octubre', 'oct'],
  ['november', 'noviembre', 'nov'],
  ['december', 'diciembre', 'dec', 'dic'],
]
/** Every month's name and short form in Spanish and English, folded. */
export const monthNames: readonly string[] = MONTHS.flat()
const MONTH = `(?<month>${monthNames.join('|')})`
const PATTERNS = [
  new RegExp(`\\b${MONTH}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?:of )?(?<year>\\d{4})\\b`),
  new RegExp(
    `\\b(?<day>\\d{1,2})(?:st|nd|rd|th|\\.?[oº])?(?: dias)?(?: del? mes)? (?:de |of )?${MONTH}\\.?,? (?:del? (?:ano )?)?(?<year>\\d{4})\\b`,
  ),
  new RegExp(`\\b(?<day>\\d{1,2})[-/]${MONTH}[-/](?<year>\\d{4}|\\d{2})\\b`),
  /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b/,
  /\b(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})\b/,
]

function dayOf(found: Record<string, string | undefined>, monthFirst: boolean): string | null {
  const year = Number(found.year) < 100 ? 2000 + Number(found.year) : Number(found.year)
  const named = MONTHS.findIndex(names => names.includes(foldText(found.month ?? ''))) + 1
  const [first, second] = [Number(found.day), named || Number(found.month)]
  const written = format(year, second, first)
  const swapped = named || !found.mark ? null : format(year, first, second)
  return monthFirst ? (swapped ?? written) : (written ?? swapped)
}

function format(year: number, month: number, day: number): string | null {
  const two = (value: number) => String(value).padStart(2, '0')
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return parseDay(text) ? text : null
}
