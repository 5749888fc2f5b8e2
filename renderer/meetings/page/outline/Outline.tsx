import { Menu } from '@mantine/core'
import { IconList } from '@tabler/icons-react'
import { memo } from 'react'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import unseen from '../../../ui/unseen.module.css'
import { useJump } from '../parts/jump.ts'
import classes from './outline.module.css'
import type { OutlineEntry } from './outlineOf.ts'

type OutlineProps = { entries: OutlineEntry[]; current: string }

/** The parts of the minutes beside them: what is filled, what is empty, where one is; a click goes there. */
export const Outline = memo(function Outline({ entries, current }: OutlineProps) {
  const texts = useTexts()
  const jump = useJump()
  return (
    <nav className={classes.outline} aria-label={texts('meeting.outline.label')}>
      <ul className={classes.list}>
        {entries.map(entry => (
          <li key={entry.part}>
            <button
              type="button"
              className={classes.entry}
              aria-current={entry.part === current ? 'location' : undefined}
              onClick={() => jump.toPart(entry.part)}
            >
              <EntryWords entry={entry} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
})

/** The same as a menu, where there is no room beside the document. */
export function OutlineMenu({ entries, current }: OutlineProps) {
  const texts = useTexts()
  const jump = useJump()
  const here = entries.find(({ part }) => part === current)
  return (
    <Menu position="bottom-start" width={264} returnFocus={false}>
      <Menu.Target>
        <button type="button" className={classes.menuButton}>
          <IconList size={18} stroke={1.6} aria-hidden="true" />
          <span className={unseen.unseen}>{texts('meeting.outline.label')}:</span>
          <span className={classes.menuWord}>{here ? <EntryName entry={here} /> : texts('meeting.outline.label')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(entry => (
          <Menu.Item key={entry.part} onClick={() => jump.toPart(entry.part)}>
            <span className={classes.words}>
              <EntryWords entry={entry} />
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function EntryWords({ entry }: { entry: OutlineEntry }) {
  const texts = useTexts()
  return (
    <>
      <span className={classes.mark} data-filled={entry.filled || undefined} aria-hidden="true" />
      <span className={classes.name}>
        <EntryName entry={entry} />
        {!entry.filled && <span className={unseen.unseen}>, {texts('meeting.outline.isEmpty')}</span>}
      </span>
      {entry.count !== null && <span className={classes.count}>{entry.count}</span>}
    </>
  )
}

function EntryName({ entry }: { entry: OutlineEntry }) {
  const texts = useTexts()
  return 'title' in entry.name ? entry.name.title || texts('meeting.sections.untitled') : texts(entry.name.key)
}
