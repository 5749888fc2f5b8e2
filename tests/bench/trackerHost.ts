import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { changedSheet } from '../support/workbook.ts'
import { mostResident } from './resident.ts'
import { timed } from './statistics.ts'
import { openCore } from './workspaces.ts'

// A host of its own, so that the most memory that it had is that of the tracker: `out` makes it, `back` reads and compares it.

const [way = '', folder = '', file = ''] = process.argv.slice(2)
// The backup that a start makes would take one of two processors meanwhile, the longer the larger the file is.
const core = openCore(folder, { automaticBackups: false })
await core.ask('workspace.get', {})
const times: number[] = []
let rows = 0
let most = 0
if (way === 'out') {
  let bytes = new Uint8Array()
  for (let run = 0; run < 4; run += 1)
    times.push(
      await timed(async () => {
        ;({ bytes } = await core.ask('tracker.export', { format: 'xlsx', language: 'es' }))
      }),
    )
  // What changes the file for the way back is no part of the program.
  most = mostResident()
  writeFileSync(file, changedSheet(bytes, { H4: 5, I5: 'Retirado' }))
} else {
  const input = { name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) }
  for (let run = 0; run < 4; run += 1)
    times.push(
      await timed(async () => {
        const { changed, unchanged } = await core.ask('tracker.compare', await core.ask('tracker.read', input))
        rows = changed.length + unchanged
        if (changed.length === 0) throw new Error('nothing was found changed')
      }),
    )
  most = mostResident()
}
console.log(JSON.stringify({ times, rows, most }))
await core.close()
