import { Menu } from '@mantine/core'
import { IconCopy, IconFileExport, IconFileText, IconFileTypeDocx } from '@tabler/icons-react'
import type { Language } from '../../../shared/contract/fields.ts'
import type { Input } from '../../../shared/contract/index.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { useDocument } from '../../bridge/useDocument.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { fixesNumbers } from './fixesNumbers.ts'
import { useCopyRich } from './useCopyRich.ts'

type ExtractItemsProps = { meetingId: string; language: Language; part: Input<'extract.export'>['part'] }

/** Entries of a menu that hand out one agreement or one turn to speak, as the edition for partners tells it. */
export function ExtractItems({ meetingId, language, part }: ExtractItemsProps) {
  const texts = useTexts()
  const { make } = useDocument('extract.export')
  const { copy } = useCopyRich()
  const meeting = useQuery('meetings.get', { id: meetingId })
  const edition = { meetingId, language, audience: 'partners' } as const
  return (
    <Menu.Sub position="left-start" transitionProps={{ duration: 0 }}>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconFileExport size={16} />}>{texts('outputs.extract.menu')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {meeting.data && fixesNumbers(meeting.data) && (
          <Menu.Label maw={260}>{texts('outputs.extract.fixes')}</Menu.Label>
        )}
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void copy({ ...edition, parts: [part] })}>
          {texts('outputs.copy.action')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileTypeDocx size={16} />}
          onClick={() => void make({ ...edition, part, format: 'docx' })}
        >
          Word
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileText size={16} />}
          onClick={() => void make({ ...edition, part, format: 'md' })}
        >
          Markdown
        </Menu.Item>
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
