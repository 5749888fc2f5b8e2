import type { SearchHit } from '../../shared/contract/search.ts'
import { DateText } from '../ui/DateText.tsx'
import classes from './palette.module.css'

/** One hit: where it stands and when, and the words around what was found, which is marked. */
export function HitText({ hit }: { hit: SearchHit }) {
  // The pieces are cut from one text: each begins where those before it end.
  const pieces = hit.excerpt.map((part, index) => ({
    ...part,
    start: hit.excerpt.slice(0, index).reduce((length, before) => length + before.text.length, 0),
  }))
  return (
    <span className={classes.hit}>
      <span className={classes.hitHead}>
        <span className={classes.hitTitle}>{hit.title}</span>
        {hit.date && (
          <span className={classes.hitDate}>
            <DateText date={hit.date} form="short" />
          </span>
        )}
      </span>
      <span className={classes.excerpt}>
        {pieces.map(({ text, found, start }) =>
          found ? (
            <mark key={start} className={classes.found}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </span>
    </span>
  )
}
