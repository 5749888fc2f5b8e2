/** One body: whom it convenes, what its agenda usually is, its phases, and its meetings. */
import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract/index.ts'
import { type ErrorEnvelope, Refusal } from '../../shared/errors.ts'
import { useChange, useCommand, useQuery } from '../bridge/hooks.ts'
import { useChoices, useTexts } from '../language/LanguageProvider.tsx'
import { useNewMeeting } from '../meetings/NewMeetingProvider.tsx'
import { paths } from '../paths.ts'
import { Loaded } from '../ui/Loaded.tsx'
import { ProblemText } from '../ui/notify.tsx'
import { Page } from '../ui/Page.tsx'
import { SavedSelect } from '../ui/SavedChoices.tsx'
import { SavedLine } from '../ui/SavedLine.tsx'
import { SavedList } from '../ui/SavedList.tsx'
import { BodyMeetings } from './BodyMeetings.tsx'
import classes from './bodies.module.css'
import { ConveningList } from './ConveningList.tsx'
import { SeriesTable } from './SeriesTable.tsx'
import { UsualAgenda } from './UsualAgenda.tsx'

type BodyData = Output<'bodies.get'>

export function BodyPage({ params }: { params: Record<string, string | undefined> }) {
  const texts = useTexts()
  const id = params.id ?? ''
  const body = useQuery('bodies.get', { id })
  const newMeeting = useNewMeeting()
  return (
    <Page
      title={body.data?.name ?? texts('bodies.title')}
      {...(body.data ? { reference: body.data.code } : {})}
      primary={
        <Button
          leftSection={<IconPlus size={18} stroke={1.8} />}
          onClick={() => newMeeting.plan({ bodyId: id })}
          disabled={!body.data}
        >
          {texts('bodies.newMeeting')}
        </Button>
      }
      form="text"
    >
      <Loaded query={body}>{data => <Contents key={data.id} body={data} />}</Loaded>
    </Page>
  )
}

function Contents({ body }: { body: BodyData }) {
  const texts = useTexts()
  const save = useChange('bodies.change', body.id)
  const kinds = useChoices('bodyKind')
  const isSeries = body.kind === 'workshopSeries' || body.phases.length > 0
  return (
    <div className={classes.sections}>
      <Section title={texts('bodies.facts')} text={texts('bodies.codeText')}>
        <div className={classes.facts}>
          <SavedLine
            label={texts('bodies.columns.code')}
            labelled
            value={body.code}
            save={save('code')}
            delay={1_200}
            disabled={body.meetings > 0}
          />
          <SavedLine label={texts('bodies.columns.name')} labelled value={body.name} save={save('name')} />
          <SavedSelect
            label={texts('bodies.columns.kind')}
            labelled
            choices={kinds}
            value={body.kind}
            save={save('kind')}
          />
        </div>
      </Section>
      {isSeries && (
        <Section title={texts('bodies.series.title')} text={texts('bodies.series.text')} wide>
          <SeriesTable bodyId={body.id} />
        </Section>
      )}
      <Section title={texts('bodies.convening.title')} text={texts('bodies.convening.text')}>
        <ConveningList bodyId={body.id} rows={body.convening} />
      </Section>
      <Section title={texts('bodies.agenda.title')} text={texts('bodies.agenda.text')}>
        <UsualAgenda items={body.defaultAgenda} save={save('defaultAgenda')} />
      </Section>
      {isSeries && (
        <Section title={texts('bodies.phases.title')} text={texts('bodies.phases.text')}>
          <div className={classes.phases}>
            <SavedList
              label={texts('bodies.phases.title')}
              placeholder={texts('bodies.phases.hint')}
              value={body.phases}
              save={save('phases')}
            />
          </div>
        </Section>
      )}
      <Section title={texts('bodies.meetings.title')}>
        <BodyMeetings bodyId={body.id} />
      </Section>
      {body.meetings === 0 && <RemoveBody id={body.id} />}
    </div>
  )
}

type SectionProps = { title: string; text?: string; wide?: boolean; children: ReactNode }

function Section({ title, text, wide = false, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes.section} data-wide={wide || undefined} aria-labelledby={id}>
      <div>
        <h2 className={classes.sectionTitle} id={id}>
          {title}
        </h2>
        {text && <p className={classes.sectionText}>{text}</p>}
      </div>
      <div className={classes.sectionContent}>{children}</div>
    </section>
  )
}

function RemoveBody({ id }: { id: string }) {
  const texts = useTexts()
  const [, go] = useLocation()
  const remove = useCommand('bodies.remove')
  const [problem, setProblem] = useState<ErrorEnvelope | null>(null)
  async function submit() {
    try {
      await remove({ id })
      go(paths.bodies)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setProblem(error.envelope)
    }
  }
  return (
    <Section title={texts('bodies.remove')} text={texts('bodies.removeText')}>
      <div>
        <Button variant="default" leftSection={<IconTrash size={16} stroke={1.8} />} onClick={() => void submit()}>
          {texts('bodies.remove')}
        </Button>
        {problem && (
          <p role="alert">
            <ProblemText problem={problem} />
          </p>
        )}
      </div>
    </Section>
  )
}
