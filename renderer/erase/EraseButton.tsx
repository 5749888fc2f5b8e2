import { Button } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { useTexts } from '../language/LanguageProvider.tsx'
import { type ToErase, useErase } from './EraseProvider.tsx'

/** For a record that has a page of its own. */
export function EraseButton(record: ToErase) {
  const texts = useTexts()
  const erase = useErase()
  return (
    <div>
      <Button variant="subtle" color="red" leftSection={<IconEraser size={16} />} onClick={() => erase.open(record)}>
        {texts(`erase.open.${record.kind}`)}
      </Button>
    </div>
  )
}
