import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'

export type ListStep = { items: string[]; index: number; caret: number | 'end' }

/** The lines of a pasted text, without the numbers and bullets that other programs put before them. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map(line => line.replace(/^\s*(?:[•·▪◦‣*–—-]\s+|\(?\d{1,3}[.)]\s+)/u, '').trim())
    .filter(line => line !== '')
}

/** What a key does to a list of texts, or null where it does what it does in any text field. */
export function listStep(
  key: { key: string; alt: boolean; shift: boolean; start: number; end: number },
  items: readonly string[],
  index: number,
): ListStep | null {
  const item = items[index] ?? ''
  if (key.alt && (key.key === 'ArrowUp' || key.key === 'ArrowDown')) {
    const target = index + (key.key === 'ArrowUp' ? -1 : 1)
    if (target < 0 || target >= items.length) return { items: [...items], index, caret: key.start }
    return { items: items.toSpliced(index, 1).toSpliced(target, 0, item), index: target, caret: key.start }
  }
  if (key.alt) return null
  switch (key.key) {
    case 'Enter':
      if (key.shift) return null
      return {
        items: items.toSpliced(index, 1, item.slice(0, key.start), item.slice(key.end)),
        index: index + 1,
        caret: 0,
      }
    case 'Backspace': {
      if (key.start !== 0 || key.end !== 0 || index === 0) return null
      const before = items[index - 1] ?? ''
      return { items: items.toSpliced(index - 1, 2, before + item), index: index - 1, caret: before.length }
    }
    case 'ArrowUp':
      return key.start === 0 && key.end === 0 && index > 0
        ? { items: [...items], index: index - 1, caret: 'end' }
        : null
    case 'ArrowDown':
      return key.start === item.length && index < items.length - 1
        ? { items: [...items], index: index + 1, caret: 0 }
        : null
    default:
      return null
  }
}

/** Keys and focus of a list of text areas: `after` gives what a key makes of it, `focus` follows once that is drawn. */
export function useListKeys(list: RefObject<HTMLElement | null>) {
  const target = useRef<Pick<ListStep, 'index' | 'caret'> | null>(null)
  const [, redraw] = useState(0)
  useLayoutEffect(() => {
    const wanted = target.current
    const area = wanted && list.current?.querySelectorAll('textarea')[wanted.index]
    if (!area) return
    target.current = null
    const caret = wanted.caret === 'end' ? area.value.length : wanted.caret
    area.focus()
    area.setSelectionRange(caret, caret)
  })
  const focus = useCallback((index: number, caret: ListStep['caret']) => {
    target.current = { index, caret }
    redraw(count => count + 1)
  }, [])
  return useMemo(() => ({ after: stepOf, focus }), [focus])
}

function stepOf(event: KeyboardEvent<HTMLTextAreaElement>, items: readonly string[], index: number): ListStep | null {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return null
  const { selectionStart: start, selectionEnd: end } = event.currentTarget
  return listStep({ key: event.key, alt: event.altKey, shift: event.shiftKey, start, end }, items, index)
}
