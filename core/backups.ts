import { type BackupEntry, beginCopy, listBackups, newestGood, publish, thin } from '../db/backupFiles.ts'
import { refuseWithoutRoom } from '../db/closedBackup.ts'
import { copyOnline, lastCommandOf, type StateFacts, stateOf } from '../db/copy.ts'
import { isDamage } from '../db/failures.ts'
import { removeFile } from '../db/fileSystem.ts'
import type { CopyFacts, Manifest } from '../db/manifest.ts'
import { putPreparedInPlace, setAside } from '../db/restore.ts'
import { filesOf } from '../db/workspaceFiles.ts'
import type { Backup } from '../shared/contract/backups.ts'
import { type ErrorCode, Refusal } from '../shared/errors.ts'
import type { BackupReason } from '../shared/vocabulary.ts'
import type { HandlersOf, TaskContext } from './context.ts'

type Whole = BackupEntry & { manifest: Manifest }

export const backupHandlers: HandlersOf<'backups' | 'tasks'> = {
  'backups.list': ctx => listBackups(filesOf(ctx.folder).backups).map(backupOf),

  'backups.make': async ctx => backupOf(await makeBackup(ctx, 'manual')),

  'tasks.cancel': (tasks, { work }) => {
    tasks.cancel(work)
    return {}
  },

  'backups.restore': async (ctx, { sequence }) => {
    const { restored, saved } = await restoreBackup(ctx, sequence)
    return { restored: backupOf(restored), saved: saved && backupOf(saved) }
  },
}

/**
 * Copies the open file while work goes on, checks the copy against it, gives it its manifest, and removes backups that need not
 * be kept. Throws `backup.noSpace`, and `backup.damaged` where the copy was not what it should be: then there is none.
 */
export async function makeBackup(ctx: TaskContext, reason: BackupReason): Promise<Whole> {
  const files = filesOf(ctx.folder)
  const { backups } = files
  const { connection } = ctx.file()
  const copy = beginCopy(backups)
  try {
    refuseWithoutRoom(files)
    const madeAt = ctx.now().toISOString()
    await copyOnline(connection, copy, ctx.onProgress, ctx.signal)
    // Nothing ran since the last page was copied: this is what the copy must hold.
    const state = stateOf(connection)
    const facts = await ctx.jobs.run('finishCopy', { file: copy })
    if (!isSameState(state, facts)) throw Refusal.of('backup.damaged', { name: reason })
    const entry = publish(backups, copy, { madeAt, reason, ...facts })
    thin(backups)
    ctx.announce(['backups.list'])
    return wholeOf(entry)
  } finally {
    removeFile(copy)
  }
}

/** Whether anything was done since the newest backup. */
export function changedSinceBackup(ctx: TaskContext): boolean {
  const newest = newestGood(filesOf(ctx.folder).backups)
  return (newest?.manifest.lastCommand ?? null) !== lastCommandOf(ctx.file().connection)
}

/** The present state as a backup: the newest one where nothing was done since. */
export async function ensureBackup(ctx: TaskContext, reason: BackupReason): Promise<Whole> {
  const newest = newestGood(filesOf(ctx.folder).backups)
  return newest !== null && !changedSinceBackup(ctx) ? newest : makeBackup(ctx, reason)
}

/**
 * Puts a backup in the place of the file. It is checked first, then what is there is saved: as a backup where it is open, else as
 * it is, under `damaged/`. Throws `backup.missing` and `backup.damaged`; then nothing changed.
 */
export async function restoreBackup(
  ctx: TaskContext,
  sequence: number,
): Promise<{ restored: Whole; saved: Whole | null }> {
  const { folder } = ctx
  refuseToReplace(ctx)
  const restored = wholeOf(
    listBackups(filesOf(folder).backups).find(entry => entry.sequence === sequence),
    sequence,
  )
  const { file, name, manifest } = restored
  await ctx.jobs.run('checkBackup', { file, name, sha256: manifest.sha256 })
  await ctx.jobs.run('prepareRestore', { folder, file, sha256: manifest.sha256 })
  const saved = await savePresent(ctx)
  ctx.replaceFile(files => {
    if (saved === null) setAside(files)
    putPreparedInPlace(files)
  })
  return { restored, saved }
}

/** What may be put aside so that another file takes its place; all else is in order, in use, or wrong with the folder. */
const replaceable = new Set<ErrorCode>([
  'workspace.missing',
  'workspace.damaged',
  'workspace.foreign',
  'workspace.altered',
])

/** Whether what is there cannot be opened or read, and another file may take its place. */
export function isReplaceable(problem: Refusal): boolean {
  return replaceable.has(problem.envelope.code)
}

/** Throws the problem with which a file was not opened, where restoring would not mend it. */
export function refuseToReplace(ctx: TaskContext): void {
  const problem = ctx.problem()
  if (problem !== null && !isReplaceable(problem)) throw problem
}

/** What is there as a backup, up to the last command; null where it cannot be read. */
async function savePresent(ctx: TaskContext): Promise<Whole | null> {
  let saved: Whole | null = null
  try {
    // What is done while the backup is made belongs in one, too.
    while (ctx.problem() === null && (saved === null || changedSinceBackup(ctx)))
      saved = await ensureBackup(ctx, 'restore')
  } catch (error) {
    if (!isDamagedCopy(error)) throw error
    return null
  }
  return saved
}

/** Whether a copy of the open file failed because pages of that file cannot be read. */
export function isDamagedCopy(error: unknown): boolean {
  return isDamage(error) || (error instanceof Refusal && error.envelope.code === 'backup.damaged')
}

/** A backup as people see it. */
export function backupOf({ sequence, name, manifest }: BackupEntry): Backup {
  return {
    sequence,
    name,
    madeAt: manifest?.madeAt ?? new Date(0).toISOString(),
    reason: manifest?.reason ?? 'manual',
    bytes: manifest?.bytes ?? 0,
    meetings: manifest?.rows.meeting ?? 0,
    agreements: manifest?.rows.agreement ?? 0,
    good: manifest !== null,
  }
}

function wholeOf(entry: BackupEntry | undefined, sequence = 0): Whole {
  if (!entry) throw Refusal.of('backup.missing', { name: String(sequence) })
  const { manifest } = entry
  if (manifest === null) throw Refusal.of('backup.damaged', { name: entry.name })
  return { ...entry, manifest }
}

function isSameState(live: StateFacts, copy: CopyFacts): boolean {
  return JSON.stringify([live.rows, live.lastCommand]) === JSON.stringify([copy.rows, copy.lastCommand])
}
