import { type Affix, type Affixes, readAffixes } from './affixes.ts'

export type Dictionary = {
  /** Whether the word is one of the language, in any of its forms. */
  has(word: string): boolean
  /** Words that differ little from it, the likeliest first. */
  near(word: string, most: number): string[]
}

/**
 * Makes a dictionary of the two files of Hunspell: how words change, and the words with the flags of their changes. A word is
 * looked up by taking its endings and beginnings off again, so that its millions of forms need never be made.
 */
export function createDictionary(affixFile: string, wordFile: string): Dictionary {
  const affixes = readAffixes(affixFile)
  const stems = readWords(wordFile)
  /** The endings after which another may follow: few. */
  const makers = new Map(
    [...affixes.suffixes]
      .map(([add, rules]) => [add, rules.filter(rule => rule.flags !== '')] as const)
      .filter(([, rules]) => rules.length > 0),
  )

  function flagsOf(word: string): string | undefined {
    const flags = stems.get(word)
    return flags !== undefined && affixes.onlyInside !== '' && flags.includes(affixes.onlyInside) ? undefined : flags
  }

  /** Whether the word may carry the flag, by itself or because of what it was made of. `crossed`: a prefix is off already. */
  function carries(word: string, flag: string, crossed: Affix | null): boolean {
    return (
      isMarked(word, flag, crossed) ||
      origins(word, makers).some(
        ({ base, affix }) => affix.flags.includes(flag) && isMarked(base, affix.flag, crossed) && fits(base, affix),
      )
    )
  }
  function isMarked(word: string, flag: string, crossed: Affix | null): boolean {
    const flags = flagsOf(word)
    return flags?.includes(flag) === true && (crossed === null || flags.includes(crossed.flag))
  }

  function isForm(word: string): boolean {
    if (flagsOf(word) !== undefined) return true
    if (origins(word, affixes.suffixes).some(({ base, affix }) => carries(base, affix.flag, null) && fits(base, affix)))
      return true
    return unprefixed(word).some(({ base, affix: prefix }) => {
      if (!fits(base, prefix)) return false
      if (isMarked(base, prefix.flag, null)) return true
      if (!prefix.crosses) return false
      return origins(base, affixes.suffixes).some(
        ({ base: stem, affix }) => affix.crosses && carries(stem, affix.flag, prefix) && fits(stem, affix),
      )
    })
  }

  /** What a word may have been before one of these endings was put on; whether it fits is not asked yet. */
  function origins(word: string, endings: Affixes['suffixes']): Origin[] {
    const found: Origin[] = []
    for (let length = 0; length <= Math.min(affixes.longestSuffix, word.length - 1); length++) {
      const rules = endings.get(length === 0 ? '' : word.slice(-length))
      if (rules === undefined) continue
      const stem = length === 0 ? word : word.slice(0, -length)
      for (const affix of rules) found.push({ base: stem + affix.strip, affix })
    }
    return found
  }

  /** The same for beginnings. */
  function unprefixed(word: string): Origin[] {
    const found: Origin[] = []
    for (let length = 1; length <= Math.min(affixes.longestPrefix, word.length - 1); length++) {
      for (const affix of affixes.prefixes.get(word.slice(0, length)) ?? [])
        found.push({ base: affix.strip + word.slice(length), affix })
    }
    return found
  }

  function has(word: string): boolean {
    return casesOf(word).some(isForm)
  }

  function mayPropose(word: string): boolean {
    return has(word) && !(affixes.notProposed !== '' && stems.get(word)?.includes(affixes.notProposed))
  }

  return {
    has,
    near(word, most) {
      const found = new Set<string>()
      const small = word.toLowerCase()
      for (const candidate of candidatesFor(small, affixes.replacements, affixes.letters)) {
        if (candidate !== small && mayPropose(candidate)) found.add(casedLike(word, candidate))
        if (found.size === most) break
      }
      return [...found]
    },
  }
}

type Origin = { base: string; affix: Affix }

function fits(base: string, { condition }: Affix): boolean {
  return condition === null || condition.test(base)
}

function readWords(text: string): Map<string, string> {
  const stems = new Map<string, string>()
  for (const line of text.split('\n')) {
    const entry = line.trim().split(/\s/, 1)[0] ?? ''
    const slash = entry.indexOf('/')
    const word = slash < 0 ? entry : entry.slice(0, slash)
    const flags = slash < 0 ? '' : entry.slice(slash + 1)
    if (word !== '') stems.set(word, (stems.get(word) ?? '') + flags)
  }
  return stems
}

/** "Acta" may be "acta" at the start of a sentence, "ACTA" also "Acta"; "acta" is never "Acta". */
function casesOf(word: string): string[] {
  const small = word.toLowerCase()
  if (word === small) return [word]
  const title = capitalized(small)
  if (word === title) return [word, small]
  return word === word.toUpperCase() ? [word, title, small] : [word]
}

function casedLike(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase()
  return model.charAt(0) === model.charAt(0).toUpperCase() ? capitalized(word) : word
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Every word at one step, the likeliest steps first: a known slip, two letters exchanged, another, a missing, a needless one. */
function* candidatesFor(word: string, replacements: readonly (readonly [string, string])[], letters: string) {
  for (const [wrong, right] of replacements) {
    for (let at = word.indexOf(wrong); at >= 0; at = word.indexOf(wrong, at + 1))
      yield word.slice(0, at) + right + word.slice(at + wrong.length)
  }
  const places = Array.from(word, (_, index) => index)
  for (const at of places) {
    for (const letter of accented[word.charAt(at)] ?? '') yield word.slice(0, at) + letter + word.slice(at + 1)
  }
  for (const at of places) {
    yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
    yield word.slice(0, at) + word.slice(at + 1)
  }
  for (const letter of letters) {
    for (const at of [...places, word.length]) yield word.slice(0, at) + letter + word.slice(at)
    for (const at of places) yield word.slice(0, at) + letter + word.slice(at + 1)
  }
}

/** The marks that are most often forgotten, or put where they do not belong. */
const accented: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'úü',
  n: 'ñ',
  á: 'a',
  é: 'e',
  í: 'i',
  ó: 'o',
  ú: 'u',
}
