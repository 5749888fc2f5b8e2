import { Button, Menu } from '@mantine/core'
import { IconLayoutList } from '@tabler/icons-react'
import type { RegisterGrouping } from '../../shared/contract/registerViews.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { groupings } from './register/rememberedLook.ts'

type RegisterOptionsProps = { grouping: RegisterGrouping; onGrouping(grouping: RegisterGrouping): void }

/** What puts the rows of the table under headings. */
export function RegisterOptions({ grouping, onGrouping }: RegisterOptionsProps) {
  const texts = useTexts()
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconLayoutList size={18} stroke={1.6} />}>
          {texts('register.group')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{texts('agreements.options.group')}</Menu.Label>
        <Menu.RadioGroup
          value={grouping}
          onChange={value => onGrouping(groupings.find(each => each === value) ?? 'none')}
        >
          {groupings.map(each => (
            <Menu.RadioItem key={each} value={each} closeMenuOnClick>
              {texts(`agreements.groupings.${each}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
