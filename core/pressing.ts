import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import { type AgreementRules, isDueSoon, isSilent, silentBefore } from '../shared/agreementRules.ts'
import type { PressingReason } from '../shared/contract/reminders.ts'
import { dueIn } from './agreements.ts'
import type { QueryContext } from './context.ts'

type Reading = Pick<QueryContext, 'db' | 'today'>
export type OpenAgreement = ReturnType<typeof openAgreements>[number]

/** Of each agreement that is not done only what the figures need: this is the first thing that a window asks. */
export function openAgreements(ctx: Reading) {
  const rows = ctx.db.all(
    sql
      .selectFrom('agreement')
      .innerJoin('meeting', 'meeting.id', 'agreement.meetingId')
      .select(['agreement.id', 'agreement.state', 'agreement.dueKind', 'agreement.dueDate', 'meeting.date'])
      .select(
        raw<number>`EXISTS (SELECT 1 FROM agreement_responsible AS part
          WHERE part."agreementId" = agreement.id AND part.role = 'lead')`.as('led'),
      )
      .select(raw<string | null>`(SELECT max(date) FROM follow_up WHERE "agreementId" = agreement.id)`.as('lastWord'))
      // Written out: SQLite finds the index of what is open only by the very words of its condition.
      .where(raw<boolean>`agreement.state IN ('open', 'inProgress')`)
      .orderBy('meeting.date', 'desc')
      .orderBy('meeting.reference', 'desc')
      .orderBy(raw`coalesce(agreement.number, agreement.position)`),
  )
  return rows.map(({ date, lastWord, ...row }) => ({
    id: row.id,
    led: row.led,
    ...dueIn(row, ctx.today),
    meeting: { date },
    lastFollowUp: lastWord === null ? null : { date: lastWord },
  }))
}

/** Tells why an open agreement presses; nothing where it does not. */
export function pressingBy({ soonDays, silentDays }: AgreementRules, today: string) {
  const before = silentBefore(today, silentDays)
  return (row: OpenAgreement): PressingReason[] => [
    ...(row.overdue ? ['overdue' as const] : []),
    ...(isDueSoon(row, soonDays) ? ['dueSoon' as const] : []),
    ...(isSilent(row, before) ? ['silent' as const] : []),
  ]
}
