import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Output } from '../../shared/contract/index.ts'
import { dayOf } from '../../shared/dates.ts'
import { useClient } from '../bridge/ClientProvider.tsx'
import { useQuery } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import classes from './reminders.module.css'

/**
 * What is overdue or due soon, once a day when the window opens, in a line that takes nothing from the work below it. A host that
 * can tells it outside the window too.
 */
export function ReminderNotice({ workspace }: { workspace: string }) {
  const settings = useQuery('workspace.get', {}).data?.settings
  const [tellsToday] = useState(() => isNewDay(workspace))
  if (!tellsToday || settings?.startNotice !== 'on') return null
  return <Telling workspace={workspace} />
}

function Telling({ workspace }: { workspace: string }) {
  const { data } = useQuery('today.get', {})
  return data && data.overdue.ids.length + data.dueThisWeek.ids.length > 0 ? (
    <Told workspace={workspace} today={data} />
  ) : null
}

function Told({ workspace, today }: { workspace: string; today: Output<'today.get'> }) {
  const texts = useTexts()
  const { notifyReminders } = useClient().bridge.capabilities
  const [closed, setClosed] = useState(false)
  const [here] = useLocation()
  const overdue = today.overdue.ids.length
  const dueSoon = today.dueThisWeek.ids.length
  const days = today.soonDays
  useEffect(() => {
    // Figures that change while the line stands are no news.
    if (!isNewDay(workspace)) return
    noteDay(workspace)
    void notifyReminders?.({ overdue, dueSoon, days })
  }, [workspace, notifyReminders, overdue, dueSoon, days])
  // Who has the page open has seen it.
  if (here === paths.reminders && !closed) setClosed(true)
  if (closed) return null
  const parts = [
    ...(overdue > 0 ? [texts('reminders.notice.overdue', { count: overdue })] : []),
    ...(dueSoon > 0 ? [texts('reminders.notice.dueSoon', { count: dueSoon, days })] : []),
  ]
  return (
    <section className={classes.notice} aria-label={texts('reminders.notice.label')}>
      <span className={classes.noticeText}>{parts.join(' · ')}</span>
      <Link href={paths.reminders} onClick={() => setClosed(true)}>
        {texts('reminders.notice.open')}
      </Link>
      <ActionIcon
        className={classes.noticeClose ?? ''}
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={texts('reminders.notice.close')}
        onClick={() => setClosed(true)}
      >
        <IconX size={16} aria-hidden="true" />
      </ActionIcon>
    </section>
  )
}

const thisDay = () => dayOf(new Date())
const keyOf = (workspace: string) => `acuerdos:told:${workspace}`

function isNewDay(workspace: string): boolean {
  try {
    return localStorage.getItem(keyOf(workspace)) !== thisDay()
  } catch {
    // A browser that keeps nothing for us is told each time.
    return true
  }
}

function noteDay(workspace: string): void {
  try {
    localStorage.setItem(keyOf(workspace), thisDay())
  } catch {
    // Told again next time.
  }
}
