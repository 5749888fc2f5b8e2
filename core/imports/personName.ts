import { foldText } from '../../shared/text.ts'
import { isCountry } from './countries.ts'
import type { IsCommon } from './reading.ts'
import { connectives, honorifics, nameParticles, organizationWords, positions } from './vocabulary.ts'

/**
 * A person's name among the words of a phrase. `whole` when the phrase is nothing else but the name, a form of address and a
 * position before it.
 */
export type FoundName = { before: string; name: string; after: string; whole: boolean }

/** Finds a person's name in a short phrase without commas, colons and brackets; null where there is none. */
export function findName(phrase: string, isCommon: IsCommon): FoundName | null {
  const tokens = phrase.split(/\s+/)
  if (tokens.length > LONGEST_PHRASE) return null
  const kinds = tokens.map((_, index) => kindOf(tokens, index))
  return addressedName(tokens, kinds) ?? plainName(tokens, kinds, isCommon) ?? trailingName(tokens, kinds, isCommon)
}
const LONGEST_PHRASE = 25

/** Whether a phrase begins with a post: "Director of …", "profesora de …". */
export function isPosition(phrase: string): boolean {
  const [first = '', second = ''] = phrase.split(/\s+/, 2)
  const word = foldText(first.replace(/^co-?/i, ''))
  return positions.has(word) || (honorifics.has(word) && connectives.has(foldText(second)))
}

/** Whether a word is an acronym: capitals and figures, with or without brackets. */
export function isAcronym(token: string): boolean {
  return /^[([]?[\p{Lu}\d&/-]{2,12}[)\],.]?$/u.test(token)
}

export function isCapital(token: string): boolean {
  return /^["'“‘«([]*[\p{Lu}\d]/u.test(token)
}

type Kind = 'honorific' | 'position' | 'organization' | 'particle' | 'name' | 'other'

/** "Health Secretary Dr. Gil", "Ambassador Ana Paz Undersecretary of State": the name behind a form of address. */
function addressedName(tokens: string[], kinds: Kind[]): FoundName | null {
  const start = kinds.indexOf('honorific')
  if (start < 0) return null
  let first = start
  while (kinds[first] === 'honorific') first += 1
  const end = endOfName(kinds, first)
  return end > first ? cut(tokens, start, end) : null
}

/** "Director Ana Paz", "Ana Paz", "Ana Paz Directora de …". */
function plainName(tokens: string[], kinds: Kind[], isCommon: IsCommon): FoundName | null {
  let start = 0
  while (kinds[start] === 'position') start += 1
  const end = endOfName(kinds, start)
  if (end - start < 2 || tokens.slice(start, end).every(isCommon)) return null
  return end === kinds.length || (start === 0 && kinds[end] === 'position') ? cut(tokens, start, end) : null
}

/** "Management of Human Rights Joana Prieto": the last words that no vocabulary and no lower-case twin claims. */
function trailingName(tokens: string[], kinds: Kind[], isCommon: IsCommon): FoundName | null {
  let start = tokens.length
  while (start > 0 && kinds[start - 1] === 'name') {
    const isLast = start === tokens.length
    if (!isLast && isCommon(tokens[start - 1] ?? '')) break
    start -= 1
  }
  const length = tokens.length - start
  if (start === 0 || length < 2 || length > 5 || connectives.has(foldText(tokens[start - 1] ?? ''))) return null
  return { ...cut(tokens, start, tokens.length), whole: false }
}

function cut(tokens: string[], start: number, end: number): FoundName {
  const [before, after] = [tokens.slice(0, start).join(' '), tokens.slice(end).join(' ')]
  const name = tokens.slice(start, end).join(' ')
  return { before, name, after, whole: after === '' && (before === '' || isPosition(before)) }
}

function kindOf(tokens: readonly string[], index: number): Kind {
  const token = tokens[index] ?? ''
  const word = foldText(token)
  const isLast = index === tokens.length - 1
  if (honorifics.has(word) && !isLast && (index === 0 || isCapital(token))) {
    return isPartOfPosition(tokens, index) ? 'position' : 'honorific'
  }
  if (positions.has(word)) return 'position'
  if (organizationWords.has(word) || (index > 0 && isCountry(token))) return 'organization'
  if (nameParticles.has(word) && !isCapital(token)) return 'particle'
  if (/^[(["]|\d|[)\]/&]|['’]s$/.test(token) || !isCapital(token)) return 'other'
  return isAcronym(token) && !tokens.every(other => isAcronym(other) || !isCapital(other)) ? 'organization' : 'name'
}

/** "Doctor of …", "Licenciada Directora": a form of address in front of a small word or a post is no address. */
function isPartOfPosition(tokens: readonly string[], index: number): boolean {
  const next = foldText(tokens[index + 1] ?? '')
  return connectives.has(next) || (index === 0 && positions.has(next) && !tokens[index]?.endsWith('.'))
}

/** Where a name of at most seven words that begins at `start` ends; `start` itself where none begins. */
function endOfName(kinds: Kind[], start: number): number {
  let end = start
  while (kinds[end] === 'name' || (kinds[end] === 'particle' && end > start)) end += 1
  while (end > start && kinds[end - 1] === 'particle') end -= 1
  return end - start <= 7 ? end : start
}
