import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { listBackups, newestGood } from '../../db/backupFiles.ts'
import { migrations } from '../../db/migrations/index.ts'
import { type OpenFile, openFile } from '../../db/open.ts'
import { Refusal } from '../../shared/errors.ts'
import { programFor } from '../support/children.ts'
import { contentOf, temporaryFolder } from '../support/files.ts'
import { longSteps } from '../support/longSteps.ts'
import { pickFrom } from '../support/pick.ts'
import { checkFile, recordsOf, rowsOf } from '../support/rows.ts'
import { runs, tell } from '../support/runs.ts'

const PEOPLE = 2_000

/** A closed workspace of today's program. */
function oldWorkspace(): string {
  const folder = temporaryFolder()
  const file = openFile(folder, { create: true })
  const insert = file.connection.prepare(
    "INSERT INTO person (id, name, createdAt, createdBy, changedAt, changedBy) VALUES (?, ?, '', '', '', '')",
  )
  file.connection.transaction(() => {
    for (let index = 0; index < PEOPLE; index++) insert.run(`p${index}`, `Persona ${index} ${'x'.repeat(200)}`)
  })()
  file.committed()
  file.close()
  return folder
}

/** Starts the newer program; answers how long it took until it was killed or done, from where it begins to open the file. */
async function upgraded(folder: string, killAfter: number | null): Promise<number> {
  const { program, words, options } = programFor('upgrader.ts', [folder])
  const child = spawn(program, words, options)
  const closed = once(child, 'close')
  await once(child.stdout, 'data')
  const begun = performance.now()
  if (killAfter !== null) {
    await pass(killAfter)
    child.kill('SIGKILL')
  }
  child.stdout.resume()
  await closed
  return performance.now() - begun
}

it('an upgrade that is killed leaves the old file or the new one, and a copy of the old', async context => {
  const old = oldWorkspace()
  const before = recordsIn(old, migrations)
  const trial = copyOf(old)
  const whole = await upgraded(trial, null)
  const after = recordsIn(trial, longSteps)
  expect(after).not.toEqual(before)
  const pick = pickFrom(7)
  const { numRuns } = runs(10)
  const told = { kills: 0, old: 0, new: 0, copiesMade: 0 }
  tell(context, told)
  for (let run = 0; run < numRuns; run++) {
    const folder = copyOf(old)
    await upgraded(folder, pick.number(Math.ceil(whole * 1.1)))
    const content = contentOf(folder)
    const isNew = isNewer(folder)
    if (isNew) {
      expect(() => openFile(folder, { create: false })).toThrow('workspace.newer')
      expect(contentOf(folder)).toEqual(content)
    }
    expect(recordsIn(folder, isNew ? longSteps : migrations)).toEqual(isNew ? after : before)
    const copy = newestGood(path.join(folder, 'backups'))
    if (isNew) expect(copy?.manifest).toMatchObject({ reason: 'migration', version: migrations.length })
    told.copiesMade += listBackups(path.join(folder, 'backups')).length
    told.kills++
    told[isNew ? 'new' : 'old']++
    fs.rmSync(folder, { recursive: true })
  }
  expect(told.copiesMade).toBeGreaterThan(0)
})

/** Whether today's program refuses a file as a newer one's; what is committed may still stand in its log only. */
function isNewer(folder: string): boolean {
  const image = copyOf(folder)
  try {
    openFile(image, { create: false }).close()
    return false
  } catch (error) {
    if (error instanceof Refusal && error.envelope.code === 'workspace.newer') return true
    throw error
  } finally {
    fs.rmSync(image, { recursive: true })
  }
}

function recordsIn(folder: string, steps: readonly string[]): unknown {
  const image = copyOf(folder)
  const file = openFile(image, { create: false, migrations: steps })
  try {
    checkFile(file)
    return [recordsOf(file), tableOf(file)]
  } finally {
    file.close()
    fs.rmSync(image, { recursive: true })
  }
}

function tableOf(file: OpenFile): unknown {
  const tables = rowsOf(file, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'nickname'")
  return tables.length === 0 ? null : rowsOf(file, 'SELECT count(*) AS rows FROM nickname')
}

function copyOf(folder: string): string {
  const copy = temporaryFolder()
  fs.cpSync(folder, copy, { recursive: true })
  return copy
}
