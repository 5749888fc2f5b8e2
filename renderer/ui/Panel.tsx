import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { useTexts } from '../language/LanguageProvider.tsx'
import classes from './layout.module.css'

type PanelProps = {
  title: ReactNode
  onClose?: () => void
  /** Actions at the right of the title. */
  actions?: ReactNode
  children: ReactNode
}

/** What stands beside the work, never over it: give it to `Page` as `panel`. Escape closes it. */
export function Panel({ title, onClose, actions, children }: PanelProps) {
  const texts = useTexts()
  const id = useId()
  function handleKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || !onClose || isOpenList(event.target)) return
    event.preventDefault()
    onClose()
  }
  return (
    <aside className={classes.panel} aria-labelledby={id} onKeyDown={handleKey}>
      <div className={classes.panelHead}>
        <h2 id={id} className={classes.panelTitle}>
          {title}
        </h2>
        {actions}
        {onClose && (
          <ActionIcon variant="subtle" color="gray" aria-label={texts('window.panel.close')} onClick={onClose}>
            <IconX size={18} stroke={1.6} />
          </ActionIcon>
        )}
      </div>
      <div className={classes.panelBody}>{children}</div>
    </aside>
  )
}

/** Escape first closes a list or menu that hangs open. */
function isOpenList(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[aria-expanded="true"], [role="menu"], [role="listbox"]') !== null
}
