import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { type OpenFile, openFile } from '../../db/open.ts'
import { commandsIn } from '../support/checks.ts'
import { type Image, imageOf, temporaryFolder, writeImage } from '../support/files.ts'
import { type Pick, pickFrom } from '../support/pick.ts'
import { checkFile, recordsOf, searchEntriesOf } from '../support/rows.ts'
import { runs, tell } from '../support/runs.ts'
import { inWorld } from '../support/world.ts'

const COMMANDS = 24
/** Head of the log: a file whose log has lost it is refused, which other tests show. */
const HEAD = 32
const FRAME = 24 + 4_096

/** A workspace as it would be found after so many commands, and the state of its records after each of them. */
async function loggedWork(): Promise<{ image: Image; states: string[] }> {
  const states: string[] = []
  let image: Image | null = null
  await inWorld(async ({ core, world }) => {
    core.reopen()
    states.push(stateOf(core.file))
    for (let index = 0; index < COMMANDS; index++) {
      core.pass(61_000)
      if (index % 5 === 4) await core.call('history.undo', {})
      else if (index % 2 === 0)
        await core.call('agreements.add', { meetingId: world.meeting, text: `Acuerdo ${index}` })
      else await core.call('people.add', { name: `Persona ${index} ${'larga '.repeat(index)}` })
      states.push(stateOf(core.file))
    }
    image = imageOf(core.folder)
  })
  if (image === null) throw new Error('no image')
  return { image, states }
}

/** What a power cut, or a disk that forgets its last writes, makes of the end of a log. */
const damages: Record<string, (log: Buffer, pick: Pick) => Buffer> = {
  cut: (log, pick) => log.subarray(0, HEAD + pick.number(log.length - HEAD)),
  'cut between frames': (log, pick) => log.subarray(0, HEAD + FRAME * pick.number((log.length - HEAD) / FRAME)),
  'garbled from somewhere on': (log, pick) => overwritten(log, pick, log.length, () => pick.number(256)),
  'garbled in one place': (log, pick) =>
    overwritten(log, pick, 1 + pick.number(64), byte => byte ^ (1 + pick.number(255))),
  'never written from somewhere on': (log, pick) => overwritten(log, pick, log.length, () => 0),
  'a sector never written': (log, pick) => overwritten(log, pick, 512, () => 0),
  'two frames swapped'(log, pick) {
    const frames = (log.length - HEAD) / FRAME
    const [one, other] = [HEAD + FRAME * pick.number(frames), HEAD + FRAME * pick.number(frames)]
    const bytes = Buffer.from(log)
    log.copy(bytes, one, other, other + FRAME)
    log.copy(bytes, other, one, one + FRAME)
    return bytes
  },
  'with rubbish behind it': (log, pick) =>
    Buffer.concat([log, Buffer.alloc(1 + pick.number(9_000), 1 + pick.number(255))]),
}

it('a log whose end is torn or garbled gives the state after one of its commands, whole', async context => {
  const { image, states } = await loggedWork()
  const kinds = Object.keys(damages)
  const folder = temporaryFolder()
  const { numRuns } = runs(500)
  const found = new Set<number>()
  const told = { images: 0, differentStates: 0 }
  tell(context, told)
  for (let run = 0; run < numRuns; run++) {
    const kind = kinds[run % kinds.length] ?? ''
    const damaged = damages[kind]?.(image.log, pickFrom(run)) ?? image.log
    for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name), { recursive: true })
    writeImage(folder, { ...image, log: damaged })
    const file = openFile(folder, { create: false })
    const done = commandsIn(file).length - commandsBefore(states)
    expect(states[done], `${kind} ${run}: ${done} commands`).toBe(stateOf(file))
    checkFile(file)
    file.close()
    found.add(done)
    told.images++
    told.differentStates = found.size
  }
  // Else the damage was always in the same place.
  expect(found.size).toBeGreaterThan(COMMANDS / 2)
})

/** The records, what can be found, and how many commands there were. */
function stateOf(file: OpenFile): string {
  const all = JSON.stringify([recordsOf(file), searchEntriesOf(file)])
  return `${commandsIn(file).length} ${createHash('sha256').update(all).digest('hex')}`
}

function commandsBefore([first = '']: string[]): number {
  return Number(first.split(' ')[0])
}

function overwritten(log: Buffer, pick: Pick, length: number, byte: (old: number) => number): Buffer {
  const bytes = Buffer.from(log)
  const from = HEAD + pick.number(log.length - HEAD)
  for (let at = from; at < Math.min(from + length, bytes.length); at++) bytes[at] = byte(bytes[at] ?? 0)
  return bytes
}
