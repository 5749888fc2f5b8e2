import type { Backup } from '../../shared/contract/backups.ts'
import type { Language } from '../../shared/contract/fields.ts'
import { dayOf, shortDate } from '../../shared/dates.ts'
import type { Translate } from '../../shared/texts/index.ts'

/** "21 nov 2026, 15:30", "Nov 21, 2026, 15:30": when a backup was made, which also names it for people. */
export function momentText(instant: string, language: Language): string {
  const time = new Date(instant)
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `${shortDate(dayOf(time), language)}, ${clock.format(time)}`
}

/** "3 reuniones y 16 acuerdos" */
export function contentsText({ meetings, agreements }: Pick<Backup, 'meetings' | 'agreements'>, texts: Translate) {
  return texts('backups.and', {
    meetings: texts('backups.meetings', { count: meetings }),
    agreements: texts('backups.agreements', { count: agreements }),
  })
}
