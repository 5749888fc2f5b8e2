import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildStale, projectFolder } from '../../build/build.ts'
import { type Check, notMeasured } from './checks.ts'
import { measureCommands } from './commands.ts'
import type { Measure, Size } from './figure.ts'
import { measureMeeting } from './meeting.ts'
import { measureMemory } from './memory.ts'
import { measureRegister } from './register.ts'
import { tableOf, writeResults } from './report.ts'
import { measureScript } from './script.ts'
import { measureSearch } from './search.ts'
import { measureStart } from './start.ts'
import { measureTrackerBack, measureTrackerOut } from './tracker.ts'
import { measureTyping } from './typing.ts'
import { measureWord } from './word.ts'
import { note, removeTemporaryFolders } from './workspaces.ts'

const figures: Record<string, Measure> = {
  P1: measureSearch,
  P2: measureMeeting,
  P3: measureTyping,
  P4: measureCommands,
  P5: measureRegister,
  P6: measureWord,
  P7: measureTrackerOut,
  P8: measureStart,
  P10: measureTrackerBack,
  P11: measureScript,
  P12: measureMemory,
}

const sizes: Record<string, Size> = {
  S: { name: 'S', meetings: 100, large: null },
  L: { name: 'L', meetings: 2_000, large: null },
  XL: { name: 'XL', meetings: 2_000, large: 20_000 },
}

const { values } = parseArgs({ options: { only: { type: 'string' }, size: { type: 'string', default: 'XL' } } })
const size = sizes[values.size]
const only = values.only?.split(',') ?? Object.keys(figures)
const unknown = only.filter(name => figures[name] === undefined)
if (size === undefined || unknown.length > 0) {
  note(`usage: npm run bench [-- --only ${Object.keys(figures).join(',')} --size ${Object.keys(sizes).join('|')}]`)
  process.exit(1)
}

const checks: Check[] = []
try {
  await buildStale(['renderer', 'core'], part => note(`building ${part} …`))
  for (const [name, measure] of Object.entries(figures)) {
    if (!only.includes(name)) continue
    note(`${name} …`)
    // What cannot be measured on this machine leaves the other figures standing.
    checks.push(...(await measure(size).catch(error => [notMeasured(name, 'not measured', '', String(error))])))
  }
} finally {
  removeTemporaryFolders()
}
writeResults(path.join(projectFolder, 'bench-results.json'), checks, size.name)
console.log(tableOf(checks))
