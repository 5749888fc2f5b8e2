import { useCallback, useRef, useState } from 'react'

/** Runs a piece of work at a time: while one is under way, `busy` is true and another is not begun, however often it is asked for. */
export function useBusy(): { busy: boolean; run(work: () => Promise<unknown>): Promise<void> } {
  const [busy, setBusy] = useState(false)
  const underWay = useRef(false)
  const run = useCallback(async (work: () => Promise<unknown>) => {
    if (underWay.current) return
    underWay.current = true
    setBusy(true)
    try {
      await work()
    } finally {
      underWay.current = false
      setBusy(false)
    }
  }, [])
  return { busy, run }
}
