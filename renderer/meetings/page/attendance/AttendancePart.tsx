import { memo, useState } from 'react'
import type { MeetingState } from '../../../../shared/contract/fields.ts'
import type { Attendance } from '../../../../shared/contract/meetings.ts'
import { useQuery } from '../../../bridge/hooks.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { Part, Teach } from '../parts/Part.tsx'
import { AttendanceRow } from './AttendanceRow.tsx'
import { PresenceText, useSectorName } from './AttendanceTotals.tsx'
import classes from './attendance.module.css'
import { QuickAdd } from './QuickAdd.tsx'
import { bySector, countAttendance, type Totals } from './totals.ts'

type AttendanceProps = { attendance: Attendance[]; state: MeetingState; startTime: string | null }

/** Who was invited and who came, by sector, with live totals. */
export const AttendancePart = memo(function AttendancePart({ attendance, state, startTime }: AttendanceProps) {
  const texts = useTexts()
  const sectors = useQuery('sectors.list', {})
  const nameOf = useSectorName()
  const groups = bySector(attendance, sectors.data ?? [])
  const [entered, setEntered] = useState<string | null>(null)
  const stop = attendance.some(({ id }) => id === entered) ? entered : groups[0]?.rows[0]?.id
  return (
    <Part
      part="attendance"
      title={texts('attendance.title')}
      aside={attendance.length > 0 && <PresenceText rows={attendance} />}
    >
      <div data-attendance>
        <QuickAdd attendance={attendance} isPlanned={state === 'planned'} />
        {attendance.length === 0 ? (
          <Teach>{texts('attendance.empty')}</Teach>
        ) : (
          <p className={classes.overall}>
            {texts('attendance.inAll')} <StatusText rows={attendance} />
          </p>
        )}
        {groups.map(({ sector, rows }) => {
          const heading = `sector-${sector?.id ?? 'none'}`
          return (
            <section key={heading} className={classes.sector} aria-labelledby={heading}>
              <div className={classes.sectorHead}>
                <h3 className={classes.sectorName} id={heading}>
                  {nameOf(sector)}
                </h3>
                <span className={classes.sectorTotals}>
                  <PresenceText rows={rows} />
                </span>
              </div>
              <ul className={classes.rows}>
                {rows.map((row, index) => (
                  <AttendanceRow
                    key={row.id}
                    row={row}
                    again={row.organizationId !== null && row.organizationId === rows[index - 1]?.organizationId}
                    isFirst={index === 0}
                    isLast={index === rows.length - 1}
                    isStop={row.id === stop}
                    onEnter={setEntered}
                    startTime={startTime}
                  />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </Part>
  )
})

/** "12 · 9 presentes, 2 en línea, 1 excusado": only what there is. */
function StatusText({ rows }: { rows: Attendance[] }) {
  const texts = useTexts()
  const totals = countAttendance(rows)
  const statuses = ['present', 'remote', 'represented', 'excused', 'absent', 'invited'] as const
  const parts = statuses
    .filter((status: keyof Totals) => totals[status] > 0)
    .map(status => texts(`attendance.totals.${status}`, { count: totals[status] }))
  return (
    <span className={classes.totals}>
      <strong>{rows.length}</strong> · {parts.join(', ')}
    </span>
  )
}
