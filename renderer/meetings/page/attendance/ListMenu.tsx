import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconClipboardText, IconCopy, IconStar } from '@tabler/icons-react'
import { useState } from 'react'
import type { MeetingRow } from '../../../../shared/contract/meetings.ts'
import { shortDate } from '../../../../shared/dates.ts'
import { useCommand, useQuery } from '../../../bridge/hooks.ts'
import { useLanguage, useTexts } from '../../../language/LanguageProvider.tsx'
import { useWork } from '../work/MeetingWork.tsx'
import classes from './attendance.module.css'

type ListMenuProps = { onPaste(): void; onTold(message: string): void }

/** Whole lists: pasted, taken over from another meeting of the body, kept as the body's usual one. */
export function ListMenu({ onPaste, onTold }: ListMenuProps) {
  const texts = useTexts()
  const [opened, setOpened] = useState(false)
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={340} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden="true" />}>
          {texts('attendance.lists.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={texts('attendance.lists.menu')} className={classes.lists}>
        <Menu.Item leftSection={<IconClipboardText size={16} />} onClick={onPaste}>
          {texts('attendance.lists.paste')}
        </Menu.Item>
        {opened && <OtherMeetings onTold={onTold} />}
      </Menu.Dropdown>
    </Menu>
  )
}

/** More are found by copying from the one before that. */
const MOST = 12

function OtherMeetings({ onTold }: Pick<ListMenuProps, 'onTold'>) {
  const texts = useTexts()
  const language = useLanguage()
  const work = useWork()
  const keep = useCommand('convening.copy')
  const { bodyId, date, attendance } = work.meeting()
  const meetings = useQuery('meetings.list', { bodyId }).data ?? []
  const others = meetings
    .filter(({ id, convened }) => id !== work.id && convened > 0)
    .sort((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))
  const last = others.find(other => date === null || other.date === null || other.date <= date) ?? others[0]

  async function copy({ id, reference }: MeetingRow) {
    // Who came last time is here only once somebody says so.
    const input = { meetingId: work.id, from: id, status: 'invited' } as const
    const { added } = await work.run(null, 'attendanceLists.copy', input)
    onTold(texts(added === 0 ? 'attendance.lists.nothingNew' : 'attendance.lists.copied', { count: added, reference }))
  }

  async function keepAsUsual() {
    const { added } = await keep({ bodyId, meetingId: work.id })
    onTold(texts(added === 0 ? 'attendance.lists.nothingNew' : 'attendance.lists.kept', { count: added }))
  }

  return (
    <>
      {last && (
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void copy(last)}>
          {texts('attendance.lists.copyLast', { reference: last.reference })}
        </Menu.Item>
      )}
      {attendance.length > 0 && (
        <Menu.Item leftSection={<IconStar size={16} />} onClick={() => void keepAsUsual()}>
          {texts('attendance.lists.usual')}
        </Menu.Item>
      )}
      {others.length > 1 && <Menu.Label>{texts('attendance.lists.copyFrom')}</Menu.Label>}
      {others
        .filter(other => other !== last)
        .slice(0, MOST)
        .map(other => (
          <Menu.Item key={other.id} onClick={() => void copy(other)}>
            {[
              other.reference,
              other.date && shortDate(other.date, language),
              texts('attendance.lists.convened', { count: other.convened }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Menu.Item>
        ))}
    </>
  )
}
