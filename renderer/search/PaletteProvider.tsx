/** Search over everything, and every command by its name: Ctrl+K. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { RailEntry } from '../frame/pageEntry.ts'
import { Palette } from './Palette.tsx'

type PaletteControl = { open(): void; close(): void }
const PaletteContext = createContext<PaletteControl>({ open: () => {}, close: () => {} })

/** Opens the search over everything. */
export function usePalette(): PaletteControl {
  return useContext(PaletteContext)
}

export function PaletteProvider({ pages, children }: { pages: readonly RailEntry[]; children: ReactNode }) {
  const [opened, setOpened] = useState(false)
  const control = useMemo(() => ({ open: () => setOpened(true), close: () => setOpened(false) }), [])
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      control.open()
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [control])
  return (
    <PaletteContext value={control}>
      {children}
      {opened && <Palette onClose={control.close} pages={pages} />}
    </PaletteContext>
  )
}
