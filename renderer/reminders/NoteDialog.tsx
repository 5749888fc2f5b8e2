import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ReminderChannel } from '../../shared/contract/fields.ts'
import type { ReminderGroup } from '../../shared/contract/reminders.ts'
import { useCommand } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { notifyDone } from '../ui/notify.tsx'
import { useBusy } from '../ui/useBusy.ts'
import classes from './reminders.module.css'
import { whoOf } from './whoOf.ts'

const channels: readonly ReminderChannel[] = ['letter', 'mail', 'tracker', 'phone', 'other']

type NoteDialogProps = {
  group: ReminderGroup
  today: string
  /** The number that the latest letter made to them bears; empty where there is none. */
  letterNumber: string
  onClose(): void
}

/** Notes that the person sent a reminder: when, how, and about the agreements that are shown. */
export function NoteDialog({ group, today, letterNumber, onClose }: NoteDialogProps) {
  const texts = useTexts()
  const add = useCommand('reminders.add')
  const { busy, run } = useBusy()
  const [sentOn, setSentOn] = useState(today)
  const [channel, setChannel] = useState<ReminderChannel>('letter')
  const [number, setNumber] = useState(letterNumber)
  const [note, setNote] = useState('')
  const { printed: name, agreements } = group

  async function submit() {
    await add({
      ...whoOf(group),
      sentOn,
      channel,
      letterNumber: number.trim() || null,
      note,
      agreementIds: agreements.map(({ id }) => id),
    })
    notifyDone(texts('reminders.form.saved', { name }))
    onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={texts('reminders.form.noteTitle')}
      closeButtonProps={{ 'aria-label': texts('window.dialog.close') }}
    >
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void run(submit)
        }}
      >
        <Stack gap="md">
          <p className={classes.quiet}>{texts('reminders.form.covers', { count: agreements.length, name })}</p>
          <div className={classes.fields}>
            <TextInput
              type="date"
              required
              data-autofocus
              label={texts('reminders.form.sentOn')}
              value={sentOn}
              onChange={event => setSentOn(event.currentTarget.value)}
            />
            <NativeSelect
              label={texts('reminders.form.channel')}
              data={channels.map(value => ({ value, label: texts(`reminders.channels.${value}`) }))}
              value={channel}
              onChange={event => {
                const chosen = channels.find(value => value === event.currentTarget.value)
                if (chosen) setChannel(chosen)
              }}
            />
            <TextInput
              label={texts('reminders.form.letterNumber')}
              maxLength={300}
              value={number}
              onChange={event => setNumber(event.currentTarget.value)}
            />
          </div>
          <Textarea
            label={texts('reminders.form.note')}
            autosize
            minRows={2}
            maxLength={20_000}
            value={note}
            onChange={event => setNote(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {texts('window.dialog.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={sentOn === ''}>
              {texts('reminders.form.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
