import { sql as raw } from 'kysely'
import { query } from '../db/rows.ts'
import type { OwnField, OwnValues } from '../shared/contract/ownFields.ts'
import type { ReturnedTrackerRow, TrackerRefusal, TrackerValue, TrackerValues } from '../shared/contract/trackers.ts'
import { isOwnColumn, type OwnColumn, ownColumn, ownColumnName, ownValue } from '../shared/ownFields.ts'
import { cleanText, foldText, shortened } from '../shared/text.ts'
import { type TrackerField, trackerFields } from '../shared/vocabulary.ts'
import type { QueryContext } from './context.ts'
import { ownDay } from './imports/trackerValues.ts'
import { among } from './names.ts'

type Cell = NonNullable<ReturnedTrackerRow['fields'][OwnColumn]>

/** The column of a field, as trackers name it. */
export function columnOf({ name }: Pick<OwnField, 'name'>): OwnColumn {
  return ownColumn(cleanText(name))
}

/** The field that a column is, by its heading. */
export type OwnFieldOf = (key: OwnColumn) => OwnField | undefined

/**
 * Knows each field by the heading that it had in an export from here, whatever it is called since; by its name, where it is not
 * known which export it was.
 */
export function ownFieldsByColumn(
  { db }: Pick<QueryContext, 'db'>,
  fields: readonly OwnField[],
  exportId: string | null,
): OwnFieldOf {
  const ids = fields.map(field => field.id)
  const before = (row: string) => raw`${raw.ref(row)} < (SELECT min(sequence) FROM history WHERE "rowId" = ${exportId})`
  const renamedSince = db.all(
    query(raw<{ id: string; name: string }>`
      SELECT "rowId" AS id, json_extract(before, '$.name') AS name FROM history AS renaming
      WHERE ${among('rowId', ids)} AND json_extract(before, '$.name') IS NOT NULL AND NOT ${before('renaming.sequence')}
        AND EXISTS (SELECT 1 FROM history AS made WHERE made."rowId" = renaming."rowId" AND ${before('made.sequence')})
      ORDER BY sequence DESC`),
  )
  // The earliest of its new names tells what each was called then.
  const names = new Map(renamedSince.map(({ id, name }) => [id, name]))
  const stayed = fields.filter(({ id }) => !names.has(id)).map(field => [field.name, field] as const)
  const renamed = fields.flatMap(field => {
    const name = names.get(field.id)
    return name === undefined ? [] : [[name, field] as const]
  })
  const known = new Map([...stayed, ...renamed].map(([name, field]) => [foldText(name), field]))
  return key => known.get(foldText(ownColumnName(key)))
}

/**
 * What a row of a tracker says, with the person's own columns that are known here under their names as they are here, each value as
 * its field keeps it or refused; other columns are left out.
 */
export function cellsUnderNames(
  cells: ReturnedTrackerRow['fields'],
  fieldOf: OwnFieldOf,
  monthFirst: boolean,
): ReturnedTrackerRow['fields'] {
  return renamed(cells, fieldOf, (field, cell) => readCell(field, cell, monthFirst))
}

/** What was sent, with the person's own columns under their names as they are here; other columns are left out. */
export function valuesUnderNames(values: TrackerValues, fieldOf: OwnFieldOf): TrackerValues {
  return renamed(values, fieldOf, (_, value) => value)
}

/** The columns in which a row says something that was not sent, and that are none of a field here. */
export function untakenColumns({ fields }: ReturnedTrackerRow, sent: TrackerValues, fieldOf: OwnFieldOf) {
  return Object.keys(fields)
    .filter(isOwnColumn)
    .flatMap(field => {
      const cell = fields[field]
      if (!cell || fieldOf(field)) return []
      const written = 'refused' in cell ? cell.written : textOf(cell.value)
      const isNew = written !== '' && written !== textOf(sent[field] ?? null)
      return isNew ? [{ field, written: shortened(written, LONGEST_QUOTE), reason: 'column' as const }] : []
    })
}

const LONGEST_QUOTE = 80

/** What an agreement says in each of the person's own columns. */
export function ownColumnValues(fields: readonly OwnField[], values: OwnValues | undefined): TrackerValues {
  return Object.fromEntries(fields.map(field => [columnOf(field), values?.[field.id] ?? null]))
}

type ByColumn<Value> = Partial<Record<TrackerField | OwnColumn, Value>>

function renamed<Value>(
  values: ByColumn<Value>,
  fieldOf: OwnFieldOf,
  read: (field: OwnField, value: Value) => Value,
): ByColumn<Value> {
  const made: ByColumn<Value> = {}
  for (const field of trackerFields) {
    const value = values[field]
    if (value !== undefined) made[field] = value
  }
  for (const key of Object.keys(values).filter(isOwnColumn)) {
    const [field, value] = [fieldOf(key), values[key]]
    if (field && value !== undefined) made[columnOf(field)] = read(field, value)
  }
  return made
}

const refusals: Record<OwnField['kind'], TrackerRefusal> = {
  text: 'tooLong',
  number: 'number',
  date: 'day',
  choice: 'choice',
}

function readCell(field: OwnField, cell: Cell, monthFirst: boolean): Cell {
  if ('refused' in cell) return cell
  const written = textOf(cell.value)
  const value = ownValue(field, field.kind === 'date' ? (ownDay(written, monthFirst) ?? written) : written)
  return value === undefined ? { refused: refusals[field.kind], written: written.slice(0, 2_000) } : { value }
}

function textOf(value: TrackerValue): string {
  return Array.isArray(value) ? value.join('; ') : String(value ?? '')
}
