import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../db/open.ts'
import { checkWhole, commandsIn } from '../support/checks.ts'
import { startWriter } from '../support/children.ts'
import { temporaryFolder } from '../support/files.ts'
import { pickFrom } from '../support/pick.ts'
import { runs, tell } from '../support/runs.ts'

const SYNCS = 'fsync,fdatasync'
const COMMANDS = 40

// What the system is asked for is watched, and answered with failures, from outside: nothing in the program knows of it.
describe.skipIf(!canTrace())('what is asked of the disk', () => {
  it('is to keep every command before it is acknowledged', async context => {
    const { numRuns } = runs(50)
    const folder = temporaryFolder()
    const trace = path.join(temporaryFolder(), 'trace')
    const watch = ['strace', '-f', '-qq', '-o', trace, '-e', `trace=write,${SYNCS}`]
    const said = await startWriter({ folder, name: 'a', commands: numRuns }, watch).ended
    expect(said).toMatchObject({ closed: true, faults: '' })
    const calls = fs.readFileSync(trace, 'utf8').split('\n')
    let [syncs, since, unsynced] = [0, 0, 0]
    for (const call of calls) {
      if (/ f(data)?sync\(\d+\) += 0$/.test(call)) [syncs, since] = [syncs + 1, since + 1]
      if (!/ write\(1, "\+ /.test(call)) continue
      if (since === 0) unsynced++
      since = 0
    }
    tell(context, { commands: said.acknowledged.length, syncs, acknowledgedWithoutSync: unsynced })
    expect(said.acknowledged.length).toBeGreaterThan(numRuns / 2)
    expect(syncs).toBeGreaterThanOrEqual(said.acknowledged.length)
    expect(unsynced).toBe(0)
  })

  it('may fail at the last sync: what was refused does not come back with the log', async () => {
    const commands = 3
    const traced = path.join(temporaryFolder(), 'trace')
    const counting = ['strace', '-f', '-qq', '-o', traced, '-e', 'trace=fsync']
    const whole = await startWriter({ folder: emptyWorkspace(), name: 'a', commands }, counting).ended
    expect(whole.acknowledged).toHaveLength(commands)
    const syncs = fs.readFileSync(traced, 'utf8').match(/ fsync\(/g)?.length ?? 0
    let refusedLast = 0
    // Which of the last syncs is that of the last command, only trying tells; the one after it fails, too.
    for (let first = syncs - 5; first < syncs; first++) {
      const folder = emptyWorkspace()
      const fault = `inject=fsync:error=EIO:when=${first}..${first + 1}`
      const watch = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=fsync', '-e', fault]
      const said = await startWriter({ folder, name: 'a', commands }, watch).ended
      refusedLast += Number(said.refused.at(-1)?.id === `a-${commands - 1}`)
      const file = openFile(folder, { create: false })
      expect(commandsIn(file), fault).toEqual(said.acknowledged)
      file.close()
    }
    expect(refusedLast).toBeGreaterThan(0)
  })

  it('may fail at any write: a command is kept whole or refused, and the next one is kept', async context => {
    const pick = pickFrom(4)
    const { numRuns } = runs(8)
    const told = { faults: 0, refused: 0, notBegun: 0 }
    tell(context, told)
    for (let run = 0; run < numRuns; run++) {
      const folder = emptyWorkspace()
      const call = pick.of(['pwrite64', 'pwrite64', 'fsync', 'fdatasync', 'ftruncate'])
      const first = 1 + pick.number(call === 'pwrite64' ? 300 : 60)
      const fault = `inject=${call}:error=${pick.of(['EIO', 'ENOSPC'])}:when=${first}..${first + pick.number(4)}`
      const watch = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', fault]
      const said = await startWriter({ folder, name: 'a', commands: COMMANDS }, watch).ended
      const label = `${fault} ${JSON.stringify(said)}`
      const refused = said.refused.filter(({ code }) => code.startsWith('disk.'))
      const other = said.refused.filter(({ code }) => !expected.has(code))
      expect(other, label).toEqual([])
      if (said.notBegun === null) expect(said.acknowledged.length, label).toBeGreaterThan(COMMANDS / 3)
      else expect(said.notBegun, label).toMatch(/^disk\./)
      told.faults++
      told.refused += refused.length
      told.notBegun += Number(said.notBegun !== null)

      const file = openFile(folder, { create: false })
      const there = new Set(commandsIn(file))
      expect(
        [...said.acknowledged].filter(id => !there.has(id)),
        label,
      ).toEqual([])
      expect(
        refused.filter(({ id }) => there.has(id)),
        label,
      ).toEqual([])
      checkWhole(file)
      file.close()
    }
  })
})

function emptyWorkspace(): string {
  const folder = temporaryFolder()
  openFile(folder, { create: true }).close()
  return folder
}

/** Refusals of the commands themselves, which have nothing to do with the disk. */
const expected = new Set([
  'disk.full',
  'disk.failing',
  'history.nothingToUndo',
  'record.changedElsewhere',
  'record.notFound',
])

function canTrace(): boolean {
  try {
    execFileSync('strace', ['-f', '-qq', '-o', '/dev/null', '-e', 'inject=sync:error=EIO:when=9', 'true'])
    return true
  } catch {
    return false
  }
}
