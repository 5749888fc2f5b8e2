import { Button } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { memo } from 'react'
import type { Meeting } from '../../../../shared/contract/meetings.ts'
import { useClient } from '../../../bridge/ClientProvider.tsx'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { SavedArea } from '../../../ui/SavedArea.tsx'
import { SavedLine } from '../../../ui/SavedLine.tsx'
import { SavedDate, SavedTime } from '../../../ui/SavedMoments.tsx'
import { useSaves } from '../../../ui/saves.tsx'
import { useNewMeeting } from '../../NewMeetingProvider.tsx'
import { useSavers, useWork } from '../work/MeetingWork.tsx'
import { Fact, Part } from './Part.tsx'
import classes from './paper.module.css'

type ClosingProps = { meetingId: string; speaker: string; closing: string }

/** Who closed the meeting, and what was said. */
export const ClosingPart = memo(function ClosingPart({ meetingId, speaker, closing }: ClosingProps) {
  const texts = useTexts()
  const save = useSavers('meetings.change', meetingId)
  return (
    <Part part="closing" title={texts('meeting.closing.title')}>
      <div className={classes.byline}>
        <span className={classes.bylineLabel} aria-hidden="true">
          {texts('meeting.closing.speaker')}:
        </span>
        <SavedLine
          wrap
          label={texts('meeting.closing.speaker')}
          placeholder={texts('meeting.closing.speakerHint')}
          value={speaker}
          save={save('closingSpeaker')}
        />
      </div>
      <SavedArea
        label={texts('meeting.closing.title')}
        placeholder={texts('meeting.closing.hint')}
        value={closing}
        save={save('closing')}
      />
    </Part>
  )
})

type NextProps = Pick<Meeting, 'nextDate' | 'nextTime' | 'nextPlace' | 'nextNotes' | 'bodyId' | 'language'> & {
  meetingId: string
}

/** When and where one meets again. */
export const NextMeetingPart = memo(function NextMeetingPart(props: NextProps) {
  const { meetingId, bodyId, language, nextDate, nextTime, nextPlace, nextNotes } = props
  const newMeeting = useNewMeeting()
  const saves = useSaves()
  const work = useWork()
  const { queries } = useClient()
  const texts = useTexts()
  const save = useSavers('meetings.change', meetingId)

  /** What was just typed counts: it is stored and read again first. */
  async function plan() {
    await saves.flush()
    await queries.refetchQueries({ queryKey: ['meetings.get', { id: meetingId }] })
    const next = work.meeting()
    newMeeting.plan({ bodyId, language, date: next.nextDate, time: next.nextTime, place: next.nextPlace })
  }

  return (
    <Part part="next" title={texts('meeting.next.title')}>
      <Fact label={texts('meeting.head.date')}>
        <div className={classes.inline}>
          <SavedDate label={texts('meeting.next.date')} value={nextDate} save={save('nextDate')} />
        </div>
      </Fact>
      <Fact label={texts('meeting.head.time')}>
        <div className={classes.inline}>
          <SavedTime label={texts('meeting.next.time')} value={nextTime} save={save('nextTime')} />
        </div>
      </Fact>
      <Fact label={texts('meeting.head.place')}>
        <SavedLine
          wrap
          label={texts('meeting.next.place')}
          placeholder={texts('meeting.next.placeHint')}
          value={nextPlace}
          save={save('nextPlace')}
        />
      </Fact>
      <Fact label={texts('meeting.next.notesLabel')}>
        <SavedArea
          label={texts('meeting.next.notes')}
          placeholder={texts('meeting.next.notesHint')}
          value={nextNotes}
          save={save('nextNotes')}
        />
      </Fact>
      <div className={classes.addRow}>
        <Button variant="subtle" leftSection={<IconCalendarPlus size={16} stroke={1.8} />} onClick={() => void plan()}>
          {texts('planning.next')}
        </Button>
      </div>
    </Part>
  )
})
