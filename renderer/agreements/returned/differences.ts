import type { TrackerComparison, TrackerValue } from '../../../shared/contract/trackers.ts'
import { isOwnColumn, type OwnColumn } from '../../../shared/ownFields.ts'
import { type TrackerField, trackerFields } from '../../../shared/vocabulary.ts'

/** One field in which a returned tracker differs; `over` is what else is to be known of a conflict. */
export type Difference = {
  key: string
  reference: string
  field: TrackerField | OwnColumn
  /** What it says here. */
  was: TrackerValue
  now: TrackerValue
  over: { sent: TrackerValue; reason: 'both' | 'unsent' } | null
}

/** The changes of a comparison, one by one. */
export function changesOf({ changed }: TrackerComparison): Difference[] {
  return changed.flatMap(({ reference, fields: changes }) =>
    [...trackerFields, ...Object.keys(changes).filter(isOwnColumn)].flatMap(field => {
      const change = changes[field]
      return change ? [{ key: keyOf(reference, field), reference, field, ...change, over: null }] : []
    }),
  )
}

/** Its conflicts, one by one. */
export function conflictsOf({ conflicts }: TrackerComparison): Difference[] {
  return conflicts.map(({ reference, field, here, theirs, sent, reason }) => ({
    key: keyOf(reference, field),
    reference,
    field,
    was: here,
    now: theirs,
    over: { sent, reason },
  }))
}

function keyOf(reference: string, field: TrackerField | OwnColumn): string {
  return `${reference} ${field}`
}
