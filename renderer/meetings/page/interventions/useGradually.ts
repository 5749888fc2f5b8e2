import { useEffect, useState } from 'react'

/**
 * How many of many portions to draw now: one at once, the others one by one, and between them the window answers. What is added
 * later is drawn at once.
 */
export function useGradually(total: number): number {
  const [drawn, setDrawn] = useState(1)
  useEffect(() => {
    // When all are drawn there is nothing to spread out any more.
    if (drawn >= total) return setDrawn(Number.POSITIVE_INFINITY)
    const timer = setTimeout(() => setDrawn(count => count + 1), 0)
    return () => clearTimeout(timer)
  }, [drawn, total])
  return drawn
}
