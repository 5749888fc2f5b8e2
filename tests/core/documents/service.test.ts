import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startDocumentService } from '../../../core/documents/service.ts'

const script = new URL('../../../core/documents/worker.ts', import.meta.url)
const request = {
  kind: 'file',
  file: { name: 'acta.txt', mediaType: 'text/plain', bytes: new Uint8Array([1]) },
} as const

const started: Worker[] = []
const note = (worker: Worker) => started.push(worker)

beforeEach(() => {
  started.length = 0
  process.on('worker', note)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  process.off('worker', note)
  vi.useRealTimers()
})

it('keeps its writer for the next document, lets it go after a minute at rest, and then starts another', async () => {
  const service = startDocumentService(script)
  await service.produce(request)
  vi.advanceTimersByTime(59_000)
  await service.produce(request)
  expect(started).toHaveLength(1)
  const ended = new Promise(resolve => started[0]?.once('exit', resolve))
  vi.advanceTimersByTime(60_000)
  // Asked again before the first has quite ended, which must not take the second along.
  await service.produce(request)
  await ended
  await service.produce(request)
  expect(started).toHaveLength(2)
  service.close()
})
