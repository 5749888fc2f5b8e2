import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { atMost, told } from './checks.ts'
import { type Measure, nameOf } from './figure.ts'
import { copyOf, generated } from './workspaces.ts'

const WORDS =
  'de protección niñez coordin comunidad el plan reunión famil registro Choluteca respuesta acuerdo sin instituc'

/** P12: resident memory of a process that holds the core, after all that the other figures do. */
export const measureMemory: Measure = async size => {
  const host = path.join(import.meta.dirname, 'memoryHost.ts')
  const folder = copyOf(await generated(size.meetings))
  const { stdout } = await promisify(execFile)(process.execPath, [host, folder, WORDS])
  const found: { opened: number; after: number; settled: number; most: number } = JSON.parse(stdout)
  const measured = { figure: 'P12', unit: 'MiB' } as const
  return [
    atMost(200, {
      ...measured,
      what: `memory of the core with ${nameOf(size)}, after all`,
      value: found.after,
      detail: found,
    }),
    told({ ...measured, what: 'when it was opened', value: found.opened }),
    told({ ...measured, what: 'after a minute at rest', value: found.settled }),
    told({ ...measured, what: 'at the most', value: found.most }),
  ]
}
