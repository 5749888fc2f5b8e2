/** Today: what needs somebody, each with the way to it. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Output } from '../../shared/contract/index.ts'
import { useQuery } from '../bridge/hooks.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { useNewMeeting } from '../meetings/NewMeetingProvider.tsx'
import { paths } from '../paths.ts'
import { DateText } from '../ui/DateText.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Page } from '../ui/Page.tsx'
import { BeginChoices } from '../welcome/BeginChoices.tsx'
import { TodayAgreements } from './TodayAgreements.tsx'
import classes from './today.module.css'

type Today = Output<'today.get'>

/** The first page: next meeting, agreements that wait, minutes to finish, questions without an answer. */
export function TodayPage() {
  const texts = useTexts()
  const newMeeting = useNewMeeting()
  const workspace = useQuery('workspace.get', {})
  const today = useQuery('today.get', {})
  const empty = workspace.data?.meetings === 0
  const primary = (
    <Button leftSection={<IconPlus size={18} stroke={1.8} />} onClick={newMeeting.open}>
      {texts('today.newMeeting')}
    </Button>
  )
  return (
    <Page title={texts('today.title')} primary={empty ? null : primary} form="text">
      {empty ? (
        <BeginChoices />
      ) : (
        <Loaded query={today}>
          {data => (
            <div className={classes.columns}>
              <div className={classes.main}>
                <TodayAgreements today={data} />
                <Questions questions={data.openQuestions} />
              </div>
              <div className={classes.side}>
                <NextMeeting next={data.next} />
                <Drafts drafts={data.drafts} />
              </div>
            </div>
          )}
        </Loaded>
      )}
    </Page>
  )
}

function NextMeeting({ next }: { next: Today['next'] }) {
  const texts = useTexts()
  const language = useLanguage()
  if (!next) return <Block title={texts('today.next')} none={texts('today.noNext')} />
  const parts = new Intl.ListFormat(language).format(next.lacks.map(part => texts(`today.lack.${part}`)))
  return (
    <Block title={texts('today.next')}>
      <Link href={paths.meeting(next.id)} className={classes.next}>
        <span className={classes.nextTitle}>{next.title || next.body}</span>
        <span className={classes.quiet}>
          {next.reference} · <DateText date={next.date} form="long" /> · <DateText date={next.date} />
        </span>
        <span className={classes.lacks} data-ready={next.lacks.length === 0 || undefined}>
          {next.lacks.length === 0 ? texts('today.ready') : texts('today.lacks', { parts })}
        </span>
      </Link>
    </Block>
  )
}

function Drafts({ drafts }: { drafts: Today['drafts'] }) {
  const texts = useTexts()
  return (
    <Block title={texts('today.drafts')} count={drafts.length} none={texts('today.noDrafts')}>
      <ul className={classes.list}>
        {drafts.map(draft => (
          <li key={draft.id}>
            <Link href={paths.meeting(draft.id)} className={classes.row}>
              <span className={classes.rowText}>{draft.title || texts('today.untitled')}</span>
              <span className={classes.quiet}>
                {draft.reference} · <DateText date={draft.date} form="short" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Block>
  )
}

function Questions({ questions }: { questions: Today['openQuestions'] }) {
  const texts = useTexts()
  return (
    <Block title={texts('today.questions')} count={questions.length} none={texts('today.noQuestions')}>
      <ul className={classes.list}>
        {questions.map(question => (
          <li key={question.pointId}>
            <Link href={paths.meetingPart(question.meetingId, question.pointId)} className={classes.row}>
              <span className={classes.rowText}>{question.text}</span>
              <span className={classes.quiet}>
                {[question.speaker, question.reference].filter(Boolean).join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Block>
  )
}

type BlockProps = { title: string; count?: number; none?: string; children?: ReactNode }

/** One matter of the page; when there is nothing in it, it says so in words. */
function Block({ title, count, none, children }: BlockProps) {
  const nothing = children === undefined || count === 0
  return (
    <section className={classes.block}>
      <h2 className={classes.blockTitle}>
        {title}
        {count !== undefined && count > 0 && <span className={classes.count}>{count}</span>}
      </h2>
      {nothing ? <p className={classes.quiet}>{none}</p> : children}
    </section>
  )
}
