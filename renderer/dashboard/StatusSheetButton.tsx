import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileExport } from '@tabler/icons-react'
import { useDocument } from '../bridge/useDocument.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import type { Which } from './which.ts'

const formats = ['docx', 'pdf'] as const

/** The figures as one sheet to hand over, in Word or as PDF. */
export function StatusSheetButton({ which }: { which: Which }) {
  const texts = useTexts()
  const language = useLanguage()
  const { make, making } = useDocument('status.export')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          loading={making}
          leftSection={<IconFileExport size={18} stroke={1.6} />}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
        >
          {texts('dashboard.sheet.open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(format => (
          <Menu.Item key={format} onClick={() => void make({ ...which, format, language })}>
            {texts(`dashboard.sheet.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
