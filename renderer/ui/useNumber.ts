import { numberText } from '../../shared/numbers.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'

/** Writes a count as the person's language does. */
export function useNumber(): (value: number) => string {
  const language = useLanguage()
  return value => numberText(value, language)
}
