import { type Compilable, type RawBuilder, sql as raw } from 'kysely'
import type { RecordKind } from '../shared/contract/define.ts'
import { type ReadHandle, sql, type WriteHandle } from './execute.ts'

/** What a column can hold. */
export type Stored = string | number | null
export type Columns = Record<string, Stored>

/** SQL that the builder cannot express, as a query for the handles. */
export function query<Row>(builder: RawBuilder<Row>): Compilable<Row> {
  return { compile: () => builder.compile(sql) }
}

/** A row of any record by its id, whatever its columns. */
export function rowOf(db: ReadHandle, table: RecordKind, id: string): Columns | undefined {
  return db.one(query(raw<Columns>`SELECT * FROM ${raw.table(table)} WHERE id = ${id}`))
}

export function insertRow(db: WriteHandle, table: RecordKind, row: Columns): void {
  const names = raw.join(Object.keys(row).map(name => raw.ref(name)))
  const values = raw.join(Object.values(row).map(value => raw`${value}`))
  db.run(query(raw`INSERT INTO ${raw.table(table)} (${names}) VALUES (${values})`))
}

export function updateRow(db: WriteHandle, table: RecordKind, id: string, row: Columns): void {
  const pairs = raw.join(Object.entries(row).map(([name, value]) => raw`${raw.ref(name)} = ${value}`))
  db.run(query(raw`UPDATE ${raw.table(table)} SET ${pairs} WHERE id = ${id}`))
}

export function deleteRow(db: WriteHandle, table: RecordKind, id: string): void {
  db.run(query(raw`DELETE FROM ${raw.table(table)} WHERE id = ${id}`))
}
