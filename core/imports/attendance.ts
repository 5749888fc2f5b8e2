import type { ImportedMinutes } from '../../shared/contract/importedMinutes.ts'
import { foldText } from '../../shared/text.ts'
import { isSector, readColumns } from './attendanceColumns.ts'
import { cellsIn, guessColumns, rowOf, warnOfColumns } from './attendanceTable.ts'
import type { Reading } from './reading.ts'
import type { SourceLine } from './sourceLine.ts'
import { isOrganization, looksLikeName, readSpeaker, readSpeakers, type Speaker } from './speakerHeading.ts'
import { type AttendanceColumn, attendanceColumns } from './tableColumns.ts'
import { endsSentence, joinParagraphs, type Paragraph, unwrapped } from './unwrap.ts'

export type Attendance = ImportedMinutes['attendance'][number]

/**
 * The people and organisations of an attendance list: one a line, several in a sentence, a table with or without header, or
 * two columns run together. Groups ("Government", "SC members:") hold for the lines below them. `others` is what names
 * nobody.
 */
export function readAttendance(
  lines: readonly SourceLine[],
  status: Attendance['status'],
  isKnownName: (name: string) => boolean,
  reading: Reading,
): { rows: Attendance[]; others: Paragraph[] } {
  const found: { rows: Attendance[]; others: Paragraph[] } = { rows: [], others: [] }
  const columns = readColumns(lines, isKnownName)
  if (columns) {
    reading.warn('attendance.columnsGuessed', lines[0]?.number ?? null)
    found.rows = columns.map(cell => attendanceOf({ ...nobody, organization: cell.text }, cell.sector, status))
    return found
  }
  let sector: string | null = null
  let header: AttendanceColumn[] | null = null
  for (const paragraph of joinParagraphs(lines, isCutOnly(reading))) {
    const { line, text } = paragraph
    const cells = line.cells ?? cellsIn(line)
    const named = cells && attendanceColumns(cells)
    if (!cells && isReference(text)) continue
    if (cells && named) {
      header = named
      warnOfColumns(line, cells, named, reading)
    } else if (!cells && isGroup(line, text)) {
      sector = text.replace(/\s*:$/, '')
    } else {
      const people = cells ? [tableRow(cells, header, reading)] : attendeesIn(text, reading)
      const rows = people.map(person => attendanceOf(person, person.sector ?? sector, person.status ?? status))
      if (rows.length > 0 && rows.every(isBelievable)) found.rows.push(...rows)
      else found.others.push(paragraph)
    }
  }
  return found
}

type Attendee = Speaker & { sector?: string | null; status?: Attendance['status'] | null }
const nobody: Attendee = { speaker: null, organization: null, position: null }

/** In a list of names, a line goes on in the next only where it cannot stop: each line is somebody. */
function isCutOnly(reading: Reading): Reading['wrapping'] {
  return reading.wrapping === unwrapped ? unwrapped : { width: Number.MAX_VALUE }
}

function tableRow(cells: readonly string[], header: AttendanceColumn[] | null, reading: Reading): Attendee {
  return rowOf(cells, header ?? guessColumns(cells, reading), cell => attendeesIn(cell, reading)[0])
}

/** A sentence about the meeting is no attendee. */
function isBelievable({ person, organization, position, sector }: Attendance): boolean {
  if ([person, organization, position, sector].some(text => text !== null && text.length > 300)) return false
  if (person !== null || organization === null) return person !== null
  return looksLikeName(organization) || organization.split(/\s+/).length <= 3
}

/** "The list is in Annex 1." */
function isReference(text: string): boolean {
  return text.length <= 100 && /\b(annex|anexo|appendix|ap[eé]ndice) \w{1,3}\b/i.test(text) && endsSentence(text)
}

function isGroup(line: SourceLine, text: string): boolean {
  if (text.length > 100) return false
  return isSector(text) || line.heading > 0 || (line.marker === null && text.endsWith(':'))
}

/** Everybody whom a line names. */
function attendeesIn(text: string, reading: Reading): Attendee[] {
  if (text.length > LONGEST_LINE) return []
  return text.split(/;\s+/).flatMap(entry => {
    if (entry.length > LONGEST_ENTRY) return [{ ...nobody, organization: entry }]
    const labelled = labelledIn(entry, reading)
    if (labelled) return [labelled]
    const people = readSpeakers(entry, reading.isCommon) ??
      shortNamesIn(entry) ?? [readSpeaker(entry, reading.isCommon)]
    return people.map(asPerson)
  })
}
/** Longer lines are text and name nobody. */
const LONGEST_LINE = 10_000
const LONGEST_ENTRY = 1_000

/** "OIM, ACNUR, UNICEF y PNUD" and "Ana, Luis, @eva": at least three names of few words and nothing else. */
function shortNamesIn(entry: string): Attendee[] | null {
  const names = entry.replace(/\.$/, '').split(/,\s+|\s+(?:y|e|and)\s+(?=\p{Lu})/u)
  const isShort = (name: string) => isOrganization(name) || /^[@\p{Lu}]\S*$/u.test(name)
  return names.length > 2 && names.every(isShort) ? names.map(organization => ({ ...nobody, organization })) : null
}

/** A single word in capital and small letters, or a handle, is somebody's name unless it is known to be an organisation's. */
function asPerson(attendee: Attendee): Attendee {
  const { speaker, organization, position } = attendee
  if (speaker !== null || organization === null || position !== null || isOrganization(organization)) return attendee
  return /^(@\S+|\p{Lu}\p{Ll}[\p{L}'’-]*)$/u.test(organization)
    ? { ...attendee, speaker: organization, organization: null }
    : attendee
}

/** Initials before the name, by which the minutes speak of a person, are kept behind it: "AP - Ana Paz, OIM". */
function labelledIn(entry: string, reading: Reading): Attendee | null {
  const found = /^(\p{Lu}\p{L}{1,3})\s*[-–—:]\s+(?=\p{Lu}\p{Ll})/u.exec(entry)
  const label = found?.[1]
  if (!label) return null
  const speaker = readSpeaker(entry.slice(found[0].length), reading.isCommon)
  if (speaker.speaker === null) return null
  const labelled = { ...speaker, speaker: `${speaker.speaker} (${label})` }
  reading.people.set(foldText(label), labelled)
  return labelled
}

function attendanceOf(
  { speaker, organization, position }: Speaker,
  sector: string | null,
  status: Attendance['status'],
): Attendance {
  return { organization, person: speaker, position, sector, status }
}
