import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { buildStale, projectFolder } from '../../build/build.ts'
import { machine, table } from '../bench/report.ts'
import { generated, note, removeTemporaryFolders, temporaryFolder } from '../bench/workspaces.ts'
import { findBrowser } from '../support/browser.ts'
import { type Figure, figures } from './figures.ts'

/** Meetings of workspace L. */
const LARGE = 2_000

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    /** The form of the test command. */
    short: { type: 'boolean', default: false },
    /** What each test may take at most. */
    minutes: { type: 'string', default: '1440' },
    results: { type: 'string' },
  },
})
const known = figures.map(figure => figure.id)
const only = values.only?.split(',') ?? known
if (only.some(id => !known.includes(id))) {
  note(`usage: npm run soak [-- --only ${known.join(',')} --short --minutes N --results FILE]`)
  process.exit(1)
}

type Line = {
  figure: string
  what: string
  target: string
  counted: string
  seconds: number
  state: State
  detail: unknown
}
type State = 'holds' | 'FAILED' | 'stopped' | 'not tried here'

const reported = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
          meta: z.object({ counted: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
        }),
      ),
    }),
  ),
})

const lines: Line[] = []
try {
  for (const figure of figures) {
    if (!only.includes(figure.id)) continue
    note(`${figure.id} …`)
    lines.push(await tried(figure))
    write()
  }
} finally {
  removeTemporaryFolders()
}
console.log(tableOf(lines))
process.exit(lines.every(line => line.state === 'holds') ? 0 : 1)

/** Runs the tests of a figure, longer than usual, and reads what they counted. */
async function tried(figure: Figure): Promise<Line> {
  const { id, what, target, files, names, times, large } = figure
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ACUERDOS_LONG: String(values.short ? 1 : times),
    ACUERDOS_MINUTES: values.minutes,
  }
  if (large && !values.short) {
    await buildStale(['core'], part => note(`building ${part} …`))
    env.ACUERDOS_LARGE = await generated(LARGE)
  }
  if (figure.journey) return travelled(figure, env)
  const report = path.join(temporaryFolder(), 'report.json')
  const vitest = path.join(projectFolder, 'node_modules/vitest/vitest.mjs')
  const named = names === undefined ? [] : ['--testNamePattern', names]
  const words = ['run', ...files, ...named, '--reporter=json', `--outputFile=${report}`]
  const begun = performance.now()
  const { stdout, stderr } = spawnSync(process.execPath, [vitest, ...words], {
    cwd: projectFolder,
    env,
    encoding: 'utf8',
  })
  const seconds = Math.round((performance.now() - begun) / 1_000)
  const line = { figure: id, what, target, seconds }
  if (!fs.existsSync(report)) return { ...line, counted: '', state: 'FAILED', detail: stdout + stderr }
  const tests = reported
    .parse(JSON.parse(fs.readFileSync(report, 'utf8')))
    .testResults.flatMap(file => file.assertionResults)
  const run = tests.filter(test => test.status === 'passed' || test.status === 'failed')
  const failed = run.filter(test => test.status === 'failed')
  const counts = run.flatMap(({ meta }) => (meta.counted ? [meta.counted] : []))
  const counted = counts.flatMap(count => Object.entries(count).map(([name, value]) => `${name} ${told(value)}`))
  const state = stateOf(
    run.length,
    failed.map(test => (test.failureMessages ?? []).join('\n')),
  )
  const messages = failed.map(test => ({ test: test.fullName, messages: test.failureMessages }))
  return {
    ...line,
    counted: [`${run.length} tests`, ...counted].join(', '),
    state,
    detail: { counts, failed: messages },
  }
}

/** Runs journeys of a figure. What they count, they print: a line that ends with `lost`. */
function travelled({ id, what, target, files }: Figure, env: NodeJS.ProcessEnv): Line {
  const playwright = path.join(projectFolder, 'node_modules/@playwright/test/cli.js')
  const begun = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [playwright, 'test', ...files, '--project=browser'], {
    cwd: projectFolder,
    env,
    encoding: 'utf8',
  })
  const seconds = Math.round((performance.now() - begun) / 1_000)
  const counted = [...stdout.matchAll(/^.* lost$/gm)].map(([line]) => line.trim()).join('; ')
  const state = status === 0 ? 'holds' : findBrowser() === null ? 'not tried here' : 'FAILED'
  return { figure: id, what, target, seconds, counted, state, detail: status === 0 ? null : stdout + stderr }
}

/** Tests that were left out by their names, or need what this machine lacks, are none that ran. */
function stateOf(run: number, failures: readonly string[]): State {
  if (failures.length === 0) return run === 0 ? 'not tried here' : 'holds'
  return failures.every(message => message.includes('Test timed out')) ? 'stopped' : 'FAILED'
}

function told(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : value
}

function tableOf(all: readonly Line[]): string {
  const rows = all.map(line => [line.figure, line.what, line.target, line.counted, `${line.seconds} s`, line.state])
  return table(['', 'what', 'target', 'counted', 'time', ''], rows)
}

/** After each figure, so that a run that is stopped has told what it found. */
function write(): void {
  const results = { at: new Date().toISOString(), form: values.short ? 'short' : 'long', machine: machine(), lines }
  const file = values.results ?? path.join(projectFolder, 'soak-results.json')
  fs.writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
}
