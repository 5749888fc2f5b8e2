import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { EraseItem } from './EraseItem.tsx'

/** What is seldom done to a meeting as a whole. */
export function MeetingMenu({ id }: { id: string }) {
  const texts = useTexts()
  const [, go] = useLocation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={texts('erase.meetingMenu')}>
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <EraseItem kind="meeting" id={id} onErased={() => go(paths.meetings)} />
      </Menu.Dropdown>
    </Menu>
  )
}
