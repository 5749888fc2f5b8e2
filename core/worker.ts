import { parentPort, workerData } from 'node:worker_threads'
import type { Announcement, CallOptions } from '../shared/bridge.ts'
import { createCore } from './core.ts'
import { startDocumentService } from './documents/service.ts'
import { openWorkspace } from './openWorkspace.ts'
import type { CoreOptions } from './start.ts'

export type CoreRequest =
  | { id: number; method: string; input: unknown; options: CallOptions }
  /** `closed` becomes 1 when it is done, for a host that cannot wait for messages. */
  | { id: number; close: true; closed?: Int32Array }

const port = parentPort
if (port === null) throw new Error('to be started as a worker')

// Nobody's input may change how objects behave in here.
Object.freeze(Object.prototype)

const options: CoreOptions & { documentWorker: string } = workerData
const documents = startDocumentService(new URL(options.documentWorker))
const core = createCore({
  file: openWorkspace(options, (done, total) => announce({ methods: [], progress: { work: 'opening', done, total } })),
  documents,
  user: options.user,
  clock: () => new Date(),
  announce,
  report: (reference, error) =>
    port.postMessage({ reference, fault: error instanceof Error ? error.stack : String(error) }),
  checkOutputs: process.env.NODE_ENV !== 'production',
})

port.on('message', (request: CoreRequest) => {
  if ('close' in request) {
    core.close()
    documents.close()
    if (request.closed) {
      Atomics.store(request.closed, 0, 1)
      Atomics.notify(request.closed, 0)
    }
    port.postMessage({ id: request.id, answer: { ok: true, value: null } })
    port.close()
    return
  }
  const { id, method, input, options: callOptions } = request
  void core.call(method, input, callOptions).then(answer => port.postMessage({ id, answer }))
})

function announce(announcement: Announcement): void {
  port?.postMessage({ announcement })
}
