import { parentPort, workerData } from 'node:worker_threads'
import type { CallOptions } from '../shared/bridge.ts'
import type { FileWork } from './core.ts'
import type { JobData } from './fileThread.ts'
import type { CoreData } from './workerCore.ts'

/**
 * What the host asks of the core's thread. With `again`, a thread before this one died without having answered; with `asText`, the
 * answer is wanted as `encodeWire` writes it.
 */
export type CoreRequest = { id: number; again?: true } & (
  | { method: string; input: unknown; options: CallOptions; asText?: true }
  | { work: FileWork; file: string }
  /** `closed` becomes 1 when it is done, for a host that cannot wait for messages: then nothing is waited for here either. */
  | { close: true; closed?: Int32Array }
)

const port = parentPort
if (port === null) throw new Error('to be started as a worker')

// Nobody's input may change how objects behave in here.
Object.freeze(Object.prototype)

// One file serves both kinds of thread, so that hosts need not know of the second.
const data: CoreData | JobData = workerData
if ('job' in data) void import('./fileThread.ts').then(({ answerJob }) => answerJob(port, data))
else void import('./workerCore.ts').then(({ runCore }) => runCore(port, data))
