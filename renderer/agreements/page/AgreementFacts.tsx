import type { AgreementPage } from '../../../shared/contract/agreements.ts'
import { useChange } from '../../bridge/hooks.ts'
import { useChoices, useTexts } from '../../language/LanguageProvider.tsx'
import { asDays } from '../../meetings/plan/asDays.ts'
import { SavedRating } from '../../ui/Rating.tsx'
import { SavedArea } from '../../ui/SavedArea.tsx'
import { SavedSelect } from '../../ui/SavedChoices.tsx'
import { SavedLine } from '../../ui/SavedLine.tsx'
import { SavedDate } from '../../ui/SavedMoments.tsx'
import classes from './agreement.module.css'
import { DueField } from './DueField.tsx'
import { ResponsiblesField } from './ResponsiblesField.tsx'

/** How far it is, until when, who answers for it, and what will show that it was kept. */
export function AgreementFacts({ agreement }: { agreement: AgreementPage }) {
  const texts = useTexts()
  const { id, state, rating, dueKind, dueDate, priority, snoozeDays, readBy, closedOn, expectedEvidence } = agreement
  const save = useChange('agreements.change', id)
  const states = useChoices('agreementState')
  const priorities = useChoices('priority')
  return (
    <>
      <div className={classes.pair}>
        <SavedSelect
          label={texts('agreements.columns.state')}
          labelled
          choices={states}
          value={state}
          save={save('state')}
        />
        <div>
          <SavedRating label={texts('agreements.columns.rating')} labelled value={rating} save={save('rating')} />
          {rating !== null && (
            <p className={classes.percent}>{texts('agreement.progress', { percent: rating * 20 })}</p>
          )}
        </div>
        {state !== 'open' && state !== 'inProgress' && (
          <SavedDate label={texts(`agreement.closedOn.${state}`)} labelled value={closedOn} save={save('closedOn')} />
        )}
        <DueField id={id} dueKind={dueKind} dueDate={dueDate} />
        <SavedSelect
          label={texts('agreement.priority')}
          labelled
          choices={priorities}
          value={priority}
          save={save('priority')}
        />
        {dueKind === 'date' && (
          <SavedLine
            nullable
            label={texts('agreement.snooze')}
            labelled
            placeholder="–"
            value={snoozeDays === null ? null : String(snoozeDays)}
            save={({ was, now }) => save('snoozeDays')({ was: asDays(was), now: asDays(now) })}
          />
        )}
        <SavedLine nullable wrap label={texts('agreement.readBy')} labelled value={readBy} save={save('readBy')} />
      </div>
      <SavedArea
        label={texts('agreement.expectedEvidence')}
        labelled
        placeholder={texts('agreement.evidenceHint')}
        value={expectedEvidence}
        save={save('expectedEvidence')}
      />
      <div className={classes.people}>
        <ResponsiblesField
          agreementId={id}
          part="lead"
          label={texts('agreements.columns.responsible')}
          value={agreement.lead}
        />
        <ResponsiblesField
          agreementId={id}
          part="support"
          label={texts('agreement.support')}
          value={agreement.support}
        />
      </div>
    </>
  )
}
