import { sql as raw } from 'kysely'
import { endErasure, rewriteFile, unfinishedErasure } from '../../db/eraseTraces.ts'
import { removeFile } from '../../db/fileSystem.ts'
import type { OpenFile } from '../../db/open.ts'
import { query } from '../../db/rows.ts'
import { filesOf } from '../../db/workspaceFiles.ts'
import { attachmentPath } from '../attachmentStore.ts'

/**
 * Ends what an erasure began: the file is written anew, its log emptied, and attachments that nobody names any more are removed.
 * Does nothing where none is under way. After a power cut it is made up for when the workspace is opened.
 */
export function finishErasure(file: OpenFile): void {
  const { folder, connection } = file
  const hashes = unfinishedErasure(folder)
  if (hashes === null) return
  rewriteFile(connection)
  for (const hash of hashes) if (!isNeeded(file, hash)) removeFile(attachmentPath(folder, hash))
  // What an interrupted restoring left holds the file as it was.
  removeFile(filesOf(folder).making)
  endErasure(folder)
}

/** The same bytes may be attached twice, and what was removed may come back by undo. */
function isNeeded({ read }: OpenFile, hash: string): boolean {
  const found = read.one(
    query(raw<{ id: string }>`
      SELECT id FROM attachment WHERE sha256 = ${hash}
      UNION ALL SELECT "rowId" FROM history WHERE "tableName" = 'attachment'
        AND ${hash} IN (json_extract(before, '$.sha256'), json_extract(after, '$.sha256')) LIMIT 1`),
  )
  return found !== undefined
}
