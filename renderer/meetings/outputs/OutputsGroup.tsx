import { Button, Checkbox } from '@mantine/core'
import { IconCopy, IconFileZip } from '@tabler/icons-react'
import { useState } from 'react'
import type { Audience } from '../../../shared/contract/fields.ts'
import type { Input } from '../../../shared/contract/index.ts'
import type { Meeting } from '../../../shared/contract/meetings.ts'
import { useDocument } from '../../bridge/useDocument.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import classes from '../page/panel/panel.module.css'
import { SlowDocument } from './SlowDocument.tsx'
import { useCopyRich } from './useCopyRich.ts'

type OutputsGroupProps = {
  meeting: Meeting
  /** Which minutes: edition, language, and the version where it is not the approved one. */
  edition: Pick<Input<'dossier.export'>, 'meetingId' | 'language' | 'audience' | 'version'>
  attempt(work: () => Promise<unknown>): Promise<void>
}

/** What else can be made of the minutes, in the edition and language that are chosen. */
export function OutputsGroup({ meeting, edition, attempt }: OutputsGroupProps) {
  const { audience } = edition
  const texts = useTexts()
  const dossier = useDocument('dossier.export')
  const { copy, copying } = useCopyRich()
  const [asked, setAsked] = useState<{ audience: Audience; attachments: boolean } | null>(null)
  // Attachments may hold what an edition leaves out: outside the house they go along only where somebody says so.
  const withAttachments = asked?.audience === audience ? asked.attachments : audience === 'internal'
  const attachmentIds = withAttachments ? meeting.attachments.map(({ id }) => id) : []
  return (
    <section className={classes.group} aria-label={texts('outputs.more')}>
      <h3 className={classes.groupTitle}>{texts('outputs.more')}</h3>
      <div className={classes.convocation}>
        <Button
          variant="default"
          justify="flex-start"
          leftSection={<IconCopy size={18} stroke={1.6} />}
          loading={copying}
          onClick={() => void copy(edition)}
        >
          {texts('outputs.copy.action')}
        </Button>
        <Button
          variant="default"
          justify="flex-start"
          leftSection={<IconFileZip size={18} stroke={1.6} />}
          loading={dossier.making}
          onClick={() => void attempt(() => dossier.make({ ...edition, attachmentIds }))}
        >
          {texts('outputs.dossier.action')}
        </Button>
        <SlowDocument work="dossier.export" making={dossier.making} />
        {meeting.attachments.length > 0 && (
          <Checkbox
            label={texts('outputs.dossier.withAttachments', { count: meeting.attachments.length })}
            description={audience === 'internal' ? undefined : texts('outputs.dossier.checkAttachments')}
            checked={withAttachments}
            onChange={event => setAsked({ audience, attachments: event.currentTarget.checked })}
          />
        )}
      </div>
    </section>
  )
}
