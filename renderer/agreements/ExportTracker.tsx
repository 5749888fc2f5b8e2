import { Button, Group, Modal, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { type FormEvent, useId, useMemo, useState } from 'react'
import type { Responsible } from '../../shared/contract/agreements.ts'
import type { Input } from '../../shared/contract/index.ts'
import { responsibleKey } from '../../shared/responsibles.ts'
import { useQuery } from '../bridge/hooks.ts'
import { useDocument } from '../bridge/useDocument.ts'
import { useChoices, useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import classes from './register.module.css'

type Order = Input<'tracker.export'>

const formats = ['xlsx', 'docx', 'csv', 'ics', 'json'] as const
const groupings = ['body', 'responsible'] as const
const ALL = 'all'
const EACH = 'each'

/** The button that makes the tracker as a file, and the dialog that asks what of it. */
export function ExportTracker({ bodyId }: { bodyId: string | null }) {
  const texts = useTexts()
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button leftSection={<IconFileExport size={18} stroke={1.6} />} onClick={() => setOpened(true)}>
        {texts('agreements.export.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={texts('agreements.export.title')}
        closeButtonProps={{ 'aria-label': texts('window.dialog.close') }}
      >
        <ExportForm bodyId={bodyId} onClose={close} />
      </Modal>
    </>
  )
}

function ExportForm({ bodyId, onClose }: { bodyId: string | null; onClose: () => void }) {
  const texts = useTexts()
  const bodies = useQuery('bodies.list', {})
  const meetings = useQuery('meetings.list', {})
  const languages = useChoices('language')
  const { make, making } = useDocument('tracker.export')
  const [format, setFormat] = useState<Order['format']>('xlsx')
  const [groupBy, setGroupBy] = useState<Order['groupBy']>('body')
  const [language, setLanguage] = useState<Order['language']>(useLanguage())
  const [body, setBody] = useState(bodyId ?? ALL)
  const [to, setTo] = useState(ALL)
  const receivers = useReceivers(body)
  const formatLabel = useId()
  const languageLabel = useId()
  const unfixed = (meetings.data ?? []).filter(
    meeting => !meeting.numbersFixed && meeting.agreements > 0 && (body === ALL || meeting.bodyId === body),
  )

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const receiver = to === EACH ? EACH : receivers.get(to)
    const done = await make({
      format,
      language,
      ...(format === 'docx' ? { groupBy } : {}),
      ...(body === ALL ? {} : { bodyId: body }),
      ...(receiver === undefined ? {} : { to: receiver === EACH ? EACH : identityOf(receiver) }),
    })
    if (done) onClose()
  }

  return (
    <form onSubmit={event => void submit(event)}>
      <Stack gap="md">
        <div>
          <p id={formatLabel} className={classes.label}>
            {texts('agreements.export.format')}
          </p>
          <SegmentedControl
            aria-labelledby={formatLabel}
            fullWidth
            data-autofocus
            value={format}
            onChange={setFormat}
            data={formats.map(value => ({ value, label: texts(`agreements.export.formats.${value}`) }))}
          />
          <p className={classes.hint}>{texts(`agreements.export.hints.${format}`)}</p>
        </div>
        <NativeSelect
          label={texts('agreements.filters.body')}
          value={body}
          onChange={event => setBody(event.currentTarget.value)}
          data={[
            { value: ALL, label: texts('agreements.export.allBodies') },
            ...(bodies.data ?? []).map(each => ({ value: each.id, label: `${each.code} · ${each.name}` })),
          ]}
        />
        {format === 'docx' && (
          <NativeSelect
            label={texts('agreements.options.group')}
            value={groupBy}
            onChange={event => setGroupBy(groupings.find(each => each === event.currentTarget.value))}
            data={groupings.map(value => ({ value, label: texts(`agreements.groupings.${value}`) }))}
          />
        )}
        <NativeSelect
          label={texts('tracker.export.to')}
          value={to}
          onChange={event => setTo(event.currentTarget.value)}
          data={[
            { value: ALL, label: texts('tracker.export.everybody') },
            { value: EACH, label: texts('tracker.export.each') },
            ...[...receivers].map(([value, { printed }]) => ({ value, label: printed })),
          ]}
        />
        <div>
          <p id={languageLabel} className={classes.label}>
            {texts('agreements.export.language')}
          </p>
          <SegmentedControl
            aria-labelledby={languageLabel}
            fullWidth
            value={language}
            onChange={setLanguage}
            data={languages}
          />
        </div>
        {unfixed.length > 0 && (
          <p className={classes.notice}>
            {texts('agreements.export.fixes', { count: unfixed.length, reference: unfixed[0]?.reference })}
          </p>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {texts('window.dialog.cancel')}
          </Button>
          <Button type="submit" loading={making}>
            {texts('agreements.export.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Everybody who answers for or supports an agreement, by name. */
function useReceivers(body: string): ReadonlyMap<string, Responsible> {
  const language = useLanguage()
  const agreements = useQuery('agreements.list', {})
  return useMemo(() => {
    const rows = (agreements.data ?? []).filter(row => body === ALL || row.bodyId === body)
    const found = new Map(
      rows.flatMap(({ lead, support }) => [...lead, ...support]).map(who => [responsibleKey(who), who]),
    )
    const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
    return new Map([...found].sort(([, one], [, other]) => collator.compare(one.printed, other.printed)))
  }, [agreements.data, body, language])
}

function identityOf({ organizationId, personId, name }: Responsible) {
  return { organizationId, personId, name }
}
