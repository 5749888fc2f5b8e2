import { cellsIn, statusOf } from './attendanceTable.ts'
import { isPosition } from './personName.ts'
import type { SourceLine } from './sourceLine.ts'
import { isOrganization, readSpeaker } from './speakerHeading.ts'
import { type AttendanceColumn, attendanceColumns } from './tableColumns.ts'

/** What the directory knows of a name that a list writes. */
export type KnownNames = { isOrganization(written: string): boolean; isPerson(written: string): boolean }

/** Cells that hold line breaks stand in quotes on the clipboard: each becomes one line again. */
export function flattenCells(text: string): string {
  if (!text.includes('\t')) return text
  return text.replace(
    /(^|[\t\n])"((?:[^"]|"")*)"(?=[\t\n]|$)/g,
    (_, before: string, cell: string) => `${before}${cell.replace(/\s+/g, ' ').replaceAll('""', '"')}`,
  )
}

/** The cells of each line, null for lines that are no row of a table. */
export function cellsOf(lines: readonly SourceLine[]): (string[] | null)[] {
  const first = lines[0]?.raw ?? ''
  // Only a header tells that these marks part columns and do not stand in a sentence.
  const mark = [';', ',', '|'].find(each => attendanceColumns(first.split(each)) !== null)
  return lines.map(line => {
    if (line.cells) return [...line.cells]
    const parted = line.raw.includes('\t') ? line.raw.split('\t') : mark ? line.raw.split(mark) : null
    const cells = parted && parted.length > 1 ? parted : cellsIn(line)
    return cells ? cells.map(cellText) : null
  })
}

function cellText(cell: string): string {
  return cell
    .replace(/\s+/g, ' ')
    .replace(/^"(.*)"$/, '$1')
    .trim()
}

/** What the columns of a table without a header hold, judged by all its rows together. */
export function guessTable(rows: readonly (readonly string[])[], known: KnownNames): AttendanceColumn[] {
  const width = Math.max(0, ...rows.map(row => row.length))
  const columns = Array.from({ length: width }, (_, index) =>
    evidenceIn(
      rows.map(row => row[index] ?? ''),
      known,
    ),
  )
  const kinds = columns.map(({ filled, status, figures }): AttendanceColumn | null => {
    if (filled === 0 || figures * 2 > filled) return 'other'
    return status * 2 > filled ? 'status' : null
  })
  const give = (kind: AttendanceColumn, weight: (column: Evidence) => number) => {
    const open = columns.map((column, index) => (kinds[index] === null ? weight(column) : 0))
    const best = Math.max(0, ...open)
    if (best > 0) kinds[open.indexOf(best)] = kind
  }
  give('person', column => column.person - column.organization)
  give('organization', column => column.organization)
  // What is neither a name nor a post is the institution of those who are named.
  if (!kinds.includes('organization')) give('organization', column => column.filled - 2 * column.position)
  give('position', column => column.filled)
  return kinds.map(kind => kind ?? 'other')
}

type Evidence = {
  filled: number
  person: number
  organization: number
  position: number
  status: number
  figures: number
}

/** More rows say nothing new of a column. */
const MOST_ROWS = 200

function evidenceIn(cells: readonly string[], known: KnownNames): Evidence {
  const evidence: Evidence = { filled: 0, person: 0, organization: 0, position: 0, status: 0, figures: 0 }
  for (const cell of cells.filter(Boolean).slice(0, MOST_ROWS)) {
    evidence.filled += 1
    if (/^[\d\s.()+/-]+$/.test(cell)) evidence.figures += 1
    else if (statusOf(cell) !== null && cell.length < 12) evidence.status += 1
    else if (known.isOrganization(cell)) evidence.organization += 2
    else if (known.isPerson(cell)) evidence.person += 2
    else if (isPosition(cell)) evidence.position += 1
    else if (isOrganization(cell)) evidence.organization += 1
    else if (readSpeaker(cell.slice(0, 300), () => false).speaker !== null) evidence.person += 1
  }
  return evidence
}
