import { foldText } from '../../shared/text.ts'
import { markerNumber, plainLine, type SourceLine, splitMarker } from './sourceLine.ts'
import { agreementColumns, attendanceColumns } from './tableColumns.ts'
import { headingFillers, type Part, partTerms } from './vocabulary.ts'

/** A stretch of minutes: the heading that opens it, what stands on the heading's own line behind it, and its lines. */
export type Section = {
  /** `head` is what stands before the first heading, `other` stands under a heading that no part is known for. */
  part: Part | 'head' | 'other'
  heading: SourceLine | null
  title: string
  rest: SourceLine | null
  lines: SourceLine[]
}

/**
 * Cuts minutes into their parts at the headings that the vocabulary knows, at those that the file marks, and around tables
 * whose header tells what they list.
 */
export function divide(lines: readonly SourceLine[]): Section[] {
  let open: Section = { part: 'head', heading: null, title: '', rest: null, lines: [] }
  const sections = [open]
  for (const line of lines) {
    const found = opens(line, open)
    if (found) {
      open = { ...found, lines: furtherLines(line, found) }
      sections.push(open)
    }
    if (!found?.heading) open.lines.push(line)
  }
  return sections
}

type Opening = Omit<Section, 'lines'>

function opens(line: SourceLine, open: Section): Opening | null {
  if (isListItemOf(open, line)) return null
  const heading = knownHeading(line) ?? markedHeading(line, open)
  if (heading && !(open.part === 'head' && isTitle(line, heading, open))) return { ...heading, heading: line }
  const table = line.cells ? tableOf(line.cells) : null
  if (table && table !== open.part) return { part: table, heading: null, title: '', rest: null }
  const isBehindTable = open.heading === null && open.part !== 'head' && open.part !== 'other' && !line.cells
  return isBehindTable ? { part: 'other', heading: null, title: '', rest: null } : null
}

/** At the top, the first line is the title, and so is "Minutes of the meeting" where the file marks no heading. */
function isTitle(line: SourceLine, heading: Heading, head: Section): boolean {
  if (heading.rest) return false
  const isMarked = line.heading > 1 || line.strong || line.marker !== null
  return head.lines.length === 0 || (!isMarked && DOCUMENT.test(foldText(line.text)))
}
const DOCUMENT = /^(minutes|notes|acta|minuta|notas|memoria|ayuda memoria)\b/

/** The part that a table belongs to, by its header. */
function tableOf(cells: readonly string[]): Part | null {
  if (agreementColumns(cells)) return 'agreements'
  return attendanceColumns(cells) ? 'attendance' : null
}

/** The lines behind the first one of a table's cell that stands beside the heading of a part. */
function furtherLines(line: SourceLine, { rest }: Opening): SourceLine[] {
  if (!line.cells || !rest) return []
  return line.cells
    .slice(1)
    .join('\n')
    .split('\n')
    .slice(1)
    .map(said => {
      const [marker, text] = splitMarker(said)
      return plainLine(line.number, text, { marker })
    })
}

type Heading = Pick<Section, 'part' | 'title' | 'rest'>

/** The part that a line opens, read from its words: "2. Acuerdos y compromisos", "Closing of the meeting: Ana Paz". */
export function knownHeading(line: SourceLine): Heading | null {
  if (line.marker !== null && !/[\dA-Za-z]/.test(line.marker)) return null
  if (!line.cells && CLOSING.test(foldText(line.text.slice(0, 120)))) {
    return { part: 'closing', title: '', rest: plainLine(line.number, line.text, { raw: line.raw, gap: line.gap }) }
  }
  const [key, value] = line.cells ? cellPair(line.cells) : colonPair(line.text.replace(ANNEX, ''))
  const part = partOf(key)
  if (!part) return null
  if (value === '' || isCrossReference(value)) return { part, title: key, rest: null }
  const [marker, text] = splitMarker(line.cells ? (value.split('\n', 1)[0] ?? '') : value)
  return { part, title: key, rest: plainLine(line.number, text, { raw: line.raw, marker }) }
}

/** The part that a heading's words name, or null. Every word must be a term or one that commonly stands beside it. */
export function partOf(heading: string): Part | null {
  if (heading.length > LONGEST_HEADING) return null
  const found = foldText(heading.replace(ANNEX, ''))
    .replace(/ \d{1,3}$/, '')
    .split(' ')
  const parts: Part[] = []
  for (let at = 0; at < found.length; ) {
    const term = LENGTHS.find(length => TERMS.has(found.slice(at, at + length).join(' ')))
    const word = found[at]
    if (term !== undefined) parts.push(TERMS.get(found.slice(at, at + term).join(' ')) ?? 'frame')
    else if (word === undefined || !headingFillers.has(word)) return null
    at += term ?? 1
  }
  return STRONGEST.find(part => parts.includes(part)) ?? parts[0] ?? null
}

const LONGEST_HEADING = 90
/** "Annex 2:", "Anexo A –", "II." in front of a heading. */
const ANNEX =
  /^(annex|anexo|appendix|ap[eé]ndice)\s+([0-9]{1,2}|[ivx]{1,4}|[a-e])?[\s.:–—-]*(?=\p{L})|^[IVX]{1,4}\.\s+/iu
/** The sentence with which formal minutes end. */
const CLOSING =
  /^(y |and )?(sin|no habiendo|no existiendo|there being no) (mas |otros? |further |other |more )(\w+ )*?(que tratar|por tratar|business|matters|items)|^siendo las (\w+ )*?se (levanta|cierra|concluye|da por|finaliza)|^(the )?meeting (was )?(adjourned|closed|ended|concluded)\b|^se (levanta|levanto|cierra|cerro) la (sesion|reunion)/
const TERMS = new Map(partTerms.flatMap(([part, terms]) => terms.split(';').map(term => [term.trim(), part])))
/** Of several parts in one heading the first is meant, unless one of these is among them. */
const STRONGEST: readonly Part[] = ['agreements', 'interventions']
const LENGTHS = [5, 4, 3, 2, 1]

function colonPair(text: string): [string, string] {
  const colon = text.slice(0, LONGEST_HEADING).indexOf(':')
  if (colon < 0) return [text, '']
  return [text.slice(0, colon).trim(), text.slice(colon + 1).trim()]
}

/** A row of two cells is read as "key: value"; a row of more is a table's and opens nothing. */
function cellPair(cells: readonly string[]): [string, string] {
  const [key, value, ...more] = cells
  if (more.length > 0 || !key || value === undefined || partOf(value)) return ['', '']
  return [key.replace(/\s*:$/, ''), value]
}

function isCrossReference(text: string): boolean {
  return /^\(?(see|refer to|ver|vease|consultar|segun|as per|attached) /.test(`${foldText(text.slice(0, 40))} `)
}

/** "3. Agreements" behind "2. Presentation" in an agenda is an item of the agenda and no heading. */
function isListItemOf(section: Section, line: SourceLine): boolean {
  const number = section.part === 'agenda' ? markerNumber(line.marker) : null
  if (number === null) return false
  const last = section.lines.findLast(item => item.marker !== null)
  return number === (markerNumber(last?.marker ?? null) ?? 0) + 1
}

/** A heading marked by the file, of words that name no part: it closes what stands above unless it is a deeper one. */
function markedHeading(line: SourceLine, open: Section): Heading | null {
  if (line.heading === 0 || open.part === 'head') return null
  const isDeeper = line.heading > (open.heading?.heading || 6)
  return isDeeper ? null : { part: 'other', title: line.text, rest: null }
}
