import { type MessagePort, Worker } from 'node:worker_threads'
import type { Binding } from '../db/execute.ts'
import { type ErrorEnvelope, Refusal } from '../shared/errors.ts'
import { type FileJobs, type JobInput, type JobName, runJob } from './fileJobs.ts'

/** What a thread for one job is started with. */
export type JobData = { job: JobName; input: JobInput<JobName>; binding: Binding }

type Message = { value: unknown } | { refusal: ErrorEnvelope } | { progress: [number, number] }

/** Long work on files, each piece in a thread of its own that ends with it. */
export function startFileThreads(worker: URL, binding: Binding): FileJobs & { close(): void } {
  const running = new Set<Worker>()
  return {
    run(job, input, onProgress, signal) {
      signal?.throwIfAborted()
      const thread = new Worker(worker, { workerData: { job, input, binding } satisfies JobData })
      running.add(thread)
      return new Promise((resolve, reject) => {
        thread.on('message', (message: Message) => {
          if ('progress' in message) onProgress?.(...message.progress)
          else if ('refusal' in message) reject(Refusal.from(message.refusal))
          // Our own thread answers with what the job of that name returns.
          else resolve(message.value as never)
        })
        thread.on('error', reject)
        const cancel = () => void thread.terminate()
        signal?.addEventListener('abort', cancel)
        thread.on('exit', code => {
          running.delete(thread)
          signal?.removeEventListener('abort', cancel)
          reject(signal?.aborted ? signal.reason : new Error(`the file thread ended with ${code}`))
        })
      })
    },
    close() {
      for (const thread of running) void thread.terminate()
    },
  }
}

/** The other side: does the one job that the thread was started for. */
export async function answerJob(port: MessagePort, { job, input, binding }: JobData): Promise<void> {
  const onProgress = (done: number, total: number) => port.postMessage({ progress: [done, total] } satisfies Message)
  try {
    port.postMessage({ value: await runJob(job, input, { binding, onProgress }) } satisfies Message)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    port.postMessage({ refusal: error.envelope } satisfies Message)
  }
}
