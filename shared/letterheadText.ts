import type { LetterheadReport } from './contract/letterheads.ts'
import type { Translate } from './texts/index.ts'

type Fault = LetterheadReport['faults'][number]

/** One fault of a template in one line: what, what was probably meant, and where. */
export function faultText(fault: Fault, t: Translate): string {
  const meant = fault.suggestion === null ? '' : ` ${suggestionText(fault.suggestion, t)}`
  return `${spotText(fault.spot, t)}: ${faultName(fault, t)}${meant}`
}

export function faultName({ kind, field }: Fault, t: Translate): string {
  return t(`letterheads.faults.${kind}`, { field: `{{${field}}}` })
}

export function suggestionText(name: string, t: Translate): string {
  return t('letterheads.suggestion', { field: `{{${name}}}` })
}

export function spotText({ place: where, paragraph, table, row }: Fault['spot'], t: Translate): string {
  const place = t(`letterheads.places.${where}`)
  if (table !== null) return t('letterheads.cell', { place, table, row: row ?? 1 })
  return paragraph === 0 ? place : t('letterheads.paragraph', { place, paragraph })
}
