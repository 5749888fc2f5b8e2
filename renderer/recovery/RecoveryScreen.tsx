/** What is wrong with the workspace's file, what has not been touched, and what can be done, in the order that is advised. */
import { Button, SegmentedControl } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { Language } from '../../shared/contract/fields.ts'
import type { ErrorEnvelope } from '../../shared/errors.ts'
import { ClosedPage } from '../frame/StoppedPages.tsx'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { Choices } from './Choices.tsx'
import { type Explained, explain, type RecoveryState } from './problem.ts'
import classes from './recovery.module.css'
import { useRecovery } from './useRecovery.ts'
import { useTryAgain } from './useTryAgain.ts'

type RecoveryScreenProps = {
  /** Why the workspace did not answer, where the problem is none of those that are explained here. */
  problem: ErrorEnvelope
  retry(): void
  /** Chooses the language, where no workspace says which one is the person's. */
  onLanguage?(language: Language): void
  /** Leads back to the window, where it is still there. */
  back?: { name: string; go(): void }
}

export function RecoveryScreen({ problem, retry, onLanguage, back }: RecoveryScreenProps) {
  const recovery = useRecovery()
  const explained = recovery.data && explain(recovery.data)
  if (recovery.data && explained)
    return <Explanation state={recovery.data} explained={explained} onLanguage={onLanguage} back={back} />
  if (recovery.isLoading) return null
  const again = () => {
    void recovery.refetch()
    retry()
  }
  return <ClosedPage problem={problem} retry={again} />
}

type ExplanationProps = {
  state: RecoveryState
  explained: Explained
  onLanguage: RecoveryScreenProps['onLanguage'] | undefined
  back: RecoveryScreenProps['back'] | undefined
}

function Explanation({ state, explained, onLanguage, back }: ExplanationProps) {
  const texts = useTexts()
  const { folder, canReplace } = state
  const { kind, title, text, advice, facts } = explained
  const isThere = canReplace && kind !== 'lost' && kind !== 'missing'
  const heading = texts(title, facts)
  useEffect(() => {
    document.title = heading
  }, [heading])
  return (
    <main className={classes.screen}>
      <div className={classes.column}>
        <div className={classes.head}>
          <span className={classes.brand}>
            <span className={classes.mark} aria-hidden="true">
              A
            </span>
            Acuerdos
          </span>
          {onLanguage && <LanguageSwitch onLanguage={onLanguage} />}
          {back && (
            <Button variant="default" onClick={back.go}>
              {back.name}
            </Button>
          )}
        </div>
        <h1 className={classes.title}>{heading}</h1>
        <p className={classes.lead}>{texts(text, facts)}</p>
        <p className={classes.untouched}>
          <IconShieldCheck size={20} stroke={1.6} aria-hidden="true" />
          <span>{texts(isThere ? 'recovery.untouchedFile' : 'recovery.untouched', { folder })}</span>
        </p>
        {advice && (
          <>
            <h2 className={classes.heading}>{texts('recovery.advised')}</h2>
            <p className={classes.lead}>{texts(advice, facts)}</p>
          </>
        )}
        {canReplace ? <Choices state={state} kind={kind} /> : <TryAgain />}
      </div>
    </main>
  )
}

/** The one thing to do in this window about a file that may not be replaced. */
function TryAgain() {
  const texts = useTexts()
  const { run, running, still } = useTryAgain()
  return (
    <div className={classes.again}>
      <Button loading={running} onClick={() => void run()}>
        {texts('window.states.retry')}
      </Button>
      {still && <p role="status">{texts('recovery.again.still')}</p>}
    </div>
  )
}

function LanguageSwitch({ onLanguage }: { onLanguage(language: Language): void }) {
  const texts = useTexts()
  return (
    <SegmentedControl
      size="xs"
      aria-label={texts('recovery.language')}
      value={useLanguage()}
      onChange={value => onLanguage(value === 'en' ? 'en' : 'es')}
      data={[
        { value: 'es', label: <span lang="es">Español</span> },
        { value: 'en', label: <span lang="en">English</span> },
      ]}
    />
  )
}
