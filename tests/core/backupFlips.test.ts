import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openReplaceable } from '../support/backups.ts'
import { pickFrom } from '../support/pick.ts'
import { recordsOf } from '../support/rows.ts'
import { runs, tell } from '../support/runs.ts'

it('a backup with one byte changed is never restored, and whole again it brings back every row', async context => {
  const core = openReplaceable()
  await core.call('workspace.generate', { meetings: 2, seed: 6 })
  const { name, sequence } = await core.call('backups.make', {})
  const saved = recordsOf(core.file())
  await core.call('bodies.add', { code: 'ULT', name: 'Lo último', kind: 'bilateral' })
  const before = recordsOf(core.file())
  const copy = path.join(core.folder, 'backups', name)
  const files = [copy, copy.replace(/\.db$/, '.json')].map(file => ({ file, bytes: fs.readFileSync(file) }))
  const pick = pickFrom(6)
  const { numRuns } = runs(100)
  const told = { detected: 0, ofTheCopy: 0, ofItsManifest: 0 }
  tell(context, told)
  for (let run = 0; run < numRuns; run++) {
    const inManifest = pick.once(5)
    const { file, bytes } = files[Number(inManifest)] ?? { file: '', bytes: Buffer.alloc(1) }
    const changed = Buffer.from(bytes)
    const at = pick.number(bytes.length)
    changed[at] = (changed[at] ?? 0) ^ (1 + pick.number(255))
    fs.writeFileSync(file, changed)
    const answer = await core.answer('backups.restore', { sequence })
    expect(answer, `byte ${at} of ${path.extname(file)}`).toMatchObject({ error: { code: 'backup.damaged' } })
    fs.writeFileSync(file, bytes)
    told[inManifest ? 'ofItsManifest' : 'ofTheCopy']++
    told.detected++
  }
  expect(recordsOf(core.file())).toEqual(before)
  await core.call('backups.restore', { sequence })
  expect(recordsOf(core.file())).toEqual(saved)
  expect(core.faults).toEqual([])
})
