import { sql as raw } from 'kysely'
import { endErasure, unfinishedErasure, writeAnew } from '../../db/eraseTraces.ts'
import type { Binding } from '../../db/execute.ts'
import { removeFile } from '../../db/fileSystem.ts'
import type { OpenFile } from '../../db/open.ts'
import { query } from '../../db/rows.ts'
import { filesOf } from '../../db/workspaceFiles.ts'
import { attachmentPath } from '../attachmentStore.ts'

/**
 * Ends what an erasure began, which a power cut may have kept from its end: attachments that nobody names any more are removed,
 * and the file is written anew beside the old one. Does nothing where no erasure is under way.
 * @param replace closes the file, puts the new one in its place and opens it
 */
export function finishErasure(file: OpenFile, binding: Binding, replace: () => void): void {
  const { folder, connection } = file
  const hashes = unfinishedErasure(folder)
  if (hashes === null) return
  for (const hash of hashes) if (!isNeeded(file, hash)) removeFile(attachmentPath(folder, hash))
  writeAnew(connection, filesOf(folder), binding)
  replace()
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
