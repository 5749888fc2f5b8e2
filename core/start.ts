import { Worker } from 'node:worker_threads'
import type { Announcement, CallOptions } from '../shared/bridge.ts'
import { type Answer, type ErrorEnvelope, Refusal } from '../shared/errors.ts'
import type { BroughtBack, WholeBackup } from './backupFile/wholeBackup.ts'
import type { CoreRequest } from './worker.ts'
import type { CoreData } from './workerCore.ts'

/** The core as its hosts see it: it answers every call, and says so when it cannot. */
export type Core = {
  call(method: string, input: unknown, options?: CallOptions): Promise<Answer>
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
  /** Told of faults of ours by the reference that their caller got. */
  report?: ((reference: string, fault: string) => void) | undefined
}

type Reply = { id: number; answer: Answer } | { announcement: Announcement } | { reference: string; fault: string }

/** Starts the core in a worker thread. A workspace that cannot be opened is no failure here: each call is answered with why. */
export function startCore(options: CoreOptions): StartedCore {
  const { workers, report, ...data } = options
  const file = workers?.core ?? new URL('./worker.ts', import.meta.url)
  const documentWorker = (workers?.documents ?? new URL('./documents/worker.ts', import.meta.url)).href
  const worker = new Worker(file, { workerData: { ...data, coreWorker: file.href, documentWorker } satisfies CoreData })
  const waiting = new Map<number, (answer: Answer) => void>()
  const listeners = new Set<(announcement: Announcement) => void>()
  let last = 0
  let ended = false
  worker.on('message', (reply: Reply) => {
    if ('announcement' in reply) for (const listener of listeners) listener(reply.announcement)
    else if ('fault' in reply) report?.(reply.reference, reply.fault)
    else {
      waiting.get(reply.id)?.(reply.answer)
      waiting.delete(reply.id)
    }
  })
  const end = () => {
    ended = true
    for (const answer of waiting.values()) answer(stopped())
    waiting.clear()
  }
  worker.on('error', error => {
    report?.('worker', error instanceof Error ? (error.stack ?? error.message) : String(error))
    end()
  })
  worker.on('exit', end)
  const ask = (request: (id: number) => CoreRequest) =>
    new Promise<Answer>(resolve => {
      if (ended) return resolve(stopped())
      const id = ++last
      waiting.set(id, resolve)
      try {
        worker.postMessage(request(id))
      } catch {
        // What cannot be copied to another thread fits no operation.
        waiting.delete(id)
        resolve({ ok: false, error: Refusal.of('input.invalid', { field: '', reason: 'wrong' }).envelope })
      }
    })
  return {
    call: (method, input, callOptions = {}) => ask(id => ({ id, method, input, options: callOptions })),
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
      await ask(id => ({ id, close: true }))
      await worker.terminate()
    },
    closeNow(milliseconds) {
      if (ended) return true
      const closed = new Int32Array(new SharedArrayBuffer(4))
      worker.postMessage({ id: ++last, close: true, closed } satisfies CoreRequest)
      const done = Atomics.wait(closed, 0, 0, milliseconds) !== 'timed-out'
      end()
      void worker.terminate()
      return done
    },
  }
}

function stopped(): Answer {
  return { ok: false, error: Refusal.of('core.stopped', {}).envelope }
}
