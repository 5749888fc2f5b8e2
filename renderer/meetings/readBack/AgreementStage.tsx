import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { AgreementOfMeeting } from '../../../shared/contract/agreements.ts'
import { longDate } from '../../../shared/dates.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { SavedArea } from '../../ui/SavedArea.tsx'
import { SavedLine } from '../../ui/SavedLine.tsx'
import { DueField } from '../page/agreements/DueField.tsx'
import { Responsibles } from '../page/agreements/Responsibles.tsx'
import { useSavers, useWork } from '../page/work/MeetingWork.tsx'
import { patchItem } from '../page/work/steps.ts'
import classes from './readBack.module.css'
import { SettledMark } from './SettledMark.tsx'
import { type Aspect, type Settled, settledIn } from './settled.ts'

/** One agreement for the room to read, with its three chips; all of it is edited where it stands. */
export function AgreementStage({ agreement }: { agreement: AgreementOfMeeting }) {
  const texts = useTexts()
  const save = useSavers('agreements.change', agreement.id)
  const language = useLanguage()
  const { number, dueDate } = agreement
  const settled = settledIn(agreement)
  return (
    <article className={classes.agreement} aria-label={agreement.reference}>
      <p className={classes.heading}>
        {number}. <span className={classes.reference}>{agreement.reference}</span>
      </p>
      <div className={classes.text} data-field="text" data-long={agreement.text.length > 240 || undefined}>
        <SavedArea
          label={texts('meeting.agreements.textOf', { number })}
          placeholder={texts('meeting.agreements.textHint')}
          value={agreement.text}
          save={save('text')}
        />
      </div>
      <div className={classes.chips}>
        <Chip aspect="who" settled={settled.who} open={<OpenLead agreement={agreement} />}>
          <Responsibles
            label={texts('meeting.agreements.leadOf', { number })}
            add={texts(agreement.lead.length === 0 ? 'meeting.agreements.addLead' : 'meeting.agreements.addMore')}
            value={agreement.lead}
            save={save('lead')}
          />
        </Chip>
        <Chip aspect="when" settled={settled.when}>
          {dueDate && <p className={classes.day}>{longDate(dueDate, language)}</p>}
          <DueField agreement={agreement} />
        </Chip>
        <Chip aspect="evidence" settled={settled.evidence} open={<OpenEvidence agreement={agreement} />}>
          <SavedLine
            wrap
            label={texts('readBack.evidence')}
            placeholder={texts('readBack.evidenceHint')}
            value={agreement.expectedEvidence}
            save={save('expectedEvidence')}
          />
        </Chip>
      </div>
    </article>
  )
}

type ChipProps = { aspect: Aspect; settled: Settled; open?: ReactNode; children: ReactNode }

/** Filled, left open on purpose, or empty: told apart by sign, word and edge. */
function Chip({ aspect, settled, open, children }: ChipProps) {
  const texts = useTexts()
  return (
    <section
      className={classes.chip}
      data-settled={settled}
      data-field={aspect}
      aria-label={texts(`readBack.${aspect}`)}
    >
      <h2 className={classes.chipHead}>
        <SettledMark settled={settled} />
        {texts(`readBack.${aspect}`)}
        <kbd className={classes.key}>{texts(`readBack.${aspect}Key`)}</kbd>
        <span className={classes.chipState}>{texts(`readBack.states.${settled}`)}</span>
      </h2>
      <div className={classes.value}>{children}</div>
      {settled !== 'filled' && open}
    </section>
  )
}

function OpenLead({ agreement }: { agreement: AgreementOfMeeting }) {
  return <ToBeDefined agreement={agreement} field="leadUndefined" aspect="who" />
}

function OpenEvidence({ agreement }: { agreement: AgreementOfMeeting }) {
  return <ToBeDefined agreement={agreement} field="evidenceUndefined" aspect="evidence" />
}

type OpenProps = { agreement: AgreementOfMeeting; field: 'leadUndefined' | 'evidenceUndefined'; aspect: Aspect }

/** Says that it was left open on purpose. */
function ToBeDefined({ agreement, field, aspect }: OpenProps) {
  const texts = useTexts()
  const work = useWork()
  const { id } = agreement
  const was = agreement[field]
  return (
    <Checkbox
      size="md"
      label={texts('readBack.toBeDefined')}
      aria-label={texts('readBack.toBeDefinedOf', { name: texts(`readBack.${aspect}`) })}
      checked={was}
      onChange={event => {
        const now = event.currentTarget.checked
        void work.run(patchItem('agreements', id, { [field]: now }), 'agreements.change', {
          id,
          changes: { [field]: { was, now } },
        })
      }}
    />
  )
}
