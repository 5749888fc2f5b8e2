import fs from 'node:fs'
import { beginCopy, listBackups, publish } from '../db/backupFiles.ts'
import { copyOnline } from '../db/copy.ts'
import { removeFile } from '../db/fileSystem.ts'
import { migrations } from '../db/migrations/index.ts'
import { bindingOf } from '../db/open.ts'
import { putEmptyInPlace, setAside } from '../db/restore.ts'
import { writeLeftovers } from '../db/salvage/salvage.ts'
import { filesOf } from '../db/workspaceFiles.ts'
import { recordKinds } from '../shared/contract/define.ts'
import { Refusal } from '../shared/errors.ts'
import { backupOf, isReplaceable } from './backups.ts'
import type { HandlersOf, TaskContext } from './context.ts'

/** What can be done about a file that cannot be opened or read; none of it changes a byte of that file. */
export const recoveryHandlers: HandlersOf<'recovery'> = {
  'recovery.get': async ctx => {
    const problem = ctx.problem()
    const files = filesOf(ctx.folder)
    const canReplace = problem !== null && isReplaceable(problem)
    return {
      folder: ctx.folder,
      problem: problem && { ...problem.envelope },
      backups: listBackups(files.backups).map(backupOf),
      canReplace,
      canSalvage: canReplace && problem.envelope.code !== 'workspace.foreign' && fs.existsSync(files.database),
    }
  },

  'recovery.salvage': salvageWorkspace,

  'recovery.tryAgain': async ctx => {
    ctx.reopen()
    return { open: ctx.problem() === null }
  },

  'recovery.startAnew': async ctx => {
    refuseUnlessReplaceable(ctx)
    let putAside: string | null = null
    ctx.replaceFile(files => {
      putAside = setAside(files)
      putEmptyInPlace(files, migrations, bindingOf(ctx.nativeBinding))
    })
    return { putAside }
  },
}

async function salvageWorkspace(ctx: TaskContext) {
  refuseUnlessReplaceable(ctx)
  const { folder } = ctx
  const { backups } = filesOf(folder)
  const target = beginCopy(backups)
  const copy = isOpen(ctx) ? `${target}.source` : null
  try {
    if (copy !== null) await copyOnline(ctx.file().connection, copy, () => {}, ctx.signal)
    const { rows, leftovers } = await ctx.jobs.run('salvage', { folder, copy, target }, ctx.onProgress)
    const records = recordKinds.reduce((sum, kind) => sum + (rows[kind] ?? 0), 0)
    if (records === 0) throw Refusal.of('recovery.nothingReadable', {})
    const facts = await ctx.jobs.run('finishCopy', { file: target })
    const entry = publish(backups, target, { madeAt: ctx.now().toISOString(), reason: 'salvage', ...facts })
    if (leftovers.length > 0) writeLeftovers(entry.file.replace(/\.db$/, '.leftovers.json'), leftovers)
    ctx.announce(['backups.list', 'recovery.get'])
    return { backup: backupOf(entry), records, leftovers: leftovers.length }
  } finally {
    removeFile(target)
    if (copy !== null) removeFile(copy)
  }
}

function refuseUnlessReplaceable(ctx: TaskContext): void {
  const problem = ctx.problem()
  if (problem === null) throw Refusal.of('recovery.notNeeded', {})
  if (!isReplaceable(problem)) throw problem
}

function isOpen(ctx: TaskContext): boolean {
  try {
    ctx.file()
    return true
  } catch {
    return false
  }
}
