import { useMemo } from 'react'
import { v7 } from 'uuid'
import type { AttendanceEntry } from '../../../../shared/contract/attendanceLists.ts'
import type { AttendanceStatus } from '../../../../shared/contract/fields.ts'
import type { Attendance } from '../../../../shared/contract/meetings.ts'
import type { Participant } from '../../../directory/candidates.ts'
import { useWork } from '../work/MeetingWork.tsx'
import { addItem, patchItem } from '../work/steps.ts'

/** What one does with the rows of the attendance list, shown at once. */
export function useAttendanceCommands() {
  const work = useWork()
  return useMemo(() => {
    function change(row: Attendance, next: Partial<Attendance>, shown: Partial<Attendance> = {}) {
      const fields = Object.entries(next).filter(([name, now]) => Reflect.get(row, name) !== now)
      if (fields.length === 0) return Promise.resolve()
      const changes = Object.fromEntries(fields.map(([name, now]) => [name, { was: Reflect.get(row, name), now }]))
      return work.run(patchItem('attendance', row.id, next, shown), 'attendance.change', { id: row.id, changes })
    }

    return {
      change,
      /** Another status; who stood in is forgotten with the status that needs them. */
      setStatus(row: Attendance, status: AttendanceStatus, more: Partial<Attendance> = {}) {
        const representedById = status === 'represented' ? row.representedById : null
        return change(row, { status, representedById, ...more })
      },
      /** Adds somebody of the directory; answers the new row's id. */
      add(participant: Participant, shown: Pick<Attendance, 'printed' | 'sectorId'>, mark: Mark): string {
        const id = v7()
        const { organizationId, personId } = participant
        const row = { ...blankRow(id), organizationId, personId, ...mark, ...shown }
        const input = { id, meetingId: work.id, organizationId, personId, ...mark }
        void work.run(addItem('attendance', row), 'attendance.add', input)
        return id
      },
      /** Adds somebody of whom the directory knows only a part, or nothing yet; answers the new row's id. */
      addNew(entry: Omit<AttendanceEntry, 'id' | 'status' | 'headCount'>, { status, headCount }: Mark): string {
        const id = v7()
        const printed = { ...blankRow(id).printed, person: entry.person, organization: entry.organization }
        const row = { ...blankRow(id), status, headCount, printed, sectorId: entry.sectorId }
        const entries = [{ ...entry, id, status: null, headCount }]
        void work.run(addItem('attendance', row), 'attendanceLists.add', { meetingId: work.id, status, entries })
        return id
      },
    }
  }, [work])
}

export type Mark = Pick<Attendance, 'status' | 'headCount'>

function blankRow(id: string): Attendance {
  return {
    id,
    organizationId: null,
    personId: null,
    status: 'present',
    representedById: null,
    role: 'participant',
    capacity: null,
    arrivalTime: null,
    headCount: null,
    printed: { person: null, organization: null, acronym: null, position: null, representedBy: null },
    sectorId: null,
  }
}

/** The clock time of an instant in a zone, `HH:MM`; in this machine's own where the zone is not known. */
export function clockIn(timeZone: string, instant: Date): string {
  const form = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en-GB', { ...form, timeZone }).format(instant)
  } catch {
    return new Intl.DateTimeFormat('en-GB', form).format(instant)
  }
}

/** Whole minutes from the start to an arrival; null where one is not known or nobody is late. */
export function minutesLate(start: string | null, arrival: string | null): number | null {
  if (start === null || arrival === null) return null
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
  const late = minutes(arrival) - minutes(start)
  return late > 0 ? late : null
}
