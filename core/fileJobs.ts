import { checkCopy, checkOurs, finishCopy } from '../db/copy.ts'
import type { Binding } from '../db/execute.ts'
import type { Progress } from '../db/inspect.ts'
import type { NeededAttachment } from '../db/manifest.ts'
import { migrations } from '../db/migrations/index.ts'
import { whileLocked } from '../db/open.ts'
import { prepareRestore } from '../db/restore.ts'
import { trustedLog } from '../db/salvage/pages.ts'
import { type Salvaged, salvage } from '../db/salvage/salvage.ts'
import { readSession } from '../db/session.ts'
import { findProblems } from '../db/verify.ts'
import { filesOf } from '../db/workspaceFiles.ts'
import { Refusal } from '../shared/errors.ts'
import { checkAttachments } from './attachmentStore.ts'
import { packBackup, unpackBackup } from './backupFile/package.ts'
import { fillSearch } from './searchSources.ts'

type Tools = { binding: Binding; onProgress: Progress }

/** Long work on files that nobody has open: none of it needs the workspace's connection, so none of it holds up a command. */
const jobs = {
  /** Makes a fresh copy a file of its own and reads all of it. */
  finishCopy: ({ file }: { file: string }, { binding }: Tools) => finishCopy(file, binding),
  /** Reads all of a backup and compares it with its manifest. Throws `backup.damaged`. */
  checkBackup({ file, sha256, name }: { file: string; sha256: string; name: string }, { binding }: Tools) {
    checkOurs(file, migrations, binding)
    const facts = checkCopy(file, binding)
    if (facts.sha256 !== sha256) throw Refusal.of('backup.damaged', { name })
    return facts
  },
  findProblems: ({ file }: { file: string }, { binding }: Tools) => findProblems(file, binding),
  prepareRestore({ folder, file, sha256 }: { folder: string; file: string; sha256: string }, { binding }: Tools) {
    prepareRestore(file, sha256, filesOf(folder), binding)
    return null
  },
  salvage: salvageFile,
  packBackup: (input: Parameters<typeof packBackup>[0], { onProgress }: Tools) => packBackup(input, onProgress),
  unpackBackup: (input: Parameters<typeof unpackBackup>[0], { binding, onProgress }: Tools) =>
    unpackBackup(input, binding, onProgress),
  checkAttachments: ({ folder, needed }: { folder: string; needed: NeededAttachment[] }, { onProgress }: Tools) =>
    checkAttachments(folder, needed, onProgress),
}

type SalvageInput = {
  folder: string
  /** A copy of a file that is open; null for the file itself, which then nobody has open. */
  copy: string | null
  target: string
}

function salvageFile({ folder, copy, target }: SalvageInput, { binding, onProgress }: Tools): Salvaged {
  const making = { target, migrations, binding, finish: fillSearch }
  if (copy !== null) return salvage({ database: copy, log: null }, making, onProgress)
  return whileLocked(folder, binding, files => {
    const log = trustedLog(files.log, readSession(folder)?.log ?? null)
    return salvage({ database: files.database, log }, making, onProgress)
  })
}

type Jobs = typeof jobs
export type JobName = keyof Jobs
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0]
export type JobOutput<N extends JobName> = Awaited<ReturnType<Jobs[N]>>

/** Whoever does such work. */
export type FileJobs = {
  /** Throws the reason of the signal where that comes first; the job is ended as it stands. */
  run<N extends JobName>(
    name: N,
    input: JobInput<N>,
    onProgress?: Progress,
    signal?: AbortSignal,
  ): Promise<JobOutput<N>>
}

/** Does it here and now. */
export async function runJob<N extends JobName>(name: N, input: JobInput<N>, tools: Tools): Promise<JobOutput<N>> {
  // The job of a name takes and answers what belongs to that name, which the compiler cannot follow through the union.
  const job = jobs[name] as (input: JobInput<N>, tools: Tools) => unknown
  return (await job(input, tools)) as JobOutput<N>
}

/** Does it in the caller's own thread, which then waits: for tests, and for programs that have nothing else to do. */
export function fileJobsHere(binding: Binding): FileJobs {
  return { run: (name, input, onProgress = () => {}) => runJob(name, input, { binding, onProgress }) }
}
