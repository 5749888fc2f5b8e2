import { useMemo, useRef, useState } from 'react'
import type { Meeting } from '../../../shared/contract/meetings.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { usePageTitle } from '../../ui/pageTitle.tsx'
import { recentSpeakers } from '../page/interventions/speakers.ts'
import { AgendaPart } from './AgendaPart.tsx'
import { CaptureHelp } from './CaptureHelp.tsx'
import classes from './capture.module.css'
import { OutcomesColumn } from './OutcomesColumn.tsx'
import { PeoplePart } from './PeoplePart.tsx'
import { SessionBar } from './SessionBar.tsx'
import { SpeechColumn } from './SpeechColumn.tsx'
import { useCaptureKeys } from './useCaptureKeys.ts'

/** Agenda and people at the left, what is said in the middle, what comes of it at the right. */
export function CaptureDesk({ meeting }: { meeting: Meeting }) {
  const texts = useTexts()
  const root = useRef<HTMLDivElement>(null)
  const [said, announce] = useState('')
  const [helps, setHelps] = useState(false)
  usePageTitle(texts('capture.title'), meeting.reference)
  const acts = useCaptureKeys(root, announce, setHelps)
  const { interventions } = meeting
  const recent = useMemo(() => recentSpeakers(interventions), [interventions])
  return (
    <div className={classes.page} ref={root} data-capture>
      <SessionBar meeting={meeting} said={said} announce={announce} acts={acts} />
      <div className={classes.columns}>
        <div className={classes.side}>
          <AgendaPart agenda={meeting.agenda} next={acts.nextItem} />
          <PeoplePart attendance={meeting.attendance} state={meeting.state} recent={recent} speak={acts.speak} />
        </div>
        <SpeechColumn
          interventions={interventions}
          agreements={meeting.agreements}
          announce={announce}
          add={acts.addIntervention}
        />
        <OutcomesColumn meeting={meeting} addAgreement={acts.addAgreement} />
      </div>
      <CaptureHelp opened={helps} onClose={() => setHelps(false)} />
    </div>
  )
}
