import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { createCore } from '../../core/core.ts'
import { randomFrom } from '../../core/generate/random.ts'
import { writerFor } from '../../core/generate/writer.ts'
import { openFile } from '../../db/open.ts'
import type { Input, Method } from '../../shared/contract/index.ts'
import { Refusal } from '../../shared/errors.ts'
import type { BareRequest, Statement } from './bareWorker.ts'
import { atMost, atMostTimes, type Check, series, told } from './checks.ts'
import { type Measure, nameOf } from './figure.ts'
import { median, summary, timed } from './statistics.ts'
import { type AskedCore, copyOf, generated, openCore } from './workspaces.ts'

const COMMANDS = 500
const WARM_UP = 50

type Command = { method: Method; input: unknown; operationId: string }

/** P4: a command until it is acknowledged as safe on the disk, beside the same rows in one bare transaction. */
export const measureCommands: Measure = async size => {
  const workspace = await generated(size.meetings)
  const folders = { ours: copyOf(workspace), theirs: copyOf(workspace) }
  const commands = await commandsOn(workspace)
  const statements = await statementsOf(commands, copyOf(workspace))
  const core = openCore(folders.ours)
  await firstBackup(core)
  const bare = startBare(folders.theirs)
  const times = commands.map(({ method }) => ({ method, ours: 0, theirs: 0 }))
  for (const [index, time] of times.entries()) {
    time.ours = await timed(() => run(core, commands[index]))
    time.theirs = await timed(() => bare.write(statements[index] ?? []))
  }
  await core.close()
  await bare.close()
  compare(folders)
  return checksOf(nameOf(size), times.slice(WARM_UP))
}

/** The backup of a start, which every half hour has one of, is not what is measured. */
async function firstBackup(core: AskedCore): Promise<void> {
  while ((await core.ask('backups.list', {})).length === 0) await new Promise(resolve => setTimeout(resolve, 500))
}

function checksOf(name: string, times: readonly { method: string; ours: number; theirs: number }[]): Check[] {
  const ours = summary(times.map(time => time.ours))
  const theirs = summary(times.map(time => time.theirs))
  const kinds = Object.entries(Object.groupBy(times, time => time.method)).map(([method, some = []]) => {
    const medians = { ours: median(some.map(time => time.ours)), theirs: median(some.map(time => time.theirs)) }
    return [method, { ...medians, ratio: medians.ours / medians.theirs }]
  })
  const measured = { figure: 'P4', unit: 'ms' } as const
  const bare = 'the same rows in one bare transaction'
  return [
    atMostTimes(
      2.5,
      { what: `${bare}, median`, value: theirs.median },
      {
        ...measured,
        what: `a durable command on ${name}, median`,
        value: ours.median,
        detail: { ours: series(ours), theirs: series(theirs), methods: Object.fromEntries(kinds) },
      },
    ),
    atMost(5, { ...measured, what: 'a durable command, p95', value: ours.p95 }),
    told({ ...measured, what: `${bare}, p95`, value: theirs.p95 }),
  ]
}

/** What people do most, on records all over the workspace; each names its new records itself, so that it can be done twice. */
async function commandsOn(workspace: string): Promise<Command[]> {
  const core = openCore(workspace)
  const random = randomFrom(3)
  const writer = writerFor(random, ['SEDIS', 'Alcaldía'])
  const held = (await core.ask('meetings.list', {})).filter(row => row.interventions > 0)
  const makers = [
    async () => {
      const { interventions } = await core.ask('meetings.get', { id: random.of(held).id })
      const points = [{ id: randomUUID(), text: writer.statement() }]
      return command('points.add', { interventionId: random.of(interventions).id, points })
    },
    async () => {
      const { interventions } = await core.ask('meetings.get', { id: random.of(held).id })
      const { id, text } = random.of(interventions.flatMap(intervention => intervention.points))
      return command('points.change', { id, changes: { text: { was: text, now: `${text} ${writer.statement()}` } } })
    },
    async () => {
      const { agreements } = await core.ask('meetings.get', { id: random.of(held).id })
      const { id, priority } = random.of(agreements)
      const now = priority === 'high' ? 'low' : 'high'
      return command('agreements.change', { id, changes: { priority: { was: priority, now } } })
    },
    async () => {
      const { agreements } = await core.ask('meetings.get', { id: random.of(held).id })
      const entry = { date: '2026-11-15', reporter: 'Secretaría', channel: null, evidence: null, nextStep: '' }
      const told = { narrative: writer.progress(), rating: random.between(0, 5) }
      return command('followUps.add', { id: randomUUID(), agreementId: random.of(agreements).id, ...entry, ...told })
    },
    async () => {
      const { attendance } = await core.ask('meetings.get', { id: random.of(held).id })
      const { id, status } = random.of(attendance)
      const now = status === 'present' ? 'remote' : 'present'
      return command('attendance.change', { id, changes: { status: { was: status, now } } })
    },
  ]
  const commands: Command[] = []
  const changed = new Set<string>()
  while (commands.length < COMMANDS + WARM_UP) {
    const made = await makers[commands.length % makers.length]?.()
    // Twice the same field would see what the first change made of it.
    if (!made || changed.has(made.key)) continue
    changed.add(made.key)
    commands.push(made)
  }
  await core.close()
  return commands
}

function command<M extends Method>(method: M, input: Input<M>): Command & { key: string } {
  const id = Reflect.get(input, 'id')
  return { method, input, operationId: randomUUID(), key: String(id ?? randomUUID()) }
}

async function run(core: AskedCore, { method, input, operationId }: Command = NOTHING): Promise<void> {
  const answer = await core.call(method, input, { operationId })
  if (!answer.ok) throw Refusal.from(answer.error)
}

const NOTHING: Command = { method: 'history.state', input: {}, operationId: 'nothing' }

/** Does the commands on a copy and notes what each wrote, the rows that triggers wrote included. */
async function statementsOf(commands: readonly Command[], folder: string): Promise<Statement[][]> {
  const file = openFile(folder, { create: false })
  let written: Statement[] = []
  const plain = file.write.run
  file.write.run = query => {
    const { sql, parameters } = query.compile()
    written.push({ sql, parameters })
    return plain(query)
  }
  const core = createCore({
    file,
    documents: { produce: unused, read: unused },
    user: 'Medición',
    clock: () => new Date(),
    announce: () => {},
    report: (_, error) => {
      throw error
    },
    checkOutputs: false,
  })
  const history = file.connection.prepare<[string], Record<string, unknown>>(
    'SELECT commandId, tableName, rowId, before, after FROM history WHERE commandId = ? ORDER BY sequence',
  )
  const all: Statement[][] = []
  for (const { method, input, operationId } of commands) {
    written = []
    const answer = await core.call(method, input, { operationId })
    if (!answer.ok) throw Refusal.from(answer.error)
    const remembered = history.all(operationId).map(row => ({
      sql: 'INSERT INTO history (commandId, tableName, rowId, before, after) VALUES (?, ?, ?, ?, ?)',
      parameters: Object.values(row),
    }))
    all.push([...written, ...remembered])
  }
  file.close()
  return all
}

function startBare(folder: string) {
  const file = path.join(folder, 'acuerdos.db')
  const worker = new Worker(new URL('./bareWorker.ts', import.meta.url), { workerData: { file } })
  const waiting = new Map<number, { resolve(): void; reject(error: unknown): void }>()
  let last = 0
  worker.on('message', (id: number) => waiting.get(id)?.resolve())
  worker.on('error', error => {
    for (const { reject } of waiting.values()) reject(error)
  })
  const ask = (request: (id: number) => BareRequest) =>
    new Promise<void>((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      worker.postMessage(request(last))
    })
  return {
    write: (statements: readonly Statement[]) => ask(id => ({ id, statements })),
    close: () => ask(id => ({ id, close: true })),
  }
}

/** Both files must hold the same now, or the comparison would compare nothing. */
function compare(folders: { ours: string; theirs: string }): void {
  const said = Object.values(folders).map(folder => {
    const connection = new Database(path.join(folder, 'acuerdos.db'), { readonly: true })
    const rows = ['point', 'agreement', 'follow_up', 'attendance', 'search_entry', 'history', 'command'].map(table =>
      connection.prepare(`SELECT '${table}' AS name, count(*) AS rows FROM ${table}`).get(),
    )
    const texts = connection.prepare('SELECT id, text FROM search_entry ORDER BY id DESC LIMIT 5000').all()
    connection.close()
    return JSON.stringify([rows, texts])
  })
  if (said[0] !== said[1]) throw new Error('the bare transactions wrote other rows')
}

function unused(): never {
  throw new Error('nothing here makes documents')
}
