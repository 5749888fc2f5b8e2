import { Button, Group, Modal, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { PressingReason, ReminderGroup } from '../../shared/contract/reminders.ts'
import { useDocument } from '../bridge/useDocument.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { LetterFields, type LetterWords } from './LetterFields.tsx'
import classes from './reminders.module.css'
import { whoOf } from './whoOf.ts'

/** A letter or a mail to one who answers, or a letter to each. */
export type Making = { kind: 'letter' | 'mail'; group: ReminderGroup } | { kind: 'letters'; groups: ReminderGroup[] }

type MakeDialogProps = {
  making: Making
  /** Only what presses for this reason. */
  only: PressingReason | undefined
  words: LetterWords
  onWords(words: LetterWords): void
  onMade(): void
  onClose(): void
}

const NOBODY = ''
const attachments = ['letter', 'tracker'] as const

/** Asks what a letter or a mail says beside the agreements, and makes it. */
export function MakeDialog({ making, only, words, onWords, onMade, onClose }: MakeDialogProps) {
  const texts = useTexts()
  const letters = useDocument('reminderLetters.export')
  const mail = useDocument('reminderMail.export')
  const group = making.kind === 'letters' ? null : making.group
  const [addressee, setAddressee] = useState(group?.contacts[0]?.id ?? NOBODY)
  const [attach, setAttach] = useState<(typeof attachments)[number]>('letter')
  const count = making.kind === 'letters' ? making.groups.length : 1

  async function submit(event: FormEvent) {
    event.preventDefault()
    const letter = { ...words, replyBy: words.replyBy || null, ...(only ? { only } : {}) }
    const own = group && { ...letter, addressee: addressee || null, to: whoOf(group) }
    const made =
      own === null
        ? await letters.make({ ...letter, to: 'each' })
        : making.kind === 'mail'
          ? await mail.make({ ...own, attach })
          : await letters.make(own)
    if (!made) return
    onMade()
    onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={titleOf(making, texts)}
      size="lg"
      closeButtonProps={{ 'aria-label': texts('window.dialog.close') }}
    >
      <form onSubmit={event => void submit(event)}>
        <Stack gap="md">
          {group && (
            <NativeSelect
              label={texts('reminders.form.addressee')}
              data={[
                ...group.contacts.map(({ id, printed, position }) => ({
                  value: id,
                  label: [printed, position].filter(Boolean).join(', '),
                })),
                ...(group.personId === null
                  ? [
                      {
                        value: NOBODY,
                        label: group.organizationId ? texts('reminders.form.nobodyByName') : group.printed,
                      },
                    ]
                  : []),
              ]}
              value={addressee}
              onChange={event => setAddressee(event.currentTarget.value)}
            />
          )}
          <LetterFields words={words} onWords={onWords} letters={count} />
          {group && making.kind === 'mail' && (
            <>
              <Attach value={attach} onChange={setAttach} />
              <Addresses group={group} addressee={addressee} />
            </>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {texts('window.dialog.cancel')}
            </Button>
            <Button type="submit" loading={letters.making || mail.making}>
              {texts('reminders.form.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function titleOf(making: Making, texts: ReturnType<typeof useTexts>): string {
  if (making.kind === 'letters') return texts('reminders.form.lettersTitle', { count: making.groups.length })
  const title = texts(making.kind === 'mail' ? 'reminders.form.mailTitle' : 'reminders.form.letterTitle')
  return `${title} · ${making.group.printed}`
}

type AttachProps = { value: (typeof attachments)[number]; onChange(value: (typeof attachments)[number]): void }

function Attach({ value, onChange }: AttachProps) {
  const texts = useTexts()
  const labelId = useId()
  return (
    <div>
      <p id={labelId} className={classes.label}>
        {texts('reminders.form.attach')}
      </p>
      <SegmentedControl
        aria-labelledby={labelId}
        fullWidth
        value={value}
        onChange={onChange}
        data={attachments.map(each => ({ value: each, label: texts(`reminders.form.attached.${each}`) }))}
      />
    </div>
  )
}

/** Whom the mail goes to: the one addressed where their address is known, else everybody there whose address is. */
function Addresses({ group, addressee }: { group: ReminderGroup; addressee: string }) {
  const texts = useTexts()
  const known = group.contacts.filter(({ email }) => email !== null)
  const addressed = known.filter(({ id }) => id === addressee)
  const to = addressed.length > 0 ? addressed : known
  if (to.length === 0)
    return (
      <p role="note" className={classes.warning}>
        {texts('reminders.form.toNobody', { name: group.printed })}
      </p>
    )
  const addresses = to.map(({ printed, email }) => texts('reminders.address', { name: printed, email })).join('; ')
  return <p className={classes.quiet}>{texts('reminders.form.to', { addresses })}</p>
}
