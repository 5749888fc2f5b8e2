import { z } from 'zod'
import { type ReadHandle, sql } from '../db/execute.ts'
import { type Columns, rowOf } from '../db/rows.ts'
import type { RecordKind } from '../shared/contract/define.ts'

const columns = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

/** What a side of a history row says; null where the record was not there. */
export function parseColumns(json: string): Columns
export function parseColumns(json: string | null): Columns | null
export function parseColumns(json: string | null): Columns | null {
  return json === null ? null : columns.parse(JSON.parse(json))
}

/** A record as it is, or as it was when it was removed; undefined where nothing is known of it. */
export function knownRow(db: ReadHandle, table: RecordKind, id: string): Columns | undefined {
  const row = rowOf(db, table, id)
  if (row) return row
  const removed = db.one(
    sql
      .selectFrom('history')
      .select('before')
      .where('rowId', '=', id)
      .where('after', 'is', null)
      .orderBy('sequence', 'desc')
      .limit(1),
  )
  return parseColumns(removed?.before ?? null) ?? undefined
}
