import { useLayoutEffect, useRef } from 'react'
import type { Attendance } from '../../../../shared/contract/meetings.ts'
import { Refusal } from '../../../../shared/errors.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { SavedLine } from '../../../ui/SavedLine.tsx'
import { SavedTime } from '../../../ui/SavedMoments.tsx'
import { useSavers } from '../work/MeetingWork.tsx'
import classes from './attendance.module.css'
import type { RowField } from './RowMark.tsx'
import { minutesLate } from './useAttendanceCommands.ts'

type DetailsProps = {
  row: Attendance
  name: string
  startTime: string | null
  /** A field that was asked for though nothing stands in it yet. */
  opened: RowField | null
}

/** What is said of a row below its person, where anything is: post or capacity, when they arrived, how many they are. */
export function RowDetails({ row, name, startTime, opened }: DetailsProps) {
  const texts = useTexts()
  const save = useSavers('attendance.change', row.id)
  const late = minutesLate(startTime, row.arrivalTime)
  const heads = useFocusWhen(opened === 'heads')
  const capacity = useFocusWhen(opened === 'capacity')
  return (
    <>
      {row.printed.position && row.capacity === null && <div className={classes.position}>{row.printed.position}</div>}
      {(row.capacity !== null || opened === 'capacity') && (
        <div className={classes.position}>
          <SavedLine
            nullable
            wrap
            inputRef={capacity}
            label={texts('attendance.capacityOf', { name })}
            placeholder={texts('attendance.capacityHint')}
            value={row.capacity}
            save={save('capacity')}
          />
        </div>
      )}
      {row.arrivalTime !== null && (
        <div className={classes.detail}>
          <span aria-hidden="true">{texts('attendance.arrival')}</span>
          <SavedTime
            label={texts('attendance.arrivalOf', { name })}
            value={row.arrivalTime}
            save={save('arrivalTime')}
          />
          {late !== null && <span className={classes.late}>{texts('attendance.late', { minutes: late })}</span>}
        </div>
      )}
      {(row.headCount !== null || opened === 'heads') && (
        <div className={classes.detail}>
          <SavedLine
            nullable
            className={classes.heads}
            inputRef={heads}
            label={texts('attendance.headsOf', { name })}
            placeholder="–"
            value={row.headCount === null ? null : String(row.headCount)}
            save={({ was, now }) => save('headCount')({ was: asHeads(was), now: asHeads(now) })}
          />
          <span aria-hidden="true">{texts('attendance.heads')}</span>
        </div>
      )}
    </>
  )
}

/** Puts the cursor into a field when it is asked for, also where it stands already. */
function useFocusWhen(asked: boolean) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (asked) field.current?.focus()
  }, [asked])
  return field
}

/** A head count of typed digits; refused where they are none, so that the field says so. */
function asHeads(text: string | null): number | null {
  if (text === null) return null
  if (!/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > 10_000)
    throw Refusal.of('input.invalid', { field: 'headCount', reason: 'wrong' })
  return Number(text)
}
