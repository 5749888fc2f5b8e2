import type { ImportedMinutes } from '../../shared/contract/importedMinutes.ts'
import { isSector, readColumns } from './attendanceColumns.ts'
import { isCountry } from './countries.ts'
import type { Reading } from './interventions.ts'
import type { SourceLine } from './sourceLine.ts'
import { readSpeaker } from './speakerHeading.ts'
import { joinParagraphs } from './unwrap.ts'

export type Attendance = ImportedMinutes['attendance'][number]

/** Reads the people and organisations of an attendance list, in the order of their groups' first appearance. */
export function readAttendance(
  lines: readonly SourceLine[],
  status: Attendance['status'],
  documentText: string,
  reading: Reading,
): Attendance[] {
  const names = documentText.replace(/\s+/g, ' ')
  const isKnownName = (name: string) => isCountry(name) || (name.includes(' ') && names.split(name).length > 2)
  const columns = readColumns(lines, isKnownName)
  if (columns) {
    reading.warn('attendance.columnsGuessed', lines[0]?.number ?? null)
    return columns.map(({ sector, text }) => ({ organization: text, person: null, position: null, sector, status }))
  }
  let sector: string | null = null
  const rows: Attendance[] = []
  for (const { line, text } of joinParagraphs(lines, reading.wrapping)) {
    if (line.marker === null && (isSector(text) || text.endsWith(':'))) {
      sector = text.replace(/\s*:$/, '')
      continue
    }
    const { speaker, organization, position } = readSpeaker(text, reading.isCommon)
    rows.push({ organization, person: speaker, position, sector, status })
  }
  return rows
}
