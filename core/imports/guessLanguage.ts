import type { Language } from '../../shared/contract/fields.ts'

/** Spanish or English, whichever has more of its commonest words in the text. */
export function guessLanguage(text: string): Language {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const count = (words: ReadonlySet<string>) => found.filter(word => words.has(word)).length
  return count(SPANISH) >= count(ENGLISH) ? 'es' : 'en'
}

const SPANISH = new Set(
  'el la los las de del que y en un una por con para se su al es lo como acta reunión acuerdos'.split(' '),
)
const ENGLISH = new Set(
  'the of and to in that is for on with as by at from this it are was be or minutes meeting'.split(' '),
)
