import { foldText } from '../../shared/text.ts'
import type { SourceLine } from './sourceLine.ts'
import { connectives } from './vocabulary.ts'
import { findDay, monthNames } from './writtenDates.ts'

/** What stands before the first part of minutes; `rest` are the lines that say anything else. */
export type Head = { title: string | null; date: string | null; place: string | null; rest: SourceLine[] }

/** Reads title, date and place from the lines at the top: titles first, then "key: value" lines in any order. */
export function readHead(lines: readonly SourceLine[], monthFirst: boolean): Head {
  const found = findTitle(lines)
  const title = titleOf(found)
  const titleLines = title === null ? [] : found
  const head: Head = { title, date: null, place: null, rest: [] }
  for (const line of lines) {
    if (titleLines.includes(line)) continue
    const day = findDay(line.cells?.join(' ') ?? line.text, monthFirst)
    const place = placeIn(line)
    const isUsed =
      (day && day === (head.date ?? day) && isOnlyDate(line)) || (place && !head.place && isKeyed(line, PLACES))
    head.place ??= place
    head.date ??= day
    if (!isUsed) head.rest.push(line)
  }
  head.date ??= findDay(head.title ?? '', monthFirst)
  return head
}

/**
 * The body that met, from the title: what is left of it without "minutes of the", "meeting", number, date and topic. Of a
 * title in capitals, words stay so that the text below writes in capitals, too.
 */
export function bodyOf(title: string, acronyms: ReadonlySet<string>): string | null {
  const piece = title.split(/\s*[:|–—]\s*|\s+-\s+/).find(part => BODY_NOUN.test(foldText(part)))
  if (!piece) return null
  const words = piece.split(/\s+/)
  const folded = words.map(foldText)
  let start = 0
  while (DOCUMENT_WORDS.has(folded[start] ?? '') || (start > 0 && /^(n|no|num|\d+)$/.test(folded[start] ?? '')))
    start += 1
  const end = folded.findIndex(
    (word, index) => index > start && (MEETING_WORDS.has(word) || /\d/.test(word) || /^(no|num)$/.test(word)),
  )
  const named = words.slice(start, end < 0 ? undefined : end)
  if (named.length === 0) return null
  const body = isInCapitals(named.join(' ')) ? named.map(word => inSmallLetters(word, acronyms)) : named
  return body.join(' ').replace(/[\s,.]+$/, '')
}

/** Words before the name of a body in a title, and those that end it. */
const DOCUMENT_WORDS = new Set(
  'draft final borrador minutes notes summary record acta minuta ayuda memoria de del la el las los of the meeting reunion sesion ordinaria extraordinaria primera segunda tercera first second third'.split(
    ' ',
  ),
)
const MEETING_WORDS = new Set(
  'meeting session minutes kick kickoff regular annual monthly reunion sesion acta minuta'.split(' '),
)

const BODY_NOUN =
  /\b(group|committee|council|board|team|roundtable|table|force|network|platform|commission|cluster|forum|grupo|comite|consejo|mesa|comision|junta|equipo|plataforma|foro|red)\b/

/** "NATIONAL" → "National", "DE" → "de"; an acronym stays. */
function inSmallLetters(word: string, acronyms: ReadonlySet<string>): string {
  const small = word.toLowerCase()
  if (connectives.has(small)) return small
  return acronyms.has(word) ? word : `${word.slice(0, 1)}${small.slice(1)}`
}

function findTitle(lines: readonly SourceLine[]): SourceLine[] {
  const marked = lines.find(line => line.heading === 1) ?? lines.find(line => line.heading > 0)
  if (marked) return [marked]
  const first = lines.findIndex(
    line => !line.cells && !isKeyed(line) && findDay(line.text) === null && line.text.length <= 200,
  )
  const title = lines[first]
  if (!title) return []
  const found = [title]
  for (const line of lines.slice(first + 1, first + 4)) {
    const alike =
      found.at(-1)?.text.endsWith(':') ||
      (isInCapitals(line.text) && isInCapitals(title.text)) ||
      (TITLE_NOUN.test(foldText(line.text)) && !TITLE_NOUN.test(foldText(title.text)) && line.text.length <= 80)
    if (!alike || line.marker !== null || line.gap > 3 || isKeyed(line) || isOnlyDate(line)) break
    found.push(line)
  }
  return found
}

const TITLE_NOUN = /\b(meeting|minutes|summary|acta|minuta|reunion|sesion|ayuda memoria|memoria)\b/

/** What a line of the record holds. */
const LONGEST_LINE = 300

function titleOf(lines: readonly SourceLine[]): string | null {
  const title = lines.map(line => line.text).join(' ')
  return title === '' || title.length > LONGEST_LINE ? null : title
}

/** Written in capitals, but for a letter here and there ("ACTA No. 5"). */
function isInCapitals(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return capitals > 3 && small * 8 <= capitals
}

/** A date with nothing but its weekday, "date:" or a sign beside it. */
function isOnlyDate(line: SourceLine): boolean {
  const text = line.cells?.join(' ') ?? line.text
  return text.length <= 60 && !DATE_WORDS.test(foldText(text)) ? findDay(text) !== null : false
}

/** Any word that a date is not made of. */
const DATE_WORDS = new RegExp(
  `(?:^| )(?!(?:\\d{1,4}(?:st|nd|rd|th)?|fecha|date|de|del|of|the|el|dia|${monthNames.join('|')}|` +
    'lunes|martes|miercoles|jueves|viernes|sabado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: |$))[^ ]',
)

const KEYS = /^(fecha|date|hora|time|hora de inicio|hora de fin|lugar|place|location|venue|sede|modalidad|sala|room)$/
const PLACES = /^(lugar|place|location|venue|sede|sala|room|ubicacion)$/

function keyed(line: SourceLine): [string, string] | null {
  const text = line.cells?.length === 2 ? `${line.cells[0]}: ${line.cells[1]}` : line.text
  const colon = text.indexOf(':')
  if (colon < 1 || colon > 40) return null
  return [foldText(text.slice(0, colon)), text.slice(colon + 1).trim()]
}

function isKeyed(line: SourceLine, keys = KEYS): boolean {
  return keys.test(keyed(line)?.[0] ?? '')
}

function placeIn(line: SourceLine): string | null {
  const [key, value] = keyed(line) ?? ['', '']
  if (PLACES.test(key) && value) return value.length <= LONGEST_LINE ? value : null
  const sentence = /\b(?:reunidos en|reunidas en|via|vía)\s+(?:la ciudad de\s+)?([^,;/]{2,80})/i.exec(
    line.text.slice(0, 500),
  )
  return sentence?.[1]?.trim() ?? null
}
