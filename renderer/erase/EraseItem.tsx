import { Menu } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { useTexts } from '../language/LanguageProvider.tsx'
import { type ToErase, useErase } from './EraseProvider.tsx'

/** The last item of a record's menu. */
export function EraseItem(record: ToErase) {
  const texts = useTexts()
  const erase = useErase()
  return (
    <Menu.Item color="red" leftSection={<IconEraser size={16} />} onClick={() => erase.open(record)}>
      {texts(`erase.open.${record.kind}`)}
    </Menu.Item>
  )
}
