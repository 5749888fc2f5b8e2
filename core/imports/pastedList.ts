import type { AttendanceStatus } from '../../shared/contract/fields.ts'
import { readAttendance } from './attendance.ts'
import { rowOf } from './attendanceTable.ts'
import { cellsOf, flattenCells, guessTable, type KnownNames } from './pastedTable.ts'
import type { Reading } from './reading.ts'
import { plainLine } from './sourceLine.ts'
import { isOrganization, readSpeaker, readSpeakers } from './speakerHeading.ts'
import { type AttendanceColumn, attendanceColumns } from './tableColumns.ts'
import { textLines } from './textLines.ts'
import { unwrapped } from './unwrap.ts'

/** Somebody of a pasted list in its own words; all null where a line names nobody. */
export type PastedEntry = {
  /** The line as it stood, its cells put together. */
  line: string
  organization: string | null
  person: string | null
  position: string | null
  email: string | null
  /** The group that it stands under, or that its column names. */
  sector: string | null
  status: AttendanceStatus | null
  /** What is a person and what an institution follows from a column or from the directory, not from the writing alone. */
  certain: boolean
}

/**
 * Reads a list from the clipboard: cells of a spreadsheet with or without a header, in any order of columns, or lines of a mail
 * or of Word ("Institution – Name, position"). Groups ("Government") hold for the lines below them; addresses of e-mail are taken
 * out wherever they stand.
 */
export function readPastedList(text: string, known: KnownNames): PastedEntry[] {
  const { rows, emails } = withoutEmails(flattenCells(text))
  const lines = textLines(rows.join('\n'))
  const cells = cellsOf(lines)
  const guessed = guessTable(
    cells.filter(row => row !== null),
    known,
  )
  let header: AttendanceColumn[] | null = null
  let sector: string | null = null
  const entries: PastedEntry[] = []
  for (const [index, line] of lines.entries()) {
    const row = cells[index] ?? null
    const columns = row && attendanceColumns(row)
    if (columns) {
      header = columns
      continue
    }
    const words = row ? row.filter(Boolean).join(' · ') : line.text
    const found = row && row.filter(Boolean).length > 1 ? inTable(row, header ?? guessed) : inText(words, known)
    if (found === 'group') {
      sector = words.replace(/\s*:$/, '')
      continue
    }
    const addresses = emails[line.number - 1] ?? []
    for (const [place, one] of (found.length > 0 ? found : [nobody]).entries())
      entries.push({ ...one, line: words, sector: one.sector ?? sector, email: addresses[place] ?? null })
  }
  return entries
}

type Found = Omit<PastedEntry, 'line' | 'email'>
const nobody: Found = {
  organization: null,
  person: null,
  position: null,
  sector: null,
  status: null,
  certain: false,
}
const isCommon = () => false

/** Nothing that names somebody is longer. */
const LONGEST = 300

/** What a spreadsheet would reckon names nobody. */
const FORMULA = /^(=|[@+-]\w+\()/

function inTable(row: readonly string[], columns: readonly AttendanceColumn[]): Found[] {
  const cells = row.map(cell => (FORMULA.test(cell) ? '' : cell))
  const { speaker: person, ...rest } = rowOf(cells, columns, cell => readSpeaker(cell.slice(0, LONGEST), isCommon))
  const words = [rest.organization, person].filter(each => each !== null)
  const isSomebody = words.length > 0 && [...words, rest.position ?? ''].every(each => each.length <= LONGEST)
  return isSomebody && words.some(hasLetters) ? [{ ...rest, person, certain: true }] : []
}

/** Everybody whom a line of text names; `group` where it is the title of those below. */
function inText(text: string, known: KnownNames): Found[] | 'group' {
  const parts = text.split(/;\s+/)
  const found: Found[] = []
  for (const part of parts) {
    const some = knownIn(part, known) ?? read(part)
    if (some === 'group' && parts.length === 1) return 'group'
    if (some !== 'group') found.push(...some)
  }
  return found
}

const WITH_ACRONYM = /^(.+?)\s+\(([\p{Lu}\d.&/-]{2,15})\)$/u

/** Where a line names an institution or a person of the directory, what is left of it says the rest. */
function knownIn(text: string, known: KnownNames): Found[] | null {
  if (text.length > LONGEST) return null
  const certain = { ...nobody, certain: true }
  const [, name = text, acronym = ''] = WITH_ACRONYM.exec(text) ?? []
  // Known by its acronym alone, it may be written another way; a person may stand before the acronym just as well.
  const isOtherName = known.isOrganization(acronym) && isOrganization(name)
  if (known.isOrganization(name) || isOtherName) return [{ ...certain, organization: text }]
  if (known.isPerson(text)) return [{ ...certain, person: text }]
  const pieces = [text.split(/\s+[-–—|]\s+/), text.split(/:\s+/), text.split(/\s+[-–—|]\s+|[,:]\s+|\s*[()]\s*/)].flat()
  const organization = pieces.find(piece => piece !== text && known.isOrganization(piece))
  if (organization === undefined) return null
  const rest = text.replace(organization, ' ').replace(/^[\s,:;.()–—|-]+|[\s,:;()–—|-]+$/g, '')
  if (!hasLetters(rest)) return [{ ...certain, organization }]
  const people = readSpeakers(rest, isCommon) ?? [readSpeaker(rest, isCommon)]
  return people.map(({ speaker, organization: other, position }) => ({
    ...certain,
    organization,
    person: speaker,
    position: position ?? other,
  }))
}

function read(text: string): Found[] | 'group' {
  if (FORMULA.test(text) || !hasLetters(text)) return []
  const reading: Reading = { wrapping: unwrapped, isCommon, warn: () => {}, people: new Map(), listsPeople: true }
  const { rows, others } = readAttendance([plainLine(1, text)], 'present', () => false, reading)
  if (rows.length === 0 && others.length === 0) return 'group'
  return rows.map(({ organization, person, position }) => {
    const certain = organization !== null && person !== null
    return { ...nobody, organization, person, position, certain }
  })
}

function hasLetters(text: string): boolean {
  return /\p{L}{2}/u.test(text)
}

/** Parts are bounded, so that no line takes long. */
const EMAIL = /[<(]?(?:mailto:)?[\p{L}\d._%+'-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}[>)]?/gu

function withoutEmails(text: string): { rows: string[]; emails: string[][] } {
  const emails: string[][] = []
  const rows = text.split('\n').map(row => {
    const found = row.match(EMAIL) ?? []
    emails.push(found.map(email => email.replace(/^[<(]?(mailto:)?|[>)]$/g, '').toLowerCase()))
    return found.length === 0 ? row : row.replace(EMAIL, '')
  })
  return { rows, emails }
}
