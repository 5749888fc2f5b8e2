import { sql as raw } from 'kysely'
import { query } from '../db/rows.ts'
import type { OwnField, OwnValues } from '../shared/contract/ownFields.ts'
import type {
  ReturnedTracker,
  ReturnedTrackerRow,
  TrackerComparison,
  TrackerRefusal,
  TrackerValue,
  TrackerValues,
} from '../shared/contract/trackers.ts'
import { isOwnColumn, type OwnColumn, ownColumn, ownColumnName, ownValue } from '../shared/ownFields.ts'
import { cleanText, foldText } from '../shared/text.ts'
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

/** Knows each field by its name, and by the names that it had before, which a tracker sent then still bears. */
export function ownFieldsByColumn({ db }: Pick<QueryContext, 'db'>, fields: readonly OwnField[]): OwnFieldOf {
  const ids = new Map(fields.map(field => [field.id, field]))
  const former = db.all(
    query(raw<{ id: string; name: string }>`
      SELECT "rowId" AS id, json_extract(before, '$.name') AS name FROM history
      WHERE ${among('rowId', [...ids.keys()])} AND json_extract(before, '$.name') IS NOT NULL ORDER BY sequence`),
  )
  const known = new Map<string, OwnField>()
  for (const { id, name } of former) {
    const field = ids.get(id)
    if (field) known.set(foldText(name), field)
  }
  for (const field of fields) known.set(foldText(field.name), field)
  return key => known.get(foldText(ownColumnName(key)))
}

/**
 * The tracker with the person's own columns that are known here, under their names as they are here, each value as its field keeps
 * it or refused; other columns are left out.
 */
export function withOwnColumns(returned: ReturnedTracker, fieldOf: OwnFieldOf): ReturnedTracker {
  const { sent, monthFirst = false } = returned
  return {
    ...returned,
    rows: returned.rows.map(row => ({
      ...row,
      fields: renamed(row.fields, fieldOf, (field, cell) => readCell(field, cell, monthFirst)),
    })),
    sent:
      sent === null ? null : sent.map(row => ({ ...row, values: renamed(row.values, fieldOf, (_, value) => value) })),
  }
}

type Refused = TrackerComparison['refused'][number]

/** The columns in which the tracker says something that was not sent, and that are none of a field here; each once. */
export function untakenColumns({ rows }: ReturnedTracker, fieldOf: OwnFieldOf): Refused[] {
  const found = new Map<OwnColumn, Refused>()
  for (const { sheet, row, reference, fields } of rows)
    for (const field of Object.keys(fields).filter(isOwnColumn)) {
      const cell = fields[field]
      if (!cell || found.has(field) || fieldOf(field)) continue
      const written = 'refused' in cell ? cell.written : textOf(cell.value)
      if (written !== '') found.set(field, { sheet, row, reference: reference ?? '', field, written, reason: 'column' })
    }
  return [...found.values()]
}

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
