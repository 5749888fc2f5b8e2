import { memo } from 'react'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { SavedArea } from '../../../ui/SavedArea.tsx'
import { SavedList } from '../../../ui/SavedList.tsx'
import { useSavers } from '../work/MeetingWork.tsx'
import { Part } from './Part.tsx'
import classes from './paper.module.css'

type ObjectiveProps = { meetingId: string; objective: string; aims: string[] }

/** What the meeting is for, and its aims by number. */
export const ObjectivePart = memo(function ObjectivePart({ meetingId, objective, aims }: ObjectiveProps) {
  const texts = useTexts()
  const save = useSavers('meetings.change', meetingId)
  return (
    <Part part="objective" title={texts('meeting.objective.title')}>
      <SavedArea
        label={texts('meeting.objective.title')}
        placeholder={texts('meeting.objective.hint')}
        value={objective}
        save={save('objective')}
      />
      <p className={classes.listLead}>{texts('meeting.objective.aimsLead')}</p>
      <SavedList
        label={texts('meeting.objective.aims')}
        placeholder={texts('meeting.objective.aimsHint')}
        value={aims}
        save={save('aims')}
      />
    </Part>
  )
})
