import type { OwnField, OwnValues } from '../shared/contract/ownFields.ts'
import type {
  ReturnedTracker,
  ReturnedTrackerRow,
  TrackerRefusal,
  TrackerValue,
  TrackerValues,
} from '../shared/contract/trackers.ts'
import { isOwnColumn, type OwnColumn, ownColumn, ownColumnName, ownValue } from '../shared/ownFields.ts'
import { cleanText, foldText } from '../shared/text.ts'
import { type TrackerField, trackerFields } from '../shared/vocabulary.ts'
import { ownDay } from './imports/trackerValues.ts'

type Cell = NonNullable<ReturnedTrackerRow['fields'][OwnColumn]>

/** The column of a field, as trackers name it. */
export function columnOf({ name }: Pick<OwnField, 'name'>): OwnColumn {
  return ownColumn(cleanText(name))
}

/**
 * The tracker with the person's own columns that are known here, under their names as they are here, each value as its field keeps
 * it or refused; other columns are left out.
 */
export function withOwnColumns(returned: ReturnedTracker, fields: readonly OwnField[]): ReturnedTracker {
  const known = new Map(fields.map(field => [foldText(field.name), field]))
  const fieldOf = (key: OwnColumn) => known.get(foldText(ownColumnName(key)))
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

/** What an agreement says in each of the person's own columns. */
export function ownColumnValues(fields: readonly OwnField[], values: OwnValues | undefined): TrackerValues {
  return Object.fromEntries(fields.map(field => [columnOf(field), values?.[field.id] ?? null]))
}

type ByColumn<Value> = Partial<Record<TrackerField | OwnColumn, Value>>

function renamed<Value>(
  values: ByColumn<Value>,
  fieldOf: (key: OwnColumn) => OwnField | undefined,
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
