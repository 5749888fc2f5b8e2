import { useCallback, useEffect } from 'react'
import { useCommand, useQuery } from '../bridge/hooks.ts'
import { useSaves } from '../ui/saves.tsx'
import { undoKey } from '../ui/undoKeys.ts'

export type Undo = { canUndo: boolean; canRedo: boolean; undo(): void; redo(): void }

/** Takes the latest command back, once what is being typed is saved; with `expected` that very one, or none. */
export function useTakeBack(): (expected?: string) => Promise<void> {
  const saves = useSaves()
  const give = useCommand('history.undo')
  return useCallback(
    async expected => {
      await saves.flush()
      saves.forget()
      await give(expected === undefined ? {} : { expected })
    },
    [saves, give],
  )
}

/**
 * Undo and redo over everything, with their keys. In a text field the keys first mean the field's own typing: they reach us
 * when the field had nothing to take back.
 */
export function useUndo(): Undo {
  const saves = useSaves()
  const state = useQuery('history.state', {})
  const undo = useTakeBack()
  const giveRedo = useCommand('history.redo')

  const redo = useCallback(async () => {
    await saves.flush()
    saves.forget()
    await giveRedo({})
  }, [saves, giveRedo])

  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      const wanted = undoKey(event)
      if (!wanted || event.defaultPrevented) return
      const act = wanted === 'undo' ? undo : redo
      if (isForeignField(event.target)) {
        afterOwnHistory(act)
        return
      }
      event.preventDefault()
      void act()
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

/** Undo or redo as if by its keys, in the field that has the focus: for a menu of the host. */
export function pressUndo(wanted: 'undo' | 'redo') {
  const target = document.activeElement ?? document.body
  if (isForeignField(target) && document.execCommand(wanted)) return
  const key = wanted === 'undo' ? 'z' : 'y'
  target.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }))
}

/** A text field whose words are its own matter: those of dialogs, and the search. Saved fields have had their turn already. */
function isForeignField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.closest('[data-own-undo]')) return false
  if (target instanceof HTMLInputElement) return wordTypes.has(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}

const wordTypes = new Set(['text', 'search', 'email', 'tel', 'url', 'number', 'password'])

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
