import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { removeFile, syncFolder, writeWhole } from './fileSystem.ts'

/**
 * A small file beside the database while it is open. It tells a second program who has it, and after an unclean end which log
 * belongs to the file.
 */
export type Session = {
  user: string
  computer: string
  /** Instant, UTC ISO text. */
  since: string
  /** Lineage of the log that this file's changes go through; null while nothing was written. */
  log: string | null
}

/** What the last session left; null after a clean end. One that cannot be read counts as none. */
export function readSession(folder: string): Session | null {
  try {
    const found: unknown = JSON.parse(fs.readFileSync(fileIn(folder), 'utf8'))
    if (typeof found !== 'object' || found === null) return null
    const text = (name: string) => String(Reflect.get(found, name) ?? '').slice(0, 100)
    return { user: text('user'), computer: text('computer'), since: text('since'), log: text('log') || null }
  } catch {
    return null
  }
}

/** Says that this process has the file now. A disk that is full does not keep it from being read. */
export function beginSession(folder: string, log: string | null): Session {
  const session = { user: accountName(), computer: os.hostname(), since: new Date().toISOString(), log }
  try {
    // The name of a log that waits must not get lost; who has the file may.
    if (log !== null) writeWhole(fileIn(folder), textOf(session))
    else fs.writeFileSync(fileIn(folder), textOf(session), { mode: 0o600 })
  } catch {
    // Who has the file is a courtesy; the lock is SQLite's.
  }
  return session
}

/** Names the log before anything in it counts. */
export function nameLog(folder: string, session: Session, log: string): void {
  writeWhole(fileIn(folder), textOf({ ...session, log }))
}

/** The clean end. */
export function endSession(folder: string): void {
  removeFile(fileIn(folder))
  syncFolder(folder)
}

function fileIn(folder: string): string {
  return path.join(folder, 'session.json')
}

function textOf(session: Session): string {
  return `${JSON.stringify(session)}\n`
}

function accountName(): string {
  try {
    return os.userInfo().username
  } catch {
    return ''
  }
}
