import { Checkbox } from '@mantine/core'
import { useTexts } from '../../language/LanguageProvider.tsx'
import classes from './plan.module.css'
import type { Proposal } from './usePlan.ts'

type PreviewProps = {
  proposal: Proposal
  withAgenda: boolean
  onAgenda(yes: boolean): void
  withConvened: boolean
  onConvened(yes: boolean): void
}

/** The agenda that the meeting begins with, and how many are convened. */
export function AgendaPreview({ proposal, withAgenda, onAgenda, withConvened, onConvened }: PreviewProps) {
  const texts = useTexts()
  const { agenda, convened } = proposal
  return (
    <section className={classes.block}>
      {agenda.length === 0 ? (
        <p className={classes.quiet}>{texts('planning.agendaNone')}</p>
      ) : (
        <>
          <Checkbox
            label={texts('planning.agenda')}
            checked={withAgenda}
            onChange={event => onAgenda(event.currentTarget.checked)}
          />
          {withAgenda && (
            <ol className={classes.agenda}>
              {agenda.map((item, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the items are plain texts that may be equal
                <li key={index}>
                  {item.title}
                  {item.minutes !== null && <span className={classes.quiet}> · {item.minutes} min</span>}
                </li>
              ))}
            </ol>
          )}
        </>
      )}
      {convened === 0 ? (
        <p className={classes.quiet}>{texts('planning.convenedNone')}</p>
      ) : (
        <Checkbox
          label={texts('planning.convened', { count: convened })}
          checked={withConvened}
          onChange={event => onConvened(event.currentTarget.checked)}
        />
      )}
    </section>
  )
}
