import { beginCopy, publish } from '../../db/backupFiles.ts'
import { removeFile } from '../../db/fileSystem.ts'
import { filesOf } from '../../db/workspaceFiles.ts'
import type { BroughtBack, WholeBackup } from '../../shared/contract/backups.ts'
import { backupOf, ensureBackup, refuseToReplace, restoreBackup } from '../backups.ts'
import type { TaskContext } from '../context.ts'
import { unfinishedOf } from './package.ts'

export type { BroughtBack, WholeBackup }

/** Writes the present state and every attachment into one file. Throws `file.unwritable` and what `makeBackup` does. */
export async function saveWholeBackup(ctx: TaskContext, target: string): Promise<WholeBackup> {
  const { file, manifest, ...entry } = await ensureBackup(ctx, 'manual')
  const { folder } = ctx
  try {
    const packing = { file, manifest, folder, target }
    const { attachments, missing } = await ctx.jobs.run('packBackup', packing, ctx.onProgress)
    return { backup: backupOf({ file, manifest, ...entry }), attachments, missing }
  } finally {
    removeFile(unfinishedOf(target))
  }
}

/**
 * Restores a file made by `saveWholeBackup`, here or on another machine: it becomes a backup of this workspace first. Throws
 * `backup.damaged` and what `restoreBackup` does; then nothing was replaced.
 */
export async function restoreWholeBackup(ctx: TaskContext, archive: string): Promise<BroughtBack> {
  refuseToReplace(ctx)
  const { folder } = ctx
  const { backups } = filesOf(folder)
  const target = beginCopy(backups)
  try {
    const { missing } = await ctx.jobs.run('unpackBackup', { archive, folder, target }, ctx.onProgress)
    const facts = await ctx.jobs.run('finishCopy', { file: target })
    const { sequence } = publish(backups, target, { madeAt: ctx.now().toISOString(), reason: 'import', ...facts })
    const { restored, saved } = await restoreBackup(ctx, sequence)
    return { restored: backupOf(restored), saved: saved && backupOf(saved), missing }
  } finally {
    removeFile(target)
  }
}
