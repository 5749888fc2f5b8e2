import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Writes a count as the person's language does. */
export function useNumber(): (value: number) => string {
  const language = useLanguage()
  return value => new Intl.NumberFormat(language).format(value)
}
