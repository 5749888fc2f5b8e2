/** Fields of the person's own: what each kind can hold, and how it is written in one way. */
import type { OwnFieldKind } from './contract/fields.ts'
import { parseDay } from './dates.ts'
import { cleanText, foldText } from './text.ts'
import { limits } from './vocabulary.ts'

/** What says which values a field takes. */
export type OwnFieldRule = { kind: OwnFieldKind; choices: readonly string[] }

/** A column of the tracker that is the person's own, by its heading. */
export type OwnColumn = `own:${string}`

export function ownColumn(name: string): OwnColumn {
  return `own:${name}`
}

export function isOwnColumn(key: string): key is OwnColumn {
  return key.startsWith('own:')
}

/** The heading of such a column. */
export function ownColumnName(key: OwnColumn): string {
  return key.slice('own:'.length)
}

/**
 * A value as it is kept: text without blanks at its ends, a number as `-1234.5`, a day as `YYYY-MM-DD`, a choice as its field
 * writes it. Null for nothing, undefined where the field cannot hold it.
 */
export function ownValue({ kind, choices }: OwnFieldRule, written: string): string | null | undefined {
  const text = cleanText(written).trim()
  if (text === '') return null
  switch (kind) {
    case 'text':
      return text.length > limits.paragraph ? undefined : text
    case 'number':
      return plainNumber(text)
    case 'date':
      return parseDay(text) !== null && text >= EARLIEST && text <= LATEST ? text : undefined
    case 'choice':
      return choices.includes(text) ? text : choices.find(choice => foldText(choice) === foldText(text))
  }
}

const EARLIEST = '1900-01-01'
const LATEST = '2199-12-31'

/**
 * "1,234.5", "1.234,5", "1 234" and "1234.5" are numbers. Of one kind of mark alone, a comma before three digits divides thousands,
 * as in Honduras; else it stands before the decimals.
 */
function plainNumber(written: string): string | undefined {
  const text = written.replace(/[\s\u00A0\u202F']/g, '').replace('−', '-')
  const [, sign = '', digits = ''] = /^([+-]?)(\d[\d.,]*)$/.exec(text) ?? []
  const decimal = decimalMark(digits)
  const parts = decimal === null ? [digits] : [digits.slice(0, decimal), digits.slice(decimal + 1)]
  const [whole = '', decimals] = parts
  const grouped = /^\d+$/.test(whole) || /^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(whole)
  if (!grouped || (decimals !== undefined && !/^\d*$/.test(decimals))) return undefined
  const number = Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}`)
  if (number >= LARGEST || String(number).includes('e')) return undefined
  return String(sign === '-' && number !== 0 ? -number : number)
}

/** Numbers keep fifteen digits in spreadsheets. */
const LARGEST = 1e15

/** Where the mark before the decimals stands; null where there is none. */
function decimalMark(digits: string): number | null {
  const [comma, point] = [digits.lastIndexOf(','), digits.lastIndexOf('.')]
  if (comma >= 0 && point >= 0) return Math.max(comma, point)
  const mark = Math.max(comma, point)
  if (mark < 0) return null
  const isRepeated = digits.indexOf(digits.charAt(mark)) !== mark
  return isRepeated || (comma >= 0 && /^\d{1,3},\d{3}$/.test(digits)) ? null : mark
}
