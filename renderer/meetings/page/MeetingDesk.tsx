import { Button } from '@mantine/core'
import { IconFileExport, IconLayoutSidebarRight, IconPlus } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Meeting } from '../../../shared/contract/meetings.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { MeetingMenu } from '../../erase/MeetingMenu.tsx'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { usePageTitle } from '../../ui/pageTitle.tsx'
import classes from './desk.module.css'
import { MeetingPaper } from './MeetingPaper.tsx'
import { Outline, OutlineMenu } from './outline/Outline.tsx'
import { outlineOf } from './outline/outlineOf.ts'
import { useCurrentPart } from './outline/useCurrentPart.ts'
import { rememberedTab, rememberTab } from './panel/rememberedTab.ts'
import { type PanelTab, SidePanel } from './panel/SidePanel.tsx'
import { useJump } from './parts/jump.ts'
import { SectionMenu } from './parts/SectionMenu.tsx'

/** The desk on which the minutes lie: outline at the left, the sheet, and a panel beside it that can be closed. */
export function MeetingDesk({ meeting, part }: { meeting: Meeting; part: string | null }) {
  const texts = useTexts()
  const bodies = useQuery('bodies.list', {})
  const body = bodies.data?.find(({ id }) => id === meeting.bodyId)
  usePageTitle(meeting.title || body?.name || '', meeting.reference)
  const scroller = useRef<HTMLDivElement>(null)
  const current = useCurrentPart(scroller)
  const entries = useMemo(() => outlineOf(meeting), [meeting])
  const [tab, setTab] = useState<PanelTab | null>(rememberedTab)
  const jump = useJump()
  useEffect(() => {
    if (part !== null) jump.toRecord(part)
  }, [part, jump])

  function showTab(next: PanelTab | null) {
    setTab(next)
    rememberTab(next)
  }

  return (
    <div className={classes.page}>
      <div className={classes.desk} data-panel={tab ? true : undefined}>
        <div className={classes.tools}>
          <div className={classes.toolsStart}>
            <div className={classes.outlineMenu}>
              <OutlineMenu entries={entries} current={current} />
            </div>
            <SectionMenu>
              <Button variant="subtle" color="gray" leftSection={<IconPlus size={18} stroke={1.6} />}>
                {texts('meeting.sections.add')}
              </Button>
            </SectionMenu>
          </div>
          <div className={classes.toolsEnd}>
            {tab === null && (
              <Button
                variant="default"
                leftSection={<IconLayoutSidebarRight size={18} stroke={1.6} />}
                onClick={() => showTab('agreements')}
              >
                {texts('meeting.panel.open')}
              </Button>
            )}
            <Button
              variant={tab === 'documents' ? 'default' : 'filled'}
              leftSection={<IconFileExport size={18} stroke={1.6} />}
              onClick={() => showTab('documents')}
            >
              {texts('meeting.documents.exportMinutes')}
            </Button>
            <MeetingMenu id={meeting.id} />
          </div>
        </div>
        <div className={classes.outline}>
          <Outline entries={entries} current={current} />
        </div>
        <div className={classes.scroller} ref={scroller} data-paper>
          <MeetingPaper meeting={meeting} />
        </div>
        {tab && <SidePanel meeting={meeting} tab={tab} onTab={showTab} onClose={() => showTab(null)} />}
      </div>
    </div>
  )
}
