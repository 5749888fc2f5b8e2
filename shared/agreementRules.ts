import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import type { Agreement } from './contract/agreements.ts'
import { parseDay } from './dates.ts'

/** When somebody last wrote about an agreement: in its follow-up, else in its meeting. */
type LastWord = { lastFollowUp: { date: string } | null; meeting: { date: string | null } }

/** An agreement is silent when nobody has written anything about it for so many days. */
const SILENT_DAYS = 30
const SOON_DAYS = 7

/** Whether somebody still has to do something: neither fulfilled, superseded nor withdrawn. */
export function isOpen({ state }: Pick<Agreement, 'state'>): boolean {
  return state === 'open' || state === 'inProgress'
}

/** Due today or within the next seven days. */
export function isDueSoon({ daysLeft }: Pick<Agreement, 'daysLeft'>): boolean {
  return daysLeft !== null && daysLeft >= 0 && daysLeft <= SOON_DAYS
}

/** The day (`YYYY-MM-DD`) before which the last word must have been said for an agreement to be silent. */
export function silentBefore(today: string): string {
  const date = parseDay(today)
  return date ? format(addDays(date, -SILENT_DAYS), 'yyyy-MM-dd') : today
}

/** Nobody has written anything about it since `before`: no follow-up, nor the meeting itself. */
export function isSilent({ lastFollowUp, meeting }: LastWord, before: string) {
  const last = lastFollowUp?.date ?? meeting.date
  return last !== null && last < before
}
