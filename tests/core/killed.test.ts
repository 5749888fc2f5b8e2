import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { checkAttachments } from '../../core/attachmentStore.ts'
import { writeMinutesWord } from '../../core/documents/minutesWord.ts'
import { openFile } from '../../db/open.ts'
import { checkWhole, commandsIn } from '../support/checks.ts'
import { type Said, startWriter } from '../support/children.ts'
import { temporaryFolder } from '../support/files.ts'
import { type Pick, pickFrom } from '../support/pick.ts'
import { rowsOf } from '../support/rows.ts'
import { runs, tell } from '../support/runs.ts'
import { fullMinutes } from './documents/minutesSample.ts'

/** Programs that come one after another to the same workspace, until the next one begins with an empty folder. */
const PROGRAMS = 10
const COMMANDS = 200

/** Lets a program work and ends it at some moment: while it starts, or some time after one of its commands was answered. */
async function killed(folder: string, name: string, pick: Pick, source?: string): Promise<Said> {
  const writer = startWriter({ folder, name, commands: COMMANDS, ...(source === undefined ? {} : { source }) })
  if (pick.once(4)) await pass(50 + pick.number(450))
  else {
    await writer.answered(1 + pick.number(60))
    await pass(pick.number(5))
  }
  writer.kill()
  return writer.ended
}

describe('a program that is killed at any moment', () => {
  it('has lost nothing that it acknowledged, and left nothing by halves', async context => {
    const pick = pickFrom(25)
    const { numRuns } = runs(25)
    const acknowledged = new Set<string>()
    let folder = ''
    const told = { kills: 0, acknowledged: 0, uncleanEnds: 0 }
    tell(context, told)
    for (let run = 0; run < numRuns; run++) {
      if (run % PROGRAMS === 0) {
        folder = temporaryFolder()
        acknowledged.clear()
      }
      const said = await killed(folder, `r${run}`, pick)
      expect(said).toMatchObject({ closed: false, notBegun: null, faults: '' })
      for (const id of said.acknowledged) acknowledged.add(id)
      told.kills++
      told.acknowledged += said.acknowledged.length
      if (fs.existsSync(path.join(folder, 'acuerdos.db-wal'))) told.uncleanEnds++
      // Every second one finds what the one before it left.
      if (run % 2 === 0 && run + 1 < numRuns) continue
      const file = openFile(folder, { create: true })
      const there = new Set(commandsIn(file))
      expect([...acknowledged].filter(id => !there.has(id))).toEqual([])
      // One may have been on its way when the program was killed, and no more.
      expect([...there].filter(id => !acknowledged.has(id) && id.startsWith(`r${run}-`)).length).toBeLessThan(2)
      checkWhole(file)
      file.close()
    }
    expect(told.acknowledged).toBeGreaterThan(numRuns)
  })

  it('has left no attachment without its file', async context => {
    const pick = pickFrom(10)
    const { numRuns } = runs(10)
    const source = path.join(temporaryFolder(), 'acta.docx')
    fs.writeFileSync(source, await writeMinutesWord(fullMinutes('es')))
    const told = { kills: 0, attachments: 0, halfWritten: 0 }
    tell(context, told)
    for (let run = 0; run < numRuns; run++) {
      const folder = temporaryFolder()
      const said = await killed(folder, `r${run}`, pick, source)
      const file = openFile(folder, { create: true })
      const needed = rowsOf(file, 'SELECT sha256, size FROM attachment').map(row => ({
        sha256: String(row.sha256),
        size: Number(row.size),
      }))
      expect(needed.length).toBeGreaterThanOrEqual(said.acknowledged.length)
      expect(checkAttachments(folder, needed)).toEqual({ missing: [], damaged: [] })
      checkWhole(file)
      file.close()
      const kept = fs.existsSync(path.join(folder, 'attachments'))
        ? fs.readdirSync(path.join(folder, 'attachments'), { recursive: true, encoding: 'utf8' })
        : []
      told.kills++
      told.attachments += needed.length
      told.halfWritten += kept.filter(name => name.endsWith('.unfinished')).length
    }
    expect(told.attachments).toBeGreaterThan(numRuns)
  })
})
