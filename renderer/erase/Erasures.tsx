import { useQuery } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { DateText } from '../ui/DateText.tsx'
import classes from './erase.module.css'

/** What was erased for good: that it was, by whom, when and why; nothing where nothing was. */
export function Erasures() {
  const texts = useTexts()
  const { data } = useQuery('erase.list', {})
  if (!data || data.length === 0) return null
  return (
    <section>
      <h3 className={classes.heading}>{texts('erase.listTitle')}</h3>
      <ul className={classes.list}>
        {data.map(({ at, user, reason, kind, meeting }) => {
          const what = texts(`erase.kinds.${kind}`)
          return (
            <li key={`${at}${kind}${reason}`}>
              {meeting === null ? what : texts('erase.line', { what, meeting })}
              <span className={classes.by}>
                <DateText date={at} form="short" /> · {user} · {reason}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
