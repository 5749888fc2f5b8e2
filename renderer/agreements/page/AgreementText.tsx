import { Link } from 'wouter'
import type { AgreementPage } from '../../../shared/contract/agreements.ts'
import { longDate } from '../../../shared/dates.ts'
import { useChange } from '../../bridge/hooks.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { SavedArea } from '../../ui/SavedArea.tsx'
import classes from './agreement.module.css'
import { Standings } from './Standings.tsx'

/** What was agreed, in which meeting, and how that stands. */
export function AgreementText({ agreement }: { agreement: AgreementPage }) {
  const texts = useTexts()
  const language = useLanguage()
  const save = useChange('agreements.change', agreement.id)
  const { meeting, meetingId, id } = agreement
  return (
    <>
      <p>
        <Link href={paths.meetingPart(meetingId, id)}>{meeting.title || meeting.reference}</Link>
        {meeting.date && <span className={classes.quiet}> · {longDate(meeting.date, language)}</span>}
      </p>
      <Standings agreement={agreement} />
      <SavedArea
        label={texts('agreements.columns.text')}
        labelled
        className={classes.text}
        value={agreement.text}
        save={save('text')}
      />
    </>
  )
}
