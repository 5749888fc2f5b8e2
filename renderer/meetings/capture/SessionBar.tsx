import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconArrowLeft, IconKeyboard } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { OpenState } from '../../../shared/contract/fields.ts'
import type { Meeting } from '../../../shared/contract/meetings.ts'
import { SaveIndicator } from '../../frame/SaveIndicator.tsx'
import { pressUndo } from '../../frame/useUndo.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { useConfirm } from '../../ui/ConfirmDialog.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import unseen from '../../ui/unseen.module.css'
import { useWork } from '../page/work/MeetingWork.tsx'
import { patchMeeting } from '../page/work/steps.ts'
import classes from './capture.module.css'
import { clockTime, minutesFrom, useNow } from './clock.ts'
import type { CaptureActs } from './useCaptureKeys.ts'

type BarProps = {
  meeting: Meeting
  /** What was done last, told quietly. */
  said: string
  announce(text: string): void
  acts: CaptureActs
}

/** What session this is, since when it runs, whether all is saved; and its beginning and end. */
export function SessionBar({ meeting, said, announce, acts }: BarProps) {
  const texts = useTexts()
  const [, go] = useLocation()
  return (
    <header className={classes.bar}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={18} stroke={1.6} />}
        onClick={() => go(paths.meeting(meeting.id))}
      >
        {texts('capture.back')}
      </Button>
      <h1 className={classes.title} title={meeting.title}>
        <span className={classes.reference}>{meeting.reference}</span> {meeting.title}
      </h1>
      <StatusBadge tone={meeting.state === 'inSession' ? 'done' : 'closed'}>
        {texts(`fields.meetingState.${meeting.state}`)}
      </StatusBadge>
      <SessionClock meeting={meeting} />
      <span className={classes.said} role="status">
        {said}
      </span>
      <SaveIndicator />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={texts('window.bar.undo')}
        title={`${texts('window.bar.undo')} (Ctrl+Z)`}
        onMouseDown={keepFocus}
        onClick={() => pressUndo('undo')}
      >
        <IconArrowBackUp size={20} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={texts('window.bar.redo')}
        title={`${texts('window.bar.redo')} (Ctrl+Y)`}
        onMouseDown={keepFocus}
        onClick={() => pressUndo('redo')}
      >
        <IconArrowForwardUp size={20} stroke={1.6} />
      </ActionIcon>
      <Button
        variant="default"
        leftSection={<IconKeyboard size={18} stroke={1.6} />}
        rightSection={<kbd className={classes.key}>F1</kbd>}
        onClick={acts.help}
      >
        {texts('capture.help.open')}
      </Button>
      <Button variant="default" rightSection={<kbd className={classes.key}>F8</kbd>} onClick={acts.readBack}>
        {texts('capture.readBack')}
      </Button>
      <SessionButton meeting={meeting} announce={announce} />
    </header>
  )
}

/** Undo means what one was typing in, also when it is asked for with the mouse. */
function keepFocus(event: { preventDefault(): void }) {
  event.preventDefault()
}

function SessionClock({ meeting }: { meeting: Meeting }) {
  const texts = useTexts()
  const { state, startTime, endTime, timeZone } = meeting
  const isRunning = state === 'inSession'
  const now = useNow(isRunning)
  if (state === 'planned' || !startTime || (!isRunning && !endTime)) return null
  const length = minutesFrom(startTime, isRunning ? clockTime(now, timeZone) : (endTime ?? startTime))
  const hours = Math.floor(length / 60)
  return (
    <span className={classes.clock} title={texts('capture.session.running', { time: startTime })}>
      <span className={unseen.unseen}>{texts('capture.session.duration')}: </span>
      {hours > 0
        ? texts('capture.session.hours', { hours, minutes: length % 60 })
        : texts('capture.session.minutes', { minutes: length })}
    </span>
  )
}

/** Begins the session, ends it, or goes on with one that was ended. */
function SessionButton({ meeting, announce }: Pick<BarProps, 'meeting' | 'announce'>) {
  const texts = useTexts()
  const work = useWork()
  const confirm = useConfirm()
  const { state, startTime, endTime } = meeting

  function change(fields: Partial<Pick<Meeting, 'startTime' | 'endTime'>> & { state?: OpenState }) {
    const before = work.meeting()
    const changes = {
      ...(fields.state === undefined ? {} : { state: { was: before.state, now: fields.state } }),
      ...(fields.startTime === undefined ? {} : { startTime: { was: startTime, now: fields.startTime } }),
      ...(fields.endTime === undefined ? {} : { endTime: { was: endTime, now: fields.endTime } }),
    }
    void work.run(patchMeeting(fields), 'meetings.change', { id: work.id, changes })
  }

  async function end() {
    const agreed = await confirm({
      title: texts('capture.session.endTitle'),
      text: texts('capture.session.endText'),
      confirm: texts('capture.session.end'),
    })
    if (!agreed) return
    const time = clockTime(Date.now(), meeting.timeZone)
    change({ state: 'draft', endTime: time })
    const running = work.meeting().agenda.find(({ runningSince }) => runningSince !== null)
    if (running) void work.run(null, 'agendaItems.clock', { id: running.id, running: false })
    announce(texts('capture.session.ended', { time }))
  }

  if (state === 'inSession') {
    return (
      <Button variant="default" onClick={() => void end()}>
        {texts('capture.session.end')}
      </Button>
    )
  }
  if (state === 'draft') {
    return (
      <Button variant="default" onClick={() => change({ state: 'inSession', endTime: null })}>
        {texts('capture.session.resume')}
      </Button>
    )
  }
  if (state !== 'planned') return null
  return (
    <Button
      onClick={() => {
        const time = clockTime(Date.now(), meeting.timeZone)
        change({ state: 'inSession', startTime: time })
        announce(texts('capture.session.started', { time }))
      }}
    >
      {texts('capture.session.start')}
    </Button>
  )
}
