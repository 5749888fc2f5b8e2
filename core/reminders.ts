import type { PressingReason, ReminderGroup } from '../shared/contract/reminders.ts'
import { Refusal } from '../shared/errors.ts'
import { responsibleKey } from '../shared/responsibles.ts'
import type { HandlersOf, QueryContext } from './context.ts'
import { pressingGroups } from './pressingGroups.ts'
import { get, insert, remove } from './records.ts'
import { contactsOf } from './reminderContacts.ts'
import { sentReminders } from './sentReminders.ts'
import { rulesOf } from './settings.ts'
import { awaitedAnswers } from './trackerExports.ts'

export const reminderHandlers: HandlersOf<'reminders'> = {
  'reminders.due': ctx => {
    const { soonDays, silentDays } = rulesOf(ctx.db)
    const groups = reminderGroups(ctx)
    const reasons = new Map(groups.flatMap(({ agreements }) => agreements.map(row => [row.id, row.reasons])))
    const count = (reason: PressingReason) =>
      [...reasons.values()].reduce((sum, each) => sum + Number(each.includes(reason)), 0)
    return {
      today: ctx.today,
      soonDays,
      silentDays,
      counts: {
        all: reasons.size,
        overdue: count('overdue'),
        dueSoon: count('dueSoon'),
        silent: count('silent'),
      },
      groups,
    }
  },

  'reminders.list': (ctx, { agreementId }) => sentReminders(ctx, agreementId),

  'reminders.add': (ctx, { id = ctx.newId(), agreementIds, ...sent }) => {
    const { organizationId, personId, name } = sent
    if (organizationId !== null) get(ctx, 'organization', organizationId)
    if (personId !== null) get(ctx, 'person', personId)
    if (organizationId === null && personId === null && !name) throw Refusal.of('responsible.notFound', { name: '' })
    insert(ctx, 'reminder', { id, ...sent })
    for (const agreementId of new Set(agreementIds)) {
      get(ctx, 'agreement', agreementId)
      insert(ctx, 'reminded_agreement', { id: ctx.newId(), reminderId: id, agreementId })
    }
    return { id }
  },

  'reminders.remove': (ctx, { id }) => remove(ctx, 'reminder', id),
}

/** What presses by who answers for it, with whom to write to and what they were sent already. */
export function reminderGroups(ctx: QueryContext): ReminderGroup[] {
  const groups = pressingGroups(ctx)
  const contacts = contactsOf(ctx, groups)
  const sent = Map.groupBy(sentReminders(ctx, null), responsibleKey)
  const awaited = new Map(awaitedAnswers(ctx).map(answer => [responsibleKey(answer), answer]))
  return groups.map(group => {
    const key = responsibleKey(group)
    const answer = awaited.get(key)
    return {
      ...group,
      contacts: contacts(group),
      sent: group.printed === '' ? [] : (sent.get(key) ?? []),
      awaited: answer
        ? { since: answer.since, last: answer.last, reminders: answer.reminders, agreements: answer.agreements }
        : null,
    }
  })
}
