import { Link } from 'wouter'
import type { Carried } from '../../../shared/contract/agreements.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { DateText } from '../../ui/DateText.tsx'
import classes from './agreement.module.css'

/** The later meetings to which it was carried, and what was said about it in each. */
export function CarriedList({ carried }: { carried: readonly Carried[] }) {
  const texts = useTexts()
  if (carried.length === 0) return <p className={classes.quiet}>{texts('agreement.carried.none')}</p>
  return (
    <ol className={classes.entries}>
      {carried.map(({ id, meetingId, reference, title, date, remark }) => (
        <li key={id}>
          <p>
            <Link href={paths.meetingPart(meetingId, id)} className={classes.reference}>
              {reference}
            </Link>{' '}
            {title} {date && <span className={classes.quiet}>· {<DateText date={date} form="short" />}</span>}
          </p>
          {remark ? (
            <p className={classes.entryText}>
              <span className={classes.quiet}>{texts('agreement.carried.said')}:</span> {remark}
            </p>
          ) : (
            <p className={classes.quiet}>{texts('agreement.carried.nothingSaid')}</p>
          )}
        </li>
      ))}
    </ol>
  )
}
