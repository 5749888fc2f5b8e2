import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useQuery } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { RemindersSent } from '../reminders/RemindersSent.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Panel } from '../ui/Panel.tsx'
import { OwnFields } from './ownFields/OwnFields.tsx'
import { AgreementFacts } from './page/AgreementFacts.tsx'
import { AgreementHistory } from './page/AgreementHistory.tsx'
import { AgreementText } from './page/AgreementText.tsx'
import classes from './page/agreement.module.css'
import { FollowUps } from './page/FollowUps.tsx'
import { OriginPart } from './page/OriginPart.tsx'

type AgreementPanelProps = {
  id: string
  /** Changes when the keyboard is to go on in the panel. */
  focusRequest: number
  /** False where the work beside it would be lost by going to the agreement's page. */
  leadsToPage?: boolean
  onClose: () => void
}

/** A quick look at an agreement beside the register; Enter on the row leads to the link of its page, and once more to the page. */
export function AgreementPanel({ id, focusRequest, leadsToPage = true, onClose }: AgreementPanelProps) {
  const texts = useTexts()
  const agreement = useQuery('agreements.get', { id })
  const link = useRef<HTMLAnchorElement>(null)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focusRequest > 0) (link.current ?? body.current)?.focus()
  }, [focusRequest])
  return (
    <Panel
      title={agreement.data?.reference ?? texts('agreement.title')}
      actions={
        leadsToPage && (
          <Link ref={link} href={paths.agreement(id)} className={classes.openPage}>
            {texts('agreement.openPage')}
          </Link>
        )
      }
      onClose={onClose}
    >
      <div ref={body} tabIndex={-1}>
        <Loaded query={agreement}>
          {data => (
            <div key={data.id} className={classes.page}>
              <AgreementText agreement={data} />
              {data.origin && <OriginPart meetingId={data.meetingId} origin={data.origin} />}
              <AgreementFacts agreement={data} />
              <OwnFields agreementId={data.id} />
              <FollowUps agreementId={data.id} followUps={data.followUps} />
              <RemindersSent agreementId={data.id} Heading="h3" />
              <AgreementHistory agreementId={data.id} />
            </div>
          )}
        </Loaded>
      </div>
    </Panel>
  )
}
