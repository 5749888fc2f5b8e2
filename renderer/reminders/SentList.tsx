import { Button } from '@mantine/core'
import type { SentReminder } from '../../shared/contract/reminders.ts'
import { shortDate } from '../../shared/dates.ts'
import { useCommand } from '../bridge/hooks.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { useNextFocus } from '../ui/useNextFocus.ts'
import classes from './reminders.module.css'

type SentListProps = {
  sent: readonly SentReminder[]
  /** Beside day and means: to whom it went, or about how many agreements. */
  shows: 'receiver' | 'agreements'
  /** Without a way to take one away. */
  readOnly?: boolean
}

/** Reminders that were sent, the last one first. */
export function SentList({ sent, shows, readOnly = false }: SentListProps) {
  const texts = useTexts()
  const language = useLanguage()
  const remove = useCommand('reminders.remove')
  const { list, leaving } = useNextFocus<HTMLUListElement>(sent.map(({ id }) => id))
  return (
    <ul ref={list} tabIndex={-1} className={classes.sent}>
      {sent.map(row => {
        const date = shortDate(row.sentOn, language)
        const channel = texts(`reminders.channels.${row.channel}`)
        const what = row.letterNumber
          ? texts('reminders.log.entryNumber', { date, channel, number: row.letterNumber })
          : texts('reminders.log.entry', { date, channel })
        const about =
          shows === 'receiver'
            ? texts('reminders.log.to', { name: row.printed })
            : texts('reminders.log.agreements', { count: row.agreements })
        return (
          <li key={row.id} data-key={row.id} className={classes.sentRow}>
            <span>
              {what} · {about}
              {row.note && <span className={classes.quiet}> · {row.note}</span>}
              <span className={classes.quiet}> · {texts('reminders.log.by', { name: row.createdBy })}</span>
            </span>
            {!readOnly && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={texts('reminders.log.removeEntry', { date })}
                onClick={() => {
                  leaving(row.id)
                  void remove({ id: row.id })
                }}
              >
                {texts('reminders.log.remove')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
