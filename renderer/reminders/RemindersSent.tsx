import { useId } from 'react'
import { useQuery } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import classes from './reminders.module.css'
import { SentList } from './SentList.tsx'

/** On the page of an agreement: to whom a reminder of it was sent, and when. Nothing where there was none. */
export function RemindersSent({ agreementId, Heading }: { agreementId: string; Heading: 'h2' | 'h3' }) {
  const texts = useTexts()
  const titleId = useId()
  const { data } = useQuery('reminders.list', { agreementId })
  if (!data || data.length === 0) return null
  return (
    <section aria-labelledby={titleId}>
      <Heading id={titleId} className={classes.sentTitle}>
        {texts('reminders.log.title')}
      </Heading>
      <SentList sent={data} shows="receiver" readOnly />
    </section>
  )
}
