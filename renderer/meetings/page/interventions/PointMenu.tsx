import { Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowsMove,
  IconArrowUp,
  IconCheck,
  IconCornerDownRight,
  IconGavel,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { Point } from '../../../../shared/contract/meetings.ts'
import { useChoices, useTexts } from '../../../language/LanguageProvider.tsx'
import { notifyDone } from '../../../ui/notify.tsx'
import paper from '../parts/paper.module.css'
import { useWork } from '../work/MeetingWork.tsx'
import { FoundList } from './FoundList.tsx'
import { speakerText } from './speakerText.ts'
import { usePointCommands } from './usePointCommands.ts'

type PointMenuProps = { point: Point; interventionId: string; close: () => void }

/** What can be made of a point. Two of its entries lead on to a list to choose from. */
export function PointMenu({ point, interventionId, close }: PointMenuProps) {
  const texts = useTexts()
  const work = useWork()
  const commands = usePointCommands()
  const kinds = useChoices('pointKind')
  const attributions = useChoices('attribution')
  const [list, setList] = useState<'answer' | 'move' | null>(null)

  function makeAgreement() {
    void commands.makeAgreement(point).then(() => {
      const number = work.meeting().agreements.at(-1)?.number
      notifyDone(texts('meeting.points.agreementMade', { number }))
    })
  }

  if (list === 'answer') {
    return (
      <FoundList
        label={texts('meeting.points.answerTo')}
        none={texts('meeting.points.noQuestions')}
        entries={questionsOf(work.meeting(), point.id, texts('meeting.points.q'))}
        onChoose={id => {
          commands.answer(point, id)
          close()
        }}
      />
    )
  }
  if (list === 'move') {
    const nobody = texts('meeting.interventions.noSpeaker')
    return (
      <FoundList
        label={texts('meeting.points.moveTo')}
        none={texts('meeting.points.noInterventions')}
        entries={work
          .meeting()
          .interventions.map((intervention, index) => ({
            id: intervention.id,
            sign: `${index + 1}.`,
            text: speakerText(intervention) ?? nobody,
          }))
          .filter(({ id }) => id !== interventionId)}
        onChoose={id => {
          const target = work.meeting().interventions.find(each => each.id === id)
          close()
          commands.moveTo(point.id, id, target?.points.at(-1)?.id ?? null)
        }}
      />
    )
  }
  return (
    <>
      <Menu.Item leftSection={<IconGavel size={16} />} onClick={makeAgreement}>
        {texts('meeting.points.makeAgreement')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconCornerDownRight size={16} />}
        closeMenuOnClick={false}
        onClick={() => setList('answer')}
      >
        {texts('meeting.points.answerTo')}
      </Menu.Item>
      {point.answersId !== null && (
        <Menu.Item onClick={() => commands.answer(point, null)}>{texts('meeting.points.noAnswer')}</Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Label>{texts('meeting.points.kind')}</Menu.Label>
      {kinds.map(({ value, label }) => (
        <Menu.Item
          key={value}
          role="menuitemradio"
          aria-checked={value === point.kind}
          leftSection={<Chosen when={value === point.kind} />}
          onClick={() => commands.setKind(point, value)}
        >
          {label}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Label>{texts('meeting.points.attribution')}</Menu.Label>
      {attributions.map(({ value, label }) => (
        <Menu.Item
          key={value}
          role="menuitemradio"
          aria-checked={value === point.attribution}
          leftSection={<Chosen when={value === point.attribution} />}
          onClick={() => commands.setAttribution(point, value)}
        >
          {label}
        </Menu.Item>
      ))}
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
      <Menu.Item leftSection={<IconArrowsMove size={16} />} closeMenuOnClick={false} onClick={() => setList('move')}>
        {texts('meeting.points.moveTo')}
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => commands.remove(point.id)}>
        {texts('meeting.points.remove')}
      </Menu.Item>
    </>
  )
}

function Chosen({ when }: { when: boolean }) {
  return when ? <IconCheck size={16} aria-hidden="true" /> : <span className={paper.noIcon} />
}

type Interventions = ReturnType<ReturnType<typeof useWork>['meeting']>

/** The questions of a meeting by number, the one itself left out. */
function questionsOf({ interventions }: Interventions, except: string, q: string) {
  return interventions
    .flatMap(({ points }) => points.filter(({ kind }) => kind === 'question'))
    .map(({ id, text }, index) => ({ id, sign: `${q}${index + 1}`, text }))
    .filter(({ id }) => id !== except)
}
