import type { MessagePort } from 'node:worker_threads'
import { bindingOf } from '../db/open.ts'
import type { Announcement } from '../shared/bridge.ts'
import { scheduleBackups } from './backupSchedule.ts'
import { createCore } from './core.ts'
import { startDocumentService } from './documents/service.ts'
import { startFileThreads } from './fileThread.ts'
import { openWorkspace } from './openWorkspace.ts'
import type { CoreOptions } from './start.ts'
import type { CoreRequest } from './worker.ts'

/** What the core's thread is started with: its options, and where the threads are that it starts itself. */
export type CoreData = CoreOptions & { coreWorker: string; documentWorker: string }

/** Answers calls until it is told to close. */
export function runCore(port: MessagePort, options: CoreData): void {
  const documents = startDocumentService(new URL(options.documentWorker))
  const jobs = startFileThreads(new URL(options.coreWorker), bindingOf(options.nativeBinding))
  const announce = (announcement: Announcement) => port.postMessage({ announcement })
  const report = (reference: string, error: unknown) =>
    port.postMessage({ reference, fault: error instanceof Error ? error.stack : String(error) })
  const open = () =>
    openWorkspace(options, (done, total) => announce({ methods: [], progress: { work: 'opening', done, total } }))
  const core = createCore({
    file: open(),
    folder: options.folder,
    open,
    documents,
    jobs,
    nativeBinding: options.nativeBinding,
    user: options.user,
    clock: () => new Date(),
    announce,
    report,
    checkOutputs: process.env.NODE_ENV !== 'production',
  })
  const schedule = options.automaticBackups === false ? null : scheduleBackups(core, report)

  const close = () => {
    schedule?.stop()
    core.close()
    jobs.close()
    documents.close()
  }
  port.on('message', (request: CoreRequest) => {
    if (!('close' in request)) {
      const { id } = request
      const answered =
        'work' in request
          ? core.withFile(request.work, request.file)
          : core.call(request.method, request.input, request.options)
      void answered.then(answer => port.postMessage({ id, answer }))
      return
    }
    if (request.closed) {
      close()
      Atomics.store(request.closed, 0, 1)
      Atomics.notify(request.closed, 0)
      return
    }
    void Promise.resolve(schedule?.quit()).then(() => {
      close()
      port.postMessage({ id: request.id, answer: { ok: true, value: null } })
      port.close()
    })
  })
}
