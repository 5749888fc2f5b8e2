import type { Language } from '../../../shared/contract/fields.ts'
import type { OwnField } from '../../../shared/contract/ownFields.ts'
import { shortDate } from '../../../shared/dates.ts'
import { numberText } from '../../../shared/numbers.ts'

/** What an agreement says in a field of the person's own, in the person's format. */
export function ownText({ kind }: Pick<OwnField, 'kind'>, value: string, language: Language): string {
  if (kind === 'date') return shortDate(value, language)
  return kind === 'number' ? numberText(Number(value), language, { maximumFractionDigits: 15 }) : value
}
