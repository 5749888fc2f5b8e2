import { parentPort } from 'node:worker_threads'
import { Refusal } from '../../shared/errors.ts'
import { type ReadingMethod, readOutside } from '../imports/readings.ts'
import { type DocumentRequest, produce } from './produce.ts'

/** What the document worker is asked: to make a file, or to read one from outside. */
export type DocumentJob =
  | { id: number; job: 'produce'; request: DocumentRequest }
  | { id: number; job: 'read'; method: ReadingMethod; input: unknown }

const port = parentPort
if (port === null) throw new Error('to be started as a worker')

port.on('message', (job: DocumentJob) => {
  void answer(job).then(message => port.postMessage({ id: job.id, ...message }))
})

async function answer(job: DocumentJob): Promise<{ value: unknown } | { refusal: unknown } | { fault: string }> {
  try {
    if (job.job === 'produce') return { value: await produce(job.request) }
    return { value: await readOutside(job.method, job.input) }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.envelope }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
