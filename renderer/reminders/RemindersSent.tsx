import { useId } from 'react'
import { useQuery } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import classes from './reminders.module.css'
import { SentList } from './SentList.tsx'

/** On the page of an agreement: to whom a reminder of it was sent, and when. Nothing where there was none. */
export function RemindersSent({ agreementId }: { agreementId: string }) {
  const texts = useTexts()
  const titleId = useId()
  const { data } = useQuery('reminders.list', { agreementId })
  if (!data || data.length === 0) return null
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.sentTitle}>
        {texts('reminders.log.title')}
      </h3>
      <SentList sent={data} shows="receiver" readOnly />
    </section>
  )
}
