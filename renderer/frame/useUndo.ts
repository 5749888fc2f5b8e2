import { useCallback, useEffect } from 'react'
import { useCommand, useQuery } from '../bridge/hooks.ts'
import { useSaves } from '../ui/saves.tsx'

export type Undo = { canUndo: boolean; canRedo: boolean; undo(): void; redo(): void }

/**
 * Undo and redo over everything, with their keys. In a text field the keys first mean the field's own typing: they reach us
 * when the field had nothing to take back.
 */
export function useUndo(): Undo {
  const saves = useSaves()
  const state = useQuery('history.state', {})
  const giveUndo = useCommand('history.undo')
  const giveRedo = useCommand('history.redo')

  const undo = useCallback(async () => {
    await saves.flush()
    saves.forget()
    await giveUndo({})
  }, [saves, giveUndo])
  const redo = useCallback(async () => {
    await saves.flush()
    saves.forget()
    await giveRedo({})
  }, [saves, giveRedo])

  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      const wanted = wantedBy(event)
      if (!wanted || event.defaultPrevented) return
      const act = wanted === 'undo' ? undo : redo
      if (!isTextField(event.target)) {
        event.preventDefault()
        void act()
        return
      }
      afterOwnHistory(act)
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [undo, redo])

  return {
    canUndo: Boolean(state.data?.undo),
    canRedo: Boolean(state.data?.redo),
    undo: () => void undo(),
    redo: () => void redo(),
  }
}

function wantedBy(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && !event.shiftKey ? 'redo' : null
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'file'].includes(target.type)
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
}

/** Acts when the browser found nothing of its own to take back or repeat: then no input event of that kind follows the key. */
function afterOwnHistory(act: () => Promise<void>) {
  let own = false
  const notice = (event: Event) => {
    if (event instanceof InputEvent && event.inputType.startsWith('history')) own = true
  }
  document.addEventListener('input', notice, { capture: true })
  setTimeout(() => {
    document.removeEventListener('input', notice, { capture: true })
    if (!own) void act()
  }, 0)
}
