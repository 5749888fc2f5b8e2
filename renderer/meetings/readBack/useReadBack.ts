import { useCallback, useEffect } from 'react'
import { useLocation } from 'wouter'
import { useClient } from '../../bridge/ClientProvider.tsx'
import { paths } from '../../paths.ts'

/** Shows the agreements to the room: in a second window where the host has one, else here. F8 does it, too. */
export function useReadBack(meetingId: string): () => void {
  const { bridge } = useClient()
  const [, go] = useLocation()
  const open = useCallback(() => {
    const path = paths.readBack(meetingId)
    if (bridge.capabilities.openProjector) void bridge.capabilities.openProjector(path)
    else go(path)
  }, [bridge, go, meetingId])
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      if (event.key !== 'F8' || event.defaultPrevented) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [open])
  return open
}
