/** One agreement, whole: what was agreed and where, how it stands, what was done, and what it goes with. */
import { Button } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { Link, useLocation } from 'wouter'
import type { AgreementPage as AgreementData } from '../../../shared/contract/agreements.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { EraseButton } from '../../erase/EraseButton.tsx'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { RemindersSent } from '../../reminders/RemindersSent.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { OwnFields } from '../ownFields/OwnFields.tsx'
import { AgreementFacts } from './AgreementFacts.tsx'
import { AgreementHistory } from './AgreementHistory.tsx'
import { AgreementText } from './AgreementText.tsx'
import classes from './agreement.module.css'
import { CarriedList } from './CarriedList.tsx'
import { FollowUps } from './FollowUps.tsx'
import { LinksPart } from './LinksPart.tsx'
import { OriginPart } from './OriginPart.tsx'
import layout from './page.module.css'

export function AgreementPage({ params }: { params: Record<string, string | undefined> }) {
  const texts = useTexts()
  const id = params.id ?? ''
  const agreement = useQuery('agreements.get', { id })
  const reference = agreement.data?.reference
  return (
    <Page
      title={reference === undefined ? texts('agreement.title') : texts('agreement.pageTitle', { reference })}
      actions={
        <Button component={Link} href={paths.agreementBeside(id)} variant="default">
          {texts('agreement.inRegister')}
        </Button>
      }
      form="text"
    >
      <Loaded query={agreement}>{data => <Contents key={data.id} agreement={data} />}</Loaded>
    </Page>
  )
}

function Contents({ agreement }: { agreement: AgreementData }) {
  const texts = useTexts()
  const { id, meetingId, origin, followUps, carried } = agreement
  const [, go] = useLocation()
  return (
    <div className={layout.columns}>
      <div className={layout.story}>
        <AgreementText agreement={agreement} />
        {origin && <OriginPart meetingId={meetingId} origin={origin} around />}
        <FollowUps agreementId={id} followUps={followUps} Heading="h2" />
        <Section title={texts('agreement.carried.title')}>
          <CarriedList carried={carried} />
        </Section>
        <RemindersSent agreementId={id} Heading="h2" />
        <AgreementHistory agreementId={id} />
      </div>
      <div className={layout.facts}>
        <Section title={texts('agreement.facts')}>
          <AgreementFacts agreement={agreement} />
          <OwnFields agreementId={id} />
        </Section>
        <Section title={texts('agreement.links.title')}>
          <LinksPart agreement={agreement} />
        </Section>
        <EraseButton kind="agreement" id={id} onErased={() => go(paths.agreements)} />
      </div>
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={layout.section}>
      <h2 id={id} className={classes.sectionTitle}>
        {title}
      </h2>
      {children}
    </section>
  )
}
