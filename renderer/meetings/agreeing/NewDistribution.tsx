import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { Audience, DistributedFormat, DistributionChannel, Language } from '../../../shared/contract/fields.ts'
import type { AgreedOn } from '../../../shared/contract/minutes.ts'
import { dayOf } from '../../../shared/dates.ts'
import { useCommand, useQuery } from '../../bridge/hooks.ts'
import { useDocument } from '../../bridge/useDocument.ts'
import { type Choice, useChoices, useTexts } from '../../language/LanguageProvider.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { useBusy } from '../../ui/useBusy.ts'
import { SlowDocument } from '../outputs/SlowDocument.tsx'
import frame from './agreeing.module.css'
import classes from './forms.module.css'
import { type Recipient, RecipientsField } from './RecipientsField.tsx'

/** Notes who got the minutes; a mail with them can be prepared on the way, for the person to send. */
export function NewDistribution({ minutes, onDone }: { minutes: AgreedOn; onDone(): void }) {
  const texts = useTexts()
  const add = useCommand('distributions.add')
  const mail = useDocument('mailDraft.export')
  const [recipients, setRecipients] = useState<Recipient[]>([])
  const [version, setVersion] = useState(minutes.sealed ?? minutes.versions[0]?.number ?? 1)
  const [audience, setAudience] = useState<Audience>('partners')
  const [language, setLanguage] = useState<Language>(minutes.language)
  const [format, setFormat] = useState<DistributedFormat>('docx')
  const [channel, setChannel] = useState<DistributionChannel>('mail')
  const [sentOn, setSentOn] = useState(() => dayOf(new Date()))
  const [note, setNote] = useState('')
  const { meetingId } = minutes
  const edition = { meetingId, version, audience, language }
  const named = recipients.map(({ organizationId, personId, name }) => ({ organizationId, personId, name }))
  const { busy, run } = useBusy()
  const people = useQuery('people.list', {})
  const organizations = useQuery('organizations.list', {})
  const unaddressed = recipients
    .filter(({ personId }) => !people.data?.find(({ id }) => id === personId)?.email)
    .map(
      ({ personId, organizationId, printed }) =>
        people.data?.find(({ id }) => id === personId)?.name ??
        organizations.data?.find(({ id }) => id === organizationId)?.name ??
        printed,
    )
  const attached = format === 'docx' || format === 'pdf' ? format : null

  async function submit() {
    if (recipients.length === 0 || sentOn === '') return
    const { ids } = await add({ ...edition, format, channel, sentOn, note, recipients: named })
    notifyDone(texts('agreeing.distribution.noted', { count: ids.length }))
    onDone()
  }

  function handleKey(event: KeyboardEvent) {
    // What was filled in is not thrown away by a key that was meant for a list.
    if (event.key !== 'Escape' || event.defaultPrevented || recipients.length > 0 || note !== '') return
    event.preventDefault()
    onDone()
  }

  return (
    <form
      className={classes.form}
      aria-label={texts('agreeing.distribution.add')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void run(submit)
      }}
      onKeyDown={handleKey}
    >
      <RecipientsField meetingId={meetingId} recipients={recipients} onChange={setRecipients} />
      <div className={classes.fields}>
        <NativeSelect
          label={texts('agreeing.distribution.version')}
          data={minutes.versions.map(({ number, stage }) => ({
            value: String(number),
            label: texts('agreeing.versions.option', { version: number, stage: texts(`fields.minutesStage.${stage}`) }),
          }))}
          value={String(version)}
          onChange={event => setVersion(Number(event.currentTarget.value))}
        />
        <Choose
          field="edition"
          choices={useChoices('audience')}
          value={audience}
          onChange={value => setAudience(value)}
        />
        <Choose
          field="language"
          choices={useChoices('language')}
          value={language}
          onChange={value => setLanguage(value)}
        />
        <Choose
          field="format"
          choices={useChoices('distributedFormat')}
          value={format}
          onChange={value => setFormat(value)}
        />
        <Choose
          field="channel"
          choices={useChoices('distributionChannel')}
          value={channel}
          onChange={value => setChannel(value)}
        />
        <TextInput
          type="date"
          required
          label={texts('agreeing.distribution.sentOn')}
          value={sentOn}
          onChange={event => setSentOn(event.currentTarget.value)}
        />
      </div>
      <TextInput
        label={texts('agreeing.distribution.note')}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
      {channel === 'mail' && attached && unaddressed.length > 0 && people.data && (
        <p role="status" className={frame.hint}>
          {texts('agreeing.distribution.noAddress', { names: unaddressed.join('; ') })}
        </p>
      )}
      <SlowDocument work="mailDraft.export" making={mail.making} />
      <div className={classes.formActions}>
        {channel === 'mail' && attached && (
          <Button
            variant="default"
            leftSection={<IconMail size={18} stroke={1.6} aria-hidden="true" />}
            disabled={recipients.length === 0}
            loading={mail.making}
            onClick={() => void mail.make({ ...edition, format: attached, recipients: named })}
          >
            {texts('agreeing.distribution.mail')}
          </Button>
        )}
        <Button variant="default" onClick={onDone}>
          {texts('window.dialog.cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={recipients.length === 0 || sentOn === ''}>
          {recipients.length === 0
            ? texts('agreeing.distribution.saveNone')
            : texts('agreeing.distribution.save', { count: recipients.length })}
        </Button>
      </div>
    </form>
  )
}

type ChooseProps<T extends string> = {
  field: 'edition' | 'language' | 'format' | 'channel'
  choices: Choice<T>[]
  value: T
  onChange(value: T): void
}

function Choose<T extends string>({ field, choices, value, onChange }: ChooseProps<T>) {
  const texts = useTexts()
  return (
    <NativeSelect
      label={texts(`agreeing.distribution.${field}`)}
      data={choices}
      value={value}
      onChange={event => {
        const chosen = choices.find(choice => choice.value === event.currentTarget.value)
        if (chosen) onChange(chosen.value)
      }}
    />
  )
}
