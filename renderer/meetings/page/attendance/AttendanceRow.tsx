import { Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconClock, IconId, IconTrash } from '@tabler/icons-react'
import { memo, useMemo, useState } from 'react'
import type { AttendanceStatus } from '../../../../shared/contract/fields.ts'
import type { Attendance } from '../../../../shared/contract/meetings.ts'
import { useChoices, useTexts } from '../../../language/LanguageProvider.tsx'
import { SavedSelect } from '../../../ui/SavedChoices.tsx'
import { SavedLine } from '../../../ui/SavedLine.tsx'
import { SavedTime } from '../../../ui/SavedMoments.tsx'
import { ItemMenu } from '../parts/ItemMenu.tsx'
import { useListCommands } from '../parts/useListCommands.ts'
import { useSavers, useWork } from '../work/MeetingWork.tsx'
import { patchItem } from '../work/steps.ts'
import { AttendeeField } from './AttendeeField.tsx'
import classes from './attendance.module.css'

type RowProps = {
  row: Attendance
  /** The row above is of the same institution: its name need not be read twice. */
  again: boolean
  isFirst: boolean
  isLast: boolean
}

/** One line of the list: institution, person with post, whether they came, and as what. */
export const AttendanceRow = memo(function AttendanceRow({ row, again, isFirst, isLast }: RowProps) {
  const texts = useTexts()
  const work = useWork()
  const save = useSavers('attendance.change', row.id)
  const statuses = useChoices('attendanceStatus')
  const roles = useChoices('attendanceRole')
  const { move, remove, moveKeys } = useListCommands('attendance')
  const [extra, setExtra] = useState<'capacity' | 'arrival' | null>(null)
  const { printed } = row
  const name = printed.organization ?? printed.person ?? texts('meeting.attendance.nobody')
  const shortName = printed.acronym ?? name
  const among = useMemo(
    () => (id: string) => work.meeting().attendance.some(other => other.id === id && other.sectorId === row.sectorId),
    [work, row.sectorId],
  )

  function saveStatus({ was, now }: { was: AttendanceStatus; now: AttendanceStatus }) {
    const shown = now === 'represented' ? { status: now } : { status: now, representedById: null }
    const dropped =
      now === 'represented' || row.representedById === null
        ? {}
        : { representedById: { was: row.representedById, now: null } }
    return work.run(patchItem('attendance', row.id, shown), 'attendance.change', {
      id: row.id,
      changes: { status: { was, now }, ...dropped },
    })
  }

  return (
    <li className={classes.row} id={row.id} onKeyDown={event => moveKeys(event, row.id, among)}>
      <div className={classes.organization}>
        <OrganizationName printed={printed} again={again} />
      </div>
      <div className={classes.person}>
        <AttendeeField row={row} name={shortName} />
        {printed.position && row.capacity === null && <div className={classes.position}>{printed.position}</div>}
        {(row.capacity !== null || extra === 'capacity') && (
          <div className={classes.position}>
            <SavedLine
              nullable
              wrap
              autoFocus={extra === 'capacity'}
              label={texts('meeting.attendance.capacityOf', { name: shortName })}
              placeholder={texts('meeting.attendance.capacityHint')}
              value={row.capacity}
              save={save('capacity')}
            />
          </div>
        )}
        {(row.arrivalTime !== null || extra === 'arrival') && (
          <div className={classes.arrival}>
            <span aria-hidden="true">{texts('meeting.attendance.arrival')}</span>
            <SavedTime
              label={texts('meeting.attendance.arrivalOf', { name: shortName })}
              value={row.arrivalTime}
              save={save('arrivalTime')}
            />
          </div>
        )}
      </div>
      <div className={classes.status} data-status={row.status}>
        <SavedSelect
          label={texts('meeting.attendance.statusOf', { name: shortName })}
          choices={statuses}
          value={row.status}
          save={saveStatus}
        />
        {row.status === 'represented' && <AttendeeField row={row} name={shortName} standIn />}
      </div>
      <div className={classes.role} data-plain={row.role === 'participant' || undefined}>
        <SavedSelect
          label={texts('meeting.attendance.roleOf', { name: shortName })}
          choices={roles}
          value={row.role}
          save={save('role')}
        />
      </div>
      <ItemMenu label={texts('meeting.attendance.menu', { name: shortName })}>
        {() => (
          <>
            <Menu.Item
              leftSection={<IconArrowUp size={16} />}
              disabled={isFirst}
              onClick={() => move(row.id, -1, among)}
            >
              {texts('meeting.items.up')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={16} />}
              disabled={isLast}
              onClick={() => move(row.id, 1, among)}
            >
              {texts('meeting.items.down')}
            </Menu.Item>
            <Menu.Divider />
            {row.capacity === null && (
              <Menu.Item leftSection={<IconId size={16} />} onClick={() => setExtra('capacity')}>
                {texts('meeting.attendance.addCapacity')}
              </Menu.Item>
            )}
            {row.arrivalTime === null && (
              <Menu.Item leftSection={<IconClock size={16} />} onClick={() => setExtra('arrival')}>
                {texts('meeting.attendance.addArrival')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => remove(row.id)}>
              {texts('meeting.attendance.remove')}
            </Menu.Item>
          </>
        )}
      </ItemMenu>
    </li>
  )
})

function OrganizationName({ printed, again }: { printed: Attendance['printed']; again: boolean }) {
  const texts = useTexts()
  const { organization, acronym } = printed
  if (organization === null)
    return <span className={classes.missing}>{texts('meeting.attendance.noOrganization')}</span>
  if (again) return <span className={classes.again}>{acronym ?? organization}</span>
  return acronym && !organization.includes(acronym) ? `${organization} (${acronym})` : organization
}
