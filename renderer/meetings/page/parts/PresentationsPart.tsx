import { Button, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import { v7 } from 'uuid'
import type { Presentation } from '../../../../shared/contract/meetings.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { RichText } from '../../../ui/RichText.tsx'
import { SavedLine } from '../../../ui/SavedLine.tsx'
import { SavedList } from '../../../ui/SavedList.tsx'
import { useSavers, useWork } from '../work/MeetingWork.tsx'
import { addItem } from '../work/steps.ts'
import { ItemMenu } from './ItemMenu.tsx'
import { Part, Teach } from './Part.tsx'
import classes from './paper.module.css'
import { useFieldHandle } from './useFieldHandle.ts'
import { fieldName, useListCommands } from './useListCommands.ts'

/** What was presented, by whom, with the priorities that were named. */
export const PresentationsPart = memo(function PresentationsPart({ presentations }: { presentations: Presentation[] }) {
  const texts = useTexts()
  const work = useWork()

  function add() {
    const id = v7()
    const presentation: Presentation = { id, presenter: '', text: '', priorities: [] }
    work.fields.focus(fieldName('presentations', id))
    const input = { id, meetingId: work.id, presenter: '' }
    void work.run(addItem('presentations', presentation), 'presentations.add', input)
  }

  return (
    <Part part="presentations" title={texts('meeting.presentations.title', { count: presentations.length || 1 })}>
      {presentations.length === 0 && <Teach>{texts('meeting.presentations.empty')}</Teach>}
      {presentations.map((presentation, index) => (
        <PresentationItem
          key={presentation.id}
          presentation={presentation}
          number={index + 1}
          count={presentations.length}
        />
      ))}
      <div className={classes.addRow}>
        <Button variant="subtle" leftSection={<IconPlus size={16} stroke={1.8} />} onClick={add}>
          {texts('meeting.presentations.add')}
        </Button>
      </div>
    </Part>
  )
})

type ItemProps = { presentation: Presentation; number: number; count: number }

const PresentationItem = memo(function PresentationItem({ presentation, number, count }: ItemProps) {
  const texts = useTexts()
  const save = useSavers('presentations.change', presentation.id)
  const { move, remove, moveKeys } = useListCommands('presentations')
  const presenter = useFieldHandle(fieldName('presentations', presentation.id))
  return (
    <div className={classes.item} id={presentation.id}>
      <div className={classes.itemHead}>
        <div className={classes.byline}>
          <span className={classes.bylineLabel} aria-hidden="true">
            {texts('meeting.presentations.presenter')}:
          </span>
          <SavedLine
            wrap
            label={texts('meeting.presentations.presenterOf', { number })}
            placeholder={texts('meeting.presentations.presenterHint')}
            value={presentation.presenter}
            save={save('presenter')}
            inputRef={presenter}
            onKeyDown={event => moveKeys(event, presentation.id)}
          />
        </div>
        <ItemMenu label={texts('meeting.presentations.menu', { number })}>
          {() => (
            <>
              <Menu.Item
                leftSection={<IconArrowUp size={16} />}
                disabled={number === 1}
                onClick={() => move(presentation.id, -1)}
              >
                {texts('meeting.items.up')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowDown size={16} />}
                disabled={number === count}
                onClick={() => move(presentation.id, 1)}
              >
                {texts('meeting.items.down')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => remove(presentation.id)}>
                {texts('meeting.presentations.remove')}
              </Menu.Item>
            </>
          )}
        </ItemMenu>
      </div>
      <RichText
        label={texts('meeting.presentations.textOf', { number })}
        placeholder={texts('meeting.presentations.textHint')}
        value={presentation.text}
        save={save('text')}
      />
      <p className={classes.listLead}>{texts('meeting.presentations.prioritiesLead')}</p>
      <SavedList
        label={texts('meeting.presentations.prioritiesOf', { number })}
        placeholder={texts('meeting.presentations.prioritiesHint')}
        value={presentation.priorities}
        save={save('priorities')}
      />
    </div>
  )
})
