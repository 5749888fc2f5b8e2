import { type AgreementRules, isDueSoon, isSilent, silentBefore } from './agreementRules.ts'
import type { Agreement } from './contract/agreements.ts'
import { daysBetween } from './dates.ts'

/** Why an agreement needs somebody, or how it ended; days are calendar days, `YYYY-MM-DD`. */
export type Standing =
  | { kind: 'overdue'; state: 'open' | 'inProgress'; due: string; days: number }
  | { kind: 'dueSoon'; due: string; days: number; rule: number }
  | { kind: 'silent'; since: string; days: number; rule: number }
  /** `lateBy`: days after its date, 0 or less where it was on time; null where it had no date. */
  | { kind: 'closed'; state: 'fulfilled' | 'superseded' | 'withdrawn'; on: string; lateBy: number | null }

type Judged = Pick<
  Agreement,
  'state' | 'dueKind' | 'dueDate' | 'daysLeft' | 'overdue' | 'closedOn' | 'lastFollowUp' | 'meeting'
>

/** All that is to be said of an agreement by the rules, the most urgent first; nothing where it simply runs. */
export function standingsOf(agreement: Judged, rules: AgreementRules, today: string): Standing[] {
  const { state, dueKind, dueDate, daysLeft, closedOn, lastFollowUp, meeting } = agreement
  const due = dueKind === 'date' ? dueDate : null
  if (state !== 'open' && state !== 'inProgress') {
    const lateBy = due === null || closedOn === null ? null : daysBetween(due, closedOn)
    return closedOn === null ? [] : [{ kind: 'closed', state, on: closedOn, lateBy }]
  }
  const found: Standing[] = []
  if (due !== null && agreement.overdue) found.push({ kind: 'overdue', state, due, days: -(daysLeft ?? 0) })
  else if (due !== null && isDueSoon(agreement, rules.soonDays))
    found.push({ kind: 'dueSoon', due, days: daysLeft ?? 0, rule: rules.soonDays })
  const since = lastFollowUp?.date ?? meeting.date
  if (since !== null && isSilent(agreement, silentBefore(today, rules.silentDays)))
    found.push({ kind: 'silent', since, days: daysBetween(since, today), rule: rules.silentDays })
  return found
}
