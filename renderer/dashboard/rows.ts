import type { FigureRows } from '../../shared/contract/dashboard.ts'
import type { Output } from '../../shared/contract/index.ts'
import { paths } from '../paths.ts'
import type { Which } from './which.ts'

/** A filter of the register's address that lets the same agreements through. */
export type RegisterQuery = Readonly<Record<string, string>>

/** The address of the register with the agreements behind a figure. */
export type RowsOf = (rows: FigureRows, same?: RegisterQuery) => string

/**
 * A filter where there is one that says the same, since it stays true as things change; else the agreements themselves. The register
 * has no filter by the day of a meeting.
 */
export function rowsOf({ ids }: Output<'dashboard.get'>, { bodyId, from, to }: Which): RowsOf {
  return (rows, same) => {
    if (same === undefined || from !== undefined || to !== undefined) {
      return paths.agreementsBy({ ids: rows.map(row => ids[row] ?? '').join(',') })
    }
    return paths.agreementsBy({ ...same, ...(bodyId === undefined ? {} : { body: bodyId }) })
  }
}
