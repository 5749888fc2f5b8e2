/** Erasing for good. `useErase().open({ kind, id })` shows what would go, and erases it when the person gives a reason. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Erasable } from '../../shared/contract/erase.ts'
import { onDemand } from '../ui/onDemand.tsx'

const Dialog = onDemand(async () => (await import('./EraseDialog.tsx')).EraseDialog)

export type ToErase = Erasable & {
  /** Called when it is gone: where the page was about it, it leads elsewhere. */
  onErased?(): void
}

type EraseControl = { open(record: ToErase): void }
const EraseContext = createContext<EraseControl>({ open: () => {} })

export function useErase(): EraseControl {
  return useContext(EraseContext)
}

export function EraseProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<{ record: ToErase; count: number } | null>(null)
  const [opened, setOpened] = useState(false)
  const control = useMemo(
    () => ({
      open(record: ToErase) {
        setAsked(before => ({ record, count: (before?.count ?? 0) + 1 }))
        setOpened(true)
      },
    }),
    [],
  )
  return (
    <EraseContext value={control}>
      {children}
      {asked && <Dialog key={asked.count} record={asked.record} opened={opened} onClose={() => setOpened(false)} />}
    </EraseContext>
  )
}
