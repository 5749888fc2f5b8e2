import type { Language } from '../../../shared/contract/fields.ts'
import type { OwnField } from '../../../shared/contract/ownFields.ts'
import { shortDate } from '../../../shared/dates.ts'

/** What an agreement says in a field of the person's own, in the person's format. */
export function ownText({ kind }: Pick<OwnField, 'kind'>, value: string, language: Language): string {
  if (kind === 'date') return shortDate(value, language)
  return kind === 'number' ? numberText(value, language) : value
}

/** As Hondurans write numbers, decimals behind a point. */
const regions: Record<Language, string> = { es: 'es-HN', en: 'en-US' }

function numberText(value: string, language: Language): string {
  return new Intl.NumberFormat(regions[language], { maximumFractionDigits: 15 }).format(Number(value))
}
