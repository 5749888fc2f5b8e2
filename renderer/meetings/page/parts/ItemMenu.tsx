import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useTabIndex } from '../../../ui/tabStops.ts'
import classes from './itemMenu.module.css'

export type ItemMenuHandle = { open(): void }

type ItemMenuProps = {
  label: string
  /** The items; made when the menu opens, for there may be thousands of menus on the page. */
  children: (close: () => void) => ReactNode
  handle?: Ref<ItemMenuHandle>
  /** Keeps the button out of the tab order, where a key opens the menu. */
  skipped?: boolean
  /** Gets the focus back; the button itself without it. */
  onClosed?: () => void
  width?: number
}

/** The menu of one item of the minutes, behind three dots. */
export function ItemMenu({ label, children, handle, skipped = false, onClosed, width = 264 }: ItemMenuProps) {
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpened = useRef(false)
  useImperativeHandle(handle, () => ({ open: () => setOpened(true) }), [])
  useEffect(() => {
    if (wasOpened.current && !opened) {
      const left = document.activeElement
      // Where an item has put the cursor elsewhere, it stays there.
      if (!left || left === document.body || left.closest('[role="menu"]')) {
        if (onClosed) onClosed()
        else button.current?.focus()
      }
    }
    wasOpened.current = opened
  }, [opened, onClosed])
  const pressedOpen = useRef(false)
  const tabIndex = useTabIndex()
  const close = () => setOpened(false)
  return (
    <span className={classes.place} data-opened={opened || undefined}>
      <button
        ref={button}
        type="button"
        className={classes.button}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={opened}
        tabIndex={skipped ? -1 : tabIndex}
        onPointerDown={() => {
          pressedOpen.current = opened
        }}
        onClick={event => {
          setOpened(event.detail === 0 ? !opened : !pressedOpen.current)
        }}
      >
        <IconDots size={18} stroke={1.8} aria-hidden="true" />
      </button>
      {opened && (
        <Menu
          opened
          onChange={next => !next && close()}
          position="bottom-end"
          offset={2}
          width={width}
          transitionProps={{ duration: 0 }}
        >
          <Menu.Target>
            <button type="button" className={classes.anchor} tabIndex={-1} aria-hidden="true" />
          </Menu.Target>
          <Menu.Dropdown aria-label={label}>{children(close)}</Menu.Dropdown>
        </Menu>
      )}
    </span>
  )
}
