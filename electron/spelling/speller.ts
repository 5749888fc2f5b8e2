import type { Language } from '../../shared/contract/fields.ts'
import { foldText } from '../../shared/text.ts'
import type { Dictionary } from './dictionary.ts'

const MOST_PROPOSED = 5
/** Longer than any word: a link, or a key. */
const LONGEST = 50

export type Speller = {
  /** Those of the words that are wrong in the language. */
  wrong(words: readonly string[], language: Language): string[]
  suggest(word: string, language: Language): string[]
  /** Names and acronyms that are right in every language: those of the workspace. */
  setNames(names: readonly string[]): void
}

/** Checks words by the dictionaries of their language. The dictionaries are asked for when a language first occurs. */
export function createSpeller(dictionariesOf: (language: Language) => Dictionary[]): Speller {
  const loaded = new Map<Language, Dictionary[]>()
  let names: ReadonlySet<string> = new Set()

  function dictionaries(language: Language): Dictionary[] {
    const known = loaded.get(language) ?? dictionariesOf(language)
    loaded.set(language, known)
    return known
  }
  function isRight(word: string, language: Language): boolean {
    if (isNoWord(word) || names.has(foldText(word))) return true
    const plain = word.normalize('NFC').replaceAll('’', "'")
    return dictionaries(language).some(dictionary => dictionary.has(plain))
  }
  return {
    wrong: (words, language) => words.filter(word => !isRight(word, language)),
    suggest(word, language) {
      const found = dictionaries(language).flatMap(dictionary => dictionary.near(word.normalize('NFC'), MOST_PROPOSED))
      return [...new Set(found)].slice(0, MOST_PROPOSED)
    },
    setNames(given) {
      names = new Set(given.flatMap(name => foldText(name).split(' ')).filter(part => part.length > 1))
    },
  }
}

/** Acronyms, figures, single letters: nothing that a dictionary knows. */
function isNoWord(word: string): boolean {
  return word.length < 2 || word.length > LONGEST || /\d/.test(word) || word === word.toUpperCase()
}
