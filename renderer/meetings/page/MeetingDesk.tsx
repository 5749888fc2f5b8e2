import { Button } from '@mantine/core'
import { IconFileExport, IconKeyboard, IconLayoutSidebarRight, IconPlus, IconPresentation } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Meeting } from '../../../shared/contract/meetings.ts'
import { dayOf } from '../../../shared/dates.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { MeetingMenu } from '../../erase/MeetingMenu.tsx'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { usePageTitle } from '../../ui/pageTitle.tsx'
import { useReadBack } from '../readBack/useReadBack.ts'
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
  const entries = useMemo(() => outlineOf(meeting, body), [meeting, body])
  const [tab, setTab] = useState<PanelTab | null>(rememberedTab)
  const jump = useJump()
  const [, go] = useLocation()
  const isOn = isToBeCaptured(meeting)
  const isSealed = meeting.sealedVersion !== null
  const readBack = useReadBack(meeting.id)
  useEffect(() => (part === null ? undefined : jump.toRecord(part)), [part, jump])

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
            {!isSealed && (
              <SectionMenu>
                <Button variant="subtle" color="gray" leftSection={<IconPlus size={18} stroke={1.6} />}>
                  {texts('meeting.sections.add')}
                </Button>
              </SectionMenu>
            )}
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
            {meeting.agreements.length > 0 && (
              <Button
                variant="default"
                leftSection={<IconPresentation size={18} stroke={1.6} />}
                title={texts('readBack.openKey')}
                onClick={readBack}
              >
                {texts('readBack.open')}
              </Button>
            )}
            {!isSealed && (
              <Button
                variant={isOn ? 'filled' : 'default'}
                leftSection={<IconKeyboard size={18} stroke={1.6} />}
                onClick={() => go(paths.capture(meeting.id))}
              >
                {texts('capture.open')}
              </Button>
            )}
            <Button
              variant={isOn || tab === 'documents' ? 'default' : 'filled'}
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

/** In session, or planned for today: what one has come for is to take it down. */
function isToBeCaptured({ state, date }: Meeting): boolean {
  return state === 'inSession' || (state === 'planned' && date === dayOf(new Date()))
}
