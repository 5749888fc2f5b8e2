import Database from 'better-sqlite3'

const sqliteCodes = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC'])
const systemCodes = new Set<unknown>(['ENOSPC', 'EDQUOT'])

/** Whether a write failed because nothing more fits: SQLite says it in several ways, and so does the system. */
export function isDiskFull(error: unknown): boolean {
  if (error instanceof Database.SqliteError) return sqliteCodes.has(error.code)
  return error instanceof Error && 'code' in error && systemCodes.has(error.code)
}

/** Whether a fault means that the file itself is damaged. */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
}

/** Whether the file refused a row for a rule of its tables: `FOREIGNKEY`, `PRIMARYKEY`, `UNIQUE`. */
export function isConstraint(error: unknown, rule: 'FOREIGNKEY' | 'PRIMARYKEY' | 'UNIQUE'): error is Error {
  return error instanceof Database.SqliteError && error.code === `SQLITE_CONSTRAINT_${rule}`
}
