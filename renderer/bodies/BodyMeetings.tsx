import { Link } from 'wouter'
import { useQuery } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { meetingTones } from '../meetings/list/meetingColumns.tsx'
import { paths } from '../paths.ts'
import { DateText } from '../ui/DateText.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import classes from './bodies.module.css'

/** How many are listed here; the others are in the list of meetings. */
const LATEST = 12

/** The meetings of a body, newest first. */
export function BodyMeetings({ bodyId }: { bodyId: string }) {
  const texts = useTexts()
  const meetings = useQuery('meetings.list', { bodyId })
  return (
    <Loaded query={meetings}>
      {rows =>
        rows.length === 0 ? (
          <p className={classes.quiet}>{texts('bodies.meetings.none')}</p>
        ) : (
          <>
            <ul className={classes.meetings}>
              {rows.slice(0, LATEST).map(row => (
                <li key={row.id} className={classes.meeting}>
                  <Link href={paths.meeting(row.id)}>{row.reference}</Link>
                  <span className={classes.quiet}>
                    <DateText date={row.date} form="short" />
                  </span>
                  <span className={classes.meetingTitle}>{row.title || row.bodyName}</span>
                  <StatusBadge tone={meetingTones[row.state]}>{texts(`fields.meetingState.${row.state}`)}</StatusBadge>
                </li>
              ))}
            </ul>
            <Link href={`${paths.meetings}?body=${bodyId}`}>{texts('bodies.meetings.all')}</Link>
          </>
        )
      }
    </Loaded>
  )
}
