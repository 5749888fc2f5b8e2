import type { AgreementOfMeeting } from '../../../../shared/contract/agreements.ts'
import { useChoices, useTexts } from '../../../language/LanguageProvider.tsx'
import field from '../../../ui/fields.module.css'
import { SavedField } from '../../../ui/SavedField.tsx'
import { SavedDate } from '../../../ui/SavedMoments.tsx'
import { useSaved } from '../../../ui/useSaved.ts'
import { useSavers, useWork } from '../work/MeetingWork.tsx'
import { patchItem } from '../work/steps.ts'
import classes from './agreements.module.css'

type DueKind = NonNullable<AgreementOfMeeting['dueKind']>

/** Until when: a day, continuous, left open on purpose, or not said yet. Choosing a day shows where to write it. */
export function DueField({ agreement }: { agreement: AgreementOfMeeting }) {
  const texts = useTexts()
  const work = useWork()
  const save = useSavers('agreements.change', agreement.id)
  const kinds = useChoices('dueKind')
  const { id, number, dueKind, dueDate } = agreement
  const saved = useSaved<DueKind | null>({
    value: dueKind,
    save: ({ was, now }) => {
      // A day stands only where the kind is a day.
      const dropped = now === 'date' || dueDate === null ? {} : { dueDate: { was: dueDate, now: null } }
      const shown = now === 'date' ? { dueKind: now } : { dueKind: now, dueDate: null }
      return work.run(patchItem('agreements', id, shown), 'agreements.change', {
        id,
        changes: { dueKind: { was, now }, ...dropped },
      })
    },
  })
  const label = texts('meeting.agreements.dueOf', { number })
  return (
    <div className={classes.due} data-dated={saved.value === 'date' || undefined}>
      <SavedField label={label} saved={saved}>
        {control => (
          <select
            {...control}
            className={field.control}
            data-empty={saved.value === null || undefined}
            value={saved.value ?? ''}
            onChange={event => {
              const chosen = kinds.find(({ value }) => value === event.currentTarget.value)
              saved.set(chosen?.value ?? null)
            }}
          >
            <option value="">{texts('meeting.agreements.noDue')}</option>
            {kinds.map(({ value, label: name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        )}
      </SavedField>
      {saved.value === 'date' && (
        <SavedDate label={texts('meeting.agreements.dueDateOf', { number })} value={dueDate} save={save('dueDate')} />
      )}
    </div>
  )
}
