import { memo } from 'react'
import type { Meeting } from '../../../../shared/contract/meetings.ts'
import { parseDay } from '../../../../shared/dates.ts'
import { useQuery } from '../../../bridge/hooks.ts'
import { useChoices, useLanguage, useTexts } from '../../../language/LanguageProvider.tsx'
import { SavedSelect } from '../../../ui/SavedChoices.tsx'
import { SavedLine } from '../../../ui/SavedLine.tsx'
import { SavedDate, SavedTime } from '../../../ui/SavedMoments.tsx'
import unseen from '../../../ui/unseen.module.css'
import { useSavers } from '../work/MeetingWork.tsx'
import { Fact, partId } from './Part.tsx'
import { PhaseFact, PreviousFact, ZoneFact } from './PlanFacts.tsx'
import classes from './paper.module.css'
import { StateSteps } from './StateSteps.tsx'
import { useFieldHandle } from './useFieldHandle.ts'

/** The title block of the minutes: what meeting this is, when, where and how, and how far its minutes are. */
export const HeadPart = memo(function HeadPart({ meeting }: { meeting: Meeting }) {
  const texts = useTexts()
  const language = useLanguage()
  const titleField = useFieldHandle('title')
  const save = useSavers('meetings.change', meeting.id)
  const bodies = useQuery('bodies.list', {})
  const modalities = useChoices('modality')
  const languages = useChoices('language')
  const body = bodies.data?.find(({ id }) => id === meeting.bodyId)
  const title = meeting.title || body?.name || meeting.reference
  return (
    <header className={classes.head} data-part="head">
      <h1 className={unseen.unseen} id={partId('head')} tabIndex={-1}>
        {title}
      </h1>
      <p className={classes.body}>{body?.name ?? '\u00a0'}</p>
      <SavedLine
        wrap
        className={classes.title}
        label={texts('meeting.head.title')}
        placeholder={texts('meeting.head.title')}
        value={meeting.title}
        save={save('title')}
        inputRef={titleField}
      />
      <p className={classes.kind}>{texts('meeting.head.kind')}</p>
      <StateSteps {...meeting} />
      <div className={classes.facts}>
        <Fact label={texts('meeting.head.reference')}>
          <span className={classes.plain}>{meeting.reference}</span>
        </Fact>
        <PhaseFact meeting={meeting} />
        <Fact label={texts('meeting.head.date')}>
          <div className={classes.inline}>
            <SavedDate label={texts('meeting.head.date')} value={meeting.date} save={save('date')} />
            {meeting.date && <span className={classes.quiet}>{weekday(meeting.date, language)}</span>}
          </div>
        </Fact>
        <Fact label={texts('meeting.head.time')}>
          <div className={classes.inline}>
            <SavedTime label={texts('meeting.head.startTime')} value={meeting.startTime} save={save('startTime')} />
            <span className={classes.quiet}>{texts('meeting.head.until')}</span>
            <SavedTime label={texts('meeting.head.endTime')} value={meeting.endTime} save={save('endTime')} />
          </div>
        </Fact>
        <ZoneFact meeting={meeting} />
        <Fact label={texts('meeting.head.modality')}>
          <div className={classes.inline}>
            <SavedSelect
              label={texts('meeting.head.modality')}
              empty={texts('meeting.head.noModality')}
              choices={modalities}
              value={meeting.modality}
              save={save('modality')}
            />
          </div>
        </Fact>
        <Line meeting={meeting} field="place" />
        <Line meeting={meeting} field="link" />
        <Line meeting={meeting} field="chair" />
        <Line meeting={meeting} field="convener" />
        <Line meeting={meeting} field="rapporteur" />
        <Fact label={texts('meeting.head.language')}>
          <div className={classes.inline}>
            <SavedSelect
              label={texts('meeting.head.language')}
              choices={languages}
              value={meeting.language}
              save={save('language')}
            />
          </div>
        </Fact>
        <PreviousFact meeting={meeting} />
      </div>
    </header>
  )
})

type LineField = 'place' | 'link' | 'chair' | 'convener' | 'rapporteur'

function Line({ meeting, field }: { meeting: Meeting; field: LineField }) {
  const texts = useTexts()
  const save = useSavers('meetings.change', meeting.id)
  const address = field === 'link' && /^https:\/\/\S+$/.test(meeting.link) ? meeting.link : null
  return (
    <Fact label={texts(`meeting.head.${field}`)}>
      <div className={classes.withLink}>
        <SavedLine
          wrap
          label={texts(`meeting.head.${field}`)}
          placeholder={texts(`meeting.head.${field}Hint`)}
          value={meeting[field]}
          save={save(field)}
        />
        {address && (
          <a className={classes.open} href={address} target="_blank" rel="noreferrer">
            {texts('meeting.head.openLink')}
          </a>
        )}
      </div>
    </Fact>
  )
}

/** "jueves, 29 de septiembre de 2022" */
function weekday(day: string, language: string): string {
  const date = parseDay(day)
  return date ? new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(date) : ''
}
