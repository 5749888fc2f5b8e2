import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { useChoices } from '../../../language/LanguageProvider.tsx'
import { useAddSection } from './FreeSections.tsx'

/** Where a section of one's own may go; choosing adds it there. */
export function SectionMenu({ children }: { children: ReactNode }) {
  const places = useChoices('sectionPlace')
  const add = useAddSection()
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {places.map(({ value, label }) => (
          <Menu.Item key={value} onClick={() => add(value)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
