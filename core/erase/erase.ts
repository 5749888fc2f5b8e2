import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { sql as raw } from 'kysely'
import { z } from 'zod'
import { listBackups, removeBackup } from '../../db/backupFiles.ts'
import { backupsHolding, putAsideIn, removePutAside } from '../../db/copiesHolding.ts'
import { allIds, listed, noteErasure, scopeOf } from '../../db/eraseTraces.ts'
import { type ReadHandle, sql } from '../../db/execute.ts'
import { freeBytes, sizeOf } from '../../db/fileSystem.ts'
import { bindingOf, type OpenFile } from '../../db/open.ts'
import { putPreparedInPlace } from '../../db/restore.ts'
import { query } from '../../db/rows.ts'
import { filesOf } from '../../db/workspaceFiles.ts'
import { type Erasable, erasableKinds, goingKinds, type Repeater } from '../../shared/contract/erase.ts'
import { Refusal } from '../../shared/errors.ts'
import { backupOf, makeBackup } from '../backups.ts'
import type { HandlersOf, TaskContext } from '../context.ts'
import { fillSearch } from '../searchSources.ts'
import { finishErasure } from './finish.ts'
import { eraserOf, labelOf, meetingOf, namesOf, refuseOwnName, repeatersOf } from './plan.ts'
import { eraseRecords } from './records.ts'

export const eraseHandlers: HandlersOf<'erase'> = {
  'erase.preview': async (ctx, record) => {
    const file = ctx.file()
    const name = labelOf(file.read, record)
    const scope = scopeOf(file.read, [record])
    const files = filesOf(ctx.folder)
    const wanted = { records: [record], words: namesOf(file.read, [record]) }
    const { eraser, goes, history, texts, keptNumber, holding } = tried(file, [record])
    const repeaters = repeatersOf(file.read, record, scope, version => holding.has(version))
    return {
      name,
      goes: goingKinds.map(kind => ({ kind, count: goes.get(kind) ?? 0 })).filter(({ count }) => count > 0),
      history,
      texts,
      sharedName: eraser?.shared ?? false,
      keepsNumber: keptNumber,
      mayRepeat: repeaters.map(repeater => ({ ...repeater, name: labelOf(file.read, repeater) })),
      backups: backupsHolding(files, wanted, bindingOf(ctx.nativeBinding)).map(backupOf),
      putAside: putAsideIn(files),
    }
  },

  'erase.record': async (ctx, { kind, id, also, reason }) => {
    const file = ctx.file()
    const records = [{ kind, id }, ...also]
    for (const record of records) labelOf(file.read, record)
    const eraser = eraserOf(file.read, records)
    refuseOwnName(eraser, ctx.user())
    if (eraser !== null && eraser.erase(reason) !== reason) throw Refusal.of('erase.reasonRepeats', {})
    refuseWithoutRoom(ctx)
    noteErasure(ctx.folder, hashesOf(file.read, records))
    const ids = file.connection
      .transaction(() => {
        const line = lineOf(file.read, { kind, id }, reason)
        const commandId = randomUUID()
        const { erased } = eraseRecords(file, records, commandId)
        writeLine(ctx, file, commandId, line)
        fillSearch(file.write)
        return erased
      })
      .immediate()
    file.committed()
    finishErasure(file, bindingOf(ctx.nativeBinding), () => ctx.replaceFile(putPreparedInPlace))
    return { ids }
  },

  'erase.removeCopies': async (ctx, { backups, putAside }) => {
    const made = await makeBackup(ctx, 'removal')
    const files = filesOf(ctx.folder)
    const going = listBackups(files.backups).filter(
      entry => entry.sequence !== made.sequence && backups.includes(entry.sequence),
    )
    for (const entry of going) removeBackup(files.backups, entry)
    const aside = putAsideIn(files).filter(name => putAside.includes(name))
    for (const name of aside) removePutAside(path.join(files.damaged, name))
    ctx.announce(['backups.list', 'recovery.get'])
    return { made: backupOf(made), removed: going.length + aside.length }
  },

  'erase.list': ctx =>
    ctx.db
      .all(
        sql
          .selectFrom('command')
          .select(['at', 'user', 'result'])
          .where('method', '=', 'erase.record')
          .orderBy('sequence', 'desc'),
      )
      .map(({ at, user, result }) => {
        const { reason, kind, meeting } = parseLine(result)
        return { at, user, reason, kind, meeting }
      }),
}

/** What stays of an erasure, as the result of its command. `place` keeps the number of a meeting from being given again. */
const storedLine = z.object({
  kind: z.enum(erasableKinds),
  id: z.string(),
  reason: z.string(),
  meeting: z.string().nullable(),
  place: z.object({ bodyId: z.string(), year: z.int(), number: z.int() }).nullable(),
})

function lineOf(db: ReadHandle, record: Erasable, reason: string): z.infer<typeof storedLine> {
  const meeting = meetingOf(db, record)
  const place =
    record.kind === 'meeting' && meeting ? { bodyId: meeting.bodyId, year: meeting.year, number: meeting.number } : null
  return { reason, ...record, meeting: meeting?.reference ?? null, place }
}

function writeLine(ctx: TaskContext, { write }: OpenFile, id: string, line: z.infer<typeof storedLine>): void {
  write.run(
    sql.insertInto('command').values({
      id,
      method: 'erase.record',
      inputHash: '',
      user: ctx.user(),
      at: ctx.now().toISOString(),
      result: JSON.stringify(line),
      undoable: 0,
      mergeKey: null,
      mergedInto: null,
      takesBack: null,
      takenBackBy: null,
    }),
  )
}

function parseLine(result: string) {
  return storedLine.parse(JSON.parse(result))
}

/** Erases and takes it back: nothing tells better what would go. */
function tried(file: OpenFile, records: readonly Erasable[]): ReturnType<typeof eraseRecords> {
  let done: ReturnType<typeof eraseRecords> | undefined
  try {
    file.connection
      .transaction(() => {
        done = eraseRecords(file, records, randomUUID())
        throw takenBack
      })
      .immediate()
  } catch (error) {
    if (error !== takenBack || !done) throw error
  }
  if (!done) throw new Error('nothing was tried')
  return done
}
const takenBack = new Error('taken back')

/** The whole file is written anew beside the old one. */
function refuseWithoutRoom({ folder }: TaskContext): void {
  const files = filesOf(folder)
  const needed = 2 * (sizeOf(files.database) + sizeOf(files.log))
  if (freeBytes(folder) < needed) throw Refusal.of('erase.noSpace', { needed: `${Math.ceil(needed / 1024 / 1024)} MB` })
}

/** The files of the attachments that go. */
function hashesOf(db: ReadHandle, records: readonly Repeater[]): string[] {
  const ids = allIds(scopeOf(db, records))
  const rows = db.all(
    query(raw<{ sha256: string | null }>`
      SELECT sha256 FROM attachment WHERE id IN ${listed(ids)}
      UNION SELECT json_extract(coalesce(before, after), '$.sha256') FROM history
      WHERE "tableName" = 'attachment' AND "rowId" IN ${listed(ids)}`),
  )
  return rows.flatMap(row => row.sha256 ?? [])
}
