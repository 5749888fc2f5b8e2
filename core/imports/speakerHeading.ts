import { foldText } from '../../shared/text.ts'
import { connectives, honorifics, nameParticles, organizationWords, positions, representatives } from './vocabulary.ts'

/** Who speaks, as a heading names them. */
export type Speaker = { speaker: string | null; organization: string | null; position: string | null }

/** Whether a word stands in small letters somewhere in the document: then it is a common word and hardly a name. */
export type IsCommon = (word: string) => boolean

/**
 * Reads the heading over a person's remarks: "World Bank Representative, Kinnon Scott", "Canada: Chair, Elizabeth Williams",
 * "International Organization for Migration (IOM) Nicola Graviano", "Juan Pérez, director de SEDIS". What is no name and no
 * position is the organisation; without a recognisable person the whole heading is.
 */
export function readSpeaker(heading: string, isCommon: IsCommon): Speaker {
  const text = trimEnd(heading)
  const segments = text
    .split(SEPARATOR)
    .map(trimEnd)
    .filter(segment => segment !== '')
  const found = findPerson(segments, isCommon, text.includes(':'))
  if (!found) return { speaker: null, organization: text, position: null }
  const others = [...segments.slice(0, found.segment), found.before, found.after, ...segments.slice(found.segment + 1)]
  return { speaker: found.name, ...sortOut(others.filter(other => other !== '')) }
}

/** Whether a line is written like a name or title: capitals throughout, but for the words that hold it together. */
export function looksLikeName(text: string): boolean {
  if (text.length > LONGEST_SPEAKER || /[?!;…]|\.\s+\p{Lu}\p{Ll}+\s+\p{Ll}{4,}/u.test(text)) return false
  const tokens = text.split(/[\s/–—-]+/).filter(token => /\p{L}/u.test(token))
  const first = tokens[0]
  if (!first || !isCapital(first)) return false
  const capitals = tokens.filter(isCapital).length
  return (
    capitals * 2 >= tokens.length &&
    tokens.every(token => isCapital(token) || connectives.has(foldText(token)) || isTitleWord(foldText(token)))
  )
}
const LONGEST_SPEAKER = 200

/** Between the pieces of a heading: a colon, a comma, a dash with spaces, or the end of a bracket. */
const SEPARATOR = /:\s*|,\s+|\s+[-–—|]\s+|(?<=\))\s+(?=\p{L})/u

type Person = { segment: number; before: string; name: string; after: string }

/** The person among the pieces of a heading. A piece that is nothing but a name wins over one that contains a name. */
function findPerson(segments: string[], isCommon: IsCommon, withColon: boolean): Person | null {
  const found = segments.map(segment => personIn(segment.split(/\s+/), isCommon))
  const order = [...found.keys()]
  if (withColon) order.reverse()
  const whole = order.find(index => found[index]?.whole)
  const chosen = whole ?? order.find(index => found[index])
  const person = chosen === undefined ? null : found[chosen]
  return person && chosen !== undefined ? { segment: chosen, ...person } : null
}

type Found = { before: string; name: string; after: string; whole: boolean }

function personIn(tokens: string[], isCommon: IsCommon): Found | null {
  const kinds = tokens.map((token, index) => kindOf(token, tokens, index))
  const honorific = kinds.indexOf('honorific')
  if (honorific >= 0) {
    let end = honorific
    while (kinds[end] === 'honorific') end += 1
    const nameEnd = endOfName(kinds, end)
    if (nameEnd > end) return cut(tokens, honorific, nameEnd)
  }
  let start = 0
  while (kinds[start] === 'position') start += 1
  if (isName(kinds.slice(start))) return cut(tokens, start, tokens.length)
  const leading = endOfName(kinds, 0)
  if (leading >= 2 && kinds[leading] === 'position') return cut(tokens, 0, leading)
  return trailingName(tokens, kinds, isCommon)
}

/** "Management of Human Rights Joseana Martinez": the last words that no vocabulary and no lower-case twin claims. */
function trailingName(tokens: string[], kinds: Kind[], isCommon: IsCommon): Found | null {
  let start = tokens.length
  while (start > 0 && kinds[start - 1] === 'name') {
    const isLast = start === tokens.length
    if (!isLast && isCommon(tokens[start - 1] ?? '')) break
    start -= 1
  }
  const length = tokens.length - start
  return start > 0 && length >= 2 && length <= 5 ? cut(tokens, start, tokens.length) : null
}

function cut(tokens: string[], start: number, end: number): Found {
  const piece = (from: number, to: number) => trimEnd(tokens.slice(from, to).join(' '))
  const before = piece(0, start)
  const after = piece(end, tokens.length)
  return { before, name: piece(start, end), after, whole: after === '' && (before === '' || isPosition(before)) }
}

type Kind = 'honorific' | 'position' | 'organization' | 'particle' | 'name' | 'other'

function kindOf(token: string, tokens: string[], index: number): Kind {
  const word = foldText(token)
  if (honorifics.has(word) && (index === 0 || isCapital(token) || token.endsWith('.')) && index < tokens.length - 1) {
    return positionsFollow(tokens, index) ? 'position' : 'honorific'
  }
  if (positions.has(word)) return 'position'
  if (organizationWords.has(word)) return 'organization'
  if (nameParticles.has(word) && !isCapital(token)) return 'particle'
  if (/^[(["]|\d|[)\]]$|['’]s$/.test(token) || !isCapital(token)) return 'other'
  return isAcronym(token) && !tokens.every(other => isAcronym(other) || !isCapital(other)) ? 'organization' : 'name'
}

/** "General Director", "Doctor of …": a form of address followed by a position or a small word is part of the position. */
function positionsFollow(tokens: string[], index: number): boolean {
  const next = foldText(tokens[index + 1] ?? '')
  return connectives.has(next) || (positions.has(next) && index === 0 && !tokens[index]?.endsWith('.'))
}

function endOfName(kinds: Kind[], start: number): number {
  let end = start
  while (kinds[end] === 'name' || (kinds[end] === 'particle' && end > start)) end += 1
  while (end > start && kinds[end - 1] === 'particle') end -= 1
  return end - start <= 7 ? end : start
}

/** Two to six words, all of them such as names are made of. */
function isName(kinds: Kind[]): boolean {
  return kinds.length >= 2 && kinds.length <= 7 && endOfName(kinds, 0) === kinds.length
}

/** Gives the pieces that are not the person to organisation and position. */
function sortOut(pieces: string[]): { organization: string | null; position: string | null } {
  let organization: string | null = null
  const held: string[] = []
  for (const piece of pieces) {
    const [position, named] = splitPosition(piece)
    if (position) held.push(position)
    if (!named) continue
    if (organization === null) organization = named
    else held.push(named)
  }
  return { organization, position: held.length > 0 ? held.join(', ') : null }
}

/** "Director of FLACSO Honduras" → Director + FLACSO Honduras; "World Bank Representative" → Representative + World Bank. */
function splitPosition(piece: string): [position: string | null, organization: string | null] {
  const bracketed = /^\((.*)\)$/.exec(piece)?.[1]
  if (bracketed !== undefined) return splitPosition(bracketed)
  const words = piece.split(/\s+/)
  if (isPosition(piece)) {
    const link = words.findIndex(word => /^(of|de|del|for|para|ante)$/i.test(word))
    const named = words
      .slice(link + 1)
      .join(' ')
      .replace(/^(the|la|el|los|las)\s+/i, '')
    if (link < 1 || !(namesOrganization(named) || representatives.has(foldText(words[0] ?? '')))) return [piece, null]
    return [words.slice(0, link).join(' '), named]
  }
  const last = words.at(-1) ?? ''
  if (words.length > 1 && positions.has(foldText(last))) return [last, words.slice(0, -1).join(' ')]
  return [null, piece]
}

function isPosition(piece: string): boolean {
  return positions.has(foldText(piece.split(/\s+/, 1)[0] ?? ''))
}

/** Whether words behind "director of" name an organisation and not a field of work ("director of protection"). */
function namesOrganization(named: string): boolean {
  return !/^(state|estado)\b/i.test(named) && hasAcronym(named)
}

function hasAcronym(text: string): boolean {
  return text.split(/\s+/).some(isAcronym)
}

function isAcronym(token: string): boolean {
  return /^[([]?[\p{Lu}\d&/-]{2,12}[)\],.]?$/u.test(token)
}

function isCapital(token: string): boolean {
  return /^["'“‘«([]*[\p{Lu}\d]/u.test(token)
}

function isTitleWord(word: string): boolean {
  return positions.has(word) || honorifics.has(word)
}

function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[\s.:;,–—-]/.test(text[end - 1] ?? '')) end -= 1
  const kept = text.slice(0, end)
  return /(^|\s)(Sr|Sra|Dr|Dra|Lic|Ing|Abg|Inc|Ltd|S\.A)$/.test(kept) && text[end] === '.' ? `${kept}.` : kept
}
