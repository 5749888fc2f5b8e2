import { Button, Menu } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useTexts } from '../language/LanguageProvider.tsx'
import { type ColumnKey, columnKeys } from './agreementColumns.tsx'

export const groupings = ['none', 'responsible', 'body', 'meeting'] as const
export type Grouping = (typeof groupings)[number]

type RegisterOptionsProps = {
  grouping: Grouping
  onGrouping(grouping: Grouping): void
  columns: readonly ColumnKey[]
  /** Null: those that fit. */
  onColumns(columns: readonly ColumnKey[] | null): void
}

/** Which agreement it is, and what it says, always stand there. */
const optional = columnKeys.filter(key => key !== 'reference' && key !== 'text')

/** How the table is drawn: its groups and its columns. */
export function RegisterOptions({ grouping, onGrouping, columns, onColumns }: RegisterOptionsProps) {
  const texts = useTexts()
  const toggle = (key: ColumnKey) =>
    onColumns(columnKeys.filter(each => (each === key ? !columns.includes(key) : columns.includes(each))))
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.6} />}>
          {texts('agreements.options.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{texts('agreements.options.group')}</Menu.Label>
        <Menu.RadioGroup
          value={grouping}
          onChange={value => onGrouping(groupings.find(each => each === value) ?? 'none')}
        >
          {groupings.map(each => (
            <Menu.RadioItem key={each} value={each}>
              {texts(`agreements.groupings.${each}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{texts('agreements.options.columns')}</Menu.Label>
        {optional.map(key => (
          <Menu.CheckboxItem key={key} checked={columns.includes(key)} onChange={() => toggle(key)}>
            {texts(`agreements.columns.${key}`)}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onColumns(null)}>{texts('agreements.options.fitting')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
