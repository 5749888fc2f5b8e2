import type { ReactNode } from 'react'
import classes from './layout.module.css'
import { usePageTitle } from './pageTitle.tsx'

type PageProps = {
  title: string
  /** What the top bar shows before the title: the reference of what is being edited. */
  reference?: string
  /** The one primary action. */
  primary?: ReactNode
  /** Other actions, quieter, before the primary one. */
  actions?: ReactNode
  /** Filters and tabs, under the title. */
  tools?: ReactNode
  /** A `Panel` beside the content. */
  panel?: ReactNode
  /** `fill`: the content fills the window and scrolls inside (tables). `text`: it scrolls as a whole, in a readable width. */
  form?: 'fill' | 'text'
  children: ReactNode
}

/** Every page: title, one primary action at its right, the content, and at most one panel beside it. */
export function Page({ title, reference, primary, actions, tools, panel, form = 'fill', children }: PageProps) {
  usePageTitle(title, reference)
  return (
    <div className={classes.page} data-panel={panel ? true : undefined}>
      <div className={classes.work}>
        <div className={classes.pageHead}>
          <h1 className={classes.pageTitle}>{title}</h1>
          <div className={classes.pageActions}>
            {actions}
            {primary}
          </div>
        </div>
        {tools && <div className={classes.pageTools}>{tools}</div>}
        <div className={form === 'fill' ? classes.fill : classes.text}>{children}</div>
      </div>
      {panel}
    </div>
  )
}
