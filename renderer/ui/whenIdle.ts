/** Safari knows no idle moments: a short while must do there. */
const SHORTLY = 200

/** Calls back when the window has nothing else to do; returns what takes it back. */
export function whenIdle(work: (rest: { timeRemaining(): number }) => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work)
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(() => {
    const end = performance.now() + SLICE
    work({ timeRemaining: () => Math.max(0, end - performance.now()) })
  }, SHORTLY)
  return () => clearTimeout(timer)
}

/** Milliseconds that such a moment may take: less than a frame. */
const SLICE = 8
