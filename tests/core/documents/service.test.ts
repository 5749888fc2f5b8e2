import type { Worker } from 'node:worker_threads'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startDocumentService } from '../../../core/documents/service.ts'
import { Refusal } from '../../../shared/errors.ts'
import { ministryLetterhead } from './letterhead/ministry.ts'
import { fullMinutes } from './minutesSample.ts'
import { sampleTracker, trackerRow } from './trackerSample.ts'

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

/** What takes minutes on a slow machine, here for the clock alone. */
const filled = async () =>
  ({
    kind: 'minutes',
    format: 'docx',
    name: 'acta.docx',
    document: fullMinutes('es'),
    stationery: { paper: 'letter', template: { name: 'Membrete.docx', bytes: await ministryLetterhead() } },
  }) as const

it('fills the office’s own letterhead for as long as it takes, not by the limit of files from outside', async () => {
  const service = startDocumentService(script)
  const making = service.produce(await filled())
  vi.advanceTimersByTime(600_000)
  expect((await making).bytes.byteLength).toBeGreaterThan(1_000)
  service.close()
})

it('gives up filling it when the person cancels', async () => {
  const service = startDocumentService(script)
  const control = new AbortController()
  const begun = new Promise<Worker>(resolve => process.once('worker', resolve))
  const making = service.produce(await filled(), control.signal)
  const worker = await begun
  const ended = new Promise(resolve => worker.once('exit', resolve))
  control.abort(Refusal.of('task.cancelled', {}))
  await expect(making).rejects.toMatchObject({ envelope: { code: 'task.cancelled' } })
  await ended
  await expect(service.produce(await filled(), control.signal)).rejects.toMatchObject({
    envelope: { code: 'task.cancelled' },
  })
  expect(started).toHaveLength(1)
  service.close()
})

it.each([
  ['time', 'time.docx'],
  ['memory', 'memory.docx'],
])('gives up a file from outside that takes too much %s, and says which', async (what, name) => {
  const service = startDocumentService(new URL('../../support/endlessWorker.ts', import.meta.url))
  const reading = service.read('minutes.read', { name, bytes: new Uint8Array([1]), language: 'es' })
  const told = expect(reading).rejects.toMatchObject({ envelope: { code: 'file.unreadable', facts: { name } } })
  if (what === 'time') vi.advanceTimersByTime(20_000)
  await told
  service.close()
})

it('writes a long tracker in a worker that ends with it and gives its memory back', async () => {
  const service = startDocumentService(script)
  const document = { ...sampleTracker('es'), rows: Array.from({ length: 2_001 }, () => trackerRow()) }
  const ended = new Promise(resolve => process.once('worker', worker => worker.once('exit', resolve)))
  const { bytes } = await service.produce({ kind: 'tracker', format: 'xlsx', name: 'seguimiento.xlsx', document })
  await ended
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<row r="2004"')
  service.close()
})
