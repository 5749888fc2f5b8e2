import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { Output } from '../../shared/contract/index.ts'
import { longDate } from '../../shared/dates.ts'
import { useChange, useQuery } from '../bridge/hooks.ts'
import { EraseButton } from '../erase/EraseButton.tsx'
import { useChoices, useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { asDays } from '../meetings/plan/asDays.ts'
import { paths } from '../paths.ts'
import { Loaded } from '../ui/Loaded.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SavedRating } from '../ui/Rating.tsx'
import { SavedArea } from '../ui/SavedArea.tsx'
import { SavedSelect } from '../ui/SavedChoices.tsx'
import { SavedLine } from '../ui/SavedLine.tsx'
import { AgreementHistory } from './AgreementHistory.tsx'
import { DueField } from './DueField.tsx'
import { FollowUps } from './FollowUps.tsx'
import classes from './panel.module.css'
import { ResponsiblesField } from './ResponsiblesField.tsx'

type AgreementPanelProps = {
  id: string
  /** Changes when the keyboard is to go on in the panel. */
  focusRequest: number
  onClose: () => void
}

/** An agreement's page, beside the register. */
export function AgreementPanel({ id, focusRequest, onClose }: AgreementPanelProps) {
  const texts = useTexts()
  const agreement = useQuery('agreements.get', { id })
  return (
    <Panel title={agreement.data?.reference ?? texts('agreements.panel.title')} onClose={onClose}>
      <Loaded query={agreement}>
        {data => <AgreementPage key={data.id} data={data} focusRequest={focusRequest} />}
      </Loaded>
    </Panel>
  )
}

type Detail = Output<'agreements.get'>

function AgreementPage({ data, focusRequest }: { data: Detail; focusRequest: number }) {
  const texts = useTexts()
  const language = useLanguage()
  const save = useChange('agreements.change', data.id)
  const states = useChoices('agreementState')
  const priorities = useChoices('priority')
  const text = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focusRequest > 0) text.current?.focus()
  }, [focusRequest])
  const { meeting } = data
  const date = meeting.date === null ? null : longDate(meeting.date, language)
  return (
    <div className={classes.page}>
      <p>
        <Link href={paths.meetingPart(data.meetingId, data.id)}>{meeting.title || meeting.reference}</Link>
        {date && <span className={classes.quiet}> · {date}</span>}
      </p>
      {data.overdue && <OverdueReason data={data} />}
      <SavedArea
        label={texts('agreements.columns.text')}
        labelled
        className={classes.text}
        areaRef={text}
        value={data.text}
        save={save('text')}
      />
      {data.origin !== null && (
        <figure className={classes.origin}>
          <figcaption className={classes.label}>{texts('agreements.panel.origin')}</figcaption>
          <blockquote className={classes.quote}>
            {data.origin.points.find(({ id }) => id === data.originPointId)?.text}
          </blockquote>
          {data.originPointId !== null && (
            <Link href={paths.meetingPart(data.meetingId, data.originPointId)}>
              {texts('agreements.panel.goToOrigin')}
            </Link>
          )}
        </figure>
      )}
      <div className={classes.pair}>
        <SavedSelect
          label={texts('agreements.columns.state')}
          labelled
          choices={states}
          value={data.state}
          save={save('state')}
        />
        <RatingField value={data.rating} save={save('rating')} />
        <DueField id={data.id} dueKind={data.dueKind} dueDate={data.dueDate} />
        <SavedSelect
          label={texts('agreements.panel.priority')}
          labelled
          choices={priorities}
          value={data.priority}
          save={save('priority')}
        />
        {data.dueKind === 'date' && (
          <SavedLine
            nullable
            label={texts('agreements.panel.snooze')}
            labelled
            placeholder="–"
            value={data.snoozeDays === null ? null : String(data.snoozeDays)}
            save={({ was, now }) => save('snoozeDays')({ was: asDays(was), now: asDays(now) })}
          />
        )}
        <SavedLine
          nullable
          label={texts('agreements.panel.readBy')}
          labelled
          value={data.readBy}
          save={save('readBy')}
        />
      </div>
      <div className={classes.people}>
        <ResponsiblesField
          agreementId={data.id}
          part="lead"
          label={texts('agreements.columns.responsible')}
          value={data.lead}
        />
        <ResponsiblesField
          agreementId={data.id}
          part="support"
          label={texts('agreements.panel.support')}
          value={data.support}
        />
      </div>
      <FollowUps agreementId={data.id} followUps={data.followUps} />
      <AgreementHistory agreementId={data.id} />
      <EraseButton kind="agreement" id={data.id} />
    </div>
  )
}

function RatingField(props: Pick<Parameters<typeof SavedRating>[0], 'value' | 'save'>) {
  const texts = useTexts()
  const { value } = props
  return (
    <div>
      <SavedRating label={texts('agreements.columns.rating')} labelled {...props} />
      {value !== null && (
        <p className={classes.percent}>{texts('agreements.panel.progress', { percent: value * 20 })}</p>
      )}
    </div>
  )
}

/** Says why it counts as overdue: which day has passed, and that nobody has closed it. */
function OverdueReason({ data }: { data: Detail }) {
  const texts = useTexts()
  const language = useLanguage()
  if (data.dueDate === null || (data.state !== 'open' && data.state !== 'inProgress')) return null
  return (
    <p className={classes.overdue}>
      {texts(`agreements.overdueWhy.${data.state}`, {
        date: longDate(data.dueDate, language),
        count: -(data.daysLeft ?? 0),
      })}
    </p>
  )
}
