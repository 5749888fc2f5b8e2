import { isOpen } from '../../shared/agreementRules.ts'
import type { Agreement } from '../../shared/contract/agreements.ts'
import { longDate, shortDate } from '../../shared/dates.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { relativeDay } from '../ui/relativeDay.ts'
import classes from './register.module.css'

type Due = Pick<Agreement, 'dueKind' | 'dueDate' | 'daysLeft' | 'overdue' | 'state'>

/** When an agreement is due; while it is open also how far that is: "vencido hace 5 días". */
export function DueText({ due }: { due: Due }) {
  const texts = useTexts()
  const language = useLanguage()
  const { dueKind, dueDate, daysLeft, overdue } = due
  if (dueKind === 'continuous' || dueKind === 'undefined') {
    return <span className={classes.quiet}>{texts(`fields.dueKind.${dueKind}`)}</span>
  }
  if (dueKind === null || dueDate === null) return <span className={classes.quiet}>–</span>
  return (
    <span title={longDate(dueDate, language)}>
      {shortDate(dueDate, language)}
      {isOpen(due) && (
        <span className={overdue ? classes.overdue : classes.distance}>
          {overdue ? texts('agreements.overdue', { count: -(daysLeft ?? 0) }) : relativeDay(dueDate, language)}
        </span>
      )}
    </span>
  )
}
