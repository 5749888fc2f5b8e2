import { useId } from 'react'
import type { Progress } from '../../shared/bridge.ts'
import { useProgress } from '../bridge/ClientProvider.tsx'
import classes from './backups.module.css'

/** What is being done and how far it has come; without an end in sight where the work does not tell. */
export function WorkProgress({ work, children }: { work: Progress['work']; children: string }) {
  const progress = useProgress(work)
  const words = useId()
  return (
    <div className={classes.progress} role="status">
      <span id={words}>{children}</span>
      <progress aria-labelledby={words} {...(progress ? { value: progress.done, max: progress.total } : {})} />
    </div>
  )
}
