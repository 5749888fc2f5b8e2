import type { Language } from './contract/fields.ts'
import type { TrackerComparison, TrackerValue } from './contract/trackers.ts'
import { parseDay, shortDate } from './dates.ts'
import { isOwnColumn, type OwnColumn, ownColumnName } from './ownFields.ts'
import type { Translate } from './texts/index.ts'
import { agreementStates, ratingLevels, type TrackerField } from './vocabulary.ts'

const openEnds = ['continuous', 'undefined'] as const

type Speaking = { t: Translate; language: Language }

/** How a column of a tracker is headed. */
export function trackerFieldName(
  field: TrackerField | 'reference' | 'body' | 'meeting' | OwnColumn,
  t: Translate,
): string {
  return isOwnColumn(field) ? ownColumnName(field) : t(`documents.tracker.columns.${field}`)
}

/** What a field of a tracker says, for people. */
export function trackerValueText(
  field: TrackerField | OwnColumn,
  value: TrackerValue,
  { t, language }: Speaking,
): string {
  if (value === null || value === '') return t('tracker.nothing')
  if (Array.isArray(value)) return value.join('; ') || t('tracker.nothing')
  if (field === 'rating') {
    const level = ratingLevels.find(each => each === value)
    return level === undefined ? String(value) : `${level} – ${t(`fields.rating.${level}`)}`
  }
  if (field === 'state') {
    const state = agreementStates.find(each => each === value)
    return state === undefined ? String(value) : t(`fields.agreementState.${state}`)
  }
  if (isOwnColumn(field)) return parseDay(String(value)) ? shortDate(String(value), language) : String(value)
  if (field !== 'dueDate') return String(value)
  const end = openEnds.find(each => each === value)
  return end === undefined ? shortDate(String(value), language) : t(`fields.dueKind.${end}`)
}

/** Why something of a returned tracker was not taken, and what to do about it. */
export function trackerConflictText(conflict: TrackerComparison['conflicts'][number], speaking: Speaking): string {
  const { t } = speaking
  const said = (value: TrackerValue) => trackerValueText(conflict.field, value, speaking)
  return t(`tracker.conflicts.${conflict.reason}`, {
    reference: conflict.reference,
    field: trackerFieldName(conflict.field, t),
    sent: said(conflict.sent),
    here: said(conflict.here),
    theirs: said(conflict.theirs),
  })
}

export function trackerUnknownText(
  { reason, row, sheet, reference }: TrackerComparison['unknown'][number],
  t: Translate,
): string {
  return t(`tracker.unknown.${reason}`, { row, sheet, reference })
}

export function trackerRefusalText(refusal: TrackerComparison['refused'][number], t: Translate): string {
  const { reason, row, sheet, reference, field, written } = refusal
  const named = field === null ? '' : trackerFieldName(field, t)
  return t(`tracker.refused.${reason}`, { row, sheet, reference, field: named, written })
}
