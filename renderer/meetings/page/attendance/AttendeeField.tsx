import { useLayoutEffect, useMemo, useRef } from 'react'
import type { Attendance } from '../../../../shared/contract/meetings.ts'
import { useQuery } from '../../../bridge/hooks.ts'
import { candidatesOf } from '../../../directory/candidates.ts'
import { type Participant, PersonOrOrganizationPicker } from '../../../directory/PersonOrOrganizationPicker.tsx'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { InPlace, type InPlaceHandle } from '../parts/InPlace.tsx'
import { useWork } from '../work/MeetingWork.tsx'
import { patchItem } from '../work/steps.ts'
import { attendeeField } from './attendeeField.ts'

type AttendeeProps = {
  row: Attendance
  /** What the row is called in labels. */
  name: string
  /** True: the person who stood in for them, instead of the one who attends. */
  standIn?: boolean
}

/** The person of a row, or who stood in; the institution's own people come first when one looks for somebody. */
export function AttendeeField({ row, name, standIn = false }: AttendeeProps) {
  const texts = useTexts()
  const { fields } = useWork()
  const place = useRef<InPlaceHandle>(null)
  useLayoutEffect(
    () => fields.add(attendeeField(standIn ? 'standIn' : 'person', row.id), { focus: () => place.current?.open() }),
    [fields, standIn, row.id],
  )
  const shown = standIn ? row.printed.representedBy : row.printed.person
  const label = texts(standIn ? 'attendance.representedByOf' : 'attendance.personOf', { name })
  const none = texts(standIn ? 'attendance.addStandIn' : 'attendance.addPerson')
  const words = standIn && shown ? texts('attendance.by', { name: shown }) : shown
  return (
    <InPlace handle={place} label={`${label}: ${shown ?? none}`} empty={shown === null} shown={words ?? none}>
      {done => <AttendeePicker row={row} label={label} shown={shown} standIn={standIn} done={done} />}
    </InPlace>
  )
}

type PickerProps = { row: Attendance; label: string; shown: string | null; standIn: boolean; done: () => void }

function AttendeePicker({ row, label, shown, standIn, done }: PickerProps) {
  const work = useWork()
  const people = useQuery('people.list', {}).data
  const first = useMemo(() => {
    const own = (people ?? []).filter(({ posts }) =>
      posts.some(post => post.organizationId !== null && post.organizationId === row.organizationId),
    )
    return { heading: row.printed.organization ?? '', candidates: candidatesOf([], own) }
  }, [people, row.organizationId, row.printed.organization])

  function choose(participant: Participant | null) {
    done()
    const personId = participant?.personId ?? null
    const printed = people?.find(({ id }) => id === personId)?.name ?? null
    if (standIn) {
      const told = { printed: { ...row.printed, representedBy: printed } }
      const step = patchItem('attendance', row.id, { representedById: personId }, told)
      const changes = { representedById: { was: row.representedById, now: personId } }
      void work.run(step, 'attendance.change', { id: row.id, changes })
      return
    }
    const told = { printed: { ...row.printed, person: printed, position: null } }
    const step = patchItem('attendance', row.id, { personId }, told)
    // A row without an institution takes the person's.
    const organizationId = participant?.organizationId ?? null
    const joined =
      row.organizationId === null && organizationId !== null
        ? { organizationId: { was: null, now: organizationId } }
        : {}
    const changes = { personId: { was: row.personId, now: personId }, ...joined }
    void work.run(step, 'attendance.change', { id: row.id, changes })
  }

  return (
    <PersonOrOrganizationPicker
      autoFocus
      kinds="people"
      label={label}
      chosen={shown}
      first={first}
      newPersonOf={row.organizationId}
      onChoose={choose}
    />
  )
}
