import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useTexts } from '../language/LanguageProvider.tsx'

type RowActionsProps = {
  /** What the row is called in the names of the buttons. */
  name: string
  isFirst: boolean
  isLast: boolean
  onMove(by: -1 | 1): void
  onRemove(): void
}

/** What is done with a row of a list that has an order: up, down, off the list. */
export function RowActions({ name, isFirst, isLast, onMove, onRemove }: RowActionsProps) {
  const texts = useTexts()
  const buttons = [
    { label: texts('window.rows.up', { name }), Icon: IconArrowUp, act: () => onMove(-1), disabled: isFirst },
    { label: texts('window.rows.down', { name }), Icon: IconArrowDown, act: () => onMove(1), disabled: isLast },
    { label: texts('window.rows.remove', { name }), Icon: IconX, act: onRemove, disabled: false },
  ]
  return buttons.map(({ label, Icon, act, disabled }) => (
    <ActionIcon
      key={label}
      variant="subtle"
      color="gray"
      size={28}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={act}
    >
      <Icon size={16} />
    </ActionIcon>
  ))
}
