import type { Worker } from 'node:worker_threads'

/**
 * What a watched thread writes into memory that it shares with its watcher: it can be read while the thread stands still, and
 * costs nothing. `beat` counts up as long as the thread goes on, `patience` is how many seconds it may be silent beyond the usual,
 * `inHand` is the number of the call that it works on, 0 between two, -1 while it opens the workspace.
 */
export const signs = { beat: 0, patience: 1, inHand: 2 } as const
/** It has not taken any call yet. */
export const OPENING = -1
export type Signs = Int32Array<SharedArrayBuffer>

/** Milliseconds between two beats of a thread that has nothing to do. */
export const BEAT = 500
/** Seconds without a beat while files are opened, copied or filled, of any size; and while hundreds of records are read or written. */
export const PATIENCE = { files: 900, records: 60 } as const

export type WatchLimits = {
  /** Milliseconds between two looks at a thread. */
  look: number
  /** Seconds without a beat after which a thread counts as hung. */
  silence: number
  /** So many starts anew within so many milliseconds; another death then is the last one. */
  restarts: number
  within: number
}
export const watchLimits: WatchLimits = { look: 500, silence: 5, restarts: 3, within: 60_000 }

export type Death = {
  fault: string
  /** The call that it was working on; 0 where that is not known, `OPENING` before the first. */
  inHand: number
  /** Whether it is started anew. */
  again: boolean
}

type Watching = {
  start(signs: Signs, again: boolean): Worker
  onMessage(message: unknown): void
  /** Called when the thread is gone with all that it held; if it is started anew, that is done when this returns, unless it let go. */
  onDeath(death: Death): void
  /** Called when the thread that took its place may be sent to. */
  onAgain(): void
}

export type Watched = {
  /** The thread that runs now; null while none does. */
  worker(): Worker | null
  /** Starts it where it was given up, if that was long enough ago. Whether it runs now. */
  revive(): boolean
  /** It may go: nothing is started in its place. */
  letGo(): void
}

/**
 * Keeps one thread alive: starts it anew when it ends, throws, runs out of memory or hangs, but not for ever. Time in which
 * this thread or the whole machine stood still is not counted against the other.
 */
export function watchThread({ start, onMessage, onDeath, onAgain }: Watching, limits = watchLimits): Watched {
  let worker: Worker | null = null
  let ended = false
  let restarts: number[] = []

  function begin(again: boolean): void {
    const shared: Signs = new Int32Array(new SharedArrayBuffer(12))
    shared[signs.patience] = PATIENCE.files
    shared[signs.inHand] = OPENING
    const thread = start(shared, again)
    worker = thread
    let fault = ''
    const endWatch = watchBeat(shared, limits, seconds => {
      fault = `no sign of life for ${seconds} s`
      void thread.terminate()
    })
    thread.on('message', onMessage)
    thread.on('error', error => {
      fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
    })
    // A thread ends after SQLite has let go of its files, so the next one finds them free.
    thread.on('exit', code => {
      endWatch()
      worker = null
      if (ended) return
      const death = { fault: fault || `the thread ended with ${code}`, inHand: shared[signs.inHand] ?? 0 }
      const mayAgain = mayStart()
      onDeath({ ...death, again: mayAgain })
      if (mayAgain && !ended) beginAgain()
    })
    if (again) onAgain()
  }

  function mayStart(): boolean {
    const now = performance.now()
    restarts = restarts.filter(at => now - at < limits.within)
    return restarts.length < limits.restarts
  }

  function beginAgain(): void {
    restarts.push(performance.now())
    begin(true)
  }

  begin(false)
  return {
    worker: () => worker,
    revive() {
      if (worker === null && !ended && mayStart()) beginAgain()
      return worker !== null
    },
    letGo() {
      ended = true
    },
  }
}

/** Counts looks, not time: a machine that slept has looked once. */
function watchBeat(shared: Signs, { look, silence }: WatchLimits, onSilence: (seconds: number) => void): () => void {
  let last = -1
  let silent = 0
  const timer = setInterval(() => {
    const beat = Atomics.load(shared, signs.beat)
    silent = beat === last ? silent + 1 : 0
    last = beat
    const allowed = Math.max(silence, Atomics.load(shared, signs.patience))
    if (silent * look < allowed * 1_000) return
    clearInterval(timer)
    onSilence(allowed)
  }, look)
  timer.unref()
  return () => clearInterval(timer)
}
