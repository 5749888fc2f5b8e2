import { Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowsMove,
  IconArrowUp,
  IconCornerDownRight,
  IconEye,
  IconGavel,
  IconTag,
  IconTrash,
} from '@tabler/icons-react'
import type { PointKind } from '../../../../shared/contract/fields.ts'
import type { Point } from '../../../../shared/contract/meetings.ts'
import { EraseItem } from '../../../erase/EraseItem.tsx'
import { useChoices, useTexts } from '../../../language/LanguageProvider.tsx'
import { notifyDone } from '../../../ui/notify.tsx'
import paper from '../parts/paper.module.css'
import { useWork } from '../work/MeetingWork.tsx'
import { kindKeys } from './pointKeys.ts'
import { usePointCommands } from './usePointCommands.ts'

type PointMenuProps = {
  point: Point
  /** Leads on to a list to choose from. */
  onList(list: 'answer' | 'move'): void
}

/** What can be made of a point. */
export function PointMenu({ point, onList }: PointMenuProps) {
  const texts = useTexts()
  const work = useWork()
  const commands = usePointCommands()
  const kinds = useChoices('pointKind')
  const attributions = useChoices('attribution')

  async function makeAgreement() {
    await commands.makeAgreement(point)
    notifyDone(texts('meeting.points.agreementMade', { number: work.meeting().agreements.at(-1)?.number }))
  }

  return (
    <>
      <Menu.Item
        leftSection={<IconGavel size={16} />}
        rightSection={<kbd className={paper.key}>Alt+A</kbd>}
        onClick={() => void makeAgreement()}
      >
        {texts('meeting.points.makeAgreement')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconCornerDownRight size={16} />}
        rightSection={<kbd className={paper.key}>Alt+R</kbd>}
        onClick={() => onList('answer')}
      >
        {texts('meeting.points.answerTo')}
      </Menu.Item>
      {point.answersId !== null && (
        <Menu.Item leftSection={<span className={paper.noIcon} />} onClick={() => commands.answer(point, null)}>
          {texts('meeting.points.noAnswer')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Sub position="left-start" transitionProps={{ duration: 0 }}>
        <Menu.Sub.Target>
          <Menu.Sub.Item leftSection={<IconTag size={16} />}>{texts('meeting.points.kind')}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          <Menu.RadioGroup value={point.kind} aria-label={texts('meeting.points.kind')}>
            {kinds.map(({ value, label }) => (
              <Menu.RadioItem
                key={value}
                value={value}
                closeMenuOnClick
                rightSection={<KindKey kind={value} />}
                onChange={() => commands.setKind(point, value)}
              >
                {label}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Sub position="left-start" transitionProps={{ duration: 0 }}>
        <Menu.Sub.Target>
          <Menu.Sub.Item leftSection={<IconEye size={16} />}>{texts('meeting.points.attribution')}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          <Menu.RadioGroup value={point.attribution} aria-label={texts('meeting.points.attribution')}>
            {attributions.map(({ value, label }) => (
              <Menu.RadioItem
                key={value}
                value={value}
                closeMenuOnClick
                rightSection={value === 'internal' ? <kbd className={paper.key}>Alt+I</kbd> : null}
                onChange={() => commands.setAttribution(point, value)}
              >
                {label}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconArrowUp size={16} />}
        rightSection={<kbd className={paper.key}>Alt+↑</kbd>}
        onClick={() => commands.move(point.id, -1)}
      >
        {texts('meeting.items.up')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowDown size={16} />}
        rightSection={<kbd className={paper.key}>Alt+↓</kbd>}
        onClick={() => commands.move(point.id, 1)}
      >
        {texts('meeting.items.down')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowsMove size={16} />} onClick={() => onList('move')}>
        {texts('meeting.points.moveTo')}
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => commands.remove(point.id)}>
        {texts('meeting.points.remove')}
      </Menu.Item>
      <EraseItem kind="point" id={point.id} />
    </>
  )
}

function KindKey({ kind }: { kind: PointKind }) {
  const letter = Object.entries(kindKeys).find(([, value]) => value === kind)?.[0]
  return letter ? <kbd className={paper.key}>Alt+{letter}</kbd> : null
}
