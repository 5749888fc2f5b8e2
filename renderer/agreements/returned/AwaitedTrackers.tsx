import { Button } from '@mantine/core'
import { useQuery } from '../../bridge/hooks.ts'
import { useDocument } from '../../bridge/useDocument.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import review from '../../ui/review.module.css'
import classes from './returned.module.css'

/** Who was sent a tracker and has not sent it back, with the reminders that followed. */
export function AwaitedTrackers() {
  const texts = useTexts()
  const language = useLanguage()
  const awaited = useQuery('tracker.awaited', {})
  const { make, making } = useDocument('tracker.export')
  return (
    <section className={classes.awaited} aria-labelledby="awaited-trackers">
      <h2 id="awaited-trackers" className={classes.sectionTitle}>
        {texts('tracker.awaited.title')}
      </h2>
      <Loaded query={awaited}>
        {rows =>
          rows.length === 0 ? (
            <p className={review.quiet}>{texts('tracker.awaited.none')}</p>
          ) : (
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{texts('tracker.awaited.receiver')}</th>
                  <th scope="col">{texts('tracker.awaited.since')}</th>
                  <th scope="col">{texts('tracker.awaited.last')}</th>
                  <th scope="col" className={classes.number}>
                    {texts('tracker.awaited.reminders')}
                  </th>
                  <th scope="col" className={classes.number}>
                    {texts('tracker.awaited.agreements')}
                  </th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {rows.map(({ organizationId, personId, name, printed, since, last, reminders, agreements }) => (
                  <tr key={organizationId ?? personId ?? printed}>
                    <th scope="row">{printed}</th>
                    <td>
                      <DateText date={since} form="short" />
                    </td>
                    <td>
                      <DateText date={last} form="short" />
                    </td>
                    <td className={classes.number}>{reminders}</td>
                    <td className={classes.number}>{agreements}</td>
                    <td className={classes.number}>
                      <Button
                        size="xs"
                        variant="default"
                        disabled={making}
                        aria-label={texts('tracker.awaited.againFor', { name: printed })}
                        onClick={() => void make({ format: 'xlsx', language, to: { organizationId, personId, name } })}
                      >
                        {texts('tracker.awaited.again')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  )
}
