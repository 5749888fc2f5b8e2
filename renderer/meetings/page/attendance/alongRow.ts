import type { KeyboardEvent } from 'react'

/**
 * Goes with the arrows from the mark of a row through its other controls and back; Escape goes back at once. In a field of
 * words the arrows stay its own. Answers whether the key meant that.
 */
export function alongRow(event: KeyboardEvent<HTMLElement>): boolean {
  const { key, target, currentTarget: row } = event
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return false
  if (!(target instanceof HTMLElement) || !row.contains(target)) return false
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  if (key === 'Escape') row.querySelector<HTMLElement>('[data-mark]')?.focus()
  else if (by !== 0 && !target.matches('input, textarea')) {
    const controls = [...row.querySelectorAll<HTMLElement>('button, select, input, textarea')]
    const reached = controls.filter(control => control.ariaHidden !== 'true' && control.checkVisibility())
    reached[reached.indexOf(target) + by]?.focus()
  } else return false
  event.preventDefault()
  return true
}
