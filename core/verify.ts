import { sql as raw } from 'kysely'
import { beginCopy } from '../db/backupFiles.ts'
import { copyOnline } from '../db/copy.ts'
import { sql } from '../db/execute.ts'
import { removeFile, sizeOf } from '../db/fileSystem.ts'
import { filesOf } from '../db/workspaceFiles.ts'
import type { Output } from '../shared/contract/index.ts'
import type { TaskContext } from './context.ts'
import { brokenVersions } from './minutes/checkSeals.ts'
import { fillSearch } from './searchSources.ts'

/** Checks a copy of the open file in full, and every attachment; a search index that is wrong is made anew. */
export async function verifyWorkspace(ctx: TaskContext): Promise<Output<'workspace.verify'>> {
  const copy = beginCopy(filesOf(ctx.folder).backups)
  try {
    await copyOnline(ctx.file().connection, copy, ctx.onProgress, ctx.signal)
    const bytes = sizeOf(copy)
    const { problems, searchGood, records } = await ctx.jobs.run('findProblems', { file: copy })
    if (problems.length > 0) ctx.noteDamage()
    const rebuild = !searchGood && problems.length === 0
    if (rebuild) rebuildSearch(ctx)
    // Pages that cannot be read are told as such.
    const [kept, broken] =
      problems.length === 0 ? [attachmentsOf(ctx), brokenVersions({ db: ctx.file().read })] : [[], []]
    const { folder } = ctx
    const { missing, damaged } = await ctx.jobs.run('checkAttachments', { folder, needed: kept }, ctx.onProgress)
    const named = (hashes: string[]) =>
      kept.filter(row => hashes.includes(row.sha256)).map(({ name, meeting }) => ({ name, meeting }))
    return {
      good: problems.length + broken.length + missing.length + damaged.length === 0 && searchGood,
      bytes,
      records,
      problems,
      searchGood,
      searchRebuilt: rebuild,
      attachments: kept.length,
      missingAttachments: named(missing),
      damagedAttachments: named(damaged),
      brokenVersions: broken,
    }
  } finally {
    removeFile(copy)
  }
}

function attachmentsOf(ctx: TaskContext) {
  return ctx.file().read.all(
    sql
      .selectFrom('attachment')
      .leftJoin('follow_up', 'follow_up.id', 'attachment.followUpId')
      .leftJoin('agreement', 'agreement.id', 'follow_up.agreementId')
      .leftJoin('meeting', join =>
        join.on('meeting.id', '=', raw`coalesce(attachment."meetingId", agreement."meetingId")`),
      )
      .select([
        'attachment.sha256',
        'attachment.size',
        'attachment.name',
        raw<string | null>`meeting.reference`.as('meeting'),
      ])
      .orderBy('attachment.id'),
  )
}

/** The index only repeats what the records say: nothing that a person wrote is touched. */
function rebuildSearch(ctx: TaskContext): void {
  const { connection, write, committed } = ctx.file()
  connection.transaction(() => fillSearch(write)).immediate()
  committed()
}
