import { Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconClock, IconId, IconTrash, IconUsers } from '@tabler/icons-react'
import { memo, useMemo, useState } from 'react'
import type { AttendanceStatus } from '../../../../shared/contract/fields.ts'
import type { Attendance } from '../../../../shared/contract/meetings.ts'
import { useChoices, useTexts } from '../../../language/LanguageProvider.tsx'
import { SavedSelect } from '../../../ui/SavedChoices.tsx'
import { PassedOver } from '../../../ui/tabStops.ts'
import { ItemMenu } from '../parts/ItemMenu.tsx'
import paper from '../parts/paper.module.css'
import { useListCommands } from '../parts/useListCommands.ts'
import { useSavers, useWork } from '../work/MeetingWork.tsx'
import { AttendeeField } from './AttendeeField.tsx'
import { alongRow } from './alongRow.ts'
import classes from './attendance.module.css'
import { attendeeField } from './attendeeField.ts'
import { RowDetails } from './RowDetails.tsx'
import { type RowField, RowMark } from './RowMark.tsx'
import { clockIn, useAttendanceCommands } from './useAttendanceCommands.ts'

type RowProps = {
  row: Attendance
  /** The row above is of the same institution: its name need not be read twice. */
  again: boolean
  isFirst: boolean
  isLast: boolean
  /** Where Tab enters the list; arrows lead on from there. */
  isStop: boolean
  /** Tells that one is in this row. */
  onEnter(id: string): void
  startTime: string | null
}

/** One line of the list: institution, person with post, whether they came, and as what. */
export const AttendanceRow = memo(function AttendanceRow(props: RowProps) {
  const { row, again, isFirst, isLast, isStop, onEnter, startTime } = props
  const texts = useTexts()
  const work = useWork()
  const commands = useAttendanceCommands()
  const save = useSavers('attendance.change', row.id)
  const statuses = useChoices('attendanceStatus')
  const roles = useChoices('attendanceRole')
  const { move, remove, moveKeys } = useListCommands('attendance')
  const [opened, setOpened] = useState<RowField | null>(null)
  const { printed } = row
  const name = printed.organization ?? printed.person ?? texts('attendance.nobody')
  const shortName = printed.acronym ?? name
  const among = useMemo(
    () => (id: string) => work.meeting().attendance.some(other => other.id === id && other.sectorId === row.sectorId),
    [work, row.sectorId],
  )

  function open(field: RowField) {
    if (field === 'person' || field === 'standIn') work.fields.focus(attendeeField(field, row.id), 'all')
    else setOpened(field)
  }

  async function saveStatus({ now }: { was: AttendanceStatus; now: AttendanceStatus }) {
    await commands.setStatus(row, now)
  }

  return (
    <li
      className={classes.row}
      id={row.id}
      onFocus={() => onEnter(row.id)}
      onKeyDown={event => moveKeys(event, row.id, among) || alongRow(event)}
    >
      <PassedOver value={true}>
        <RowMark row={row} name={shortName} isStop={isStop} among={among} onOpen={open} />
        <div className={classes.organization}>
          <OrganizationName printed={printed} again={again} />
        </div>
        <div className={classes.person}>
          <AttendeeField row={row} name={shortName} />
          <RowDetails row={row} name={shortName} startTime={startTime} opened={opened} />
        </div>
        <div className={classes.status} data-status={row.status}>
          <SavedSelect
            label={texts('attendance.statusOf', { name: shortName })}
            choices={statuses}
            value={row.status}
            save={saveStatus}
          />
          {row.status === 'represented' && <AttendeeField row={row} name={shortName} standIn />}
        </div>
        <div className={classes.role} data-plain={row.role === 'participant' || undefined}>
          <SavedSelect
            label={texts('attendance.roleOf', { name: shortName })}
            choices={roles}
            value={row.role}
            save={save('role')}
          />
        </div>
        <ItemMenu label={texts('attendance.menu', { name: shortName })}>
          {() => (
            <>
              <Menu.Item
                leftSection={<IconArrowUp size={16} />}
                rightSection={<kbd className={paper.key}>Alt+↑</kbd>}
                disabled={isFirst}
                onClick={() => move(row.id, -1, among)}
              >
                {texts('meeting.items.up')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowDown size={16} />}
                rightSection={<kbd className={paper.key}>Alt+↓</kbd>}
                disabled={isLast}
                onClick={() => move(row.id, 1, among)}
              >
                {texts('meeting.items.down')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item
                leftSection={<IconClock size={16} />}
                rightSection={<kbd className={paper.key}>h</kbd>}
                onClick={() => void commands.change(row, { arrivalTime: clockIn(work.meeting().timeZone, new Date()) })}
              >
                {texts('attendance.arriveNow')}
              </Menu.Item>
              {row.headCount === null && (
                <Menu.Item
                  leftSection={<IconUsers size={16} />}
                  rightSection={<kbd className={paper.key}>n</kbd>}
                  onClick={() => setOpened('heads')}
                >
                  {texts('attendance.addHeads')}
                </Menu.Item>
              )}
              {row.capacity === null && (
                <Menu.Item
                  leftSection={<IconId size={16} />}
                  rightSection={<kbd className={paper.key}>c</kbd>}
                  onClick={() => setOpened('capacity')}
                >
                  {texts('attendance.addCapacity')}
                </Menu.Item>
              )}
              <Menu.Item
                leftSection={<IconTrash size={16} />}
                rightSection={<kbd className={paper.key}>Supr</kbd>}
                onClick={() => remove(row.id)}
              >
                {texts('attendance.remove')}
              </Menu.Item>
            </>
          )}
        </ItemMenu>
      </PassedOver>
    </li>
  )
})

function OrganizationName({ printed, again }: { printed: Attendance['printed']; again: boolean }) {
  const texts = useTexts()
  const { organization, acronym } = printed
  if (organization === null) return <span className={classes.missing}>{texts('attendance.noOrganization')}</span>
  if (again) return <span className={classes.again}>{acronym ?? organization}</span>
  return acronym && !organization.includes(acronym) ? `${organization} (${acronym})` : organization
}
