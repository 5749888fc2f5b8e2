import { parentPort } from 'node:worker_threads'
import type { Language } from '../../shared/contract/fields.ts'
import { Refusal } from '../../shared/errors.ts'
import { readMinutes } from '../imports/minutes.ts'
import { type DocumentRequest, produce } from './produce.ts'

/** What the document worker is asked: to make a file, or to read one from outside. */
export type DocumentJob =
  | { id: number; job: 'produce'; request: DocumentRequest }
  | { id: number; job: 'read'; file: { name: string; bytes: Uint8Array; language: Language } }

const port = parentPort
if (port === null) throw new Error('to be started as a worker')

port.on('message', (job: DocumentJob) => {
  void answer(job).then(message => port.postMessage({ id: job.id, ...message }))
})

async function answer(job: DocumentJob): Promise<{ value: unknown } | { refusal: unknown } | { fault: string }> {
  try {
    if (job.job === 'produce') return { value: await produce(job.request) }
    const { name, bytes, language } = job.file
    return { value: await readMinutes({ name, bytes }, language) }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.envelope }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
