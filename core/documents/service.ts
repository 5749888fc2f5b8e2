import { type ResourceLimits, Worker } from 'node:worker_threads'
import { contract } from '../../shared/contract/index.ts'
import { type ErrorEnvelope, Refusal } from '../../shared/errors.ts'
import type { DocumentService } from '../core.ts'
import type { DocumentFile } from './file.ts'
import { templateIn } from './stationery.ts'
import type { DocumentJob } from './worker.ts'

/** What a worker of its own may take for one file. */
type Limits = { ms: number; megabytes: number }
const READ: Limits = { ms: 20_000, megabytes: 300 }
/** The office's own letterhead with hundreds of turns to speak: a slow machine may need minutes, and whoever waits can cancel. */
const FILL: Limits = { ms: 900_000, megabytes: 2_048 }
/**
 * What the warm worker's heap may hold, and the part of it for what is new. V8 lets a heap grow the more between two collections,
 * the more it may hold, and what it once took it keeps: with its own measure a long tracker takes twice the memory.
 */
const WRITER: ResourceLimits = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 12 }
/** A worker that was asked nothing for so long gives its memory back: a second after it was asked again it is as quick as before. */
const WARM_MS = 60_000

type Reply = { id: number } & ({ value: unknown } | { refusal: ErrorEnvelope } | { fault: string })
type Waiting = { resolve(value: unknown): void; reject(error: unknown): void }
type JobOf<J extends DocumentJob = DocumentJob> = J extends unknown ? Omit<J, 'id'> : never

/**
 * Documents are written in one worker that is kept warm, so that saving never waits for them. A file from outside is read, and a
 * letterhead filled, in a fresh one that has a limit of memory and time and dies with its file.
 */
export function startDocumentService(worker: URL): DocumentService & { close(): void } {
  let writer: ReturnType<typeof startWorker> | null = null
  function startWriter() {
    const started = startWorker(worker, { resourceLimits: WRITER }, () => {
      // One that ends late must not take its successor along.
      if (writer === started) writer = null
    })
    return started
  }
  /** `file`: what came from outside. */
  async function askFresh(job: JobOf, file: unknown, limits: Limits, signal?: AbortSignal): Promise<unknown> {
    signal?.throwIfAborted()
    const reader = startWorker(worker, { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } }, () => {})
    const timer = setTimeout(() => reader.stop(unreadable(file)), limits.ms)
    const cancel = () => reader.stop(signal?.reason)
    signal?.addEventListener('abort', cancel)
    try {
      return await reader.ask(job)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') throw unreadable(file)
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

/** What is said of a file that took too long or too much: its name is all that this side reads of it. */
function unreadable(input: unknown): Refusal {
  const name = typeof input === 'object' && input !== null && 'name' in input ? String(input.name) : ''
  return Refusal.of('file.unreadable', { name })
}

function startWorker(file: URL, options: { resourceLimits: ResourceLimits }, gone: () => void) {
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
