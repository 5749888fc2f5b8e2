/** Calls `action` once, so many milliseconds after the last time that it was asked for. Does not keep the program running. */
export function settled(milliseconds: number, action: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(action, milliseconds)
    timer.unref()
  }
}
