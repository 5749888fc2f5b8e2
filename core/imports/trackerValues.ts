import type { AgreementState } from '../../shared/contract/fields.ts'
import type { ReturnedTrackerRow, TrackerRefusal } from '../../shared/contract/trackers.ts'
import { parseDay } from '../../shared/dates.ts'
import { foldText } from '../../shared/text.ts'
import { translator } from '../../shared/texts/index.ts'
import { agreementStates, languages, limits, ratingLevels, type TrackerField } from '../../shared/vocabulary.ts'
import { namesIn } from '../trackerNames.ts'
import { type CellValue, dayOfSerial } from './workbook.ts'
import { findDay, monthNames } from './writtenDates.ts'

export type ReadCell = NonNullable<ReturnedTrackerRow['fields'][TrackerField]>

/**
 * What a cell of a tracker says, or why that cannot be taken. An empty one says nothing.
 * @param monthFirst whether 03/04/2026 is the fourth of March
 */
export function trackerCell(field: TrackerField, cell: CellValue | undefined, monthFirst: boolean): ReadCell {
  if (cell === undefined) return nothing(field)
  if (typeof cell === 'object' && 'fault' in cell) return refused('fault', cell.fault)
  switch (field) {
    case 'rating':
      return ratingOf(cell)
    case 'state':
      return stateOf(written(cell))
    case 'dueDate':
      return dueOf(cell, monthFirst)
    case 'responsible':
    case 'support':
      return namesOf(written(cell), field === 'responsible' ? 20 : 50)
    default:
      return textOf(written(cell))
  }
}

/** What a cell of another column says, as words: whether they can be taken is known with its kind. */
export function ownCell(cell: CellValue | undefined): ReadCell {
  if (cell === undefined) return { value: null }
  if (typeof cell === 'object' && 'fault' in cell) return refused('fault', cell.fault)
  return textOf(written(cell))
}

/** What is written in a column of days of the person's own. */
export function ownDay(text: string, monthFirst: boolean): string | null {
  const read = dueOf(text, monthFirst)
  return 'value' in read && typeof read.value === 'string' && parseDay(read.value) !== null ? read.value : null
}

/** What a cell says as words. */
export function written(cell: CellValue): string {
  if (typeof cell !== 'object') return String(cell)
  if ('share' in cell) return String(cell.share)
  return 'day' in cell ? cell.day : cell.fault
}

/** Words for the states beside ours, folded; each also in the other gender. */
const alsoStates: Record<AgreementState, readonly string[]> = {
  open: ['pendiente', 'no iniciado', 'sin iniciar', 'pending', 'not started'],
  inProgress: ['en proceso', 'en progreso', 'en ejecucion', 'en marcha', 'iniciado', 'ongoing', 'started', 'underway'],
  fulfilled: [
    'completado',
    'cerrado',
    'finalizado',
    'terminado',
    'completed',
    'complete',
    'closed',
    'done',
    'finished',
  ],
  superseded: ['reemplazado', 'replaced'],
  withdrawn: ['anulado', 'cancelado', 'cancelled', 'canceled'],
}

/** Our own words for what a cell can say, folded, in every language. */
type Known = {
  states: ReadonlyMap<string, AgreementState>
  ratings: ReadonlyMap<string, number>
  continuous: ReadonlySet<string>
  open: ReadonlySet<string>
}

/** Gathered when the first tracker is read, not when the program starts. */
let gathered: Known | null = null

function known(): Known {
  gathered ??= {
    states: new Map(
      agreementStates.flatMap(state => [
        ...languages.map(
          language => [foldText(translator(language)(`fields.agreementState.${state}`)), state] as const,
        ),
        ...alsoStates[state].map(word => [word, state] as const),
      ]),
    ),
    ratings: new Map(
      ratingLevels.flatMap(level =>
        languages.map(language => [foldText(translator(language)(`fields.rating.${level}`)), level] as const),
      ),
    ),
    continuous: words('continuous', ['continuo', 'continua', 'permanente', 'permanent', 'ongoing', 'siempre']),
    open: words('undefined', ['sin definir', 'pendiente de definir', 'tbd', 'to be determined', 'not defined']),
  }
  return gathered
}

function words(kind: 'continuous' | 'undefined', others: readonly string[]): ReadonlySet<string> {
  return new Set([...others, ...languages.map(language => foldText(translator(language)(`fields.dueKind.${kind}`)))])
}

function nothing(field: TrackerField): ReadCell {
  if (field === 'agreement' || field === 'state') return refused('empty', '')
  return { value: field === 'responsible' || field === 'support' ? [] : null }
}

function refused(reason: TrackerRefusal, text: string): ReadCell {
  return { refused: reason, written: text.slice(0, 2_000) }
}

/** "3 – Avance intermedio", "3", 3, "Avance intermedio", "60 %" and 0.6 are all the same; a 1 that shows as 100 % is 5. */
function ratingOf(cell: CellValue): ReadCell {
  if (typeof cell === 'object' && 'share' in cell) return levelOf(cell.share * 5, percentText(cell.share))
  const text = written(cell).trim()
  if (typeof cell === 'number') return levelOf(cell > 0 && cell < 1 ? cell * 5 : cell, text)
  const percent = /^(\d{1,3})\s?%$/.exec(text)?.[1]
  if (percent !== undefined) return levelOf(Number(percent) / 20, text)
  const level = /^([0-5])(?:[.,]0+)?(?![\d.,])/.exec(text)?.[1]
  const value = level === undefined ? known().ratings.get(foldText(text)) : Number(level)
  return value === undefined ? refused('rating', text) : { value }
}

function levelOf(level: number, text: string): ReadCell {
  const isLevel = level >= 0 && level <= 5 && Math.abs(level - Math.round(level)) < 1e-9
  return isLevel ? { value: Math.round(level) } : refused('rating', text)
}

function percentText(share: number): string {
  return `${Math.round(share * 10_000) / 100} %`
}

function stateOf(text: string): ReadCell {
  const folded = foldText(text)
  const { states } = known()
  const found = states.get(folded) ?? states.get(folded.replace(/a$/, 'o'))
  return found === undefined ? refused('state', text) : { value: found }
}

function dueOf(cell: CellValue, monthFirst: boolean): ReadCell {
  if (typeof cell === 'object' && 'day' in cell)
    return parseDay(cell.day) ? { value: cell.day } : refused('date', cell.day)
  if (typeof cell === 'number') {
    const day = cell >= LEAST_BARE_SERIAL ? dayOfSerial(cell) : null
    return day === null ? refused('date', String(cell)) : { value: day }
  }
  const text = written(cell)
  const folded = foldText(text)
  const { continuous, open } = known()
  if (continuous.has(folded)) return { value: 'continuous' }
  if (open.has(folded)) return { value: 'undefined' }
  if (/^\d{5}$/.test(text.trim())) return dueOf(Number(text), monthFirst)
  const day = findDay(text, monthFirst) ?? compactDay(text) ?? endOfMonth(folded)
  return day === null || text.length > LONGEST_DATE ? refused('date', text) : { value: day }
}

/** Bare numbers below are years and counts, not days: this is 1 January 1980. */
const LEAST_BARE_SERIAL = 29_221
/** "El jueves 31 de diciembre de 2026, a más tardar"; a longer text says more than a day. */
const LONGEST_DATE = 60

/** "2026/12/31", "20261231". */
function compactDay(text: string): string | null {
  const found = /^\s*(\d{4})[/.]?(\d{1,2})[/.]?(\d{2})\s*$/.exec(text)
  return found ? findDay(`${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]}`) : null
}

/** A month stands for its last day: "diciembre 2026", "dic. de 2026", "12/2026", "fines de diciembre de 2026". */
function endOfMonth(folded: string): string | null {
  const named =
    /^(?:(?:a |al |para )?(?:fin|fines|final|finales|end)(?: de| del| of)? )?([a-z]+) (?:de |del |of )?(\d{4})$/.exec(
      folded,
    )
  const numbered = /^(\d{1,2}) (\d{4})$/.exec(folded)
  const month = named ? monthOf(named[1] ?? '') : Number(numbered?.[1])
  const year = Number(named?.[2] ?? numbered?.[2])
  if (!month || month > 12 || year < 1980 || year > 2199) return null
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

function monthOf(name: string): number | null {
  return monthNames.includes(name) ? Number(findDay(`1 ${name} 2000`)?.slice(5, 7)) : null
}

function namesOf(text: string, most: number): ReadCell {
  const names = namesIn(text)
  if (names.length > most) return refused('tooMany', text)
  return names.some(name => name.length > limits.line) ? refused('tooLong', text) : { value: names }
}

function textOf(text: string): ReadCell {
  return text.length > limits.paragraph ? refused('tooLong', text) : { value: text }
}
