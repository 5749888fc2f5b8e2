import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import type { Progress } from '../../shared/bridge.ts'
import type { Cancellable } from '../../shared/contract/backups.ts'
import { useClient, useProgress } from '../bridge/ClientProvider.tsx'
import { useTexts } from '../language/LanguageProvider.tsx'
import classes from './backups.module.css'

type WorkProgressProps = { work: Progress['work']; children: string }

/** What is being done and how far it has come; without an end in sight where the work does not tell. */
export function WorkProgress({ work, children }: WorkProgressProps) {
  const progress = useProgress(work)
  const words = useId()
  return (
    <div className={classes.progress} role="status">
      <span id={words}>{children}</span>
      <progress aria-labelledby={words} {...(progress ? { value: progress.done, max: progress.total } : {})} />
    </div>
  )
}

/** The same of work that leaves everything as it was until it is done, and that a person may therefore cancel. */
export function CancellableProgress({ work, children }: WorkProgressProps & { work: Cancellable }) {
  const texts = useTexts()
  const client = useClient()
  const [asked, setAsked] = useState(false)
  return (
    <div className={classes.cancellable}>
      <WorkProgress work={work}>{children}</WorkProgress>
      <Button
        size="xs"
        variant="default"
        disabled={asked}
        onClick={() => {
          setAsked(true)
          void client.ask('tasks.cancel', { work })
        }}
      >
        {texts('window.dialog.cancel')}
      </Button>
    </div>
  )
}
