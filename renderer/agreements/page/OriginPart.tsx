import { Link } from 'wouter'
import type { Origin } from '../../../shared/contract/agreements.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import classes from './agreement.module.css'

type OriginPartProps = {
  meetingId: string
  origin: Origin
  /** The points before and behind it, too. */
  around?: boolean
}

/** Where it was said: by whom, and the point that it came from, among those around it. */
export function OriginPart({ meetingId, origin, around = false }: OriginPartProps) {
  const texts = useTexts()
  const { pointId, speaker, capacity, points } = origin
  const shown = around ? points : points.filter(point => point.id === pointId)
  return (
    <figure className={classes.origin}>
      <figcaption className={classes.label}>
        {texts('agreement.origin')}:{' '}
        <span className={classes.speaker}>{speaker ?? texts('agreement.speakerUnknown')}</span>
        {capacity && ` · ${capacity}`}
      </figcaption>
      <blockquote className={classes.quote}>
        <ul className={classes.points}>
          {shown.map(({ id, text }) => (
            <li key={id} className={classes.point} data-here={(around && id === pointId) || undefined}>
              {text}
              {around && id === pointId && <span className={classes.here}> — {texts('agreement.here')}</span>}
            </li>
          ))}
        </ul>
      </blockquote>
      <Link href={paths.meetingPart(meetingId, pointId)}>{texts('agreement.goToOrigin')}</Link>
    </figure>
  )
}
