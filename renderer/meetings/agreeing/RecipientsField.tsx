import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { Somebody } from '../../../shared/contract/minutes.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { type Participant, PersonOrOrganizationPicker } from '../../directory/PersonOrOrganizationPicker.tsx'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { useNextFocus } from '../../ui/useNextFocus.ts'
import classes from './forms.module.css'

export type Recipient = Somebody & { printed: string }

type RecipientsFieldProps = {
  meetingId: string
  recipients: Recipient[]
  onChange(recipients: Recipient[]): void
}

/** Those who got the minutes: of the directory, or a name; or at once every institution that was there. */
export function RecipientsField({ meetingId, recipients, onChange }: RecipientsFieldProps) {
  const texts = useTexts()
  const meeting = useQuery('meetings.get', { id: meetingId })
  const organizations = useQuery('organizations.list', {})
  const people = useQuery('people.list', {})
  const taken = new Set(recipients.map(keyOf))
  const { list, leaving } = useNextFocus<HTMLDivElement>(recipients.map(keyOf))

  function add(added: Recipient[]) {
    const fresh = new Map(added.map(recipient => [keyOf(recipient), recipient]))
    onChange([...recipients, ...[...fresh].filter(([key]) => !taken.has(key)).map(([, recipient]) => recipient)])
  }

  function choose(who: Participant | null) {
    if (!who) return
    add([{ ...who, printed: who.name ?? '' }])
  }

  /** Looked up when it is drawn: somebody who was just made is not in the lists yet. */
  function nameOf({ organizationId, personId, printed }: Recipient): string {
    const institution = organizations.data?.find(({ id }) => id === organizationId)?.name
    const person = people.data?.find(({ id }) => id === personId)?.name
    return [person, institution].filter(Boolean).join(', ') || printed
  }

  const there = (meeting.data?.attendance ?? []).flatMap(({ status, organizationId, printed }): Recipient[] => {
    const present = status === 'present' || status === 'remote' || status === 'represented'
    if (!present || organizationId === null) return []
    return [{ organizationId, personId: null, name: null, printed: printed.organization ?? '' }]
  })

  return (
    <div ref={list} tabIndex={-1}>
      <div className={classes.recipientTools}>
        <div className={classes.picker}>
          <PersonOrOrganizationPicker
            label={texts('agreeing.distribution.recipients')}
            labelled
            allowText
            autoFocus
            onChoose={choose}
          />
        </div>
        <Button variant="default" disabled={there.length === 0} onClick={() => add(there)}>
          {texts('agreeing.distribution.attendees')}
        </Button>
      </div>
      {recipients.length > 0 && (
        <ul className={classes.recipients} aria-label={texts('agreeing.distribution.recipients')}>
          {recipients.map(recipient => (
            <li key={keyOf(recipient)} data-key={keyOf(recipient)} className={classes.recipient}>
              {nameOf(recipient)}
              <button
                type="button"
                className={classes.takeOut}
                aria-label={texts('agreeing.distribution.removeRecipient', { name: nameOf(recipient) })}
                onClick={() => {
                  leaving(keyOf(recipient))
                  onChange(recipients.filter(each => each !== recipient))
                }}
              >
                <IconX size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function keyOf({ organizationId, personId, name }: Somebody): string {
  return JSON.stringify([organizationId, personId, name])
}
