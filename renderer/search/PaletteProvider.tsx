import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { RailEntry } from '../frame/pageEntry.ts'

type PaletteControl = { open(): void }
const PaletteContext = createContext<PaletteControl>({ open: () => {} })

/** Opens the search over everything. */
export function usePalette(): PaletteControl {
  return useContext(PaletteContext)
}

export function PaletteProvider({ children }: { pages: readonly RailEntry[]; children: ReactNode }) {
  const control = useMemo(() => ({ open: () => {} }), [])
  return <PaletteContext value={control}>{children}</PaletteContext>
}
