import { ActionIcon, Button } from '@mantine/core'
import { IconAlertTriangle, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Agreement } from '../../../shared/contract/agreements.ts'
import { dayAfter, fullDate } from '../../../shared/dates.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { useToday } from '../../ui/today.ts'
import unseen from '../../ui/unseen.module.css'
import { CalendarList } from './CalendarList.tsx'
import classes from './calendar.module.css'
import { monthAfter, weeksOf } from './month.ts'

type RegisterCalendarProps = {
  rows: readonly Agreement[]
  openId: string | null
  onOpen(row: Agreement): void
}

const NONE: readonly Agreement[] = []
/** As many as a day's cell has room for. */
const IN_CELL = 2

/** The agreements by the days on which they are due, a month at a time; beside it those of one day, and those that have none. */
export function RegisterCalendar({ rows, openId, onOpen }: RegisterCalendarProps) {
  const texts = useTexts()
  const language = useLanguage()
  const today = useToday()
  const [day, setDay] = useState(today)
  const grid = useRef<HTMLTableElement>(null)
  const { byDay, continuous, undated } = useMemo(() => sortedOut(rows), [rows])
  const month = day.slice(0, 7)
  const title = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  const weeks = weeksOf(month)

  function go(to: string, focused: boolean) {
    setDay(to)
    if (focused) requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus())
  }

  function handleKey(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const targets: Record<string, string> = {
      ArrowLeft: dayAfter(day, -1),
      ArrowRight: dayAfter(day, 1),
      ArrowUp: dayAfter(day, -7),
      ArrowDown: dayAfter(day, 7),
      PageUp: monthAfter(day, -1),
      PageDown: monthAfter(day, 1),
      Home: today,
    }
    const target = targets[event.key]
    const first = byDay.get(day)?.[0]
    if (target !== undefined) go(target, true)
    else if (event.key === 'Enter' && first) onOpen(first)
    else return
    event.preventDefault()
  }

  return (
    <div className={classes.frame}>
      <div className={classes.month}>
        <div className={classes.head}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={texts('register.calendar.previous')}
            onClick={() => go(monthAfter(day, -1), false)}
          >
            <IconChevronLeft size={18} />
          </ActionIcon>
          <h2 className={classes.title} aria-live="polite">
            {title.format(Date.parse(`${month}-01T00:00:00Z`))}
          </h2>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={texts('register.calendar.next')}
            onClick={() => go(monthAfter(day, 1), false)}
          >
            <IconChevronRight size={18} />
          </ActionIcon>
          <Button variant="default" size="compact-sm" onClick={() => go(today, false)}>
            {texts('register.calendar.today')}
          </Button>
          <span className={classes.hint}>{texts('register.calendar.hint')}</span>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its days take the focus; that is a grid */}
        <table className={classes.grid} role="grid" aria-label={texts('register.calendar.label')} ref={grid}>
          <thead>
            <tr>
              {weeks[0]?.map(each => (
                <th key={each} scope="col">
                  {weekday.format(Date.parse(`${each}T00:00:00Z`))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map(week => (
              <tr key={week[0]}>
                {week.map(each => (
                  <Day
                    key={each}
                    day={each}
                    rows={byDay.get(each) ?? NONE}
                    look={each.slice(0, 7) === month ? 'inside' : 'beside'}
                    isToday={each === today}
                    isChosen={each === day}
                    onChoose={() => go(each, true)}
                    onKey={handleKey}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.lists}>
        <CalendarList
          key={day}
          title={fullDate(day, language)}
          rows={byDay.get(day) ?? NONE}
          empty={texts('register.calendar.none')}
          openId={openId}
          onOpen={onOpen}
        />
        {continuous.length > 0 && (
          <CalendarList
            title={texts('register.calendar.continuous')}
            rows={continuous}
            openId={openId}
            onOpen={onOpen}
          />
        )}
        {undated.length > 0 && (
          <CalendarList title={texts('register.calendar.undated')} rows={undated} openId={openId} onOpen={onOpen} />
        )}
      </div>
    </div>
  )
}

type DayProps = {
  day: string
  rows: readonly Agreement[]
  look: 'inside' | 'beside'
  isToday: boolean
  isChosen: boolean
  onChoose(): void
  onKey(event: KeyboardEvent): void
}

function Day({ day, rows, look, isToday, isChosen, onChoose, onKey }: DayProps) {
  const texts = useTexts()
  const language = useLanguage()
  const overdue = rows.reduce((count, row) => count + Number(row.overdue), 0)
  const named = [
    texts('register.calendar.day', { day: fullDate(day, language), count: rows.length }),
    ...(overdue > 0 ? [texts('register.calendar.overdueCount', { count: overdue })] : []),
  ]
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a day of the grid takes the focus
      role="gridcell"
      className={classes.day}
      data-day={day}
      data-look={look}
      data-today={isToday || undefined}
      aria-selected={isChosen}
      aria-current={isToday ? 'date' : undefined}
      tabIndex={isChosen ? 0 : -1}
      onClick={onChoose}
      onKeyDown={onKey}
    >
      <span className={unseen.unseen}>{named.join(', ')}</span>
      <span className={classes.number} aria-hidden="true">
        {Number(day.slice(8))}
        {overdue > 0 && (
          <span className={classes.overdue}>
            <IconAlertTriangle size={14} aria-hidden="true" />
            {texts('register.calendar.overdueCount', { count: overdue })}
          </span>
        )}
      </span>
      {rows.slice(0, IN_CELL).map(row => (
        <span key={row.id} aria-hidden="true" className={classes.entry} data-overdue={row.overdue || undefined}>
          {row.text || row.reference}
        </span>
      ))}
      {rows.length > IN_CELL && (
        <span className={classes.rest} aria-hidden="true">
          {texts('register.calendar.more', { count: rows.length - IN_CELL })}
        </span>
      )}
    </td>
  )
}

function sortedOut(rows: readonly Agreement[]) {
  const byDay = new Map<string, Agreement[]>()
  const continuous: Agreement[] = []
  const undated: Agreement[] = []
  for (const row of rows) {
    if (row.dueKind === 'continuous') continuous.push(row)
    else if (row.dueKind !== 'date' || row.dueDate === null) undated.push(row)
    else {
      const known = byDay.get(row.dueDate)
      if (known) known.push(row)
      else byDay.set(row.dueDate, [row])
    }
  }
  return { byDay, continuous, undated }
}
