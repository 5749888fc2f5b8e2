import { Refusal } from '../../../shared/errors.ts'

/** Whole days of a typed text; refused where they are none, so that the field says so. */
export function asDays(text: string | null): number | null {
  if (text === null) return null
  if (!/^\d{1,4}$/.test(text) || Number(text) > 3_650)
    throw Refusal.of('input.invalid', { field: 'snoozeDays', reason: 'wrong' })
  return Number(text)
}
