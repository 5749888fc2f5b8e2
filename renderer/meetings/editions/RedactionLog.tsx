import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { IconFileTypeCsv, IconFileTypeDocx } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Language } from '../../../shared/contract/fields.ts'
import { useDocument } from '../../bridge/useDocument.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import classes from './editions.module.css'

/** What goes with an edition: the list of what it leaves out or tells differently, and by which mark. */
export function RedactionLog({ meetingId, language }: { meetingId: string; language: Language }) {
  const texts = useTexts()
  const title = useId()
  const [audience, setAudience] = useState<'partners' | 'public'>('partners')
  const [withContent, setWithContent] = useState(false)
  const { make, making } = useDocument('redactions.export')
  // The page shows the record as it stands, and so does what goes with it.
  const save = (format: 'docx' | 'csv') =>
    void make({ meetingId, audience, language, format, withContent, version: 'draft' })
  return (
    <section className={classes.log} aria-labelledby={title}>
      <h2 className={classes.logTitle} id={title}>
        {texts('editions.log.get')}
      </h2>
      <SegmentedControl
        aria-label={texts('editions.log.edition')}
        data={(['partners', 'public'] as const).map(value => ({ value, label: texts(`fields.audience.${value}`) }))}
        value={audience}
        onChange={value => setAudience(value === 'public' ? 'public' : 'partners')}
      />
      <Checkbox
        label={texts('editions.log.withContent')}
        checked={withContent}
        onChange={event => setWithContent(event.currentTarget.checked)}
      />
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size={18} stroke={1.6} />}
        loading={making}
        onClick={() => save('docx')}
      >
        {texts('editions.log.word')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileTypeCsv size={18} stroke={1.6} />}
        disabled={making}
        onClick={() => save('csv')}
      >
        {texts('editions.log.csv')}
      </Button>
    </section>
  )
}
