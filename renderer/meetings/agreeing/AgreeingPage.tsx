/** Where the minutes of a meeting are agreed on: circulated, corrected, approved, amended, distributed. */
import { Button } from '@mantine/core'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { AgreedOn, Slip } from '../../../shared/contract/minutes.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { type ViewTab, ViewTabs } from '../../ui/ViewTabs.tsx'
import classes from './agreeing.module.css'
import { CorrectionsPart } from './CorrectionsPart.tsx'
import { DistributionPart } from './DistributionPart.tsx'
import { SlipsPart } from './SlipsPart.tsx'
import { StageActions } from './StageActions.tsx'
import { StageLine } from './StageLine.tsx'
import { VersionsPart } from './VersionsPart.tsx'

export function AgreeingPage({ params }: { params: Record<string, string | undefined> }) {
  const texts = useTexts()
  const minutes = useQuery('minutes.get', { meetingId: params.id ?? '' })
  if (minutes.data) return <Agreeing key={minutes.data.meetingId} minutes={minutes.data} />
  return (
    <Page title={texts('agreeing.title')} form="text">
      <Loaded query={minutes}>{() => null}</Loaded>
    </Page>
  )
}

type View = 'corrections' | 'slips' | 'versions' | 'distribution'

function Agreeing({ minutes }: { minutes: AgreedOn }) {
  const texts = useTexts()
  const panel = useId()
  const { corrections, slips, versions, distributions, sealed } = minutes
  const [view, setView] = useState<View>(sealed !== null ? 'distribution' : slips.length > 0 ? 'slips' : 'corrections')
  const [distributing, setDistributing] = useState(false)
  const [correcting, setCorrecting] = useState<readonly Slip[]>([])
  const tabs: ViewTab<View>[] = [
    { value: 'corrections', label: texts('agreeing.view.corrections'), count: corrections.length },
    { value: 'slips', label: texts('agreeing.view.slips'), count: slips.length },
    { value: 'versions', label: texts('agreeing.view.versions'), count: versions.length },
    { value: 'distribution', label: texts('agreeing.view.distribution'), count: distributions.length },
  ]
  return (
    <Page
      title={texts('agreeing.title')}
      reference={minutes.reference}
      form="text"
      actions={
        <>
          <Button component={Link} href={paths.meeting(minutes.meetingId)} variant="subtle">
            {texts('agreeing.toMeeting')}
          </Button>
          <StageActions
            minutes={minutes}
            onDistribute={() => {
              setView('distribution')
              setDistributing(true)
            }}
          />
        </>
      }
    >
      <StageLine minutes={minutes} />
      <ViewTabs
        label={texts('agreeing.views')}
        tabs={tabs}
        value={view}
        onChange={next => setView(next)}
        panelId={panel}
      />
      <div role="tabpanel" id={panel} aria-label={texts(`agreeing.view.${view}`)} className={classes.view}>
        <Kept shown={view === 'corrections'}>
          <CorrectionsPart
            minutes={minutes}
            answered={correcting}
            onAnswered={slip => setCorrecting(others => others.filter(({ id }) => id !== slip.id))}
          />
        </Kept>
        {view === 'slips' && (
          <SlipsPart
            minutes={minutes}
            onCorrect={slip => {
              setView('corrections')
              setCorrecting(others => (others.some(({ id }) => id === slip.id) ? others : [slip, ...others]))
            }}
          />
        )}
        {view === 'versions' && <VersionsPart minutes={minutes} />}
        <Kept shown={view === 'distribution'}>
          <DistributionPart minutes={minutes} adding={distributing} onAdding={setDistributing} />
        </Kept>
      </div>
    </Page>
  )
}

/** Words that are being written there stay while another view is looked at. */
function Kept({ shown, children }: { shown: boolean; children: ReactNode }) {
  const opened = useRef(shown)
  if (shown) opened.current = true
  return opened.current && <div hidden={!shown}>{children}</div>
}
