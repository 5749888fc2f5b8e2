import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react'
import type { ErrorEnvelope } from '../../shared/errors.ts'
import type { Drafts } from './drafts.ts'

export type SaveState = {
  /** `none`: nothing has been changed in this window yet. */
  kind: 'none' | 'saved' | 'saving' | 'failed'
  /** When the latest change was acknowledged. */
  at: Date | null
  /** Why something could not be saved, where that is known. */
  problem: ErrorEnvelope | null
}

/** Something that holds words which may not be saved yet. */
export type UnsavedHolder = {
  /** Saves what is unsaved; resolves when it is acknowledged or refused. */
  flush(): Promise<void>
  /** Takes the next value that comes from outside, even one that looks like an echo of its own saves. */
  forget(): void
  /** Keeps what is unsaved where it survives this window. */
  keep?(): void
}

/** What this window has still to save: the top bar shows it, undo and documents wait for it. */
export type Saves = {
  /** Counts a command as being saved until it is answered. */
  track<T>(work: () => Promise<T>): Promise<T>
  hold(holder: UnsavedHolder): () => void
  /** Marks a field as not saved (typed and waiting, or refused), or as in order again. */
  mark(holder: UnsavedHolder, state: 'waiting' | 'failed' | null, problem?: ErrorEnvelope | null): void
  /** Saves everything that waits. */
  flush(): Promise<void>
  /** Keeps everything that is unsaved where it survives this window. */
  keep(): void
  /** Where that is; null where there is no such place. */
  drafts: Drafts | null
  /** Before undo and redo: what comes next from outside is what holds. */
  forget(): void
  state(): SaveState
  subscribe(listener: () => void): () => void
}

export function createSaves(drafts: Drafts | null = null): Saves {
  const holders = new Set<UnsavedHolder>()
  const marks = new Map<UnsavedHolder, { mark: 'waiting' | 'failed'; problem: ErrorEnvelope | null }>()
  const listeners = new Set<() => void>()
  let running = 0
  let at: Date | null = null
  let state: SaveState = { kind: 'none', at: null, problem: null }

  function update() {
    const kind = nextKind()
    const problem = [...marks.values()].find(each => each.problem)?.problem ?? null
    if (kind === state.kind && at === state.at && problem?.code === state.problem?.code) return
    state = { kind, at, problem }
    for (const listener of listeners) listener()
  }
  function nextKind(): SaveState['kind'] {
    const found = new Set([...marks.values()].map(({ mark }) => mark))
    if (found.has('failed')) return 'failed'
    if (running > 0 || found.has('waiting')) return 'saving'
    return at ? 'saved' : 'none'
  }

  return {
    async track(work) {
      running += 1
      update()
      try {
        const value = await work()
        at = new Date()
        return value
      } finally {
        running -= 1
        update()
      }
    },
    hold(holder) {
      holders.add(holder)
      return () => {
        holders.delete(holder)
        marks.delete(holder)
        update()
      }
    },
    drafts,
    keep() {
      for (const holder of holders) holder.keep?.()
    },
    mark(holder, mark, problem = null) {
      if (mark) marks.set(holder, { mark, problem })
      else marks.delete(holder)
      update()
    },
    async flush() {
      await Promise.all([...holders].map(holder => holder.flush()))
    },
    forget() {
      for (const holder of holders) holder.forget()
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const SavesContext = createContext<Saves | null>(null)

/**
 * Gives everything below one place that knows what is saved; what waits is saved when the window goes away. With `warns` the
 * browser asks before it closes on words that could not be saved.
 */
export function SavesProvider({ saves, warns, children }: { saves: Saves; warns: boolean; children: ReactNode }) {
  useEffect(() => {
    const leave = () => {
      saves.keep()
      void saves.flush()
    }
    const hide = () => {
      if (document.visibilityState === 'hidden') leave()
    }
    const warn = (event: BeforeUnloadEvent) => {
      leave()
      if (warns && saves.state().kind === 'failed') event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [saves, warns])
  return <SavesContext value={saves}>{children}</SavesContext>
}

export function useSaves(): Saves {
  const saves = useContext(SavesContext)
  if (!saves) throw new Error('useSaves needs a SavesProvider above it')
  return saves
}

export function useSaveState(): SaveState {
  const saves = useSaves()
  return useSyncExternalStore(saves.subscribe, saves.state)
}
