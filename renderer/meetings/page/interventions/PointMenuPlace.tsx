import { Menu, Popover } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Point } from '../../../../shared/contract/meetings.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { useWork } from '../work/MeetingWork.tsx'
import classes from './interventions.module.css'
import { PointList } from './PointList.tsx'
import { PointMenu } from './PointMenu.tsx'
import { pointName } from './usePointCommands.ts'

type PlaceProps = {
  point: Point
  interventionId: string
  /** The list to choose from that opens at once, instead of the menu. */
  beginsWith: 'answer' | null
  onClose(): void
}

/** The opened menu of a point, at its three dots. It is drawn only while it is open: there may be thousands of points. */
export function PointMenuPlace({ point, interventionId, beginsWith, onClose }: PlaceProps) {
  const texts = useTexts()
  const work = useWork()
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  const [list, setList] = useState<'answer' | 'move' | null>(beginsWith)
  const leadsOn = useRef(false)
  // Before anything else is drawn or heard: the next key already belongs to what opens.
  useLayoutEffect(() => {
    const button = document.getElementById(point.id)?.querySelector('[aria-haspopup="menu"]')
    const block = document.getElementById(interventionId)
    if (!button || !block) return
    const at = button.getBoundingClientRect()
    const from = block.getBoundingClientRect()
    setPlace({ left: at.left - from.left, top: at.top - from.top })
  }, [point.id, interventionId])

  function close() {
    if (leadsOn.current) return
    onClose()
    // Where an entry has put the cursor elsewhere, it stays there.
    requestAnimationFrame(() => {
      const at = document.activeElement
      if (!at || at === document.body || at.closest('[role="menu"], [role="dialog"], dialog'))
        work.fields.focus(pointName(point.id))
    })
  }

  if (!place) return null
  const anchor = <button type="button" className={classes.menuAnchor} style={place} tabIndex={-1} aria-hidden="true" />
  if (list !== null) {
    return (
      <Popover opened onChange={opened => !opened && close()} position="bottom-end" offset={2} returnFocus={false}>
        <Popover.Target>{anchor}</Popover.Target>
        <Popover.Dropdown aria-label={texts(list === 'answer' ? 'meeting.points.answerTo' : 'meeting.points.moveTo')}>
          <PointList list={list} point={point} interventionId={interventionId} onDone={close} />
        </Popover.Dropdown>
      </Popover>
    )
  }
  return (
    <Menu opened onChange={opened => !opened && close()} position="bottom-end" offset={2} returnFocus={false}>
      <Menu.Target>{anchor}</Menu.Target>
      <Menu.Dropdown aria-label={texts('meeting.points.menu')}>
        <PointMenu
          point={point}
          onList={next => {
            // The menu closes behind the entry; its place goes on with the list.
            leadsOn.current = true
            setTimeout(() => {
              leadsOn.current = false
              setList(next)
            }, 0)
          }}
        />
      </Menu.Dropdown>
    </Menu>
  )
}
