import { usualRules } from '../../../shared/agreementRules.ts'
import { type Standing, standingsOf } from '../../../shared/agreementStanding.ts'
import type { Agreement } from '../../../shared/contract/agreements.ts'
import { longDate } from '../../../shared/dates.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { useToday } from '../../ui/today.ts'
import classes from './agreement.module.css'

/** Says in sentences why it counts as overdue, due soon or silent, and when it was closed. */
export function Standings({ agreement }: { agreement: Agreement }) {
  const rules = useQuery('workspace.get', {}).data?.settings ?? usualRules
  const say = useSentence()
  const today = useToday()
  const standings = standingsOf(agreement, rules, today)
  if (standings.length === 0) return null
  return (
    <div className={classes.standings}>
      {standings.map(standing => (
        <p key={standing.kind} className={classes.standing} data-kind={standing.kind}>
          {say(standing)}
        </p>
      ))}
    </div>
  )
}

function useSentence() {
  const texts = useTexts()
  const language = useLanguage()
  return (standing: Standing): string => {
    switch (standing.kind) {
      case 'overdue':
        return texts(`agreement.why.overdue.${standing.state}`, {
          date: longDate(standing.due, language),
          count: standing.days,
        })
      case 'dueSoon': {
        const facts = { date: longDate(standing.due, language), count: standing.days, rule: standing.rule }
        return standing.days === 0 ? texts('agreement.why.dueToday', facts) : texts('agreement.why.dueSoon', facts)
      }
      case 'silent': {
        const { since, days, rule } = standing
        return texts('agreement.why.silent', { date: longDate(since, language), count: days, rule })
      }
      case 'closed': {
        const { state, on, lateBy } = standing
        const date = longDate(on, language)
        if (state !== 'fulfilled' || lateBy === null) return texts(`agreement.why.${state}`, { date })
        return lateBy > 0
          ? texts('agreement.why.late', { date, count: lateBy })
          : texts('agreement.why.onTime', { date })
      }
    }
  }
}
