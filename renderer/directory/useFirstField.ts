import { type RefObject, useEffect, useRef } from 'react'

/** Puts the keyboard into the first field of what it is given, each time the number grows. */
export function useFirstField(request: number): RefObject<HTMLDivElement | null> {
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (request > 0) holder.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }, [request])
  return holder
}
