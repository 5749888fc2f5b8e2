import { averageText, numberText } from '../../shared/numbers.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import classes from './register.module.css'
import type { RegisterTotals } from './useRegister.ts'

/** What the rows shown add up to. */
export function RegisterFooter({ totals }: { totals: RegisterTotals }) {
  const texts = useTexts()
  const language = useLanguage()
  const { count, open, overdue, rated, average } = totals
  const number = (value: number) => numberText(value, language)
  const shownAverage = average === null ? null : averageText(average, language)
  return (
    <>
      <span role="status">{texts('agreements.footer.count', { count, number: number(count) })}</span>
      <span>{texts('agreements.footer.open', { count: open, number: number(open) })}</span>
      <span className={overdue > 0 ? classes.footerWarning : undefined}>
        {texts('agreements.footer.overdue', { count: overdue, number: number(overdue) })}
      </span>
      {shownAverage !== null && (
        <span>
          {texts('agreements.footer.average', { count: rated, number: number(rated), average: shownAverage })}
        </span>
      )}
    </>
  )
}
