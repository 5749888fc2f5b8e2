import { IconAlertTriangle } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Agreement } from '../../../shared/contract/agreements.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { names } from '../agreementColumns.tsx'
import classes from './calendar.module.css'

type CalendarListProps = {
  title: string
  rows: readonly Agreement[]
  /** Said where there are none. */
  empty?: string
  openId: string | null
  onOpen(row: Agreement): void
}

const DRAWN = 12
const MORE = 100

/** Agreements below one another, under what they have in common. */
export function CalendarList({ title, rows, empty, openId, onOpen }: CalendarListProps) {
  const texts = useTexts()
  const id = useId()
  const [drawn, setDrawn] = useState(DRAWN)
  return (
    <section className={classes.list} aria-labelledby={id}>
      <h3 id={id} className={classes.listTitle}>
        {title} <span className={classes.quiet}>{rows.length}</span>
      </h3>
      {rows.length === 0 && <p className={classes.quiet}>{empty}</p>}
      <ul>
        {rows.slice(0, drawn).map(row => (
          <li key={row.id}>
            <button
              type="button"
              className={classes.row}
              data-card={row.id}
              data-selected={row.id === openId || undefined}
              onClick={() => onOpen(row)}
            >
              <span className={classes.rowHead}>
                <strong>{row.reference}</strong>
                {row.overdue && (
                  <span className={classes.overdue}>
                    <IconAlertTriangle size={14} aria-hidden="true" />
                    {texts('register.calendar.overdue')}
                  </span>
                )}
              </span>
              <span className={classes.rowText}>{row.text || texts('agreements.withoutText')}</span>
              <span className={classes.quiet}>{names(row.lead) || texts('agreements.noResponsible')}</span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > drawn && (
        <button type="button" className={classes.more} onClick={() => setDrawn(before => before + MORE)}>
          {texts('register.calendar.show', { count: Math.min(MORE, rows.length - drawn) })}
        </button>
      )}
    </section>
  )
}
