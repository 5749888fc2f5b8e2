import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Output } from '../../shared/contract/index.ts'
import { useClient } from '../bridge/ClientProvider.tsx'
import { useQuery } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { useToday } from '../ui/today.ts'
import { whenIdle } from '../ui/whenIdle.ts'
import classes from './reminders.module.css'

/**
 * What is overdue or due soon, once a day when the window opens or another day begins, in a line that takes nothing from the work
 * below it. A host that can tells it outside the window too.
 */
export function ReminderNotice({ workspace }: { workspace: string }) {
  const settings = useQuery('workspace.get', {}).data?.settings
  const day = useToday()
  return settings?.startNotice === 'on' ? <OfDay key={day} workspace={workspace} day={day} /> : null
}

type OfDayProps = { workspace: string; day: string }

function OfDay({ workspace, day }: OfDayProps) {
  const [tells] = useState(() => isNewDay(workspace, day))
  return tells && <Telling workspace={workspace} day={day} />
}

function Telling({ workspace, day }: OfDayProps) {
  const { data } = useQuery('today.get', {}, { enabled: useCalm() })
  // What was read the day before is being read again.
  return data?.today === day && data.overdue.ids.length + data.dueSoon.ids.length > 0 ? (
    <Told workspace={workspace} today={data} />
  ) : null
}

/** True once the page had what it asked for: the notice must not keep it waiting. */
function useCalm(): boolean {
  const asking = useIsFetching()
  const [calm, setCalm] = useState(false)
  useEffect(() => (calm || asking > 0 ? undefined : whenIdle(() => setCalm(true))), [calm, asking])
  return calm
}

function Told({ workspace, today }: { workspace: string; today: Output<'today.get'> }) {
  const texts = useTexts()
  const { notifyReminders } = useClient().bridge.capabilities
  const [closed, setClosed] = useState(false)
  const [here] = useLocation()
  const overdue = today.overdue.ids.length
  const dueSoon = today.dueSoon.ids.length
  const days = today.soonDays
  const day = today.today
  useEffect(() => {
    // Figures that change while the line stands are no news.
    if (!isNewDay(workspace, day)) return
    noteDay(workspace, day)
    void notifyReminders?.({ overdue, dueSoon, days })
  }, [workspace, day, notifyReminders, overdue, dueSoon, days])
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

const keyOf = (workspace: string) => `acuerdos:told:${workspace}`

function isNewDay(workspace: string, day: string): boolean {
  try {
    return localStorage.getItem(keyOf(workspace)) !== day
  } catch {
    // A browser that keeps nothing for us is told each time.
    return true
  }
}

function noteDay(workspace: string, day: string): void {
  try {
    localStorage.setItem(keyOf(workspace), day)
  } catch {
    // Told again next time.
  }
}
