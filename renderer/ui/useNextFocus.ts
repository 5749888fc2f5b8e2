import { type RefObject, useCallback, useEffect, useRef } from 'react'

/**
 * Keeps the focus in a list when an entry leaves its place, because it was decided on or removed: it goes to the first button of the
 * next one, else of the one before, else to the list itself, which needs `tabIndex={-1}`.
 * @param keys what stands in the list, in its order; each entry has its own as `data-key`
 */
export function useNextFocus<E extends HTMLElement>(
  keys: readonly string[],
): { list: RefObject<E | null>; leaving(key: string): void } {
  const list = useRef<E>(null)
  const waiting = useRef<{ gone: string; next: string[] } | null>(null)
  const shown = useRef(keys)
  shown.current = keys
  useEffect(() => {
    if (waiting.current === null || keys.includes(waiting.current.gone)) return
    const { next } = waiting.current
    waiting.current = null
    const key = next.find(each => keys.includes(each))
    const entry = [...(list.current?.querySelectorAll('[data-key]') ?? [])].find(
      each => each.getAttribute('data-key') === key,
    )
    const button = entry?.querySelector<HTMLElement>('button:not([disabled])')
    ;(button ?? list.current)?.focus()
  }, [keys])
  const leaving = useCallback((key: string) => {
    const at = shown.current.indexOf(key)
    waiting.current = { gone: key, next: [...shown.current.slice(at + 1), ...shown.current.slice(0, at).reverse()] }
  }, [])
  return { list, leaving }
}
