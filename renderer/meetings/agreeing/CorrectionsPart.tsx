import { Button } from '@mantine/core'
import { IconFileImport, IconPencilPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { AgreedOn, Slip } from '../../../shared/contract/minutes.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useNextFocus } from '../../ui/useNextFocus.ts'
import classes from './agreeing.module.css'
import { CorrectionItem } from './CorrectionItem.tsx'
import { CorrectionOnSlip } from './CorrectionOnSlip.tsx'
import entries from './corrections.module.css'
import { NewCorrection } from './NewCorrection.tsx'

type CorrectionsPartProps = {
  minutes: AgreedOn
  /** The slips on which corrections are being noted. */
  answered: readonly Slip[]
  /** Told when that is done or given up. */
  onAnswered(slip: Slip): void
}

/** What is to be corrected, as it came in, decided on one by one: what is open first. */
export function CorrectionsPart({ minutes, answered, onAnswered }: CorrectionsPartProps) {
  const texts = useTexts()
  const [adding, setAdding] = useState(false)
  const { corrections, sealed } = minutes
  const open = corrections.filter(({ state }) => state === 'proposed')
  const decided = corrections.filter(({ state }) => state !== 'proposed').reverse()
  const shown = [...open, ...decided].map(correction => ({
    correction,
    key: `${correction.id} ${correction.state}`,
  }))
  const { list, leaving } = useNextFocus<HTMLUListElement>(shown.map(({ key }) => key))
  const actions = (
    <>
      <Button
        variant="default"
        leftSection={<IconPencilPlus size={18} stroke={1.6} aria-hidden="true" />}
        onClick={() => setAdding(true)}
      >
        {texts('agreeing.corrections.add')}
      </Button>
      <Button
        component={Link}
        href={paths.returned(minutes.meetingId)}
        variant="default"
        className={classes.link ?? ''}
        leftSection={<IconFileImport size={18} stroke={1.6} aria-hidden="true" />}
      >
        {texts('agreeing.corrections.fromFile')}
      </Button>
    </>
  )
  if (corrections.length === 0 && !adding && answered.length === 0)
    return (
      <EmptyState title={texts('agreeing.corrections.none')} actions={actions}>
        {texts('agreeing.corrections.noneText')}
      </EmptyState>
    )
  return (
    <>
      <div className={classes.tools}>
        <p className={classes.count}>{texts('agreeing.corrections.open', { count: open.length })}</p>
        {!adding && actions}
      </div>
      {sealed !== null && open.length > 0 && <p className={classes.hint}>{texts('agreeing.corrections.sealed')}</p>}
      {answered.map(slip => (
        <CorrectionOnSlip key={slip.id} minutes={minutes} slip={slip} onDone={() => onAnswered(slip)} />
      ))}
      {adding && <NewCorrection minutes={minutes} onDone={() => setAdding(false)} />}
      <ul ref={list} tabIndex={-1} className={entries.items} aria-label={texts('agreeing.corrections.list')}>
        {shown.map(({ correction, key }) => (
          <CorrectionItem
            key={correction.id}
            correction={correction}
            sealed={sealed !== null}
            itemKey={key}
            onLeave={() => leaving(key)}
          />
        ))}
      </ul>
    </>
  )
}
