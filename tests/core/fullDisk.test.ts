import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openReplaceable } from '../support/backups.ts'
import { checkWhole, commandsIn } from '../support/checks.ts'
import { pickFrom } from '../support/pick.ts'
import { runs, tell } from '../support/runs.ts'
import { canMount, smallDisk } from '../support/smallDisk.ts'

const DISK_KIB = 6_144

// A real file system that is too small: what a made-up failure shows depends on what its maker thought of.
describe.skipIf(!canMount())('a workspace on a full disk', () => {
  it('keeps every command whole or not at all, is read on, and works again when there is room', async context => {
    const pick = pickFrom(12)
    const { numRuns } = runs(6)
    const told = { fullDisks: numRuns, refused: 0, kept: 0 }
    for (let run = 0; run < numRuns; run++) {
      const disk = smallDisk(DISK_KIB)
      const folder = path.join(disk, 'Acuerdos')
      const core = openReplaceable(folder, { atEnd: () => {} })
      await core.call('workspace.setUp', { name: 'Ana', institution: '', language: 'es' })
      const ballast = path.join(disk, 'ballast')
      const { bavail, bsize } = fs.statfsSync(disk)
      fs.writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 4_096 * pick.number(400))))
      let refused = 0
      for (let index = 0; index < 300 && refused < 3; index++) {
        const before = commandsIn(core.file()).length
        const input = { name: `${pick.text()} ${run} ${index} ${'x'.repeat(200)}` }
        const answer = await core.answer('people.add', input)
        if (!answer.ok) expect(answer.error.code).toBe('disk.full')
        expect(commandsIn(core.file()).length).toBe(before + Number(answer.ok))
        if (answer.ok) told.kept++
        else refused++
      }
      expect(refused).toBe(3)
      told.refused += refused
      expect(await core.answer('people.list', {})).toMatchObject({ ok: true })
      fs.rmSync(ballast)
      expect(await core.answer('people.add', { name: 'Después' })).toMatchObject({ ok: true })
      const done = commandsIn(core.file())
      core.close()
      const again = openReplaceable(folder, { atEnd: () => {} })
      expect(commandsIn(again.file())).toEqual(done)
      checkWhole(again.file())
      expect(again.faults).toEqual([])
      again.close()
    }
    tell(context, told)
  })
})
