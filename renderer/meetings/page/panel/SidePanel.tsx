import { ActionIcon, Tabs } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { Meeting } from '../../../../shared/contract/meetings.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { AgreementsTab } from './AgreementsTab.tsx'
import { DocumentsTab } from './DocumentsTab.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import classes from './panel.module.css'
import { ReviewTab } from './ReviewTab.tsx'

export const panelTabs = ['agreements', 'review', 'history', 'documents'] as const
export type PanelTab = (typeof panelTabs)[number]

type SidePanelProps = { meeting: Meeting; tab: PanelTab; onTab(tab: PanelTab): void; onClose(): void }

/** What one looks at while writing, beside the document: agreements, what to review, history, documents. */
export function SidePanel({ meeting, tab, onTab, onClose }: SidePanelProps) {
  const texts = useTexts()
  const counts: Partial<Record<PanelTab, number>> = { agreements: meeting.agreements.length }
  function handleKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    <aside className={classes.panel} aria-label={texts('meeting.panel.label')} onKeyDown={handleKey}>
      <Tabs
        value={tab}
        onChange={value => {
          const chosen = panelTabs.find(each => each === value)
          if (chosen) onTab(chosen)
        }}
        keepMounted={false}
        classNames={{ root: classes.tabs ?? '', panel: classes.body ?? '', tab: classes.tab ?? '' }}
      >
        <div className={classes.head}>
          <Tabs.List className={classes.list ?? ''}>
            {panelTabs.map(each => (
              <Tabs.Tab key={each} value={each}>
                {texts(`meeting.panel.${each}`)}
                {counts[each] ? <span className={classes.count}> {counts[each]}</span> : null}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <ActionIcon variant="subtle" color="gray" aria-label={texts('window.panel.close')} onClick={onClose}>
            <IconX size={18} stroke={1.6} />
          </ActionIcon>
        </div>
        <Tabs.Panel value="agreements">
          <AgreementsTab agreements={meeting.agreements} />
        </Tabs.Panel>
        <Tabs.Panel value="review">
          <ReviewTab meetingId={meeting.id} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryTab meeting={meeting} />
        </Tabs.Panel>
        <Tabs.Panel value="documents">
          <DocumentsTab meeting={meeting} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
