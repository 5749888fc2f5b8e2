import { type RefObject, useEffect, useState } from 'react'

/** The part that one reads or writes: the last one that begins above the first third of what is in sight. */
export function useCurrentPart(scroller: RefObject<HTMLElement | null>): string {
  const [current, setCurrent] = useState('head')
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let asked = 0
    function look() {
      asked = 0
      if (!element) return
      const { top, height } = element.getBoundingClientRect()
      const isAtEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 4 && element.scrollTop > 0
      const parts = [...element.querySelectorAll<HTMLElement>('[data-part]:not([data-part="attendees"])')]
      const line = top + (isAtEnd ? height : height / 3)
      const last = parts.findLast(part => part.getBoundingClientRect().top <= line)
      setCurrent(last?.dataset.part ?? 'head')
    }
    const onScroll = () => {
      asked ||= requestAnimationFrame(look)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      element.removeEventListener('scroll', onScroll)
      cancelAnimationFrame(asked)
    }
  }, [scroller])
  return current
}
