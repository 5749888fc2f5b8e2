/** The person's language: `useTexts()` gives the texts, `useLanguage()` the code, `useChoices()` the words of a field's values. */
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { Language } from '../../shared/contract/fields.ts'
import type { fields } from '../../shared/texts/es/fields.ts'
import { fields as choiceWords } from '../../shared/texts/es/fields.ts'
import { type TextKey, type Translate, translator } from '../../shared/texts/index.ts'

type LanguageValue = { language: Language; texts: Translate }
const LanguageContext = createContext<LanguageValue | null>(null)

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const value = useMemo(() => ({ language, texts: translator(language) }), [language])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

/** The texts of the person's language, by key. */
export function useTexts(): Translate {
  return useLanguageValue().texts
}

export function useLanguage(): Language {
  return useLanguageValue().language
}

export type Choice<T extends string> = { value: T; label: string }
type ChoiceField = Exclude<keyof typeof fields, 'rating'>

/** The values of a field of the contract with their words, in the order in which people think of them. */
export function useChoices<F extends ChoiceField>(field: F): Choice<keyof (typeof fields)[F] & string>[] {
  const { texts } = useLanguageValue()
  return useMemo(() => {
    const values = Object.keys(choiceWords[field]) as (keyof (typeof fields)[F] & string)[]
    return values.map(value => ({ value, label: texts(`fields.${field}.${value}` as TextKey) }))
  }, [field, texts])
}

function useLanguageValue(): LanguageValue {
  const value = useContext(LanguageContext)
  if (!value) throw new Error('useTexts needs a LanguageProvider above it')
  return value
}
