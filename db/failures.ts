import Database from 'better-sqlite3'

const sqliteCodes = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC'])
const systemCodes = new Set<unknown>(['ENOSPC', 'EDQUOT'])

/** Whether a write failed because nothing more fits: SQLite says it in several ways, and so does the system. */
export function isDiskFull(error: unknown): boolean {
  if (error instanceof Database.SqliteError) return sqliteCodes.has(error.code)
  return error instanceof Error && 'code' in error && systemCodes.has(error.code)
}
