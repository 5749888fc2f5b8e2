import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import type { Agreement } from './contract/agreements.ts'
import { parseDay } from './dates.ts'

/** When somebody last wrote about an agreement: in its follow-up, else in its meeting. */
type LastWord = { lastFollowUp: { date: string } | null; meeting: { date: string | null } }

/** In days: from when on something counts as due soon, and after how long without a word as silent. */
export type AgreementRules = { soonDays: number; silentDays: number }

/** Where nobody has chosen others. */
export const usualRules: AgreementRules = { soonDays: 7, silentDays: 30 }

/** Whether somebody still has to do something: neither fulfilled, superseded nor withdrawn. */
export function isOpen({ state }: Pick<Agreement, 'state'>): boolean {
  return state === 'open' || state === 'inProgress'
}

/** Due today or within so many days. */
export function isDueSoon({ daysLeft }: Pick<Agreement, 'daysLeft'>, soonDays: number): boolean {
  return daysLeft !== null && daysLeft >= 0 && daysLeft <= soonDays
}

/** The day (`YYYY-MM-DD`) before which the last word must have been said for an agreement to be silent. */
export function silentBefore(today: string, silentDays: number): string {
  const date = parseDay(today)
  return date ? format(addDays(date, -silentDays), 'yyyy-MM-dd') : today
}

/** Nobody has written anything about it since `before`: no follow-up, nor the meeting itself. */
export function isSilent({ lastFollowUp, meeting }: LastWord, before: string) {
  const last = lastFollowUp?.date ?? meeting.date
  return last !== null && last < before
}
