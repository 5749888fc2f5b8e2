import type { Language } from '../../shared/contract/fields.ts'

/** The language to speak before anybody has chosen one: the system's where we have it, else Spanish. */
export function systemLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'es'
}
