import { ActionIcon, Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import type { AgendaItem } from '../../../shared/contract/meetings.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { SavedLine } from '../../ui/SavedLine.tsx'
import unseen from '../../ui/unseen.module.css'
import { useAddAgendaItem } from '../page/parts/useAddAgendaItem.ts'
import { useFieldHandle } from '../page/parts/useFieldHandle.ts'
import { fieldName, useListCommands } from '../page/parts/useListCommands.ts'
import { useSavers, useWork } from '../page/work/MeetingWork.tsx'
import { clockItem } from '../page/work/steps.ts'
import classes from './capture.module.css'
import { stopwatch, useNow } from './clock.ts'
import lists from './lists.module.css'

/** What is to be dealt with and how long each item has taken; the one being treated is marked. */
export const AgendaPart = memo(function AgendaPart({ agenda, next }: { agenda: AgendaItem[]; next(): void }) {
  const texts = useTexts()
  const add = useAddAgendaItem()
  return (
    <section className={classes.agenda} data-place="agenda" aria-labelledby="capture-agenda">
      <div className={classes.partHead}>
        <h2 className={classes.partTitle} id="capture-agenda">
          {texts('capture.agenda.title')}
        </h2>
        {agenda.length > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            rightSection={<kbd className={classes.key}>F7</kbd>}
            onClick={next}
          >
            {texts('capture.agenda.next')}
          </Button>
        )}
      </div>
      {agenda.length === 0 && <p className={classes.quiet}>{texts('capture.agenda.empty')}</p>}
      <ol className={lists.items}>
        {agenda.map((item, index) => (
          <AgendaRow key={item.id} item={item} number={index + 1} />
        ))}
      </ol>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} stroke={1.8} />}
        data-enter={agenda.length === 0 || undefined}
        onClick={() => add(agenda.at(-1)?.id ?? null)}
      >
        {texts('capture.agenda.add')}
      </Button>
    </section>
  )
})

const AgendaRow = memo(function AgendaRow({ item, number }: { item: AgendaItem; number: number }) {
  const texts = useTexts()
  const work = useWork()
  const add = useAddAgendaItem()
  const { moveKeys } = useListCommands('agenda')
  const save = useSavers('agendaItems.change', item.id)
  const title = useFieldHandle(fieldName('agenda', item.id))
  const running = item.runningSince !== null
  return (
    <li className={lists.item} data-running={running || undefined} aria-current={running ? 'step' : undefined}>
      <span className={lists.number}>{number}.</span>
      <div className={lists.itemText}>
        <SavedLine
          wrap
          label={texts('meeting.agenda.itemNumber', { number })}
          placeholder={texts('meeting.agenda.itemHint')}
          value={item.title}
          save={save('title')}
          inputRef={title}
          onKeyDown={event => void moveKeys(event, item.id)}
          onEnter={() => add(item.id)}
        />
        <ItemTime item={item} number={number} />
      </div>
      <ActionIcon
        size={28}
        variant={running ? 'filled' : 'subtle'}
        color={running ? 'institution' : 'gray'}
        data-enter={running || number === 1 || undefined}
        aria-label={texts(running ? 'capture.agenda.pause' : 'capture.agenda.start', { number })}
        onClick={() => {
          const step = clockItem(item.id, !running, new Date().toISOString())
          void work.run(step, 'agendaItems.clock', { id: item.id, running: !running })
        }}
      >
        {running ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
      </ActionIcon>
    </li>
  )
})

/** "12:04 de 15 min", and what is over that in words. */
function ItemTime({ item, number }: { item: AgendaItem; number: number }) {
  const texts = useTexts()
  const { runningSince, spentSeconds, minutes } = item
  const now = useNow(runningSince !== null)
  const since = runningSince === null ? 0 : Math.max(0, Math.round((now - Date.parse(runningSince)) / 1_000))
  const spent = spentSeconds + since
  const over = minutes === null ? 0 : spent - minutes * 60
  if (spent === 0 && runningSince === null && minutes === null) return null
  return (
    <span className={lists.time}>
      {runningSince !== null && <strong className={lists.current}>{texts('capture.agenda.current')}</strong>}
      <span className={unseen.unseen}>{texts('capture.agenda.spent', { number })}: </span>
      <span>{stopwatch(spent)}</span>
      {minutes !== null && <span>{texts('capture.agenda.planned', { minutes })}</span>}
      {over > 0 && <span className={lists.over}>{texts('capture.agenda.over', { time: stopwatch(over) })}</span>}
    </span>
  )
}
