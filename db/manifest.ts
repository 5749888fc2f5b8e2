import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { type BackupReason, backupReasons } from '../shared/vocabulary.ts'

/** An attachment that a backup needs, by the hash that names its file. */
export type NeededAttachment = { sha256: string; size: number }

/** What stands in a backup, found out by reading all of it. */
export type CopyFacts = {
  /** Schema, `PRAGMA user_version`. */
  version: number
  bytes: number
  sha256: string
  /** How many rows each table has. */
  rows: Record<string, number>
  /** Id of the latest command; null where there was none. Two states of one file with the same one are the same. */
  lastCommand: string | null
  attachments: NeededAttachment[]
}

/** What is known of a backup without reading it. */
export type Manifest = CopyFacts & { sequence: number; madeAt: string; reason: BackupReason }

const HASH = /^[0-9a-f]{64}$/

/** The text of a manifest, with its own checksum: no byte of it can change unnoticed. */
export function manifestText(manifest: Manifest): string {
  const content = { program: 'acuerdos', ...manifest }
  const check = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  return `${JSON.stringify({ ...content, check }, null, 2)}\n`
}

/** The manifest of a text made by `manifestText`; null where one byte of it differs. */
export function parseManifest(text: string): Manifest | null {
  try {
    const found: unknown = JSON.parse(text)
    if (typeof found !== 'object' || found === null) return null
    const { program, check, ...content } = found as Record<string, unknown>
    if (program !== 'acuerdos' || typeof check !== 'string' || !isManifest(content)) return null
    return manifestText(content) === text ? content : null
  } catch {
    return null
  }
}

export function readManifest(file: string): Manifest | null {
  try {
    return parseManifest(fs.readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

// The checksum says that we wrote it; what names files is looked at all the same, because a package may come from anybody.
function isManifest(content: Record<string, unknown>): content is Manifest {
  const { sequence, madeAt, reason, version, bytes, sha256, rows, lastCommand, attachments } = content
  return (
    [sequence, version, bytes].every(number => Number.isSafeInteger(number) && Number(number) >= 0) &&
    typeof madeAt === 'string' &&
    !Number.isNaN(Date.parse(madeAt)) &&
    backupReasons.some(known => known === reason) &&
    (lastCommand === null || typeof lastCommand === 'string') &&
    typeof sha256 === 'string' &&
    HASH.test(sha256) &&
    typeof rows === 'object' &&
    rows !== null &&
    Object.values(rows).every(count => Number.isSafeInteger(count)) &&
    Array.isArray(attachments) &&
    attachments.every(isNeeded)
  )
}

function isNeeded(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null || !('sha256' in entry && 'size' in entry)) return false
  return typeof entry.sha256 === 'string' && HASH.test(entry.sha256) && Number.isSafeInteger(entry.size)
}
