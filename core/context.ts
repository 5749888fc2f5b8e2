import type { ReadHandle, WriteHandle } from '../db/execute.ts'
import type { Progress } from '../db/inspect.ts'
import type { OpenFile } from '../db/open.ts'
import type { WorkspaceFiles } from '../db/workspaceFiles.ts'
import type { Cancellable } from '../shared/contract/backups.ts'
import type { Language } from '../shared/contract/fields.ts'
import type { Checked, Method, MethodOf, Output } from '../shared/contract/index.ts'
import type { Refusal } from '../shared/errors.ts'
import type { AttachmentStore } from './attachmentStore.ts'
import type { DocumentRequest } from './documents/produce.ts'
import type { FileJobs } from './fileJobs.ts'

/** What a query may use: a handle that cannot write, the day, and who asks in which language. */
export type QueryContext = {
  db: ReadHandle
  /** Folder of the workspace. */
  folder: string
  /** The instant of the call, UTC ISO text. */
  now: string
  /** The calendar day of the call where the person is. */
  today: string
  user: string
  language: Language
  attachments: AttachmentStore
}

/** What a command may use; everything it writes is in one transaction. */
export type CommandContext = Omit<QueryContext, 'db'> & {
  db: WriteHandle
  /** A new UUID v7. */
  newId(): string
  /** The command as its history names it. */
  commandId: string
}

/** What a task may use: the workspace as files, and the file where it is open. */
export type TaskContext = {
  /** Folder of the workspace. */
  folder: string
  /** The open file. Throws the refusal with which it was not opened. */
  file(): OpenFile
  /** Why the file is not open; null where it is. */
  problem(): Refusal | null
  /** Says that pages of the open file cannot be read, so that it can be recovered. */
  noteDamage(): void
  /** Tries once more to open a file that could not be opened. */
  reopen(): void
  /** Closes the file, runs this while no program has the workspace, and opens what is there then. */
  replaceFile(change: (files: WorkspaceFiles) => void): void
  jobs: FileJobs
  nativeBinding: string | undefined
  now(): Date
  /** Who works here. Throws the refusal with which the file was not opened. */
  user(): string
  onProgress: Progress
  /** Told of what changed that no query's record kinds tell. */
  announce(methods: Method[]): void
  signal?: AbortSignal | undefined
}

/** What is under way, for whoever acts on it. */
export type ControlContext = { cancel(work: Cancellable): void }

/** One plain function for each operation; one that is forgotten does not compile. */
export type Handlers = {
  [M in MethodOf<'query'>]: (ctx: QueryContext, input: Checked<M>) => Output<M>
} & {
  [M in MethodOf<'command'>]: (ctx: CommandContext, input: Checked<M>) => Output<M>
} & {
  /** Gathers the data in a transaction; the writer makes the file of it afterwards. */
  [M in MethodOf<'document'>]: (ctx: CommandContext, input: Checked<M>) => DocumentRequest
} & {
  [M in MethodOf<'task'>]: (ctx: TaskContext, input: Checked<M>) => Promise<Output<M>>
} & {
  [M in MethodOf<'control'>]: (ctx: ControlContext, input: Checked<M>) => Output<M>
}

/** The handlers of one feature: those of the methods that begin with its nouns. */
export type HandlersOf<Noun extends string> = { [M in keyof Handlers & `${Noun}.${string}`]: Handlers[M] }

export type HandledMethod = keyof Handlers & Method
