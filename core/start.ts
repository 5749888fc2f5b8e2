import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Announcement, CallOptions } from '../shared/bridge.ts'
import { type Answer, type ErrorEnvelope, Refusal } from '../shared/errors.ts'
import { encodeWire } from '../shared/wire.ts'
import type { BroughtBack, WholeBackup } from './backupFile/wholeBackup.ts'
import { noteDeath } from './eventLog.ts'
import { OPENING, watchThread } from './watchdog.ts'
import type { CoreRequest } from './worker.ts'
import type { CoreData } from './workerCore.ts'

/** The core as its hosts see it: it answers every call, and says so when it cannot. */
export type Core = {
  call(method: string, input: unknown, options?: CallOptions): Promise<Answer>
  /** The answer for a window, as `encodeWire` writes it: the core's thread does that, and the host never holds a long list. */
  callAsText(method: string, input: unknown, options?: CallOptions): Promise<string>
  /** Calls back after each command; returns the function that ends it. */
  onAnnouncement(listener: (announcement: Announcement) => void): () => void
  close(): Promise<void>
  /**
   * Closes and waits for it with this thread standing still, at most so many milliseconds: for a host that is killed as soon as
   * it returns. False when the time was not enough; nothing acknowledged is lost then either.
   */
  closeNow(milliseconds: number): boolean
}

/** The core as it was started: what only a host asks for, which knows places on the disk. */
export type StartedCore = Core & {
  /** Writes everything into one file. */
  saveWholeBackup(file: string): Promise<AnswerWith<WholeBackup>>
  /** Puts what such a file holds in the place of the workspace, after that was saved. */
  restoreWholeBackup(file: string): Promise<AnswerWith<BroughtBack>>
}

type AnswerWith<T> = { ok: true; value: T } | { ok: false; error: ErrorEnvelope }

export type CoreOptions = {
  /** Folder of the workspace; null for a core that only reads files from outside. */
  folder: string | null
  /** Whether a workspace is made where there is none; otherwise calls are answered with `workspace.missing`. */
  create: boolean
  /** Opens a workspace in a synchronised or network folder too, where an administrator has decided so. */
  allowAnyFolder?: boolean | undefined
  /** Who works here, for the history; else the person that the settings name, else the system account. */
  user?: string | undefined
  /** Makes backups at the start, every half hour and at the end; on unless false. */
  automaticBackups?: boolean | undefined
  /** Path of the SQLite addon, where the default look-up does not find it. */
  nativeBinding?: string | undefined
  /** Where the built workers are, for hosts that run built code; the sources otherwise. */
  workers?: { core: URL; documents: URL } | undefined
  /** What the thread's heap may hold. */
  megabytes?: number | undefined
  /** Told of faults of ours by the reference that their caller got. */
  report?: ((reference: string, fault: string) => void) | undefined
}

/**
 * What the core's own heap may hold; a thread that wants more is ended and started anew. From 2,048 on, V8 lets a heap grow fourfold
 * between two collections instead of twofold, and what it once took it keeps.
 */
const MEGABYTES = 2_000
/**
 * The part of it for what is new. When the heap is full, Node gives a thread 16 MB more to end in; with V8's own measure, 48 MB,
 * more than that can come out of this part at once, and then the whole process is ended instead of the thread.
 */
const YOUNG_MEGABYTES = 24
/** A call that was in hand at so many deaths of the thread is not tried again. */
const MOST_DEATHS = 2

type Reply =
  | { id: number; answer: Answer | string }
  | { announcement: Announcement }
  | { reference: string; fault: string }
type Waiting = { request: CoreRequest; deaths: number; resolve(answer: Answer | string): void }

/**
 * Starts the core in a worker thread. A workspace that cannot be opened is no failure here: each call is answered with why.
 * A thread that dies or hangs is started anew and gets again what it had not answered: a command keeps the operation id that
 * it got here, so it is done once. Answers `operation.abandoned` to a call that killed the thread twice, and `core.failing`
 * to all where it dies again and again.
 */
export function startCore(options: CoreOptions): StartedCore {
  const { workers, report, megabytes = MEGABYTES, ...data } = options
  const file = workers?.core ?? new URL('./worker.ts', import.meta.url)
  const documentWorker = (workers?.documents ?? new URL('./documents/worker.ts', import.meta.url)).href
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(announcement: Announcement) => void>()
  let last = 0
  let closing = false
  let ended = false

  const thread = watchThread({
    start: (signs, again) =>
      new Worker(file, {
        workerData: { ...data, coreWorker: file.href, documentWorker, signs, again } satisfies CoreData,
        resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      }),
    // Our own thread sends nothing else.
    onMessage: message => hear(message as Reply),
    onDeath({ fault, inHand, again }) {
      // Its last answer and its end may come in one moment.
      if (closing && waiting.size === 0) return end()
      report?.('worker', fault)
      noteDeath(data.folder, fault, again)
      if (closing) return end()
      tell({ methods: [], core: again ? 'restarting' : 'stopped' })
      if (!again) return answerAll(failing())
      if (inHand === OPENING) return
      // Where the thread did not say, the one that has waited longest is the likeliest.
      const guilty = waiting.get(inHand) ?? waiting.values().next().value
      if (guilty && ++guilty.deaths >= MOST_DEATHS) settle(guilty.request.id, abandoned(guilty.request))
    },
    onAgain() {
      for (const { request } of waiting.values()) thread.worker()?.postMessage({ ...request, again: true })
    },
  })

  function hear(reply: Reply): void {
    if ('announcement' in reply) tell(reply.announcement)
    else if ('fault' in reply) report?.(reply.reference, reply.fault)
    else settle(reply.id, reply.answer)
  }
  function tell(announcement: Announcement): void {
    for (const listener of listeners) listener(announcement)
  }
  function settle(id: number, answer: Answer | string): void {
    const call = waiting.get(id)
    waiting.delete(id)
    call?.resolve(answer)
  }
  function answerAll(answer: Answer): void {
    for (const id of waiting.keys()) settle(id, answer)
  }
  function end(): void {
    ended = true
    thread.letGo()
    answerAll(stopped())
  }

  const send = (make: (id: number) => CoreRequest) =>
    new Promise<Answer | string>(resolve => {
      if (ended) return resolve(stopped())
      if (!thread.revive()) return resolve(failing())
      const request = make(++last)
      waiting.set(last, { request, deaths: 0, resolve })
      try {
        thread.worker()?.postMessage(request)
      } catch {
        // What cannot be copied to another thread fits no operation.
        settle(request.id, { ok: false, error: Refusal.of('input.invalid', { field: '', reason: 'wrong' }).envelope })
      }
    })
  /** The thread answers with text only where it was asked for. */
  const ask = async (make: (id: number) => CoreRequest) => (await send(make)) as Answer
  const requestOf = (method: string, input: unknown, callOptions?: CallOptions) => ({
    method,
    input,
    options: { ...callOptions, operationId: callOptions?.operationId ?? randomUUID() },
  })
  return {
    call(...words) {
      const request = requestOf(...words)
      return ask(id => ({ id, ...request }))
    },
    async callAsText(...words) {
      const request = requestOf(...words)
      const answer = await send(id => ({ id, ...request, asText: true }))
      // What this thread answers by itself, because the other is gone.
      return typeof answer === 'string' ? answer : encodeWire(answer)
    },
    // The worker answers with what the work of that name returns.
    saveWholeBackup: async target =>
      (await ask(id => ({ id, work: 'saveWholeBackup', file: target }))) as AnswerWith<WholeBackup>,
    restoreWholeBackup: async source =>
      (await ask(id => ({ id, work: 'restoreWholeBackup', file: source }))) as AnswerWith<BroughtBack>,
    onAnnouncement(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      closing = true
      if (thread.worker() !== null) await ask(id => ({ id, close: true }))
      end()
      await thread.worker()?.terminate()
    },
    closeNow(milliseconds) {
      if (ended) return true
      const worker = thread.worker()
      const closed = new Int32Array(new SharedArrayBuffer(4))
      worker?.postMessage({ id: ++last, close: true, closed } satisfies CoreRequest)
      const done = worker !== null && Atomics.wait(closed, 0, 0, milliseconds) !== 'timed-out'
      end()
      void worker?.terminate()
      return done
    },
  }
}

function stopped(): Answer {
  return { ok: false, error: Refusal.of('core.stopped', {}).envelope }
}
function failing(): Answer {
  return { ok: false, error: Refusal.of('core.failing', {}).envelope }
}
function abandoned(request: CoreRequest): Answer {
  const method = 'method' in request ? String(request.method) : ''
  return { ok: false, error: Refusal.of('operation.abandoned', { method }).envelope }
}
