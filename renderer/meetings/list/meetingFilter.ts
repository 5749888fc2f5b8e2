import type { Language } from '../../../shared/contract/fields.ts'
import type { MeetingRow } from '../../../shared/contract/meetings.ts'
import { longDate } from '../../../shared/dates.ts'
import { findable, wordsMatcher } from '../../ui/textMatch.ts'

/** Filters by their name in the address. */
export const meetingFilterNames = ['body', 'year', 'state'] as const
export type MeetingFilter = Readonly<Record<(typeof meetingFilterNames)[number], string | null>>

export function readMeetingFilter(search: string): MeetingFilter {
  const query = new URLSearchParams(search)
  return { body: query.get('body'), year: query.get('year'), state: query.get('state') }
}

/** The meetings that pass; the words are looked for in reference, title, body and date ("septiembre"). */
export function filterMeetings(
  rows: readonly MeetingRow[],
  { body, year, state }: MeetingFilter,
  words: string,
  language: Language,
): readonly MeetingRow[] {
  const matches = wordsMatcher(words)
  return rows.filter(
    row =>
      (body === null || row.bodyId === body) &&
      (year === null || String(row.year) === year) &&
      (state === null || row.state === state) &&
      (matches === null ||
        matches(findable(row.reference, row.title, row.bodyName, row.date && longDate(row.date, language)))),
  )
}
