import { useSyncExternalStore } from 'react'
import { dayOf } from '../../shared/dates.ts'

const EACH_MINUTE = 60_000

/** The calendar day here (`YYYY-MM-DD`); drawn again when another one begins. */
export function useToday(): string {
  return useSyncExternalStore(onNewDay, thisDay)
}

/**
 * Calls back when another day has begun: looked at each minute, and at once when the window is shown again, for timers rest while
 * a computer sleeps. Returns the function that ends it.
 */
export function onNewDay(listener: () => void): () => void {
  let day = thisDay()
  const look = () => {
    if (day === thisDay()) return
    day = thisDay()
    listener()
  }
  const timer = setInterval(look, EACH_MINUTE)
  window.addEventListener('focus', look)
  document.addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    window.removeEventListener('focus', look)
    document.removeEventListener('visibilitychange', look)
  }
}

function thisDay(): string {
  return dayOf(new Date())
}
