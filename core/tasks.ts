import { makePrivateFolder } from '../db/fileSystem.ts'
import { bindingOf, type OpenFile, whileLocked } from '../db/open.ts'
import type { WorkspaceFiles } from '../db/workspaceFiles.ts'
import type { Announcement } from '../shared/bridge.ts'
import { cancellable } from '../shared/contract/backups.ts'
import { contract, isMethod, type Method } from '../shared/contract/index.ts'
import { Refusal } from '../shared/errors.ts'
import type { BackupReason } from '../shared/vocabulary.ts'
import { changedSinceBackup, isDamagedCopy, makeBackup } from './backups.ts'
import type { ControlContext, TaskContext } from './context.ts'
import type { FileJobs } from './fileJobs.ts'
import { userOf } from './settings.ts'

/** The workspace of a core: where it is, and the file as it is now. */
export type Workspace = {
  folder: string | null
  file: OpenFile | Refusal
  /** Opens it anew, after it was closed; null where nobody can. */
  open: (() => OpenFile | Refusal) | null
  nativeBinding?: string | undefined
  /** Whether a call met pages of the open file that cannot be read. */
  foundDamaged: boolean
}

export type Tasks = ControlContext & {
  /** Runs when the task before has ended. */
  run(method: Method, work: (ctx: TaskContext) => Promise<unknown>): Promise<unknown>
  /** Runs at once, beside all tasks, what `cancel` gives up under the name of its method. */
  cancelling<T>(method: Method, work: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** A backup of what was done since the newest one, if anything was. */
  backUp(reason: BackupReason, signal?: AbortSignal): Promise<void>
  /** Remembers that the open file cannot be read as it should, and lets the windows ask what can be done. */
  noteDamage(): void
}

type TaskParts = {
  jobs: FileJobs
  user?: string | undefined
  clock(): Date
  announce(announcement: Announcement): void
}

/** Work that takes many moments, one piece after the other. */
export function createTasks(workspace: Workspace, { jobs, user, clock, announce }: TaskParts): Tasks {
  let last: Promise<unknown> = Promise.resolve()
  const underWay = new Set<{ method: Method; control: AbortController }>()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }
  const cancelling: Tasks['cancelling'] = async (method, work) => {
    const one = { method, control: new AbortController() }
    underWay.add(one)
    try {
      return await work(one.control.signal)
    } finally {
      underWay.delete(one)
    }
  }
  const noteDamage = () => {
    if (workspace.foundDamaged) return
    workspace.foundDamaged = true
    announce({ methods: ['recovery.get'] })
  }
  const file = () => {
    if (workspace.file instanceof Refusal) throw workspace.file
    return workspace.file
  }
  const contextFor = (method: Method, signal?: AbortSignal): TaskContext => ({
    folder: folderOf(workspace),
    file,
    problem: () => problemOf(workspace),
    noteDamage,
    reopen() {
      if (!(workspace.file instanceof Refusal) || workspace.open === null) return
      workspace.file = workspace.open()
      announce({ methods: Object.keys(contract).filter(isMethod) })
    },
    replaceFile(change) {
      replaceFile(workspace, change)
      announce({ methods: Object.keys(contract).filter(isMethod) })
    },
    jobs: { run: (name, input, onProgress) => jobs.run(name, input, onProgress, signal) },
    nativeBinding: workspace.nativeBinding,
    now: clock,
    user: () => userOf(file().read, user),
    onProgress: steps((done, total) => announce({ methods: [], progress: { work: method, done, total } })),
    announce: methods => announce({ methods }),
    signal,
  })
  return {
    run: (method, work) =>
      inTurn(() =>
        cancelling(method, signal =>
          work(contextFor(method, cancellable.some(name => name === method) ? signal : undefined)),
        ),
      ),
    cancelling,
    cancel(work) {
      for (const { method, control } of underWay) if (method === work) control.abort(Refusal.of('task.cancelled', {}))
    },
    backUp: (reason, signal) =>
      inTurn(async () => {
        const ctx = contextFor('backups.make', signal)
        if (!changedSinceBackup(ctx)) return
        try {
          await makeBackup(ctx, reason)
        } catch (error) {
          // Nobody waits for this backup who would be told.
          if (isDamagedCopy(error)) noteDamage()
          throw error
        }
      }),
    noteDamage,
  }
}

function folderOf({ folder }: Workspace): string {
  if (folder === null) throw Refusal.of('workspace.notOpen', {})
  return folder
}

function problemOf({ folder, file, foundDamaged }: Workspace): Refusal | null {
  if (file instanceof Refusal) return file
  return foundDamaged ? Refusal.of('workspace.damaged', { folder: folder ?? '' }) : null
}

/** What happens to the files in between, the workspace is open again afterwards, or says why it is not. */
function replaceFile(workspace: Workspace, change: (files: WorkspaceFiles) => void): void {
  const { file, open } = workspace
  const folder = folderOf(workspace)
  if (open === null) throw Refusal.of('workspace.notOpen', {})
  if (!(file instanceof Refusal)) file.close()
  try {
    makePrivateFolder(folder)
    whileLocked(folder, bindingOf(workspace.nativeBinding), change)
  } finally {
    workspace.file = open()
    workspace.foundDamaged = false
  }
}

/** A hundredth at a time is enough for everybody who looks. */
function steps(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let told = -1
  return (done, total) => {
    const step = total === 0 ? 100 : Math.floor((done / total) * 100)
    if (step === told) return
    told = step
    tell(done, total)
  }
}
