import type { ReactNode } from 'react'
import classes from './paper.module.css'

export type PartName =
  | 'head'
  | 'objective'
  | 'agenda'
  | 'attendees'
  | 'carried'
  | 'presentations'
  | 'discussion'
  | 'products'
  | 'agreements'
  | 'closing'
  | 'next'
  | 'attendance'
  | 'interventions'
  | 'attachments'

/** The id of a part's heading: what the outline jumps to. */
export function partId(part: string): string {
  return `part-${part}`
}

type PartProps = {
  part: PartName
  title: string
  /** Quiet words or controls at the right of the heading. */
  aside?: ReactNode
  children: ReactNode
}

/** A part of the minutes under its heading. */
export function Part({ part, title, aside, children }: PartProps) {
  return (
    <section className={classes.part} data-part={part} aria-labelledby={partId(part)}>
      <div className={classes.partHead}>
        <h2 className={classes.partTitle} id={partId(part)} tabIndex={-1}>
          {title}
        </h2>
        {aside && <div className={classes.partAside}>{aside}</div>}
      </div>
      {children}
    </section>
  )
}

/** The one quiet line of an empty part: what goes there. */
export function Teach({ children }: { children: ReactNode }) {
  return <p className={classes.teach}>{children}</p>
}

/** A label at the left, what it names at the right, as the minutes print facts. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <span className={classes.factLabel} aria-hidden="true">
        {label}:
      </span>
      <div className={classes.factValue}>{children}</div>
    </div>
  )
}
