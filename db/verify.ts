import Database from 'better-sqlite3'
import { stateOf } from './copy.ts'
import type { Binding, Connection } from './execute.ts'
import { isDamage } from './failures.ts'

export type Findings = {
  /** What SQLite says about pages, indexes and references, at most twenty lines; none where all is well. */
  problems: string[]
  /** Whether the search index holds exactly the texts of its entries. */
  searchGood: boolean
  /** How many rows its tables hold; 0 where there are problems, for then they cannot all be counted. */
  records: number
}

const MOST = 20

/** Checks every page of a copy and its search index. The copy is written to and of no other use afterwards. */
export function findProblems(copy: string, binding: Binding): Findings {
  const connection = new Database(copy, { timeout: 0, ...binding })
  try {
    connection.pragma('trusted_schema = OFF')
    connection.pragma('cell_size_check = ON')
    const lines = rowsOf(connection, `integrity_check(${MOST})`).map(row => String(Object.values(row)[0]))
    const orphans = rowsOf(connection, 'foreign_key_check').map(row => Object.values(row).join(' '))
    const problems = [...lines.filter(line => line !== 'ok'), ...orphans].slice(0, MOST)
    const records = problems.length === 0 ? rowsIn(connection) : 0
    return { problems, searchGood: isSearchGood(connection), records }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { problems: [error instanceof Error ? error.message : String(error)], searchGood: false, records: 0 }
  } finally {
    connection.close()
  }
}

function rowsIn(connection: Connection): number {
  return Object.values(stateOf(connection).rows).reduce((sum, count) => sum + count, 0)
}

function isSearchGood(connection: Connection): boolean {
  try {
    // With rank 1 the index is also compared with the texts that it was made of (https://sqlite.org/fts5.html, section 6.4).
    connection.exec("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
    return true
  } catch (error) {
    if (!isDamage(error)) throw error
    return false
  }
}

function rowsOf(connection: Connection, pragma: string): object[] {
  const rows = connection.pragma(pragma)
  return Array.isArray(rows) ? rows : []
}
