import type { AttendanceStatus } from '../../../../shared/contract/fields.ts'

export type Totals = Record<AttendanceStatus, number>

/** How many rows have each status. */
export function countAttendance(rows: readonly { status: AttendanceStatus }[]): Totals {
  const totals: Totals = { invited: 0, present: 0, remote: 0, excused: 0, absent: 0, represented: 0 }
  for (const { status } of rows) totals[status] += 1
  return totals
}
