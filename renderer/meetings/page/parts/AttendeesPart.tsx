import { memo } from 'react'
import type { Attendance } from '../../../../shared/contract/meetings.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { countAttendance } from '../attendance/totals.ts'
import { useJump } from './jump.ts'
import { Part } from './Part.tsx'
import classes from './paper.module.css'

/** Where the minutes refer to the list of participants: how many, and the way there. */
export const AttendeesPart = memo(function AttendeesPart({ attendance }: { attendance: Attendance[] }) {
  const texts = useTexts()
  const jump = useJump()
  const { present, remote, represented } = countAttendance(attendance)
  return (
    <Part part="attendees" title={texts('meeting.attendees.title')}>
      <p>
        {attendance.length === 0
          ? texts('meeting.attendees.none')
          : `${texts('meeting.attendees.count', { count: attendance.length })}, ${texts('meeting.attendees.came', { count: present + remote + represented })}`}
        .{' '}
        <button type="button" className={classes.link} onClick={() => jump.toPart('attendance')}>
          {texts('meeting.attendees.see')}
        </button>
      </p>
    </Part>
  )
})
