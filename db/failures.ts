import Database from 'better-sqlite3'
import { Refusal } from '../shared/errors.ts'
import { SEALED } from './sealTriggers.ts'

const fullCodes = new Set<unknown>(['SQLITE_FULL', 'ENOSPC', 'EDQUOT'])
const failingCodes = new Set<unknown>(['EIO', 'EROFS', 'EFBIG', 'ENXIO', 'ENODEV'])

/**
 * What a person is told when the disk fails a write or a read: `disk.full`, or `disk.failing` for every other reason, a used-up
 * quota among them, because SQLite does not tell that one apart. Null for all other errors.
 */
export function diskRefusal(error: unknown): Refusal | null {
  const code = codeOf(error)
  if (fullCodes.has(code)) return Refusal.of('disk.full', {})
  if (failingCodes.has(code)) return Refusal.of('disk.failing', {})
  // Of memory, not of the disk.
  if (code === 'SQLITE_IOERR_NOMEM') return null
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_IOERR')
    ? Refusal.of('disk.failing', {})
    : null
}

/** Whether a fault means that the file itself is damaged. */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
}

/** Whether the file refused a row for a rule of its tables: `FOREIGNKEY`, `PRIMARYKEY`, `UNIQUE`. */
export function isConstraint(error: unknown, rule: 'FOREIGNKEY' | 'PRIMARYKEY' | 'UNIQUE'): error is Error {
  return error instanceof Database.SqliteError && error.code === `SQLITE_CONSTRAINT_${rule}`
}

/** What a person is told when a command would have changed sealed minutes; null for all other errors. */
export function sealRefusal(error: unknown): Refusal | null {
  const held = error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_TRIGGER'
  if (!held || !error.message.startsWith(SEALED)) return null
  return Refusal.of('minutes.sealed', { reference: error.message.slice(SEALED.length) })
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null
}
