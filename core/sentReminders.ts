import { sql as raw } from 'kysely'
import { query } from '../db/rows.ts'
import type { SentReminder } from '../shared/contract/reminders.ts'
import type { QueryContext } from './context.ts'

/** What was sent to remind of an agreement, or of any where it is null; the last one first. */
export function sentReminders(ctx: Pick<QueryContext, 'db'>, agreementId: string | null): SentReminder[] {
  const about =
    agreementId === null
      ? raw``
      : raw`WHERE reminder.id IN (SELECT "reminderId" FROM reminded_agreement WHERE "agreementId" = ${agreementId})`
  return ctx.db.all(
    query(raw<SentReminder>`
      SELECT reminder.id, reminder."organizationId", reminder."personId", reminder.name, reminder."sentOn",
        reminder.channel, reminder."letterNumber", reminder.note, reminder."createdBy",
        coalesce(organization.acronym, organization.name, person.name, reminder.name, '') AS printed,
        (SELECT count(*) FROM reminded_agreement WHERE "reminderId" = reminder.id) AS agreements
      FROM reminder
      LEFT JOIN organization ON organization.id = reminder."organizationId"
      LEFT JOIN person ON person.id = reminder."personId" ${about}
      ORDER BY reminder."sentOn" DESC, reminder.id DESC`),
  )
}
