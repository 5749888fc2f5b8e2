import { Button } from '@mantine/core'
import { IconFileImport, IconPencilPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { AgreedOn } from '../../../shared/contract/minutes.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import classes from './agreeing.module.css'
import { CorrectionItem } from './CorrectionItem.tsx'
import { NewCorrection } from './NewCorrection.tsx'

/** What is to be corrected, as it came in, decided on one by one: what is open first. */
export function CorrectionsPart({ minutes }: { minutes: AgreedOn }) {
  const texts = useTexts()
  const [adding, setAdding] = useState(false)
  const { corrections, sealed } = minutes
  const open = corrections.filter(({ state }) => state === 'proposed')
  const decided = corrections.filter(({ state }) => state !== 'proposed').reverse()
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
  if (corrections.length === 0 && !adding)
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
      {adding && <NewCorrection minutes={minutes} onDone={() => setAdding(false)} />}
      <ul className={classes.items} aria-label={texts('agreeing.corrections.list')}>
        {[...open, ...decided].map(correction => (
          <CorrectionItem key={correction.id} correction={correction} sealed={sealed !== null} />
        ))}
      </ul>
    </>
  )
}
