import { useSyncExternalStore } from 'react'

/** The whole screen for this window, where the host allows it. */
export function useFullScreen() {
  const isOn = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null)
  return {
    isPossible: document.fullscreenEnabled,
    isOn,
    toggle() {
      // Refused only where the browser asks for another click first: the button stays there for it.
      const done = isOn ? document.exitFullscreen() : document.documentElement.requestFullscreen()
      done.catch(() => {})
    },
  }
}

function subscribe(listener: () => void) {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}
