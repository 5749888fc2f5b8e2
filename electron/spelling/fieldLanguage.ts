import type { Language } from '../../shared/contract/fields.ts'

/** The language of the field that somebody writes in, as the page marks it. */
export function fieldLanguage(page: Document): Language {
  const marked = page.activeElement?.closest('[lang]')?.getAttribute('lang') ?? page.documentElement.lang
  return marked.toLowerCase().startsWith('en') ? 'en' : 'es'
}
