/** The three editions of a meeting's minutes beside each other, with what is left out marked, and the log of that. */
import { Button, Checkbox } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { Link } from 'wouter'
import type { Output } from '../../../shared/contract/index.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { EditionTable } from './EditionTable.tsx'
import classes from './editions.module.css'
import { RedactionLog } from './RedactionLog.tsx'

type Preview = Output<'editions.preview'>

export function EditionsPage({ params }: { params: Record<string, string | undefined> }) {
  const texts = useTexts()
  const meetingId = params.id ?? ''
  const preview = useQuery('editions.preview', { meetingId })
  const { data } = preview
  return (
    <Page
      title={texts('editions.title')}
      {...(data ? { reference: data.reference } : {})}
      actions={
        <Button component={Link} href={paths.meeting(meetingId)} variant="subtle">
          {texts('editions.toMeeting')}
        </Button>
      }
      tools={data && <RedactionLog meetingId={meetingId} language={data.language} />}
    >
      <Loaded query={preview}>{shown => <Editions preview={shown} />}</Loaded>
    </Page>
  )
}

function Editions({ preview: { rows, language } }: { preview: Preview }) {
  const texts = useTexts()
  const [onlyDifferent, setOnlyDifferent] = useState(false)
  const isNarrowed = useDeferredValue(onlyDifferent)
  const changes = (edition: 'partners' | 'public') => rows.filter(row => row[edition].mark !== null).length
  const differing = rows.filter(row => row.partners.mark !== null || row.public.mark !== null)
  return (
    <>
      <div className={classes.bar}>
        <p className={classes.lead}>{texts('editions.lead')}</p>
        <p role="status" className={classes.counts}>
          {differing.length === 0
            ? texts('editions.same')
            : (['partners', 'public'] as const)
                .map(edition => texts(`editions.counts.${edition}`, { count: changes(edition) }))
                .join(' · ')}
        </p>
        <Checkbox
          label={texts('editions.onlyDifferent')}
          checked={onlyDifferent}
          onChange={event => setOnlyDifferent(event.currentTarget.checked)}
        />
      </div>
      <EditionTable rows={isNarrowed ? differing : rows} language={language} />
    </>
  )
}
