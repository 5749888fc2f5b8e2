/** What stands where a name or a text was. */
export const ERASED = '[…]'

/**
 * Makes a function that takes a person's names out of any text, whatever their accents, capitals and spaces. A name of one word is
 * taken out only where it is all that a text says: it may be anybody's.
 * @param names names, addresses and numbers of the person, the usual name first
 * @param others names of everybody and everything else, which stay whole where they hold one of the person's
 */
export function nameEraser(names: readonly string[], others: readonly string[]): NameEraser {
  const erased = wordsOfAll(names)
  const kept = wordsOfAll(others).filter(words => erased.some(name => ` ${words} `.includes(` ${name} `)))
  const gone = new Set(erased.filter(name => !kept.includes(name)))
  const within = [...gone].filter(isDistinct)
  // The longest comes first: a name that holds another one is read whole.
  const choices = [...within, ...kept.filter(isDistinct)].sort((a, b) => b.length - a.length).map(patternOf)
  const inside = new RegExp(`${NO_WORD_BEFORE}(?:${choices.join('|')})${NO_WORD_AFTER}`, 'giu')
  return {
    shared: erased[0] !== undefined && !gone.has(erased[0]),
    erase(text) {
      if (gone.has(wordsOf(text).join(' '))) return ERASED
      if (within.length === 0) return text
      const plain = text.normalize('NFD')
      const now = plain.replace(inside, match => (gone.has(wordsOf(match).join(' ')) ? ERASED : match))
      return now === plain ? text : now.normalize('NFC')
    },
  }
}

export type NameEraser = {
  /** Somebody else has the same name: it stays wherever it was written by hand. */
  shared: boolean
  erase(text: string): string
}

const NO_WORD_BEFORE = '(?<![\\p{L}\\p{N}\\p{M}])'
const NO_WORD_AFTER = '(?![\\p{L}\\p{N}\\p{M}])'
/** What may stand between two words of a name; nothing that parts the members of a list. */
const BETWEEN = `[\\s.'’"*_\\\\@()+/-]{1,4}`

function wordsOfAll(names: readonly string[]): string[] {
  const all = names.map(name => wordsOf(name).join(' ')).filter(words => words !== '')
  return [...new Set(all)]
}

function wordsOf(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Long enough not to be met by chance within other words. */
function isDistinct(words: string): boolean {
  return words.includes(' ') || /^\d{7,}$/.test(words)
}

function patternOf(words: string): string {
  const each = words.split(' ').map(word => [...word].map(letter => `${letter}\\p{M}*`).join(''))
  return each.join(BETWEEN)
}
