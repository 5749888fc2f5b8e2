import i18next from 'i18next'
import type { Language } from '../contract/fields.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & (string | number)]: T[K] extends string ? `${Path}${Singular<`${K}`>}` : Leaves<T[K], `${Path}${K}.`>
}[keyof T & (string | number)]
type Singular<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K

/** Every text there is, as a dotted path: `documents.minutes.agreements`. */
export type TextKey = Leaves<typeof es>
export type TextFacts = Readonly<Record<string, string | number | null | undefined>>
/** The text of a key with `{{facts}}` filled in; `count` chooses between `key_one` and `key_other`. */
export type Translate = (key: TextKey, facts?: TextFacts) => string

const instance = i18next.createInstance()
void instance.init({
  initAsync: false,
  lng: 'es',
  fallbackLng: false,
  resources: { es: { translation: es }, en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
})

/** The texts of one language. They are the same for the window, the documents and the command line. */
export function translator(language: Language): Translate {
  const fixed = instance.getFixedT(language)
  // A page of a thousand fields, or a table of as many rows, asks for the same few words and counts again and again.
  const known = new Map<string, string>()
  return (key, facts) => {
    const asked = facts ? countKey(key, facts) : key
    if (asked === null) return fixed(key, facts ?? {})
    const text = known.get(asked) ?? fixed(key, facts ?? {})
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(asked, text)
    return text
  }
}

const MOST_KNOWN = 10_000

/** One text for a key with its facts, where these are numbers alone: of names there are too many to remember. */
function countKey(key: TextKey, facts: TextFacts): string | null {
  let asked: string = key
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value !== 'number') return null
    asked += ` ${name} ${value}`
  }
  return asked
}
