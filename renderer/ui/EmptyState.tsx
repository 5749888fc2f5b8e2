import type { ReactNode } from 'react'
import classes from './layout.module.css'

type EmptyStateProps = { title: string; children?: ReactNode; actions?: ReactNode }

/** What stands where nothing is yet: what would be here, and how to begin. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.emptyTitle}>{title}</p>
      {children && <div className={classes.emptyText}>{children}</div>}
      {actions && <div className={classes.emptyActions}>{actions}</div>}
    </div>
  )
}
