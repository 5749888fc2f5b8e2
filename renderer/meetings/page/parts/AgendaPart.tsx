import { Button, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconNote, IconPlus, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, memo, useState } from 'react'
import type { AgendaItem } from '../../../../shared/contract/meetings.ts'
import { Refusal } from '../../../../shared/errors.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { SavedArea } from '../../../ui/SavedArea.tsx'
import { SavedLine } from '../../../ui/SavedLine.tsx'
import { useSavers, useWork } from '../work/MeetingWork.tsx'
import classes from './agenda.module.css'
import { ItemMenu } from './ItemMenu.tsx'
import { Part, Teach } from './Part.tsx'
import paper from './paper.module.css'
import { useAddAgendaItem } from './useAddAgendaItem.ts'
import { useFieldHandle } from './useFieldHandle.ts'
import { fieldName, useListCommands } from './useListCommands.ts'

/** What will be dealt with, by whom and for how long. */
export const AgendaPart = memo(function AgendaPart({ items }: { items: AgendaItem[] }) {
  const texts = useTexts()
  const add = useAddAgendaItem()
  const total = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0)
  return (
    <Part part="agenda" title={texts('meeting.agenda.title')}>
      {items.length === 0 ? (
        <Teach>{texts('meeting.agenda.empty')}</Teach>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.title}>
                {texts('meeting.agenda.item')}
              </th>
              <th scope="col" className={classes.presenter}>
                {texts('meeting.agenda.presenter')}
              </th>
              <th scope="col" className={classes.time}>
                {texts('meeting.agenda.time')}
              </th>
              <td className={classes.menu} />
            </tr>
          </thead>
          <tbody>
            {items.map((item, index) => (
              <AgendaRow
                key={item.id}
                item={item}
                number={index + 1}
                isLast={index === items.length - 1}
                before={items[index - 1]?.id ?? null}
              />
            ))}
          </tbody>
        </table>
      )}
      <div className={paper.addRow}>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.8} />}
          onClick={() => add(items.at(-1)?.id ?? null)}
        >
          {texts('meeting.agenda.add')}
        </Button>
        {total > 0 && <span className={paper.quiet}>{texts('meeting.agenda.total', { count: total })}</span>}
      </div>
    </Part>
  )
})

type RowProps = { item: AgendaItem; number: number; isLast: boolean; before: string | null }

const AgendaRow = memo(function AgendaRow({ item, number, isLast, before }: RowProps) {
  const texts = useTexts()
  const work = useWork()
  const add = useAddAgendaItem()
  const { move, remove, moveKeys } = useListCommands('agenda')
  const save = useSavers('agendaItems.change', item.id)
  const [noted, setNoted] = useState(item.notes !== '')
  const title = useFieldHandle(fieldName('agenda', item.id))
  const named = { number, title: item.title || texts('meeting.agenda.untitled') }

  function handleTitleKey(event: KeyboardEvent<HTMLElement>) {
    if (moveKeys(event, item.id)) return
    const empty = event.target instanceof HTMLTextAreaElement && event.target.value === ''
    if (event.key === 'Backspace' && empty) {
      event.preventDefault()
      remove(item.id)
      if (before) work.fields.focus(fieldName('agenda', before))
    }
  }

  return (
    <tr className={classes.row} id={item.id}>
      <td>
        <div className={classes.numbered}>
          <span className={classes.number}>{number}.</span>
          <div>
            <SavedLine
              wrap
              label={texts('meeting.agenda.itemNumber', { number })}
              placeholder={texts('meeting.agenda.itemHint')}
              value={item.title}
              save={save('title')}
              inputRef={title}
              onKeyDown={handleTitleKey}
              onEnter={() => add(item.id)}
            />
            {(noted || item.notes !== '') && (
              <div className={classes.notes}>
                <SavedArea
                  label={texts('meeting.agenda.notesOf', named)}
                  placeholder={texts('meeting.agenda.notesHint')}
                  value={item.notes}
                  save={save('notes')}
                />
              </div>
            )}
          </div>
        </div>
      </td>
      <td>
        <SavedLine
          wrap
          label={texts('meeting.agenda.presenterOf', named)}
          placeholder="–"
          value={item.presenter}
          save={save('presenter')}
        />
      </td>
      <td>
        <div className={classes.minutes}>
          <SavedLine
            nullable
            label={texts('meeting.agenda.minutesOf', named)}
            placeholder="–"
            value={item.minutes === null ? null : String(item.minutes)}
            save={async ({ was, now }) => save('minutes')({ was: asMinutes(was), now: asMinutes(now) })}
          />
          {item.minutes !== null && <span className={paper.quiet}>min</span>}
        </div>
      </td>
      <td className={classes.menu}>
        <ItemMenu label={texts('meeting.agenda.menu', named)}>
          {() => (
            <>
              <Menu.Item
                leftSection={<IconArrowUp size={16} />}
                rightSection={<kbd className={paper.key}>Alt+↑</kbd>}
                disabled={before === null}
                onClick={() => move(item.id, -1)}
              >
                {texts('meeting.items.up')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowDown size={16} />}
                rightSection={<kbd className={paper.key}>Alt+↓</kbd>}
                disabled={isLast}
                onClick={() => move(item.id, 1)}
              >
                {texts('meeting.items.down')}
              </Menu.Item>
              {item.notes === '' && !noted && (
                <Menu.Item leftSection={<IconNote size={16} />} onClick={() => setNoted(true)}>
                  {texts('meeting.agenda.addNotes')}
                </Menu.Item>
              )}
              <Menu.Divider />
              <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => remove(item.id)}>
                {texts('meeting.agenda.remove')}
              </Menu.Item>
            </>
          )}
        </ItemMenu>
      </td>
    </tr>
  )
})

/** Whole minutes of a typed text; refused where they are none, so that the field says so. */
function asMinutes(text: string | null): number | null {
  if (text === null) return null
  if (!/^\d{1,4}$/.test(text) || Number(text) > 1_440)
    throw Refusal.of('input.invalid', { field: 'minutes', reason: 'wrong' })
  return Number(text)
}
