/** Search over everything, and every command by its name: Ctrl+K. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { RailEntry } from '../frame/pageEntry.ts'
import { onDemand } from '../ui/onDemand.tsx'

const Palette = onDemand(async () => (await import('./Palette.tsx')).Palette)

type PaletteControl = { open(): void }
const PaletteContext = createContext<PaletteControl>({ open: () => {} })

/** Opens the search over everything. */
export function usePalette(): PaletteControl {
  return useContext(PaletteContext)
}

export function PaletteProvider({ pages, children }: { pages: readonly RailEntry[]; children: ReactNode }) {
  const [wanted, setWanted] = useState(false)
  const [opened, setOpened] = useState(false)
  const control = useMemo(
    () => ({
      open: () => {
        setWanted(true)
        setOpened(true)
      },
    }),
    [],
  )
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
      {wanted && <Palette opened={opened} onClose={() => setOpened(false)} pages={pages} />}
    </PaletteContext>
  )
}
