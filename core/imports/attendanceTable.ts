import { foldText } from '../../shared/text.ts'
import type { Attendance } from './attendance.ts'
import { isPosition } from './personName.ts'
import type { Reading } from './reading.ts'
import type { SourceLine } from './sourceLine.ts'
import { isOrganization, readSpeaker, type Speaker } from './speakerHeading.ts'
import type { AttendanceColumn } from './tableColumns.ts'

/** The cells of a line of plain text whose columns are kept apart by tabs or wide gaps. */
export function cellsIn(line: SourceLine): string[] | null {
  if (line.marker !== null || line.raw.length > 500) return null
  const cells = line.raw.trim().split(/\t+|\s{3,}/)
  return cells.length > 1 ? cells : null
}

/** What a row's cells hold, without a header: a person's name, then organisations and positions. */
export function guessColumns(cells: readonly string[], reading: Reading): AttendanceColumn[] {
  const speakers = cells.map(cell => readSpeaker(cell.slice(0, 300), reading.isCommon))
  const person = speakers.findIndex(one => one.speaker !== null)
  return cells.map((cell, index) => {
    if (index === person) return 'person'
    if (/^\d{0,3}\.?$/.test(cell.trim())) return 'other'
    return person < 0 || (isOrganization(cell) && !isPosition(cell)) ? 'organization' : 'position'
  })
}

/** One row of an attendance table; `named` is what its person's cell says by itself. */
export function rowOf(
  cells: readonly string[],
  columns: readonly AttendanceColumn[],
  named: (cell: string) => Speaker | undefined,
): Speaker & { sector: string | null; status: Attendance['status'] | null } {
  const cell = (column: AttendanceColumn) => {
    const said = cells[columns.indexOf(column)]?.replace(/\s+/g, ' ').trim()
    return said ? said.replace(/\.$/, '') : null
  }
  const person = cell('person')
  const inPerson = person === null ? undefined : named(person)
  return {
    speaker: inPerson?.speaker ?? (columns.includes('organization') || !inPerson?.organization ? person : null),
    organization: cell('organization') ?? inPerson?.organization ?? null,
    position: cell('position') ?? inPerson?.position ?? null,
    sector: cell('sector'),
    status: statusOf(cell('status')),
  }
}

/** Names the columns that have no place in the record. */
export function warnOfColumns(
  line: SourceLine,
  cells: readonly string[],
  columns: readonly AttendanceColumn[],
  reading: Reading,
): void {
  const left = cells.filter((cell, index) => LEFT_OUT.has(columns[index] ?? 'other') && /\p{L}{3}/u.test(cell))
  if (left.length > 0) reading.warn('attendance.columnsLeftOut', line.number, { columns: left.join(', ') })
}
const LEFT_OUT: ReadonlySet<AttendanceColumn> = new Set(['unread', 'other'])

/** What a cell says of somebody's attendance: "x", "Presente", "excusada"; null where it says nothing of it. */
export function statusOf(cell: string | null): Attendance['status'] | null {
  const word = foldText(cell ?? '').split(' ')[0] ?? ''
  if (/^(yes|y|si|x|presente|present|asistio|p)$/.test(word)) return 'present'
  if (/^(no|n|absent|ausente|a)$/.test(word)) return 'absent'
  if (/^(excused|excusado|excusada|excusa|justificado|apologies|e)$/.test(word)) return 'excused'
  if (/^(remote|remoto|remota|virtual|online|linea)$/.test(word)) return 'remote'
  return null
}
