import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ErrorEnvelope } from '../../shared/errors.ts'
import { useProgress } from '../bridge/ClientProvider.tsx'
import { useTexts } from '../language/LanguageProvider.tsx'
import { ProblemText } from '../ui/notify.tsx'
import classes from './frame.module.css'

/** The host no longer knows this window: the page of the host asks for the key. */
export function EndedPage() {
  const texts = useTexts()
  return (
    <Stopped
      title={texts('window.states.endedTitle')}
      action={<Button onClick={() => window.location.reload()}>{texts('window.states.enterKey')}</Button>}
    >
      {texts('window.states.endedText')}
    </Stopped>
  )
}

/** The workspace could not be opened: why, and the way to try again. */
export function ClosedPage({ problem, retry }: { problem: ErrorEnvelope; retry: () => void }) {
  const texts = useTexts()
  return (
    <Stopped
      title={texts('window.states.closedTitle')}
      action={<Button onClick={retry}>{texts('window.states.retry')}</Button>}
    >
      <ProblemText problem={problem} />
    </Stopped>
  )
}

/** While the file is being opened: nothing for a moment, then a word, and how far its check has come where one is needed. */
export function OpeningPage() {
  const texts = useTexts()
  const progress = useProgress('opening')
  return (
    <main className={classes.opening}>
      <p role="status">{texts(progress ? 'window.states.checking' : 'window.states.opening')}</p>
      {progress && <progress aria-label={texts('window.states.checking')} value={progress.done} max={progress.total} />}
    </main>
  )
}

function Stopped({ title, children, action }: { title: string; children: ReactNode; action: ReactNode }) {
  return (
    <main className={classes.stopped}>
      <div className={classes.sheet}>
        <h1>{title}</h1>
        <p>{children}</p>
        {action}
      </div>
    </main>
  )
}
