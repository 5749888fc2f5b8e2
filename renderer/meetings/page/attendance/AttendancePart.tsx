import { memo } from 'react'
import type { Sector } from '../../../../shared/contract/directory.ts'
import type { MeetingState } from '../../../../shared/contract/fields.ts'
import type { Attendance } from '../../../../shared/contract/meetings.ts'
import { useQuery } from '../../../bridge/hooks.ts'
import { useLanguage, useTexts } from '../../../language/LanguageProvider.tsx'
import { Part, Teach } from '../parts/Part.tsx'
import { AttendanceAdd } from './AttendanceAdd.tsx'
import { AttendanceRow } from './AttendanceRow.tsx'
import classes from './attendance.module.css'
import { countAttendance, type Totals } from './totals.ts'

type AttendanceProps = { attendance: Attendance[]; state: MeetingState }

/** Who was invited and who came, by sector, with live totals. */
export const AttendancePart = memo(function AttendancePart({ attendance, state }: AttendanceProps) {
  const texts = useTexts()
  const language = useLanguage()
  const sectors = useQuery('sectors.list', {})
  const groups = bySector(attendance, sectors.data ?? [])
  return (
    <Part part="attendance" title={texts('meeting.attendance.title')}>
      <AttendanceAdd isPlanned={state === 'planned'} />
      {attendance.length === 0 ? (
        <Teach>{texts('meeting.attendance.empty')}</Teach>
      ) : (
        <p className={classes.overall}>
          {texts('meeting.attendance.inAll')} <TotalsText rows={attendance} />
        </p>
      )}
      {groups.map(({ sector, rows }) => (
        <section
          key={sector?.id ?? 'none'}
          className={classes.sector}
          aria-labelledby={`sector-${sector?.id ?? 'none'}`}
        >
          <div className={classes.sectorHead}>
            <h3 className={classes.sectorName} id={`sector-${sector?.id ?? 'none'}`}>
              {sector ? (language === 'es' ? sector.nameEs : sector.nameEn) : texts('meeting.attendance.noSector')}
            </h3>
            <span className={classes.sectorTotals}>
              <TotalsText rows={rows} />
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
              />
            ))}
          </ul>
        </section>
      ))}
    </Part>
  )
})

/** "12 · 9 presentes, 2 en línea, 1 excusado": only what there is. */
function TotalsText({ rows }: { rows: Attendance[] }) {
  const texts = useTexts()
  if (rows.length === 0) return null
  const totals = countAttendance(rows)
  const statuses = ['present', 'remote', 'represented', 'excused', 'absent', 'invited'] as const
  const parts = statuses
    .filter((status: keyof Totals) => totals[status] > 0)
    .map(status => texts(`meeting.attendance.totals.${status}`, { count: totals[status] }))
  return (
    <span className={classes.totals}>
      <strong>{rows.length}</strong> · {parts.join(', ')}
    </span>
  )
}

function bySector(attendance: Attendance[], sectors: Sector[]) {
  const known = new Set(sectors.map(({ id }) => id))
  return [...sectors, null]
    .map(sector => ({
      sector,
      rows: attendance.filter(({ sectorId }) =>
        sector ? sectorId === sector.id : sectorId === null || !known.has(sectorId),
      ),
    }))
    .filter(({ rows }) => rows.length > 0)
}
