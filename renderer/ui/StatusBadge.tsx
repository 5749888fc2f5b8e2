import classes from './marks.module.css'

/** How far along something is; the word says it, the look only helps the eye. */
export type StatusTone = 'waiting' | 'working' | 'done' | 'closed' | 'trouble'

/** A state in one word: "En curso". */
export function StatusBadge({ tone, children }: { tone: StatusTone; children: string }) {
  return (
    <span className={classes.status} data-tone={tone}>
      {children}
    </span>
  )
}
