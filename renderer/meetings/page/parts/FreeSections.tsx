import { Checkbox, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import { v7 } from 'uuid'
import type { SectionPlace } from '../../../../shared/contract/fields.ts'
import type { Section } from '../../../../shared/contract/meetings.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { RichText } from '../../../ui/RichText.tsx'
import { SavedLine } from '../../../ui/SavedLine.tsx'
import unseen from '../../../ui/unseen.module.css'
import { useSavers, useWork } from '../work/MeetingWork.tsx'
import { addItem, patchItem } from '../work/steps.ts'
import classes from './freeSections.module.css'
import { ItemMenu } from './ItemMenu.tsx'
import { partId } from './Part.tsx'
import paper from './paper.module.css'
import { useFieldHandle } from './useFieldHandle.ts'
import { fieldName, useListCommands } from './useListCommands.ts'

/** The sections that somebody needed and no form foresaw, behind one part of the minutes; and the way to one more. */
export const FreeSections = memo(function FreeSections({ place, all }: { place: SectionPlace; all: Section[] }) {
  const texts = useTexts()
  const add = useAddSection()
  const sections = all.filter(section => section.place === place)
  return (
    <>
      {sections.map((section, index) => (
        <FreeSection key={section.id} section={section} isFirst={index === 0} isLast={index === sections.length - 1} />
      ))}
      <div className={classes.inserter}>
        <button type="button" className={classes.insert} onClick={() => add(place)}>
          <IconPlus size={14} stroke={1.8} aria-hidden="true" />
          {texts('meeting.sections.addHere')}
          <span className={unseen.unseen}>, {texts(`fields.sectionPlace.${place}`)}</span>
        </button>
      </div>
    </>
  )
})

/** Adds an empty section behind a part and puts the cursor into its title. */
export function useAddSection() {
  const work = useWork()
  return (place: SectionPlace) => {
    const id = v7()
    const section: Section = { id, title: '', body: '', place, internal: false }
    work.fields.focus(fieldName('sections', id))
    void work.run(addItem('sections', section), 'sections.add', { id, meetingId: work.id, title: '', place })
  }
}

type SectionProps = { section: Section; isFirst: boolean; isLast: boolean }

const FreeSection = memo(function FreeSection({ section, isFirst, isLast }: SectionProps) {
  const texts = useTexts()
  const work = useWork()
  const save = useSavers('sections.change', section.id)
  const { move, remove, moveKeys } = useListCommands('sections')
  const title = useFieldHandle(fieldName('sections', section.id))
  const name = section.title || texts('meeting.sections.untitled')
  const among = (id: string) => work.meeting().sections.some(other => other.id === id && other.place === section.place)

  function setInternal(internal: boolean) {
    const changes = { internal: { was: section.internal, now: internal } }
    void work.run(patchItem('sections', section.id, { internal }), 'sections.change', { id: section.id, changes })
  }

  return (
    <section className={paper.part} id={section.id} data-part={section.id} aria-labelledby={partId(section.id)}>
      <div className={paper.partHead}>
        <h2 className={unseen.unseen} id={partId(section.id)} tabIndex={-1}>
          {name}
        </h2>
        <SavedLine
          wrap
          className={classes.title}
          label={texts('meeting.sections.title')}
          placeholder={texts('meeting.sections.titleHint')}
          value={section.title}
          save={save('title')}
          inputRef={title}
          onKeyDown={event => moveKeys(event, section.id, among)}
        />
        <div className={classes.aside}>
          <Checkbox
            size="xs"
            label={texts('meeting.sections.internal')}
            aria-label={texts('meeting.sections.internalOf', { title: name })}
            checked={section.internal}
            onChange={event => setInternal(event.currentTarget.checked)}
          />
          <ItemMenu label={texts('meeting.sections.menu', { title: name })}>
            {() => (
              <>
                <Menu.Item
                  leftSection={<IconArrowUp size={16} />}
                  disabled={isFirst}
                  onClick={() => move(section.id, -1, among)}
                >
                  {texts('meeting.items.up')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconArrowDown size={16} />}
                  disabled={isLast}
                  onClick={() => move(section.id, 1, among)}
                >
                  {texts('meeting.items.down')}
                </Menu.Item>
                <Menu.Divider />
                <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => remove(section.id)}>
                  {texts('meeting.sections.remove')}
                </Menu.Item>
              </>
            )}
          </ItemMenu>
        </div>
      </div>
      <RichText
        label={texts('meeting.sections.bodyOf', { title: name })}
        placeholder={texts('meeting.sections.bodyHint')}
        value={section.body}
        save={save('body')}
      />
    </section>
  )
})
