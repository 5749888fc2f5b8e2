import { type Compilable, type RawBuilder, sql as raw } from 'kysely'
import { type RecordKind, recordKinds } from '../shared/contract/define.ts'
import { Refusal } from '../shared/errors.ts'
import { type ReadHandle, sql, type WriteHandle } from './execute.ts'
import { isConstraint } from './failures.ts'

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

/** Throws `record.notFound` where the row names a record that is not there, `record.duplicate` where its place is taken. */
export function insertRow(db: WriteHandle, table: RecordKind, row: Columns): void {
  const names = raw.join(Object.keys(row).map(name => raw.ref(name)))
  const values = raw.join(Object.values(row).map(value => raw`${value}`))
  try {
    db.run(query(raw`INSERT INTO ${raw.table(table)} (${names}) VALUES (${values})`))
  } catch (error) {
    throw refusalOf(db, table, row, error)
  }
}

/** Refuses as `insertRow` does. */
export function updateRow(db: WriteHandle, table: RecordKind, id: string, row: Columns): void {
  const pairs = raw.join(Object.entries(row).map(([name, value]) => raw`${raw.ref(name)} = ${value}`))
  try {
    db.run(query(raw`UPDATE ${raw.table(table)} SET ${pairs} WHERE id = ${id}`))
  } catch (error) {
    throw refusalOf(db, table, row, error)
  }
}

/** Throws `record.inUse` where other records name the row and do not go with it. */
export function deleteRow(db: WriteHandle, table: RecordKind, id: string): void {
  try {
    db.run(query(raw`DELETE FROM ${raw.table(table)} WHERE id = ${id}`))
  } catch (error) {
    if (!isConstraint(error, 'FOREIGNKEY')) throw error
    throw Refusal.of('record.inUse', { kind: table, name: nameOf(db, table, id), count: countUses(db, table, id) })
  }
}

/** How many other records name this one, whether or not they would go with it. */
export function countUses(db: ReadHandle, table: RecordKind, id: string): number {
  const uses = recordKinds.flatMap(kind =>
    foreignKeys(db, kind)
      .filter(key => key.table === table)
      .map(
        key =>
          raw`SELECT count(*) AS count FROM ${raw.table(kind)} WHERE ${raw.ref(key.column)} = ${id} AND id <> ${id}`,
      ),
  )
  if (uses.length === 0) return 0
  return db
    .all(query(raw<{ count: number }>`${raw.join(uses, raw` UNION ALL `)}`))
    .reduce((sum, row) => sum + row.count, 0)
}

/** The columns of a table. */
export function columnNames(db: ReadHandle, table: RecordKind): string[] {
  return db.all(query(raw<{ name: string }>`SELECT name FROM pragma_table_info(${table})`)).map(({ name }) => name)
}

/** How a person knows a row. */
export function nameOf(db: ReadHandle, table: RecordKind, id: string): string {
  const row = rowOf(db, table, id) ?? {}
  return String(row.name || row.reference || row.title || row.text || row.nameEs || id)
}

function foreignKeys(db: ReadHandle, table: RecordKind): { column: string; table: string }[] {
  return db.all(
    query(
      raw<{ column: string; table: string }>`SELECT "from" AS "column", "table" FROM pragma_foreign_key_list(${table})`,
    ),
  )
}

/** What a person is told when the file refuses a row; other faults are ours and stay as they are. */
function refusalOf(db: ReadHandle, table: RecordKind, row: Columns, error: unknown): unknown {
  if (isConstraint(error, 'FOREIGNKEY')) {
    for (const key of foreignKeys(db, table)) {
      const id = row[key.column]
      const kind = recordKinds.find(name => name === key.table)
      if (kind && typeof id === 'string' && !rowOf(db, kind, id)) return Refusal.of('record.notFound', { kind, id })
    }
  }
  if (isConstraint(error, 'PRIMARYKEY') || isConstraint(error, 'UNIQUE')) {
    // "UNIQUE constraint failed: body.code"
    const column = error.message.split('.').at(-1) ?? ''
    return Refusal.of('record.duplicate', { kind: table, name: String(row[column] ?? '') })
  }
  return error
}
