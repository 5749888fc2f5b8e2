import { bindingOf } from '../db/open.ts'
import type { Announcement } from '../shared/bridge.ts'
import { contract, isMethod, type Method } from '../shared/contract/index.ts'
import { Refusal } from '../shared/errors.ts'
import { encodeWire } from '../shared/wire.ts'
import { scheduleBackups } from './backupSchedule.ts'
import { createCore } from './core.ts'
import { startDocumentService } from './documents/service.ts'
import { openEventLog, scrubbed } from './eventLog.ts'
import { startFileThreads } from './fileThread.ts'
import { loggedCore, openLogged } from './loggedCore.ts'
import { openWorkspace } from './openWorkspace.ts'
import type { CoreOptions } from './start.ts'
import { BEAT, PATIENCE, type Signs, signs } from './watchdog.ts'
import type { CoreRequest } from './worker.ts'

/**
 * What the core's thread is started with: its options, where the threads are that it starts itself, the memory that it shares
 * with its watcher, and whether it takes the place of one that died.
 */
export type CoreData = Omit<CoreOptions, 'workers' | 'report' | 'megabytes'> & {
  coreWorker: string
  documentWorker: string
  signs: Signs
  again: boolean
}

/** The other side, as far as the core needs it. */
export type HostPort = {
  on(event: 'message', listener: (request: CoreRequest) => void): unknown
  postMessage(message: unknown): void
  close(): void
}

type Call = Exclude<CoreRequest, { close: true }>

/** Answers calls until it is told to close. */
export function runCore(port: HostPort, options: CoreData): void {
  const documents = startDocumentService(new URL(options.documentWorker))
  const jobs = startFileThreads(new URL(options.coreWorker), bindingOf(options.nativeBinding))
  const life = showLife(options.signs)
  const announce = (announcement: Announcement) => {
    life.beat()
    port.postMessage({ announcement })
  }
  const log = openEventLog(options.folder)
  log.write({ level: 'info', event: 'started', again: options.again })
  const report = (reference: string, error: unknown) => {
    log.write({ level: 'error', event: 'fault', reference, fault: scrubbed(error) })
    port.postMessage({ reference, fault: error instanceof Error ? error.stack : String(error) })
  }
  const open = () =>
    openLogged(log, () =>
      openWorkspace(options, (done, total) => announce({ methods: [], progress: { work: 'opening', done, total } })),
    )
  const made = createCore({
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
  const core = loggedCore(made, log)
  const schedule = options.automaticBackups === false ? null : scheduleBackups(core, report)

  const close = () => {
    schedule?.stop()
    core.close()
    log.write({ level: 'info', event: 'stopped' })
    jobs.close()
    documents.close()
  }
  const answerTo = (request: Call) => {
    if (request.again && !mayRepeat(request)) return Promise.resolve(interrupted)
    if ('work' in request) return core.withFile(request.work, request.file)
    return core.call(request.method, request.input, request.options)
  }
  life.ready()
  // What the one before did and could not announce any more is read again.
  if (options.again) announce({ methods: Object.keys(contract).filter(isMethod), core: 'recovered' })
  port.on('message', (request: CoreRequest) => {
    if (!('close' in request)) {
      const { id } = request
      const asText = 'asText' in request
      const answer = async () => {
        const given = await answerTo(request)
        port.postMessage({ id, answer: asText ? encodeWire(given) : given })
      }
      void life.during(id, patienceFor(request), answer)
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

/** Tells the watcher that this thread goes on, what it works on, and how long that may be silent. */
function showLife(shared: Signs) {
  const allowed = new Map<number, number>()
  const beat = () => void Atomics.add(shared, signs.beat, 1)
  const tell = () => Atomics.store(shared, signs.patience, Math.max(0, ...allowed.values()))
  setInterval(beat, BEAT).unref()
  return {
    beat,
    ready() {
      Atomics.store(shared, signs.inHand, 0)
      tell()
    },
    /** Does the work of one call; `seconds` beyond the usual are allowed until it is answered. */
    async during(id: number, seconds: number, work: () => Promise<void>): Promise<void> {
      beat()
      if (seconds > 0) allowed.set(id, seconds)
      tell()
      Atomics.store(shared, signs.inHand, id)
      try {
        await work()
      } finally {
        // Calls that take many moments have been followed by others.
        Atomics.compareExchange(shared, signs.inHand, id, 0)
        allowed.delete(id)
        tell()
      }
    },
  }
}

const interrupted = { ok: false, error: Refusal.of('operation.interrupted', {}).envelope } as const

/** Commands are known by their operation id, and reading twice harms nobody; work on files is for the person to begin again. */
function mayRepeat(request: Call): boolean {
  return 'method' in request && operationOf(request)?.kind !== 'task'
}

/** Seconds for which a call may keep the thread to itself beyond the usual. */
function patienceFor(request: Call): number {
  if ('work' in request) return PATIENCE.files
  const operation = operationOf(request)
  if (!operation) return 0
  const { kind, recorded, backup } = operation
  if (kind === 'task' || (kind === 'command' && !recorded) || backup !== null) return PATIENCE.files
  return kind === 'document' || wide.has(String(request.method)) ? PATIENCE.records : 0
}

/** Commands that may write hundreds of records, and what takes them back or does them again. */
const wide: ReadonlySet<string> = new Set<Method>([
  'meetings.import',
  'meetings.plan',
  'meetings.remove',
  'attendanceLists.add',
  'attendanceLists.copy',
  'convening.copy',
  'points.add',
  'people.merge',
  'organizations.merge',
  'workspace.loadSample',
  'history.undo',
  'history.redo',
])

/** What is asked for; undefined where nobody knows it: the core then says so. A host passes on whatever it gets. */
function operationOf({ method }: { method: unknown }) {
  return typeof method === 'string' && isMethod(method) ? contract[method] : undefined
}
