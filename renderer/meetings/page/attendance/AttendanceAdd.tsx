import { useRef, useState } from 'react'
import { v7 } from 'uuid'
import type { AttendanceStatus } from '../../../../shared/contract/fields.ts'
import type { Attendance } from '../../../../shared/contract/meetings.ts'
import { useQuery } from '../../../bridge/hooks.ts'
import { type Participant, PersonOrOrganizationPicker } from '../../../directory/PersonOrOrganizationPicker.tsx'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { useWork } from '../work/MeetingWork.tsx'
import { addItem, patchItem } from '../work/steps.ts'
import classes from './attendance.module.css'

/**
 * Takes down who is here: part of a name, an acronym or an institution, Enter, and the field is ready for the next. Who is on
 * the list already is marked instead of being listed twice.
 */
export function AttendanceAdd({ isPlanned }: { isPlanned: boolean }) {
  const texts = useTexts()
  const work = useWork()
  const organizations = useQuery('organizations.list', {}).data
  const people = useQuery('people.list', {}).data
  const [done, setDone] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const status: AttendanceStatus = isPlanned ? 'invited' : 'present'

  function take(participant: Participant | null) {
    if (!participant) return
    const { organizationId, personId } = participant
    const organization = organizations?.find(({ id }) => id === organizationId)
    const person = people?.find(({ id }) => id === personId)
    const name = person?.name ?? organization?.acronym ?? organization?.name ?? ''
    const known = findRow(work.meeting().attendance, participant)
    if (known) {
      mark(known, personId)
      setDone(name && texts('meeting.attendance.marked', { name, status: texts(`fields.attendanceStatus.${status}`) }))
      document.getElementById(known.id)?.scrollIntoView({ block: 'nearest' })
    } else {
      add(organizationId, personId, organization?.sectorId ?? null)
      setDone(name && texts('meeting.attendance.added', { name, status: texts(`fields.attendanceStatus.${status}`) }))
    }
    box.current?.querySelector('input')?.focus()
  }

  function add(organizationId: string | null, personId: string | null, sectorId: string | null) {
    const id = v7()
    const organization = organizations?.find(each => each.id === organizationId)
    const person = people?.find(each => each.id === personId)
    const row: Attendance = {
      id,
      organizationId,
      personId,
      status,
      representedById: null,
      role: 'participant',
      capacity: null,
      arrivalTime: null,
      headCount: null,
      printed: {
        person: person?.name ?? null,
        organization: organization?.name ?? null,
        acronym: organization?.acronym ?? null,
        position: null,
        representedBy: null,
      },
      sectorId,
    }
    const input = { id, meetingId: work.id, organizationId, personId, status }
    void work.run(addItem('attendance', row), 'attendance.add', input)
  }

  function mark(row: Attendance, personId: string | null) {
    const person = personId !== null && row.personId === null ? { personId: { was: null, now: personId } } : {}
    const came = row.status === status ? {} : { status: { was: row.status, now: status } }
    const changes = { ...person, ...came }
    if (Object.keys(changes).length === 0) return
    void work.run(patchItem('attendance', row.id, { status }), 'attendance.change', { id: row.id, changes })
  }

  return (
    <div className={classes.add} ref={box}>
      <PersonOrOrganizationPicker
        label={texts('meeting.attendance.add')}
        placeholder={texts(isPlanned ? 'meeting.attendance.addInvited' : 'meeting.attendance.addPresent')}
        onChoose={take}
      />
      <span className={classes.done} role="status">
        {done}
      </span>
    </div>
  )
}

/** The row of somebody: the person's own; else the institution's, where nobody is named yet or nobody was asked for. */
function findRow(rows: readonly Attendance[], { organizationId, personId }: Participant): Attendance | undefined {
  const own = personId && rows.find(row => row.personId === personId)
  if (own) return own
  if (organizationId === null) return undefined
  const institution = rows.filter(row => row.organizationId === organizationId)
  return personId === null ? institution[0] : institution.find(row => row.personId === null)
}
