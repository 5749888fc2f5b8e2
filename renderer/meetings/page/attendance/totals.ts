import type { Sector } from '../../../../shared/contract/directory.ts'
import type { AttendanceStatus } from '../../../../shared/contract/fields.ts'
import type { Attendance } from '../../../../shared/contract/meetings.ts'

export type Totals = Record<AttendanceStatus, number>

/** How many rows have each status. */
export function countAttendance(rows: readonly { status: AttendanceStatus }[]): Totals {
  const totals: Totals = { invited: 0, present: 0, remote: 0, excused: 0, absent: 0, represented: 0 }
  for (const { status } of rows) totals[status] += 1
  return totals
}

/** How many were convened, how many of them came or were represented, and how many people that is. */
export type Presence = { convened: number; came: number; heads: number }

type Row = Pick<Attendance, 'status' | 'personId' | 'representedById' | 'headCount'>

/** Whoever stands in for several, or came for an own institution too, is one head. */
export function presenceOf(rows: readonly Row[]): Presence {
  const came = rows.filter(({ status }) => status === 'present' || status === 'remote')
  const represented = rows.filter(({ status }) => status === 'represented')
  const present = new Set(came.map(({ personId }) => personId))
  const standIns = represented.map(({ representedById }) => representedById)
  const others = standIns.filter((id, index) => id === null || (!present.has(id) && standIns.indexOf(id) === index))
  const heads = came.reduce((sum, { headCount }) => sum + (headCount ?? 1), others.length)
  return { convened: rows.length, came: came.length + represented.length, heads }
}

/** The rows by sector in the sectors' order; those without a known one come last, under null. */
export function bySector(attendance: readonly Attendance[], sectors: readonly Sector[]) {
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
