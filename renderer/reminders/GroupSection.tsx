import { ActionIcon, Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { PressingReason, ReminderGroup } from '../../shared/contract/reminders.ts'
import { shortDate } from '../../shared/dates.ts'
import { useDocument } from '../bridge/useDocument.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { PressingTable } from './PressingTable.tsx'
import classes from './reminders.module.css'
import { SentList } from './SentList.tsx'
import { whoOf } from './whoOf.ts'

type GroupSectionProps = {
  group: ReminderGroup
  /** Whether its rows are shown to begin with. */
  opened: boolean
  onMake(kind: 'letter' | 'mail'): void
  onNote(): void
}

const reasons: readonly PressingReason[] = ['overdue', 'dueSoon', 'silent']

/** Everything that waits for one who answers: how much, whom to write to, what they were sent, and the rows. */
export function GroupSection({ group, opened, onMake, onNote }: GroupSectionProps) {
  const texts = useTexts()
  const titleId = useId()
  const bodyId = useId()
  const [open, setOpen] = useState(opened)
  const { printed, agreements } = group
  const name = printed || texts('reminders.nobody')
  const counts = reasons.flatMap(reason => {
    const count = agreements.filter(row => row.reasons.includes(reason)).length
    return count === 0 ? [] : [{ reason, text: texts(`reminders.groupCounts.${reason}`, { count }) }]
  })
  return (
    <section className={classes.group} aria-labelledby={titleId}>
      <div className={classes.groupHead}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-expanded={open}
          aria-controls={bodyId}
          aria-labelledby={titleId}
          onClick={() => setOpen(!open)}
        >
          {open ? <IconChevronDown size={18} /> : <IconChevronRight size={18} />}
        </ActionIcon>
        <h2 id={titleId} className={classes.groupName}>
          {name}
        </h2>
        <p className={classes.counts}>
          {counts.map(({ reason, text }) => (
            <span key={reason} className={classes.count} data-reason={reason}>
              {text}
            </span>
          ))}
        </p>
        {printed !== '' && <GroupActions group={group} onMake={onMake} onNote={onNote} />}
      </div>
      <div id={bodyId} className={classes.groupBody}>
        {printed === '' ? <p className={classes.quiet}>{texts('reminders.nobodyText')}</p> : <Standing group={group} />}
        {open && <PressingTable label={texts('reminders.tableOf', { name })} agreements={agreements} />}
      </div>
    </section>
  )
}

function GroupActions({ group, onMake, onNote }: Omit<GroupSectionProps, 'opened'>) {
  const texts = useTexts()
  const language = useLanguage()
  const tracker = useDocument('tracker.export')
  const name = group.printed
  return (
    <div className={classes.actions}>
      <Button
        size="xs"
        variant="default"
        aria-label={texts('reminders.actions.letterFor', { name })}
        onClick={() => onMake('letter')}
      >
        {texts('reminders.actions.letter')}
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={texts('reminders.actions.mailFor', { name })}
        onClick={() => onMake('mail')}
      >
        {texts('reminders.actions.mail')}
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={texts('reminders.actions.trackerFor', { name })}
        loading={tracker.making}
        onClick={() => void tracker.make({ format: 'xlsx', language, to: whoOf(group) })}
      >
        {texts('reminders.actions.tracker')}
      </Button>
      <Button size="xs" variant="light" aria-label={texts('reminders.actions.noteFor', { name })} onClick={onNote}>
        {texts('reminders.actions.note')}
      </Button>
    </div>
  )
}

/** Whom a letter goes to, when they were last reminded, and whether a tracker of theirs is awaited. */
function Standing({ group }: { group: ReminderGroup }) {
  const texts = useTexts()
  const language = useLanguage()
  const [shown, setShown] = useState(false)
  const { contacts, sent, awaited } = group
  const [contact] = contacts
  const [last] = sent
  const known = contacts.find(({ email }) => email !== null)
  const day = (date: string) => shortDate(date, language)
  return (
    <>
      <p className={classes.standing}>
        <span>
          {contact
            ? texts('reminders.contact', { name: [contact.printed, contact.position].filter(Boolean).join(', ') })
            : group.organizationId !== null && texts('reminders.noContact')}
        </span>
        <span>{known?.email ?? texts('reminders.noAddress')}</span>
        {last ? (
          <button type="button" className={classes.textButton} aria-expanded={shown} onClick={() => setShown(!shown)}>
            {texts('reminders.sent', {
              count: sent.length,
              date: day(last.sentOn),
              channel: texts(`reminders.channels.${last.channel}`),
            })}
          </button>
        ) : (
          <span>{texts('reminders.neverSent')}</span>
        )}
        {awaited && (
          <span className={classes.awaited}>
            {awaited.since === awaited.last
              ? texts('reminders.awaited', { date: day(awaited.last) })
              : texts('reminders.awaitedSince', { since: day(awaited.since), date: day(awaited.last) })}
          </span>
        )}
      </p>
      {shown && <SentList sent={sent} shows="agreements" />}
    </>
  )
}
