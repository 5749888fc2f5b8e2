import { type ResourceLimits, Worker } from 'node:worker_threads'
import { contract } from '../../shared/contract/index.ts'
import { type ErrorEnvelope, Refusal } from '../../shared/errors.ts'
import type { DocumentService } from '../core.ts'
import type { DocumentFile } from './file.ts'
import type { DocumentRequest } from './produce.ts'
import { templateIn } from './stationery.ts'
import type { DocumentJob } from './worker.ts'

/** What a worker of its own may take for one file. */
type Limits = ResourceLimits & { ms: number }
const READ: Limits = { ms: 20_000, maxOldGenerationSizeMb: 300 }
/** The office's own letterhead with hundreds of turns to speak: a slow machine may need minutes, and whoever waits can cancel. */
const FILL: Limits = { ms: 900_000, maxOldGenerationSizeMb: 2_048 }
/**
 * The whole register. V8 lets a heap grow the more between two collections, the more it may hold, and what it once took it keeps:
 * with its own measure, and in the warm worker, this took twice the memory.
 */
const LONG: Limits = { ms: 900_000, maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 24 }
/** Rows from which a tracker is long. */
const LONG_ROWS = 2_000
/**
 * What is kept warm holds 160 MB less than with V8's own measure after long minutes, and writes them as soon the first time and an eighth
 * slower after.
 */
const WRITE: ResourceLimits = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 24 }
/** A worker that was asked nothing for so long gives its memory back: a second after it was asked again it is as quick as before. */
const WARM_MS = 60_000

type Reply = { id: number } & ({ value: unknown } | { refusal: ErrorEnvelope } | { fault: string })
type Waiting = { resolve(value: unknown): void; reject(error: unknown): void }
type JobOf<J extends DocumentJob = DocumentJob> = J extends unknown ? Omit<J, 'id'> : never

/**
 * Documents are written in one worker that is kept warm, so that saving never waits for them. A file from outside is read, a
 * letterhead filled, and a long tracker written, in a fresh one that has a limit of memory and time and dies with its file.
 */
export function startDocumentService(worker: URL): DocumentService & { close(): void } {
  let writer: ReturnType<typeof startWorker> | null = null
  function startWriter() {
    const started = startWorker(worker, { resourceLimits: WRITE }, () => {
      // One that ends late must not take its successor along.
      if (writer === started) writer = null
    })
    return started
  }
  /** `file`: what came from outside; null where nothing did. */
  async function askFresh(job: JobOf, file: unknown, limits: Limits, signal?: AbortSignal): Promise<unknown> {
    signal?.throwIfAborted()
    const { ms, ...resourceLimits } = limits
    const tooMuch = file === null ? new Error('a document that takes too long or too much') : unreadable(file)
    const reader = startWorker(worker, { resourceLimits }, () => {})
    const timer = setTimeout(() => reader.stop(tooMuch), ms)
    const cancel = () => reader.stop(signal?.reason)
    signal?.addEventListener('abort', cancel)
    try {
      return await reader.ask(job)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') throw tooMuch
      throw error
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      reader.stop(new Error('done'))
    }
  }
  return {
    async produce(request, signal) {
      const template = templateIn(request)
      if (template) return (await askFresh({ job: 'produce', request }, template, FILL, signal)) as DocumentFile
      if (isLong(request)) return (await askFresh({ job: 'produce', request }, null, LONG, signal)) as DocumentFile
      writer ??= startWriter()
      // Our own worker answers with what `produce` returns.
      return (await writer.ask({ job: 'produce', request })) as DocumentFile
    },
    read: async (method, input) =>
      contract[method].output.parse(await askFresh({ job: 'read', method, input }, input, READ)),
    close() {
      writer?.stop(Refusal.of('core.stopped', {}))
    },
  }
}

/** Whether it is a tracker of more rows than most registers have. */
function isLong(request: DocumentRequest): boolean {
  return request.kind === 'tracker' && 'rows' in request.document && request.document.rows.length > LONG_ROWS
}

/** What is said of a file that took too long or too much: its name is all that this side reads of it. */
function unreadable(input: unknown): Refusal {
  const name = typeof input === 'object' && input !== null && 'name' in input ? String(input.name) : ''
  return Refusal.of('file.unreadable', { name })
}

function startWorker(file: URL, options: { resourceLimits?: ResourceLimits }, gone: () => void) {
  const worker = new Worker(file, options)
  const waiting = new Map<number, Waiting>()
  let last = 0
  let resting: NodeJS.Timeout | undefined
  const failAll = (error: unknown) => {
    clearTimeout(resting)
    gone()
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (reply: Reply) => {
    const asked = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('value' in reply) asked?.resolve(reply.value)
    else if ('refusal' in reply) asked?.reject(Refusal.from(reply.refusal))
    else asked?.reject(new Error(reply.fault))
    if (waiting.size > 0) return
    worker.unref()
    resting = setTimeout(() => stop(new Error('at rest')), WARM_MS).unref()
  })
  worker.on('error', failAll)
  worker.on('exit', code => failAll(new Error(`the document worker ended with ${code}`)))
  worker.unref()
  const stop = (reason: unknown) => {
    failAll(reason)
    void worker.terminate()
  }
  return {
    ask(job: JobOf): Promise<unknown> {
      clearTimeout(resting)
      const id = ++last
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.ref()
        worker.postMessage({ id, ...job })
      })
    },
    stop,
  }
}
