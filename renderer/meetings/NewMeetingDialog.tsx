import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract/index.ts'
import { dayOf } from '../../shared/dates.ts'
import { useCommand, useQuery } from '../bridge/hooks.ts'
import { useChoices, useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { suggestCode } from './suggestCode.ts'

type DialogProps = { opened: boolean; onClose: () => void }
type Body = Output<'bodies.list'>[number]

/** What a new meeting needs: the body that meets, and the day. The body may be made on the way. */
export function NewMeetingDialog({ opened, onClose }: DialogProps) {
  const texts = useTexts()
  const bodies = useQuery('bodies.list', {})
  return (
    <Modal opened={opened} onClose={onClose} title={texts('window.newMeeting.title')}>
      {bodies.data && <NewMeetingForm bodies={bodies.data} onClose={onClose} />}
    </Modal>
  )
}

const NEW = 'new'

function NewMeetingForm({ bodies, onClose }: { bodies: readonly Body[]; onClose: () => void }) {
  const texts = useTexts()
  const [, go] = useLocation()
  const addBody = useCommand('bodies.add')
  const addMeeting = useCommand('meetings.add')
  const kinds = useChoices('bodyKind')
  const [bodyId, setBodyId] = useState(() => mostUsed(bodies)?.id ?? NEW)
  const [name, setName] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const [kind, setKind] = useState<Body['kind']>('coordinationGroup')
  const [title, setTitle] = useState('')
  const [date, setDate] = useState(dayOf(new Date()))
  const [sending, setSending] = useState(false)
  const isNew = bodyId === NEW
  const shownCode = code ?? suggestCode(name)
  const complete = !isNew || (name.trim() !== '' && shownCode.trim() !== '')

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!complete || sending) return
    setSending(true)
    try {
      const id = isNew ? (await addBody({ name, code: shownCode, kind })).id : bodyId
      const meeting = await addMeeting({ bodyId: id, date: date || null, ...(title.trim() ? { title } : {}) })
      onClose()
      go(paths.meeting(meeting.id))
    } finally {
      setSending(false)
    }
  }

  return (
    <form onSubmit={event => void submit(event)}>
      <Stack gap="md">
        {bodies.length > 0 && (
          <NativeSelect
            label={texts('window.newMeeting.body')}
            value={bodyId}
            data-autofocus
            onChange={event => setBodyId(event.currentTarget.value)}
            data={[
              ...bodies.map(body => ({ value: body.id, label: `${body.code} · ${body.name}` })),
              { value: NEW, label: texts('window.newMeeting.newBody') },
            ]}
          />
        )}
        {isNew && (
          <Group align="flex-start" gap="sm" wrap="nowrap">
            <TextInput
              flex={1}
              label={texts('window.newMeeting.bodyName')}
              required
              data-autofocus={bodies.length === 0 || undefined}
              value={name}
              onChange={event => setName(event.currentTarget.value)}
            />
            <TextInput
              w={112}
              label={texts('window.newMeeting.bodyCode')}
              required
              maxLength={12}
              value={shownCode}
              onChange={event => setCode(event.currentTarget.value.toUpperCase())}
            />
          </Group>
        )}
        {isNew && (
          <Text c="dimmed" fz={13} mt={-8}>
            {texts('window.newMeeting.bodyCodeHint')}
          </Text>
        )}
        {isNew && (
          <NativeSelect
            label={texts('meetings.bodyKind')}
            value={kind}
            onChange={event => setKind(kinds.find(each => each.value === event.currentTarget.value)?.value ?? kind)}
            data={kinds}
          />
        )}
        <TextInput
          label={texts('window.newMeeting.name')}
          description={texts('window.newMeeting.nameHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={title}
          onChange={event => setTitle(event.currentTarget.value)}
        />
        <TextInput
          w={180}
          type="date"
          label={texts('window.newMeeting.date')}
          value={date}
          onChange={event => setDate(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {texts('window.dialog.cancel')}
          </Button>
          <Button type="submit" disabled={!complete} loading={sending}>
            {texts('window.newMeeting.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** The body that meets most often is the likeliest. */
function mostUsed(bodies: readonly Body[]): Body | undefined {
  return bodies.toSorted((one, other) => other.meetings - one.meetings)[0]
}
