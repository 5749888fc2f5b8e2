import { memo } from 'react'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { RichText } from '../../../ui/RichText.tsx'
import { SavedList } from '../../../ui/SavedList.tsx'
import { useSavers } from '../work/MeetingWork.tsx'
import { Part } from './Part.tsx'
import classes from './paper.module.css'

type DiscussionProps = { meetingId: string; discussion: string; themes: string[] }

/** The open discussion in a few paragraphs, and its themes. */
export const DiscussionPart = memo(function DiscussionPart({ meetingId, discussion, themes }: DiscussionProps) {
  const texts = useTexts()
  const save = useSavers('meetings.change', meetingId)
  return (
    <Part part="discussion" title={texts('meeting.discussion.title')}>
      <RichText
        label={texts('meeting.discussion.title')}
        placeholder={texts('meeting.discussion.hint')}
        value={discussion}
        save={save('discussion')}
      />
      <p className={classes.listLead}>{texts('meeting.discussion.themesLead')}</p>
      <SavedList
        marks="bullets"
        label={texts('meeting.discussion.themes')}
        placeholder={texts('meeting.discussion.themesHint')}
        value={themes}
        save={save('themes')}
      />
    </Part>
  )
})
