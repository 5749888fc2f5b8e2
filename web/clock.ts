/** Time as the server sees it, so that tests need not wait for it. */
export type Clock = {
  /** Milliseconds since any fixed moment; never goes back. */
  now(): number
  /** Runs the action once, later; the returned function calls it off. A waiting action does not keep the process alive. */
  after(milliseconds: number, action: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
