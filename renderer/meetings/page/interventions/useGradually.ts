import { useEffect, useState } from 'react'

/** How many interventions are drawn together. */
export const CHUNK = 12

/**
 * How many of many items to draw now: the first ones at once, the others in portions between which the window answers. What is
 * added later is drawn at once.
 */
export function useGradually(total: number): number {
  const [drawn, setDrawn] = useState(CHUNK)
  useEffect(() => {
    if (drawn >= total) return
    const timer = setTimeout(() => setDrawn(count => count + CHUNK), 0)
    return () => clearTimeout(timer)
  }, [drawn, total])
  useEffect(() => {
    // From then on there is nothing to spread out.
    if (drawn >= total) setDrawn(Number.POSITIVE_INFINITY)
  }, [drawn, total])
  return drawn
}
