import { foldText } from '../../shared/text.ts'
import { isCountry } from './countries.ts'
import { type FoundName, findName, isAcronym, isCapital, isPosition } from './personName.ts'
import type { IsCommon } from './reading.ts'
import { connectives, honorifics, organizationWords, positions, representatives } from './vocabulary.ts'

/** Who speaks or attends, as the minutes name them. */
export type Speaker = { speaker: string | null; organization: string | null; position: string | null }

/**
 * Reads who is named: "World Bank Representative, Clara Stone", "Canada: Chair, Ana Paz", "International
 * Organization for Migration (IOM) Paolo Ricci", "Juan Pérez (SEDIS, directora)". What is no name and no position is the
 * organisation; without a recognisable person the whole text is.
 */
export function readSpeaker(heading: string, isCommon: IsCommon): Speaker {
  const text = trimEnd(heading)
  const pieces = piecesOf(text)
  const names = pieces.map(piece => (piece.bracketed ? null : findName(piece.text, isCommon)))
  const order = [...names.keys()]
  if (text.includes(':')) order.reverse()
  const chosen = order.find(index => names[index]?.whole) ?? order.find(index => names[index])
  const name = chosen === undefined ? null : names[chosen]
  if (chosen === undefined || !name) return { speaker: null, organization: text, position: null }
  return { speaker: trimEnd(name.name), ...sortOut(othersThan(pieces, chosen, name)) }
}

/** Several people in one line, "Ana Paz, Luis Gil (OIM) y Eva Mejía (UNHCR)"; null for a line that names one or none. */
export function readSpeakers(line: string, isCommon: IsCommon): Speaker[] | null {
  if (/\s[-–—|]\s|:\s/.test(line)) return null
  const pieces = piecesOf(trimEnd(line).replace(/\s+(?:y|e|and|&)\s+(?=\p{Lu})/gu, ', '))
  const names = pieces.map(piece => (piece.bracketed ? null : findName(piece.text, isCommon)))
  if (names.filter(name => name?.whole).length < 2) return null
  const found: Speaker[] = []
  let waiting: Speaker[] = []
  for (const [index, piece] of pieces.entries()) {
    const name = names[index]
    if (name?.whole) {
      const speaker = { speaker: trimEnd(name.name), organization: null, position: name.before || null }
      if (!pieces[index - 1]?.bracketed || found.length === 0) waiting.push(speaker)
      else waiting = [speaker]
      found.push(speaker)
    } else {
      const { organization, position } = sortOut([piece])
      for (const speaker of waiting) Object.assign(speaker, { organization, position: speaker.position ?? position })
    }
  }
  return found
}

/** Whether a line is written like a name or title: capitals throughout, but for the words that hold it together. */
export function looksLikeName(text: string): boolean {
  if (text.length > LONGEST_SPEAKER || /[?!;…]|\.\s+\p{Lu}\p{Ll}+\s+\p{Ll}{4,}/u.test(text)) return false
  const tokens = text.split(/[\s/–—-]+/).filter(token => /\p{L}/u.test(token))
  if (!tokens[0] || !isCapital(tokens[0])) return false
  const isAllowed = (word: string) => connectives.has(word) || positions.has(word) || honorifics.has(word)
  const capitals = tokens.filter(isCapital).length
  return capitals * 2 >= tokens.length && tokens.every(token => isCapital(token) || isAllowed(foldText(token)))
}
const LONGEST_SPEAKER = 200

/** Whether words certainly name an organisation: a country, an acronym, or a word that only organisations bear. */
export function isOrganization(text: string): boolean {
  if (isCountry(text)) return true
  return text.split(/\s+/).some(word => isAcronym(word) || (isCapital(word) && organizationWords.has(foldText(word))))
}

type Piece = { text: string; bracketed: boolean }

/** Cuts a heading at colons, commas, dashes between spaces and brackets; an acronym in brackets stays with its name. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  for (const part of text.split(BRACKETS)) {
    const bracketed = part.startsWith('(')
    const last = pieces.at(-1)
    if (bracketed && last && !last.bracketed && isAcronym(part) && isOrganization(last.text)) {
      last.text += ` ${part}`
      continue
    }
    const inner = bracketed ? part.slice(1, part.endsWith(')') ? -1 : undefined) : part
    for (const piece of inner.split(SEPARATOR).map(trimEnd)) {
      if (piece !== '') pieces.push({ text: piece.replace(/^[,.;:–—-]\s*/, ''), bracketed })
    }
  }
  return pieces
}

const SEPARATOR = /:\s*|,\s+|\s+[-–—|]\s+/
/** A pair of brackets that may hold one more pair. */
const BRACKETS = /\s*(\((?:[^()]|\([^()]*\))*\)?)\s*/

function othersThan(pieces: Piece[], chosen: number, name: FoundName): Piece[] {
  const around = [name.before, name.after].map(text => ({ text: trimEnd(text), bracketed: false }))
  return [...pieces.slice(0, chosen), ...around, ...pieces.slice(chosen + 1)].filter(piece => piece.text !== '')
}

/** Gives the pieces that are not the person to organisation and position, in the order in which they stand. */
function sortOut(pieces: readonly Piece[]): { organization: string | null; position: string | null } {
  let organization: string | null = null
  const held: string[] = []
  for (const [index, piece] of pieces.entries()) {
    const [position, named]: Split = organization === null ? splitPosition(piece.text) : [piece.text, null]
    const before = pieces[index - 1]
    const isPlace = piece.bracketed
      ? before?.bracketed && !piece.text.split(/\s+/).some(word => positions.has(foldText(word)))
      : isCountry(piece.text.replace(/\s*\[.*/, ''))
    if (organization !== null && isPlace && organization === before?.text) organization += `, ${piece.text}`
    else if (position) held.push(position)
    organization ??= named
  }
  return { organization, position: held.length > 0 ? held.join(', ') : null }
}

type Split = [position: string | null, organization: string | null]

/** "Director of SEDIS Honduras" → Director + SEDIS Honduras; "World Bank Representative" → Representative + World Bank. */
function splitPosition(piece: string): Split {
  const words = piece.split(/\s+/)
  if (isPosition(piece)) {
    const link = words.findIndex(word => /^(of|de|del|for|para|ante)$/i.test(word))
    const named = words
      .slice(link + 1)
      .join(' ')
      .replace(/^(the|la|el|los|las)\s+/i, '')
    const speaksFor = representatives.has(foldText(words[0] ?? ''))
    if (link < 1 || !(speaksFor || (words.slice(link).some(isAcronym) && !/^(state|estado)\b/i.test(named)))) {
      return [piece, null]
    }
    return [words.slice(0, link).join(' '), named]
  }
  const post = words.findIndex(word => positions.has(foldText(word)))
  if (post === words.length - 1 && post > 0) {
    const isTitled = words.every(word => isCapital(word) || connectives.has(foldText(word)))
    return isTitled ? [words[post] ?? null, words.slice(0, post).join(' ')] : [piece, null]
  }
  if (post === 1 && isAcronym(words[0] ?? '')) return [words.slice(1).join(' '), words[0] ?? null]
  return /^(and|y|e) /.test(piece) ? [piece, null] : [null, piece]
}

function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[\s.:;,–—-]/.test(text[end - 1] ?? '')) end -= 1
  const kept = text.slice(0, end).trimStart()
  return text[end] === '.' && /(^|\s)(\p{L}|\p{L}\.\p{L}|Inc|Ltd|Jr)$/u.test(kept) ? `${kept}.` : kept
}
