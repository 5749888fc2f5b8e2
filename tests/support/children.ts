import { type ChildProcess, spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'

/** What another program said until it ended or was ended. */
export type Said = {
  acknowledged: string[]
  /** Refused commands with the code of each. */
  refused: { id: string; code: string }[]
  /** Code with which it could not begin; null where it could. */
  notBegun: string | null
  closed: boolean
  /** What it said of faults of ours. */
  faults: string
}

export type Writer = {
  /** Resolves when so many commands were answered, or there will be no more. */
  answered(count: number): Promise<void>
  /** Ends it at once, as a power cut would end everything. */
  kill(): void
  ended: Promise<Said>
}

type Words = { folder: string; name: string; commands: number; source?: string }

/** What was compiled once is kept: such programs are started by the hundred. */
const compiled = { NODE_COMPILE_CACHE: path.join(os.tmpdir(), 'node-compile-cache') }
const here = import.meta.dirname
const strip = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']

/** How one of these files is started as a program of its own; `through` stands before it on the command line. */
export function programFor(script: string, words: readonly string[], through: readonly string[] = []) {
  const [program = process.execPath, ...rest] = [
    ...through,
    process.execPath,
    ...strip,
    path.join(here, script),
    ...words,
  ]
  return { program, words: rest, options: { env: { ...process.env, ...compiled } } }
}

/** Starts `writer.ts` as a program of its own. */
export function startWriter({ folder, name, commands, source }: Words, through: readonly string[] = []): Writer {
  const wanted = [folder, name, String(commands), ...(source === undefined ? [] : [source])]
  const { program, words, options } = programFor('writer.ts', wanted, through)
  return listenTo(spawn(program, words, options))
}

function listenTo(child: ChildProcess): Writer {
  const said: Said = { acknowledged: [], refused: [], notBegun: null, closed: false, faults: '' }
  const waiting: { count: number; resolve(): void }[] = []
  const answers = () => said.acknowledged.length + said.refused.length
  const tellWaiting = (all: boolean) => {
    for (const each of waiting) if (all || answers() >= each.count) each.resolve()
  }
  let rest = ''
  child.stdout?.on('data', (piece: Buffer) => {
    const lines = (rest + piece.toString()).split('\n')
    // Half a line was never said.
    rest = lines.pop() ?? ''
    for (const line of lines) note(said, line)
    tellWaiting(false)
  })
  child.stderr?.on('data', (piece: Buffer) => {
    said.faults += piece.toString()
  })
  const ended = new Promise<Said>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => {
      tellWaiting(true)
      resolve(said)
    })
  })
  return {
    answered: count =>
      new Promise(resolve => {
        waiting.push({ count, resolve })
        tellWaiting(child.exitCode !== null)
      }),
    kill: () => child.kill('SIGKILL'),
    ended,
  }
}

function note(said: Said, line: string): void {
  const [mark, id = '', code = ''] = line.split(' ')
  if (mark === '+') said.acknowledged.push(id)
  else if (mark === '-') said.refused.push({ id, code })
  else if (mark === '!') said.notBegun = id
  else if (mark === 'closed') said.closed = true
}
