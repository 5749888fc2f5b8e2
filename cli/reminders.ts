import type { ReminderGroup } from '../shared/contract/reminders.ts'
import { languages } from '../shared/vocabulary.ts'
import type { Arguments } from './options.ts'
import { print, printJson, say } from './print.ts'
import { type Session, withSession } from './session.ts'

const reasons = ['overdue', 'dueSoon', 'silent'] as const

export const reminderCommands: Record<string, (args: Arguments) => Promise<void>> = {
  /** Who answers for what presses: how much of it, whom to write to, how many reminders they had and when the last one. */
  'list reminders': args =>
    withSession(args, {}, async ({ call, t }) => {
      const due = await call('reminders.due', {})
      if (args.has('json')) return printJson(due)
      if (due.groups.length === 0) say(t('cli.nothingListed'))
      for (const group of due.groups) print(groupLine(group, t))
    }),
}

/** A letter for each who answers for something that presses, signed by the person who asks unless said. */
export function lettersToExport(args: Arguments) {
  const replyBy = args.value('reply-by') ?? null
  return async ({ call, language }: Session) => {
    const { settings } = await call('workspace.get', {})
    return call('reminderLetters.export', {
      to: 'each',
      language: args.choice('lang', languages, language),
      letterNumber: args.value('number') ?? '',
      replyBy,
      signatory: args.value('signatory') ?? settings?.name ?? '',
      signatoryPosition: args.value('position') ?? '',
    })
  }
}

function groupLine({ printed, agreements, contacts, sent }: ReminderGroup, t: Session['t']): string {
  const counts = reasons.map(reason => agreements.filter(row => row.reasons.includes(reason)).length)
  const email = contacts.find(each => each.email !== null)?.email ?? ''
  return [printed || t('reminders.nobody'), ...counts, email, sent.length, sent[0]?.sentOn ?? ''].join('\t')
}
