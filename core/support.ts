import os from 'node:os'
import { sql as raw } from 'kysely'
import { z } from 'zod'
import { listBackups } from '../db/backupFiles.ts'
import type { ReadHandle } from '../db/execute.ts'
import { freeBytes, sizeOf } from '../db/fileSystem.ts'
import { query } from '../db/rows.ts'
import { filesOf } from '../db/workspaceFiles.ts'
import { recordKinds } from '../shared/contract/define.ts'
import type { SupportFacts } from '../shared/contract/support.ts'
import type { HandlersOf, TaskContext } from './context.ts'
import { openEventLog } from './eventLog.ts'

const LINES = 60
/** Checks are rare: these many lines hold the last one. */
const LOOKED_THROUGH = 5_000
const MEGABYTE = 1024 * 1024

export const supportHandlers: HandlersOf<'support'> = {
  'support.facts': async ctx => {
    const files = filesOf(ctx.folder)
    const backups = listBackups(files.backups)
    const newest = backups.find(backup => backup.manifest !== null)?.manifest
    const lines = openEventLog(ctx.folder).latest(LOOKED_THROUGH)
    return {
      at: ctx.now().toISOString(),
      system: `${os.type()} ${os.release()} ${os.arch()}`,
      node: process.versions.node,
      electron: process.versions.electron ?? null,
      ...workspaceFacts(ctx),
      memoryMegabytes: Math.round(os.totalmem() / MEGABYTE),
      freeMegabytes: freeMegabytes(ctx.folder),
      megabytes: Math.ceil((sizeOf(files.database) + sizeOf(files.log)) / MEGABYTE),
      backups: backups.length,
      lastBackup: newest ? { at: newest.madeAt, reason: newest.reason } : null,
      lastCheck: lastCheckIn(lines),
      log: lines.slice(-LINES),
    }
  },
}

function workspaceFacts(ctx: TaskContext): Pick<SupportFacts, 'problem' | 'sqlite' | 'schema' | 'counts'> {
  const problem = ctx.problem()?.envelope.code ?? null
  try {
    const { read, connection } = ctx.file()
    return {
      problem,
      sqlite: read.one(query(raw<{ version: string }>`SELECT sqlite_version() AS version`))?.version ?? null,
      schema: Number(connection.pragma('user_version', { simple: true })),
      counts: recordKinds.map(kind => ({ kind, count: countOf(read, kind) })),
    }
  } catch {
    return { problem, sqlite: null, schema: null, counts: [] }
  }
}

function countOf(read: ReadHandle, kind: string): number {
  return read.one(query(raw<{ count: number }>`SELECT count(*) AS count FROM ${raw.table(kind)}`))?.count ?? 0
}

function freeMegabytes(folder: string): number {
  try {
    return Math.floor(freeBytes(folder) / MEGABYTE)
  } catch {
    return 0
  }
}

const checkLine = z.object({ at: z.string(), method: z.literal('workspace.verify'), code: z.string().optional() })

function lastCheckIn(lines: readonly string[]): SupportFacts['lastCheck'] {
  const line = lines.findLast(text => text.includes('"workspace.verify"'))
  if (line === undefined) return null
  const found = checkLine.safeParse(JSON.parse(line)).data
  return found ? { at: found.at, code: found.code ?? null } : null
}
