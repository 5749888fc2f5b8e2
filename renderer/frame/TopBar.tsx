import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconSearch } from '@tabler/icons-react'
import { useTexts } from '../language/LanguageProvider.tsx'
import { usePalette } from '../search/PaletteProvider.tsx'
import { useCurrentPageTitle } from '../ui/pageTitle.tsx'
import classes from './frame.module.css'
import { SaveIndicator } from './SaveIndicator.tsx'
import type { Undo } from './useUndo.ts'

/** What is being edited, search, undo and redo, and whether it is saved: always in the same place. */
export function TopBar({ undo }: { undo: Undo }) {
  const texts = useTexts()
  const palette = usePalette()
  const { title, reference } = useCurrentPageTitle()
  return (
    <header className={classes.bar}>
      <div className={classes.barTitle}>
        {reference && <span className={classes.barReference}>{reference}</span>}
        <span className={classes.barName}>{title}</span>
      </div>
      <button type="button" className={classes.search} onClick={palette.open} aria-keyshortcuts="Control+K">
        <IconSearch size={16} stroke={1.8} aria-hidden="true" />
        <span className={classes.searchWord}>{texts('window.bar.search')}</span>
        <kbd className={classes.key}>Ctrl+K</kbd>
      </button>
      <div className={classes.barEnd}>
        <Tooltip label={`${texts('window.bar.undo')} (Ctrl+Z)`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={texts('window.bar.undo')}
            aria-keyshortcuts="Control+Z"
            disabled={!undo.canUndo}
            onClick={undo.undo}
          >
            <IconArrowBackUp size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${texts('window.bar.redo')} (Ctrl+Y)`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={texts('window.bar.redo')}
            aria-keyshortcuts="Control+Y"
            disabled={!undo.canRedo}
            onClick={undo.redo}
          >
            <IconArrowForwardUp size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <SaveIndicator />
      </div>
    </header>
  )
}
