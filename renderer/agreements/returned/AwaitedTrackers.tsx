import { Button } from '@mantine/core'
import { useRef } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { useCommand, useQuery } from '../../bridge/hooks.ts'
import { useDocument } from '../../bridge/useDocument.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import review from '../../ui/review.module.css'
import classes from './returned.module.css'

type Awaited = Output<'tracker.awaited'>[number]

/** Who was sent a tracker and has not sent it back, with the reminders that followed. */
export function AwaitedTrackers() {
  const texts = useTexts()
  const language = useLanguage()
  const awaited = useQuery('tracker.awaited', {})
  const { make, making } = useDocument('tracker.export')
  const dismiss = useCommand('tracker.dismiss')
  const title = useRef<HTMLHeadingElement>(null)

  async function waitNoMore({ printed, ...who }: Pick<Awaited, 'organizationId' | 'personId' | 'name' | 'printed'>) {
    await dismiss(who)
    title.current?.focus()
    notifyDone(texts('tracker.awaited.dismissed', { name: printed }))
  }

  return (
    <section className={classes.awaited} aria-labelledby="awaited-trackers">
      <h2 id="awaited-trackers" ref={title} tabIndex={-1} className={classes.sectionTitle}>
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
                    <td className={classes.actions}>
                      <Button
                        size="xs"
                        variant="subtle"
                        aria-label={texts('tracker.awaited.dismissFor', { name: printed })}
                        onClick={() => void waitNoMore({ organizationId, personId, name, printed })}
                      >
                        {texts('tracker.awaited.dismiss')}
                      </Button>
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
