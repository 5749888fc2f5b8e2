import type { Agreement } from './contract/agreements.ts'
import { dayAfter } from './dates.ts'

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

/** Still to be done, or done: neither superseded nor withdrawn. */
export function isInForce({ state }: Pick<Agreement, 'state'>): boolean {
  return isOpen({ state }) || state === 'fulfilled'
}

/** It has a day, the day was past on `day`, and somebody still has to do it. Days are compared as they are written. */
export function isOverdueOn(
  { state, dueKind, dueDate }: Pick<Agreement, 'state' | 'dueKind' | 'dueDate'>,
  day: string,
): boolean {
  return isOpen({ state }) && dueKind === 'date' && dueDate !== null && dueDate < day
}

/** Due today or within so many days. */
export function isDueSoon({ daysLeft }: Pick<Agreement, 'daysLeft'>, soonDays: number): boolean {
  return daysLeft !== null && daysLeft >= 0 && daysLeft <= soonDays
}

/**
 * The day (`YYYY-MM-DD`) before which the last word must have been said for an agreement to be silent: it is so many days old today,
 * or older.
 */
export function silentBefore(today: string, silentDays: number): string {
  return dayAfter(today, 1 - silentDays)
}

/** Nobody has written anything about it since `before`: no follow-up, nor the meeting itself. */
export function isSilent({ lastFollowUp, meeting }: LastWord, before: string) {
  const last = lastFollowUp?.date ?? meeting.date
  return last !== null && last < before
}
