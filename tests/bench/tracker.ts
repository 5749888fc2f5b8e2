import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { atMost, type Check, fasterBy, notMeasured, told } from './checks.ts'
import type { Measure } from './figure.ts'
import { median } from './statistics.ts'
import { copyOf, generated, openCore, temporaryFolder } from './workspaces.ts'

const run = promisify(execFile)
/** Only the whole register tells: smaller ones are a moment. */
const MEETINGS = 2_000

/** P7: the whole register as a workbook, its stored copy included: the first time, and after. */
export const measureTrackerOut: Measure = async () => {
  const workspace = copyOf(await generated(MEETINGS))
  const { times, most } = await host('out', workspace, path.join(temporaryFolder(), 'tracker.xlsx'))
  const [first = Number.NaN, ...after] = times
  const rows = await rowsOf(workspace)
  const measured = { figure: 'P7', unit: 'ms', detail: { rows: rows.length, times } } as const
  const ours = median(after)
  return [
    atMost(2_000, { ...measured, what: `tracker of ${rows.length} agreements as Excel, first`, value: first }),
    atMost(2_000, { ...measured, what: 'the same, median after', value: ours }),
    atMost(300, { figure: 'P7', unit: 'MiB', what: 'memory of the process, at the most', value: most }),
    ...(await besideOpenpyxl(rows, ours)),
  ]
}

/** P10: the same workbook with two cells changed, read and compared with what was sent and with what is here. */
export const measureTrackerBack: Measure = async () => {
  const workspace = copyOf(await generated(MEETINGS))
  const file = path.join(temporaryFolder(), 'tracker.xlsx')
  await host('out', workspace, file)
  const { times, rows, most } = await host('back', workspace, file)
  const [first = Number.NaN, ...after] = times
  const measured = { figure: 'P10', unit: 'ms', detail: { rows, times } } as const
  return [
    atMost(3_000, {
      ...measured,
      what: `returned tracker of ${rows} agreements, read and compared, first`,
      value: first,
    }),
    atMost(3_000, { ...measured, what: 'the same, median after', value: median(after) }),
    told({ figure: 'P10', unit: 'MiB', what: 'memory of the process, at the most', value: most }),
  ]
}

type Told = { times: number[]; rows: number; most: number }

async function host(way: 'out' | 'back', workspace: string, file: string): Promise<Told> {
  const script = path.join(import.meta.dirname, 'trackerHost.ts')
  const { stdout } = await run(process.execPath, [script, way, workspace, file], { maxBuffer: 2 ** 20 })
  const found: Told = JSON.parse(stdout)
  return found
}

/** The same values in the same columns, for the other program. */
async function rowsOf(workspace: string): Promise<(string | number | null)[][]> {
  const core = openCore(workspace)
  const agreements = await core.ask('agreements.list', {})
  await core.close()
  return agreements.map(row => [
    row.reference,
    row.body,
    row.meeting.reference,
    row.text,
    row.lead.map(who => who.printed).join('; '),
    row.support.map(who => who.printed).join('; '),
    row.dueDate,
    row.rating,
    row.state,
    row.lastFollowUp?.narrative ?? null,
  ])
}

/** openpyxl, which people use for this in scripts, writes the same rows with styles, lists and colours. */
async function besideOpenpyxl(rows: unknown[][], ours: number): Promise<Check[]> {
  const what = 'the same beside openpyxl'
  const input = path.join(temporaryFolder(), 'rows.json')
  writeFileSync(input, JSON.stringify(rows))
  try {
    const { stdout } = await run('/usr/bin/python3', [path.join(import.meta.dirname, 'tracker.py'), input])
    const theirs = median(stdout.trim().split('\n').map(Number))
    return [fasterBy(3, { what: 'openpyxl', value: theirs }, { figure: 'P7', unit: 'ms', what, value: ours })]
  } catch (error) {
    return [notMeasured('P7', what, '≥ 3 × faster', `openpyxl is not there: ${String(error).slice(0, 200)}`)]
  }
}
