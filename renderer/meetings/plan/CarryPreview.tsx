import { Checkbox } from '@mantine/core'
import { useId } from 'react'
import type { CarryCandidate } from '../../../shared/contract/planning.ts'
import { shortDate } from '../../../shared/dates.ts'
import { useChange } from '../../bridge/hooks.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { SavedLine } from '../../ui/SavedLine.tsx'
import { asDays } from './asDays.ts'
import classes from './plan.module.css'

type PreviewProps = {
  carried: readonly CarryCandidate[]
  taken(id: string, goes: boolean): boolean
  onTake(id: string, goes: boolean): void
}

/** Every agreement that somebody could look for on the next agenda: whether it goes on and why, and the switch. */
export function CarryPreview({ carried, taken, onTake }: PreviewProps) {
  const texts = useTexts()
  const going = carried.filter(row => taken(row.agreementId, row.goes)).length
  const staying = carried.length - going
  const id = useId()
  return (
    <section className={classes.block} aria-labelledby={id}>
      <h3 className={classes.heading} id={id}>
        {texts('planning.carried')}
        {carried.length > 0 && (
          <span className={classes.quiet}>
            {' '}
            {[
              texts('planning.goes', { count: going }),
              ...(staying > 0 ? [texts('planning.stays', { count: staying })] : []),
            ].join(', ')}
          </span>
        )}
      </h3>
      {carried.length === 0 ? (
        <p className={classes.quiet}>{texts('planning.carriedNone')}</p>
      ) : (
        <ul className={classes.candidates}>
          {carried.map(row => (
            <Candidate
              key={row.agreementId}
              row={row}
              goes={taken(row.agreementId, row.goes)}
              onTake={goes => onTake(row.agreementId, goes)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

type CandidateProps = { row: CarryCandidate; goes: boolean; onTake(goes: boolean): void }

function Candidate({ row, goes, onTake }: CandidateProps) {
  const texts = useTexts()
  const language = useLanguage()
  const { reference, text, lead, dueDate, until } = row
  const why = texts(`planning.reasons.${row.reason}`, {
    date: dueDate ? shortDate(dueDate, language) : '',
    until: until ? shortDate(until, language) : '',
    state: texts(`fields.agreementState.${row.state}`).toLocaleLowerCase(language),
  })
  const canSnooze = row.dueKind === 'date' && row.reason !== 'done' && row.reason !== 'overdue'
  return (
    <li className={classes.candidate} data-stays={!goes || undefined}>
      <Checkbox
        aria-label={texts('planning.take', { reference })}
        checked={goes}
        onChange={event => onTake(event.currentTarget.checked)}
      />
      <div>
        <p>
          <span className={classes.reference}>{reference}</span> {text}
        </p>
        <p className={classes.quiet}>
          {lead.join(', ') || texts('planning.toBeDefined')} · <span data-reason={row.reason}>{why}</span>
        </p>
        {canSnooze && <Snooze id={row.agreementId} reference={reference} days={row.snoozeDays} />}
      </div>
    </li>
  )
}

/** Keeps an agreement off the agendas until so many days before its date. */
function Snooze({ id, reference, days }: { id: string; reference: string; days: number | null }) {
  const texts = useTexts()
  const save = useChange('agreements.change', id)
  return (
    <div className={classes.snooze}>
      <span aria-hidden="true">{texts('planning.snooze')}</span>
      <SavedLine
        nullable
        label={texts('planning.snoozeOf', { reference })}
        placeholder="–"
        value={days === null ? null : String(days)}
        save={({ was, now }) => save('snoozeDays')({ was: asDays(was), now: asDays(now) })}
      />
      <span aria-hidden="true">{texts('planning.snoozeDays')}</span>
    </div>
  )
}
