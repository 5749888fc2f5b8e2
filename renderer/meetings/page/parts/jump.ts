import { useMemo } from 'react'
import { useWork } from '../work/MeetingWork.tsx'
import { partId } from './Part.tsx'

/** Ways to other places of the page: they come into sight, and the cursor goes with them. */
export function useJump() {
  const { fields } = useWork()
  return useMemo(
    () => ({
      toPart(part: string) {
        const heading = document.getElementById(partId(part))
        show(heading, 'start')
        heading?.focus({ preventScroll: true })
      },
      toPoint(id: string) {
        fields.focus(`point:${id}`)
        show(document.getElementById(id), 'center')
      },
      toField(name: string) {
        fields.focus(name)
        const focused = document.activeElement
        if (focused instanceof HTMLElement) show(focused, 'center')
      },
      /** Also to what the page has yet to draw. Answers how to give that up. */
      toRecord(id: string): () => void {
        return onceThere(id, element => {
          show(element, 'center')
          element.querySelector<HTMLElement>('textarea, input, button, select')?.focus({ preventScroll: true })
        })
      },
    }),
    [fields],
  )
}

/**
 * Scrolls an element into sight. What was never drawn has only an estimated height, which becomes the real one on the way: so
 * once more when that is known.
 */
function show(element: HTMLElement | null, block: ScrollLogicalPosition) {
  if (!element) return
  element.scrollIntoView({ block })
  requestAnimationFrame(() => element.scrollIntoView({ block }))
}

function onceThere(id: string, act: (element: HTMLElement) => void): () => void {
  function look(): boolean {
    const element = document.getElementById(id)
    if (!element) return false
    observer.disconnect()
    act(element)
    return true
  }
  const observer = new MutationObserver(look)
  if (!look()) observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}
