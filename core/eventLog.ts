import fs from 'node:fs'
import path from 'node:path'
import type { Method } from '../shared/contract/index.ts'
import type { ErrorCode } from '../shared/errors.ts'
import type { BackupReason } from '../shared/vocabulary.ts'

/**
 * What happened, for whoever helps: names of operations, times and codes, all from closed lists. Nothing that a person wrote, nor a
 * name or a place on the disk, has a field here.
 */
export type LogEvent = {
  level: 'info' | 'warn' | 'error'
  event: 'started' | 'opened' | 'stopped' | 'call' | 'backup' | 'fault' | 'thread'
  method?: Method | 'unknown'
  reason?: BackupReason
  ms?: number
  code?: ErrorCode
  /** What the person was told to quote. */
  reference?: string
  /** Kind of a fault and where in our sources it arose. */
  fault?: string
  version?: number
  again?: boolean
}

export type EventLog = {
  write(event: LogEvent): void
  /** From now on lines go into the folder; before, they wait in memory, for a folder may be somebody else's. */
  keep(): void
  /** The latest lines, oldest first. */
  latest(count: number): string[]
}

const FILES = 5
const LARGEST = 1024 * 1024
const MOST_WAITING = 100

/** The log of a workspace: at most five files of a megabyte under `logs/`. Whatever goes wrong with it, the program goes on. */
export function openEventLog(folder: string | null, clock: () => Date = () => new Date()): EventLog {
  const waiting: string[] = []
  let kept = false
  return {
    write(event) {
      const line = JSON.stringify({ at: clock().toISOString(), ...event })
      if (kept && folder !== null) append(folder, line)
      else {
        waiting.push(line)
        if (waiting.length > MOST_WAITING) waiting.shift()
      }
    },
    keep() {
      if (kept || folder === null) return
      kept = true
      for (const line of waiting.splice(0)) append(folder, line)
    },
    latest: count => [...latestLines(folder, count), ...waiting].slice(-count),
  }
}

/** Notes that the core's thread died; only where a log is kept already. */
export function noteDeath(folder: string | null, fault: string, again: boolean): void {
  if (folder === null || !fs.existsSync(fileIn(folder))) return
  const kind = /^[A-Z][A-Za-z]*Error\b|^no sign of life\b|^the thread ended\b/.exec(fault)?.[0] ?? 'Error'
  const event: LogEvent = { level: 'error', event: 'thread', fault: kind, again }
  append(folder, JSON.stringify({ at: new Date().toISOString(), ...event }))
}

/** A fault without its message, which may quote what somebody wrote: its kind, its code, and where in our sources it arose. */
export function scrubbed(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z][A-Z0-9_]{0,60}$/.test(error.code)
  const kind = [error.constructor.name, code ? String(error.code) : ''].filter(Boolean).join(' ')
  return [kind, ...framesOf(error)].join(' < ')
}

const MOST_FRAMES = 6
const OURS = /[\\/]((?:core|db|shared|electron|web|cli)[\\/][\w./\\-]+\.(?:ts|cjs|mjs|js):\d+:\d+)\)?$/

function framesOf({ stack = '', message }: Error): string[] {
  // A message may have lines that look like a trace.
  const end = stack.indexOf(message)
  if (end === -1) return []
  const lines = stack.slice(end + message.length).split('\n')
  return lines.flatMap(line => OURS.exec(line)?.[1]?.replaceAll('\\', '/') ?? []).slice(0, MOST_FRAMES)
}

function append(folder: string, line: string): void {
  try {
    const file = fileIn(folder)
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size + line.length > LARGEST) rotate(file)
    fs.appendFileSync(file, `${line}\n`, { mode: 0o600 })
  } catch {
    // A full disk must not stop the work, nor must whoever holds the file.
  }
}

function rotate(file: string): void {
  for (let number = FILES - 1; number > 1; number--)
    if (fs.existsSync(`${file}.${number - 1}`)) fs.renameSync(`${file}.${number - 1}`, `${file}.${number}`)
  fs.renameSync(file, `${file}.1`)
}

function latestLines(folder: string | null, count: number): string[] {
  if (folder === null) return []
  const read = (file: string) => {
    try {
      return fs.readFileSync(file, 'utf8').split('\n').filter(Boolean)
    } catch {
      return []
    }
  }
  const newest = read(fileIn(folder))
  return newest.length >= count ? newest.slice(-count) : [...read(`${fileIn(folder)}.1`), ...newest].slice(-count)
}

function fileIn(folder: string): string {
  return path.join(folder, 'logs', 'acuerdos.log')
}
