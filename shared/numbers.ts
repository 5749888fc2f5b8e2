import type { Language } from './contract/fields.ts'

/** Hondurans part thousands with a comma and decimals with a point, unlike what "Spanish" alone means. */
const regions: Record<Language, string> = { es: 'es-HN', en: 'en-US' }

/** A number as people of a language write it: "12,000", "1,250.5". */
export function numberText(value: number, language: Language, options: Intl.NumberFormatOptions = {}): string {
  return formatOf(regions[language], options).format(value)
}

/** A mean of ratings: "3.4". */
export function averageText(value: number, language: Language): string {
  return numberText(value, language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

/** A share between 0 and 1, in Spanish with the space that its orthography wants: "45 %". */
export function shareText(value: number, language: Language): string {
  return formatOf(language, { style: 'percent' }).format(value)
}

const formats = new Map<string, Intl.NumberFormat>()

/** Each format is made once: making one takes longer than writing a hundred numbers. */
function formatOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options)
  formats.set(key, format)
  return format
}
