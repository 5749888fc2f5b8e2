import { createHash, randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { z } from 'zod'
import { sql } from '../db/execute.ts'
import { diskRefusal, isDamage, sealRefusal } from '../db/failures.ts'
import { bindingOf, type OpenFile } from '../db/open.ts'
import type { Announcement, CallOptions } from '../shared/bridge.ts'
import { contract, isMethod, type Method } from '../shared/contract/index.ts'
import { dayOf } from '../shared/dates.ts'
import { type Answer, type ErrorEnvelope, Refusal } from '../shared/errors.ts'
import type { BackupReason } from '../shared/vocabulary.ts'
import { attachmentStoreIn } from './attachmentStore.ts'
import { restoreWholeBackup, saveWholeBackup } from './backupFile/wholeBackup.ts'
import { goesThroughSeals, linkTakenBack, mergeIntoPrevious, mergeKeyOf } from './commandLog.ts'
import type { CommandContext, ControlContext, QueryContext, TaskContext } from './context.ts'
import type { DocumentFile } from './documents/file.ts'
import type { DocumentRequest } from './documents/produce.ts'
import { type FileJobs, fileJobsHere } from './fileJobs.ts'
import { handlers } from './handlers.ts'
import { commandTakenBack } from './history.ts'
import type { ReadingMethod } from './imports/readings.ts'
import { checkInput } from './input.ts'
import { refreshSearch, type Touched } from './search.ts'
import { readSettings } from './settings.ts'
import { onStationery } from './stationery.ts'
import { accountName } from './system.ts'
import { createTasks, type Tasks, type Workspace } from './tasks.ts'

/** Makes and reads files, wherever that is done. */
export type DocumentService = {
  /** What takes long is given up when the signal says so, with its reason. */
  produce(request: DocumentRequest, signal?: AbortSignal): Promise<DocumentFile>
  /** What a file from outside holds; `input` is what the operation takes. */
  read(method: ReadingMethod, input: unknown): Promise<unknown>
}

export type CoreParts = {
  /** The open file; a refusal where it could not be opened: every call but those that recover it is answered with the reason. */
  file: OpenFile | Refusal
  /** Folder of the workspace, where the file could not be opened. */
  folder?: string | null
  /** Opens the workspace anew, after another file took the place of this one; without it none can. */
  open?(): OpenFile | Refusal
  /** Whoever does long work on files; the caller's own thread otherwise. */
  jobs?: FileJobs
  nativeBinding?: string | undefined
  documents: DocumentService
  /** Who works here; else the person that the settings name, else the system account. */
  user?: string | undefined
  clock(): Date
  announce(announcement: Announcement): void
  /** Told of faults of ours, which the caller only gets a reference of. */
  report(reference: string, error: unknown): void
  /** Whether answers are checked against the contract: in development and tests. */
  checkOutputs: boolean
}

export type LocalCore = {
  /** Never throws: every "no" is an answer. */
  call(method: string, input: unknown, options?: CallOptions): Promise<Answer>
  /** What a host does with one file that holds everything, at a place that the person named. Never throws. */
  withFile(work: FileWork, file: string): Promise<Answer>
  /** Makes a backup of what was done since the newest one. Throws what a call would answer with. */
  backUp(reason: BackupReason, signal?: AbortSignal): Promise<void>
  close(): void
}

/** The dispatcher: checks the input, opens the transaction, calls the handler, commits, announces. */
export function createCore(parts: CoreParts): LocalCore {
  const { file, nativeBinding, open = null, jobs = fileJobsHere(bindingOf(nativeBinding)) } = parts
  const folder = file instanceof Refusal ? (parts.folder ?? null) : file.folder
  const workspace: Workspace = { folder, file, open, nativeBinding, foundDamaged: false }
  const core: Core = { ...parts, workspace, tasks: createTasks(workspace, { ...parts, jobs }) }
  return {
    async call(method, input, options = {}) {
      try {
        return { ok: true, value: await dispatch(core, method, input, options) }
      } catch (error) {
        return { ok: false, error: envelopeOf(error, core) }
      }
    },
    async withFile(work, file) {
      try {
        const { method, run } = fileWorks[work]
        return { ok: true, value: await core.tasks.run(method, ctx => run(ctx, file)) }
      } catch (error) {
        return { ok: false, error: envelopeOf(error, core) }
      }
    },
    backUp: core.tasks.backUp,
    close() {
      if (!(workspace.file instanceof Refusal)) workspace.file.close()
    },
  }
}

type Core = Omit<CoreParts, 'file' | 'folder' | 'open' | 'jobs'> & { workspace: Workspace; tasks: Tasks }

/** Not in the contract: a window names no places on the disk. */
const fileWorks = {
  saveWholeBackup: { method: 'backups.make', run: saveWholeBackup },
  restoreWholeBackup: { method: 'backups.restore', run: restoreWholeBackup },
} as const
export type FileWork = keyof typeof fileWorks

/** What may stand beside a call; only commands are named. */
const callOptions = z.object({ operationId: z.string().min(1).max(100).optional() })

type Call = { method: Method; input: unknown; operationId: string }

async function dispatch(core: Core, name: string, rawInput: unknown, options: CallOptions): Promise<unknown> {
  const method = z.string().safeParse(name).data ?? ''
  if (!isMethod(method)) throw Refusal.of('input.unknownOperation', { method: method.slice(0, 100) })
  const operation = contract[method]
  const input = checkInput(operation.input, rawInput)
  const { operationId = randomUUID() } = checkInput(callOptions, options)
  const call = { method, input, operationId: operation.kind === 'command' ? operationId : randomUUID() }
  const value = await answer(core, call)
  return core.checkOutputs ? operation.output.parse(value) : value
}

async function answer(core: Core, call: Call): Promise<unknown> {
  const { kind, backup } = contract[call.method]
  if (isReading(call.method)) return core.documents.read(call.method, call.input)
  if (kind === 'task') return core.tasks.run(call.method, async ctx => handlerOf(call.method)(ctx, call.input))
  if (kind === 'query') return handlerOf(call.method)(contextOf(core), call.input)
  if (kind === 'control') return handlerOf(call.method)(core.tasks, call.input)
  if (backup !== null && !(core.workspace.file instanceof Refusal)) await core.tasks.backUp(backup)
  const value = runCommand(core, openFileOf(core), call)
  if (kind === 'command') return value
  const request = onStationery(contextOf(core), value as DocumentRequest)
  return core.tasks.cancelling(call.method, signal => core.documents.produce(request, signal))
}

function isReading(method: Method): method is ReadingMethod {
  return contract[method].kind === 'reading'
}

function openFileOf({ workspace: { file } }: Core): OpenFile {
  if (file instanceof Refusal) throw file
  return file
}

function contextOf(core: Core): QueryContext {
  const file = openFileOf(core)
  const now = core.clock()
  const settings = readSettings(file.read)
  return {
    db: file.read,
    folder: file.folder,
    now: now.toISOString(),
    today: dayOf(now),
    user: core.user ?? settings?.name ?? accountName(),
    language: settings?.language ?? 'es',
    attachments: attachmentStoreIn(file.folder),
  }
}

/** One command in one transaction, with its history, its search entries and its line in the log of commands. */
function runCommand(core: Core, file: OpenFile, call: Call): unknown {
  const ctx: CommandContext = { ...contextOf(core), db: file.write, newId: () => v7(), commandId: call.operationId }
  const { undoable, kind, recorded } = contract[call.method]
  const inputHash = hashOf(call)
  let touched: Touched[] = []
  const transaction = file.connection.transaction((): unknown => {
    if (kind === 'command') {
      const done = ctx.db.one(
        sql.selectFrom('command').select(['inputHash', 'result']).where('id', '=', call.operationId),
      )
      if (done && done.inputHash !== inputHash) throw Refusal.of('operation.reused', { operationId: call.operationId })
      if (done) return JSON.parse(done.result)
    }
    const takesBack = commandTakenBack(ctx, call.method)
    const guarded = !goesThroughSeals(ctx, call.method, takesBack)
    if (recorded) file.nameCommand({ id: call.operationId, guarded })
    const value = handlerOf(call.method)(ctx, call.input)
    file.nameCommand(null)
    touched = touchedBy(ctx, call.operationId)
    refreshSearch(ctx, touched)
    // A file that is made changes nothing but what it fixes, and is made anew each time.
    if (kind === 'document' && touched.length === 0) return value
    const mergeKey = mergeKeyOf(call.method, call.input)
    ctx.db.run(
      sql.insertInto('command').values({
        id: call.operationId,
        method: call.method,
        inputHash,
        user: ctx.user,
        at: ctx.now,
        result: kind === 'command' ? JSON.stringify(value) : 'null',
        undoable: undoable && touched.length > 0 ? 1 : 0,
        mergeKey,
        mergedInto: null,
        takesBack,
        takenBackBy: null,
      }),
    )
    if (takesBack !== null) linkTakenBack(ctx, call, takesBack)
    else if (mergeKey !== null) mergeIntoPrevious(ctx, call.operationId, mergeKey)
    return value
  })
  const value = committedBy(file, () => transaction.immediate())
  if (!recorded) core.announce({ methods: Object.keys(contract).filter(isMethod) })
  else if (touched.length > 0) core.announce({ methods: methodsReading(touched) })
  return value
}

function committedBy<T>(file: OpenFile, commit: () => T): T {
  try {
    const value = commit()
    file.committed()
    return value
  } catch (error) {
    // A disk that is full took no more than a part of it, which counts for nothing.
    if (diskRefusal(error)?.envelope.code === 'disk.failing') file.failed()
    throw error
  }
}

function touchedBy(ctx: CommandContext, commandId: string): Touched[] {
  return ctx.db.all(
    sql.selectFrom('history').select(['tableName', 'rowId']).distinct().where('commandId', '=', commandId),
  )
}

function methodsReading(touched: readonly Touched[]): Method[] {
  const tables = new Set(touched.map(row => row.tableName))
  const methods = Object.keys(contract).filter(isMethod)
  return methods.filter(name => name === 'history.state' || contract[name].reads.some(kind => tables.has(kind)))
}

// Which handler belongs to which method is checked where they are registered; here the method is only known as one of them.
function handlerOf(method: Method): (ctx: QueryContext | TaskContext | ControlContext, input: unknown) => unknown {
  const found: unknown = Reflect.get(handlers, method)
  if (typeof found !== 'function') throw new Error(`no handler for ${method}`)
  return found as ReturnType<typeof handlerOf>
}

function hashOf({ method, input }: Call): string {
  const text = JSON.stringify(input, (_, value: unknown) =>
    value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value,
  )
  return createHash('sha256').update(`${method}\n${text}`).digest('hex')
}

function envelopeOf(error: unknown, { workspace, tasks, report }: Core): ErrorEnvelope {
  if (error instanceof Refusal) return error.envelope
  const known = diskRefusal(error) ?? sealRefusal(error)
  if (known) return known.envelope
  if (isDamage(error) && workspace.folder !== null) {
    tasks.noteDamage()
    return { code: 'workspace.damaged', facts: { folder: workspace.folder } }
  }
  const reference = randomUUID().slice(0, 8)
  report(reference, error)
  return { code: 'internal', facts: { reference } }
}
