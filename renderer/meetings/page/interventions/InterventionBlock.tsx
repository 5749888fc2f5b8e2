import { Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconBlockquote,
  IconHeading,
  IconId,
  IconList,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { type KeyboardEvent, memo, useCallback, useRef, useState } from 'react'
import type { Intervention } from '../../../../shared/contract/meetings.ts'
import { EraseItem } from '../../../erase/EraseItem.tsx'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { SavedArea } from '../../../ui/SavedArea.tsx'
import { SavedLine } from '../../../ui/SavedLine.tsx'
import { ExtractItems } from '../../outputs/ExtractItems.tsx'
import { ItemMenu, type ItemMenuHandle } from '../parts/ItemMenu.tsx'
import paper from '../parts/paper.module.css'
import { useFieldHandle } from '../parts/useFieldHandle.ts'
import { useListCommands } from '../parts/useListCommands.ts'
import { useSavers } from '../work/MeetingWork.tsx'
import { CapacityLine } from './CapacityLine.tsx'
import classes from './interventions.module.css'
import type { MarksOfIntervention } from './marks.ts'
import { PointMenuPlace } from './PointMenuPlace.tsx'
import { PointRow } from './PointRow.tsx'
import type { PointAct } from './pointKeys.ts'
import type { PointTools } from './pointTools.ts'
import { SpeakerField } from './SpeakerField.tsx'
import { speakerText } from './speakerText.ts'
import { useInterventionCommands } from './useInterventionCommands.ts'
import { leadName, pointName, sectionName, speakerName } from './usePointCommands.ts'

type BlockProps = {
  intervention: Intervention
  marks: MarksOfIntervention | undefined
  /** It is the first of its section: the section's heading stands above it. */
  headed: boolean
  isFirst: boolean
  isLast: boolean
  tools: PointTools
}

/** What one person said: who, in what capacity, and the points. */
export const InterventionBlock = memo(function InterventionBlock(props: BlockProps) {
  const { intervention, marks, headed, isFirst, isLast, tools } = props
  const texts = useTexts()
  const { work, commands: points } = tools
  const commands = useInterventionCommands()
  const { move, remove } = useListCommands('interventions')
  const save = useSavers('interventions.change', intervention.id)
  const menu = useRef<ItemMenuHandle>(null)
  const toSpeaker = useCallback(() => work.fields.focus(speakerName(intervention.id)), [work, intervention.id])
  const [withCapacity, setWithCapacity] = useState(false)
  const [withLead, setWithLead] = useState(false)
  const [menuOf, setMenuOf] = useState<{ id: string; list: 'answer' | null } | null>(null)
  const menuPoint = intervention.points.find(point => point.id === menuOf?.id)
  const { id, section } = intervention
  const sectionField = useFieldHandle(sectionName(id))
  const leadField = useFieldHandle(leadName(id))
  const name = speakerText(intervention) ?? texts('meeting.interventions.noSpeaker')
  const Heading = section === null ? 'h3' : 'h4'

  const act = useCallback(
    (asked: PointAct, pointId: string) => {
      if (asked !== 'lead') return setMenuOf({ id: pointId, list: asked === 'answer' ? 'answer' : null })
      setWithLead(true)
      work.fields.focus(leadName(id))
    },
    [work, id],
  )

  function addPoint() {
    points.add(id, intervention.points.at(-1)?.id ?? null, [''])
  }

  /** Enter goes on to what was said. */
  function goOn(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    const first = intervention.points[0]
    if (first) work.fields.focus(pointName(first.id))
    else addPoint()
  }

  return (
    <article className={classes.block} id={id} aria-label={name}>
      {headed && section !== null && (
        <h3 className={classes.section}>
          <SavedLine
            nullable
            wrap
            label={texts('meeting.interventions.section')}
            placeholder={texts('meeting.interventions.sectionHint')}
            value={section}
            save={({ now }) => commands.renameSection(id, now)}
            inputRef={sectionField}
            onKeyDown={goOn}
          />
        </h3>
      )}
      <div className={classes.head}>
        <Heading className={classes.speaker}>
          <SpeakerField intervention={intervention} byNumber={tools.captures} onMenu={() => menu.current?.open()} />
        </Heading>
        <ItemMenu label={texts('meeting.interventions.menu', { name })} handle={menu} skipped onClosed={toSpeaker}>
          {() => (
            <>
              <Menu.Item
                leftSection={<IconPlus size={16} />}
                rightSection={<kbd className={paper.key}>{texts('meeting.interventions.addKey')}</kbd>}
                onClick={() => commands.add(id)}
              >
                {texts('meeting.interventions.addAfter')}
              </Menu.Item>
              <Menu.Item leftSection={<IconList size={16} />} onClick={addPoint}>
                {texts('meeting.points.add')}
              </Menu.Item>
              {intervention.capacity === null && (
                <Menu.Item leftSection={<IconId size={16} />} onClick={() => setWithCapacity(true)}>
                  {texts('meeting.interventions.addCapacity')}
                </Menu.Item>
              )}
              {intervention.lead === '' && (
                <Menu.Item
                  leftSection={<IconBlockquote size={16} />}
                  rightSection={<kbd className={paper.key}>Alt+L</kbd>}
                  onClick={() => act('lead', '')}
                >
                  {texts('meeting.interventions.addLead')}
                </Menu.Item>
              )}
              <Menu.Item
                leftSection={<IconHeading size={16} />}
                rightSection={<kbd className={paper.key}>Alt+E</kbd>}
                onClick={() => tools.startSection(id)}
              >
                {texts('meeting.interventions.startSection')}
              </Menu.Item>
              <ExtractItems
                meetingId={work.meeting().id}
                language={work.meeting().language}
                part={{ kind: 'intervention', id }}
              />
              <Menu.Divider />
              <Menu.Item leftSection={<IconArrowUp size={16} />} disabled={isFirst} onClick={() => move(id, -1)}>
                {texts('meeting.items.up')}
              </Menu.Item>
              <Menu.Item leftSection={<IconArrowDown size={16} />} disabled={isLast} onClick={() => move(id, 1)}>
                {texts('meeting.items.down')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => remove(id)}>
                {texts('meeting.interventions.remove')}
              </Menu.Item>
              <EraseItem kind="intervention" id={id} />
            </>
          )}
        </ItemMenu>
      </div>
      <CapacityLine intervention={intervention} name={name} asked={withCapacity} />
      {(withLead || intervention.lead !== '') && (
        <div className={classes.lead}>
          <SavedArea
            label={texts('meeting.interventions.leadOf', { name })}
            placeholder={texts('meeting.interventions.leadHint')}
            value={intervention.lead}
            save={save('lead')}
            areaRef={leadField}
            onKeyDown={goOn}
          />
        </div>
      )}
      {intervention.points.length === 0 ? (
        <button type="button" className={classes.firstPoint} onClick={addPoint}>
          {texts('meeting.interventions.noPoints')}
        </button>
      ) : (
        <ul className={classes.points}>
          {intervention.points.map((point, index) => (
            <PointRow
              key={point.id}
              point={point}
              interventionId={id}
              number={index + 1}
              marks={marks?.[point.id]}
              tools={tools}
              onAct={act}
              menuOpened={menuOf?.id === point.id}
            />
          ))}
        </ul>
      )}
      {menuOf && menuPoint && (
        <PointMenuPlace
          key={menuOf.id}
          point={menuPoint}
          interventionId={id}
          beginsWith={menuOf.list}
          onClose={() => setMenuOf(null)}
        />
      )}
      <div className={classes.between}>
        {!isLast && (
          <button type="button" className={classes.addBetween} onClick={() => commands.add(id)} tabIndex={-1}>
            <IconPlus size={14} stroke={1.8} aria-hidden="true" />
            {texts('meeting.interventions.addAfter')}
          </button>
        )}
      </div>
    </article>
  )
})
