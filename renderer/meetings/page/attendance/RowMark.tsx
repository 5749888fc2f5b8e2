import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleMinus,
  IconCircleX,
  IconDeviceLaptop,
  IconUserShare,
} from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import type { Attendance } from '../../../../shared/contract/meetings.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { useListCommands } from '../parts/useListCommands.ts'
import { useWork } from '../work/MeetingWork.tsx'
import classes from './attendance.module.css'
import { quickAddField } from './quickAddField.ts'
import { statusKeys } from './statusKeys.ts'
import { clockIn, useAttendanceCommands } from './useAttendanceCommands.ts'

const icons = {
  invited: IconCircle,
  present: IconCircleCheckFilled,
  remote: IconDeviceLaptop,
  excused: IconCircleMinus,
  absent: IconCircleX,
  represented: IconUserShare,
} as const

type RowMarkProps = {
  row: Attendance
  name: string
  /** Where Tab enters the list. */
  isStop: boolean
  /** The rows among which this one moves. */
  among(id: string): boolean
  /** Opens the field of the head count, the capacity, the person or who stood in. */
  onOpen(field: RowField): void
}
export type RowField = 'heads' | 'capacity' | 'person' | 'standIn'

/**
 * The sign at the beginning of a row: a click marks as present, and back. With the keyboard it is the row's handle: arrows go
 * through the rows, letters set the status.
 */
export function RowMark({ row, name, isStop, among, onOpen }: RowMarkProps) {
  const texts = useTexts()
  const work = useWork()
  const commands = useAttendanceCommands()
  const { move, remove } = useListCommands('attendance')
  const mark = useRef<HTMLButtonElement>(null)
  const Icon = icons[row.status]
  const status = texts(`fields.attendanceStatus.${row.status}`)

  function handleKey(event: KeyboardEvent<HTMLButtonElement>) {
    if (event.ctrlKey || event.metaKey || !act(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function act({ key, altKey }: KeyboardEvent): boolean {
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (by !== 0 && altKey) {
      move(row.id, by, among)
      // Once it stands in its new place.
      requestAnimationFrame(() => mark.current?.focus())
      return true
    }
    if (altKey) return false
    const next = statusKeys[key]
    if (by !== 0) step(mark.current, by)
    else if (next) {
      void commands.setStatus(row, next)
      if (next === 'represented') onOpen('standIn')
    } else if (key === 'h') {
      const arrivalTime = clockIn(work.meeting().timeZone, new Date())
      void commands.change(row, { arrivalTime })
    } else if (key === 'n') onOpen('heads')
    else if (key === 'c') onOpen('capacity')
    else if (key === 'Enter') onOpen('person')
    else if (key === 'Escape') work.fields.focus(quickAddField)
    else if (key === 'Delete' || key === 'Backspace') {
      if (!step(mark.current, 1)) step(mark.current, -1)
      remove(row.id)
    } else return false
    return true
  }

  return (
    <button
      ref={mark}
      type="button"
      data-mark
      tabIndex={isStop ? 0 : -1}
      data-status={row.status}
      className={classes.mark}
      aria-label={texts('attendance.mark', { name, status })}
      title={`${status}\n${texts('attendance.keys')}`}
      onClick={event => {
        // Enter and the space bar click too: they have their meaning above.
        if (event.detail > 0) void commands.setStatus(row, row.status === 'present' ? 'invited' : 'present')
      }}
      onKeyDown={handleKey}
    >
      <Icon size={18} stroke={1.7} aria-hidden="true" />
    </button>
  )
}

/** Goes to the mark of a neighbouring row, over the borders of the sectors; answers whether there is one. */
function step(from: HTMLElement | null, by: 1 | -1): boolean {
  const marks = [...(from?.closest('[data-attendance]')?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])]
  const next = marks[(from ? marks.indexOf(from) : -1) + by]
  next?.focus()
  return next !== undefined
}
