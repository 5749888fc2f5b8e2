/** One way of making a word of another: "cut `strip` off, put `add` on, where the word fits `condition`". */
export type Affix = {
  flag: string
  strip: string
  add: string
  condition: RegExp | null
  /** Flags of the word that was made: it can be made into others. */
  flags: string
  /** Whether a prefix and a suffix may both be put on. */
  crosses: boolean
}

/** What a Hunspell affix file says, as far as checking words needs it. */
export type Affixes = {
  /** By the letters they add. */
  prefixes: ReadonlyMap<string, readonly Affix[]>
  suffixes: ReadonlyMap<string, readonly Affix[]>
  longestPrefix: number
  longestSuffix: number
  /** Flags of words that stand only inside others, and of words that are right but never proposed. */
  onlyInside: string
  notProposed: string
  /** Letters to try, the most frequent first. */
  letters: string
  /** What people write for what they mean. */
  replacements: readonly (readonly [string, string])[]
}

/**
 * Reads an affix file in UTF-8 whose flags are one character each, as those of Spanish and English are. Throws for any other:
 * it would be read wrongly.
 */
export function readAffixes(text: string): Affixes {
  const prefixes = new Map<string, Affix[]>()
  const suffixes = new Map<string, Affix[]>()
  const settings = new Map<string, string>()
  const replacements: [string, string][] = []
  const crossing = new Set<string>()
  for (const line of text.split('\n')) {
    const [name = '', first = '', second = '', third = '', fourth = ''] = line.trim().split(/\s+/)
    if (name === 'REP' && second !== '') replacements.push([first, second.replaceAll('_', ' ')])
    else if (name !== 'PFX' && name !== 'SFX') settings.set(name, first)
    // A header has the count where a rule has the letters that it adds, and no condition.
    else if (fourth === '') {
      if (second === 'Y') crossing.add(name + first)
    } else {
      const [added = '', flags = ''] = third.split('/')
      const add = added === '0' ? '' : added
      const rules = name === 'PFX' ? prefixes : suffixes
      const rule: Affix = {
        flag: first,
        strip: second === '0' ? '' : second,
        add,
        condition: conditionOf(fourth, name),
        flags,
        crosses: crossing.has(name + first),
      }
      rules.set(add, [...(rules.get(add) ?? []), rule])
    }
  }
  if (settings.get('SET') !== 'UTF-8' || !['UTF-8', undefined].includes(settings.get('FLAG')))
    throw new Error('an affix file of another kind')
  const longest = (rules: Map<string, Affix[]>) => Math.max(0, ...[...rules.keys()].map(add => add.length))
  return {
    prefixes,
    suffixes,
    longestPrefix: longest(prefixes),
    longestSuffix: longest(suffixes),
    onlyInside: settings.get('ONLYINCOMPOUND') ?? '',
    notProposed: settings.get('NOSUGGEST') ?? '',
    letters: (settings.get('TRY') ?? '').replace(/[^\p{Ll}]/gu, ''),
    replacements,
  }
}

/** Conditions know letters, `.` and classes in brackets, which mean the same in a regular expression. */
function conditionOf(text: string, kind: string): RegExp | null {
  if (text === '.') return null
  return new RegExp(kind === 'PFX' ? `^${text}` : `${text}$`, 'u')
}
