import { Button } from '@mantine/core'
import { Fragment } from 'react'
import { Link, useLocation } from 'wouter'
import type { Meeting, MeetingRow } from '../../../shared/contract/meetings.ts'
import { longDate } from '../../../shared/dates.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { useNewMeeting } from '../NewMeetingProvider.tsx'
import { meetingTones } from './meetingColumns.tsx'
import classes from './meetings.module.css'

/** What a meeting was about and what came of it, beside the list. */
export function MeetingPreview({ row, onClose }: { row: MeetingRow; onClose: () => void }) {
  const texts = useTexts()
  const language = useLanguage()
  const [, go] = useLocation()
  const newMeeting = useNewMeeting()
  const meeting = useQuery('meetings.get', { id: row.id }, { keepPrevious: true })
  const facts = [row.reference, row.bodyName, row.date && longDate(row.date, language)].filter(Boolean)
  return (
    <Panel title={row.title || row.bodyName} onClose={onClose}>
      <div className={classes.preview}>
        <p className={classes.quiet}>{facts.join(' · ')}</p>
        <div className={classes.previewActions}>
          <StatusBadge tone={meetingTones[row.state]}>{texts(`fields.meetingState.${row.state}`)}</StatusBadge>
          <div className={classes.previewButtons}>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => newMeeting.plan({ bodyId: row.bodyId, from: row.id })}
            >
              {texts('planning.likeShort')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => go(paths.meeting(row.id))}>
              {texts('meetings.open')}
            </Button>
          </div>
        </div>
        <Figures row={row} />
        <Loaded query={meeting}>{data => (data.id === row.id ? <Contents meeting={data} /> : null)}</Loaded>
      </div>
    </Panel>
  )
}

function Figures({ row }: { row: MeetingRow }) {
  const texts = useTexts()
  const figures = [
    { name: texts('meetings.figures.present'), value: row.present, whole: row.convened },
    { name: texts('meetings.figures.interventions'), value: row.interventions, whole: null },
    { name: texts('meetings.figures.open'), value: row.openAgreements, whole: row.agreements },
  ]
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, value, whole }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {whole !== null && whole > 0 && <span className={classes.quiet}> / {whole}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Contents({ meeting }: { meeting: Meeting }) {
  const texts = useTexts()
  const { objective, aims, agreements } = meeting
  const nothing = objective.trim() === '' && aims.length === 0 && agreements.length === 0
  if (nothing) return <p className={classes.quiet}>{texts('meetings.nothingYet')}</p>
  return (
    <>
      {(objective.trim() !== '' || aims.length > 0) && (
        <section>
          <h3 className={classes.heading}>{texts('meetings.objective')}</h3>
          {objective.trim() !== '' && <p className={classes.words}>{objective}</p>}
          {aims.length > 0 && (
            <ol className={classes.aims}>
              {aims.map((aim, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the aims are plain texts that may be equal
                <li key={index}>{aim}</li>
              ))}
            </ol>
          )}
        </section>
      )}
      {agreements.length > 0 && (
        <section>
          <h3 className={classes.heading}>{texts('meetings.agreements')}</h3>
          <dl className={classes.agreements}>
            {agreements.map(agreement => (
              <Fragment key={agreement.id}>
                <dt>{agreement.number}</dt>
                <dd>
                  <Link href={paths.agreement(agreement.id)} className={classes.agreement}>
                    {agreement.text || texts('meetings.withoutText')}
                  </Link>
                  <p className={classes.quiet}>
                    {[
                      agreement.lead.map(each => each.printed).join(', '),
                      texts(`fields.agreementState.${agreement.state}`),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </dd>
              </Fragment>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}
