import { QueryClient } from '@tanstack/react-query'
import type { Announcement, CoreState, Progress } from '../../shared/bridge.ts'
import type { Method } from '../../shared/contract/index.ts'
import { Refusal } from '../../shared/errors.ts'
import { onNewDay } from '../ui/today.ts'
import type { Connection, WindowBridge } from './bridge.ts'

/** How long the keyboard must rest before what changed is read again, and how long reading again may wait at most. */
const TYPING_REST = 400
const LONGEST_DEFERRAL = 4_000

export type Client = {
  bridge: WindowBridge
  queries: QueryClient
  /** Asks the host and gives the value, or throws a Refusal. */
  ask(method: Method, input: unknown, operationId?: string): Promise<unknown>
  /** Reads at once what was announced: somebody waits for the result of a command other than a typed change. */
  renewNow(): void
  /** How far long work has come; null while none of that name is under way. */
  progress(work: Progress['work']): Progress | null
  onProgress(listener: () => void): () => void
  connection(): Connection
  onConnection(listener: () => void): () => void
  /** Begins to listen; returns the function that ends it. */
  start(): () => void
}

/**
 * Answers stay valid until an announcement names their method, so nothing is read twice. While somebody types, reading again
 * waits for a pause: a large meeting must not be read and compared between two keystrokes.
 */
export function createClient(bridge: WindowBridge): Client {
  const queries = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 5 * 60_000, retry: false, refetchOnWindowFocus: false },
    },
  })
  const announced = new Set<Method>()
  const works = new Map<Progress['work'], Progress>()
  const progressListeners = new Set<() => void>()
  const connectionListeners = new Set<() => void>()
  let core: CoreState = 'recovered'
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstAnnounced = 0
  let lastTyped = Number.NEGATIVE_INFINITY
  let urgentUntil = Number.NEGATIVE_INFINITY

  function renew() {
    clearTimeout(timer)
    timer = undefined
    const methods = [...announced]
    announced.clear()
    for (const method of methods) void queries.invalidateQueries({ queryKey: [method] })
  }

  function schedule() {
    const now = performance.now()
    const rested = now - lastTyped >= TYPING_REST || now < urgentUntil || now - firstAnnounced >= LONGEST_DEFERRAL
    clearTimeout(timer)
    if (rested) renew()
    else timer = setTimeout(schedule, TYPING_REST - (now - lastTyped))
  }

  function onAnnouncement({ methods, progress, core: state }: Announcement) {
    if (progress) tell(progress)
    if (state) become(state)
    if (methods.length === 0) return
    if (announced.size === 0) firstAnnounced = performance.now()
    for (const method of methods) announced.add(method)
    schedule()
  }

  function become(state: CoreState) {
    core = state
    for (const listener of connectionListeners) listener()
  }

  function connection(): Connection {
    const host = bridge.connection()
    return host === 'open' && core !== 'recovered' ? core : host
  }

  function tell(progress: Progress) {
    if (progress.done < progress.total) works.set(progress.work, progress)
    else works.delete(progress.work)
    for (const listener of progressListeners) listener()
  }

  return {
    bridge,
    queries,
    async ask(method, input, operationId) {
      const answer = await bridge.call(method, input, operationId === undefined ? undefined : { operationId })
      if (answer.ok) return answer.value
      throw Refusal.from(answer.error)
    },
    renewNow() {
      urgentUntil = performance.now() + 1_000
      if (announced.size > 0) renew()
    },
    progress: work => works.get(work) ?? null,
    onProgress(listener) {
      progressListeners.add(listener)
      return () => progressListeners.delete(listener)
    },
    connection,
    onConnection(listener) {
      connectionListeners.add(listener)
      return () => connectionListeners.delete(listener)
    },
    start() {
      const typed = (event: Event) => {
        // Choosing from a list is done at once; only words come one key after another.
        if (!(event.target instanceof HTMLSelectElement)) lastTyped = performance.now()
      }
      let before = bridge.connection()
      const onConnection = () => {
        const now = bridge.connection()
        if (before === 'lost' && now === 'open') void queries.invalidateQueries()
        before = now
        // What the core did while nobody could hear it is not known: a call will tell.
        become('recovered')
      }
      document.addEventListener('input', typed, { capture: true, passive: true })
      const endAnnouncements = bridge.onAnnouncement(onAnnouncement)
      const endConnection = bridge.onConnection(onConnection)
      // What is overdue, due soon or silent was told of the day before.
      const endDays = onNewDay(() => void queries.invalidateQueries())
      return () => {
        document.removeEventListener('input', typed, { capture: true })
        endAnnouncements()
        endConnection()
        endDays()
        clearTimeout(timer)
      }
    },
  }
}
