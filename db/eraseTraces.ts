import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { type RawBuilder, sql as raw } from 'kysely'
import { type RecordKind, recordKinds } from '../shared/contract/define.ts'
import { makePrivateFile, turnLogOn } from './create.ts'
import type { Binding, Connection, ReadHandle, WriteHandle } from './execute.ts'
import { removeFile, syncFile, writeWhole } from './fileSystem.ts'
import { stampColumns } from './historyTriggers.ts'
import { query } from './rows.ts'
import type { WorkspaceFiles } from './workspaceFiles.ts'

/** Records by their tables: those that are there, and those of which only the history still tells. */
export type Scope = Map<RecordKind, Set<string>>

type Reference = { table: RecordKind; column: string; to: RecordKind; cascades: boolean; nullable: boolean }

/** The records themselves and everything that hangs on them: what goes when they go, and what hung on them before it was removed. */
export function scopeOf(db: ReadHandle, records: readonly { kind: RecordKind; id: string }[]): Scope {
  const scope: Scope = new Map()
  for (const { kind, id } of records) add(scope, kind, [id])
  const parts = referencesOf(db).filter(reference => reference.cascades)
  for (let size = -1; size !== sizeOf(scope); ) {
    size = sizeOf(scope)
    for (const { table, column, to } of parts) {
      const owners = idsIn(scope, to)
      if (owners !== null) add(scope, table, partsOf(db, table, column, owners))
    }
  }
  return scope
}

/** All ids of a scope. */
export function allIds(scope: Scope): string[] {
  return [...scope.values()].flatMap(ids => [...ids])
}

/** Empties what other records say of those in scope, as far as it may be empty, and deletes them. Answers how many of each. */
export function deleteScope(db: WriteHandle, scope: Scope): Map<RecordKind, number> {
  for (const { table, column, to, nullable, cascades } of referencesOf(db)) {
    const ids = idsIn(scope, to)
    if (ids === null || cascades || !nullable) continue
    db.run(
      query(raw`UPDATE ${raw.table(table)} SET ${raw.ref(column)} = NULL WHERE ${raw.ref(column)} IN ${listed(ids)}`),
    )
  }
  const there = [...scope].map(([table, ids]) => [table, countIn(db, table, [...ids])] as const)
  for (const [table, ids] of scope) db.run(query(raw`DELETE FROM ${raw.table(table)} WHERE id IN ${listed([...ids])}`))
  return new Map(there.filter(([, count]) => count > 0))
}

/** Empties every column of a row as far as the file lets it, but its place; then sets these. */
export function blankRow(db: WriteHandle, table: RecordKind, id: string, values: Record<string, string>): void {
  const kept = new Set(['id', 'position', 'number', 'createdAt', 'createdBy', 'changedAt', 'changedBy'])
  const columns = db
    .all(
      query(raw<{ name: string; required: number; initial: string | null }>`
        SELECT name, "notnull" AS required, dflt_value AS initial FROM pragma_table_info(${table})`),
    )
    .filter(({ name, required, initial }) => !kept.has(name) && (required === 0 || initial !== null))
  const empty = columns.map(
    ({ name, initial }) => raw`${raw.ref(name)} = ${initial === null ? raw`NULL` : raw.raw(initial)}`,
  )
  const set = Object.entries(values).map(([name, value]) => raw`${raw.ref(name)} = ${value}`)
  db.run(query(raw`UPDATE ${raw.table(table)} SET ${raw.join(empty)} WHERE id = ${id}`))
  db.run(query(raw`UPDATE ${raw.table(table)} SET ${raw.join(set)} WHERE id = ${id}`))
}

/**
 * Takes the content of the records in scope out of the history: it still says that they were made and changed, by whom and when.
 * The commands that did it cannot be undone any more, nothing that was undone can be redone, and elsewhere in the history nothing
 * leads to these records. Answers how many entries lost their content.
 */
export function redactHistory(db: WriteHandle, scope: Scope, takenBackBy: string): number {
  const ids = allIds(scope)
  const theirs = raw`"rowId" IN ${listed(ids)}`
  db.run(
    query(raw`UPDATE command SET undoable = 0, "inputHash" = '', "mergeKey" = NULL
      WHERE id IN (SELECT "commandId" FROM history WHERE ${theirs})`),
  )
  // What was typed within a minute was joined to the first of these commands.
  db.run(
    query(raw`UPDATE command SET undoable = 0, "inputHash" = '', "mergeKey" = NULL
      WHERE "mergedInto" IN (SELECT "commandId" FROM history WHERE ${theirs})`),
  )
  db.run(
    query(raw`UPDATE command SET "takenBackBy" = ${takenBackBy}
      WHERE method = 'history.undo' AND "takenBackBy" IS NULL`),
  )
  const redacted = db.run(
    query(raw`UPDATE history SET before = iif(before IS NULL, NULL, '{}'), after = iif(after IS NULL, NULL, '{}')
      WHERE ${theirs}`),
  )
  const columns = new Set(referencesOf(db).map(reference => reference.column))
  for (const side of ['before', 'after'])
    for (const column of columns) {
      const place = `$.${column}`
      db.run(
        query(raw`UPDATE history SET ${raw.ref(side)} = json_set(${raw.ref(side)}, ${place}, NULL)
          WHERE json_extract(${raw.ref(side)}, ${place}) IN ${listed(ids)}`),
      )
    }
  return redacted
}

/** Every text of every record and of the history, put through a function. Answers how many rows of records and entries changed. */
export function replaceTexts(connection: Connection, replace: (text: string) => string): number {
  connection.function('replaced_text', { deterministic: true }, value =>
    typeof value === 'string' ? replace(value) : value,
  )
  connection.function('replaced_json', { deterministic: true }, value =>
    typeof value === 'string' ? replaceInJson(value, replace) : value,
  )
  let changed = 0
  const put = (table: string, column: string, by: string) => {
    if (saysLittle(connection, table, column, value => replaceInJson(value, replace) === value)) return
    const now = `${by}("${column}")`
    changed += connection
      .prepare(`UPDATE "${table}" SET "${column}" = ${now} WHERE "${column}" IS NOT ${now}`)
      .run().changes
  }
  for (const table of recordKinds)
    for (const column of textColumns(connection, table)) put(table, column, 'replaced_json')
  const inRecords = changed
  for (const column of ['before', 'after']) put('history', column, 'replaced_json')
  put('command', 'user', 'replaced_text')
  return inRecords
}

/**
 * Writes the whole file anew at `files.making`, from what its records say, to take its place with `putPreparedInPlace`: pages that
 * were freed, room left in others and the log keep what was once there. Takes about as long as copying the file.
 */
export function writeAnew(connection: Connection, files: WorkspaceFiles, binding: Binding): void {
  makePrivateFile(files.making)
  connection.prepare('VACUUM INTO ?').run(files.making)
  const anew = new Database(files.making, { timeout: 0, ...binding })
  try {
    turnLogOn(anew)
  } finally {
    anew.close()
  }
  syncFile(files.making)
}

/** Says before an erasure that the file is to be written anew after it, so that a power cut between both is made up for. */
export function noteErasure(folder: string, hashes: readonly string[]): void {
  writeWhole(noteIn(folder), `${JSON.stringify(hashes)}\n`)
}

/** The attachments whose files go, of an erasure that did not come to its end; null where there is none. */
export function unfinishedErasure(folder: string): string[] | null {
  if (!fs.existsSync(noteIn(folder))) return null
  try {
    const found: unknown = JSON.parse(fs.readFileSync(noteIn(folder), 'utf8'))
    return Array.isArray(found) ? found.filter(hash => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)) : []
  } catch {
    return []
  }
}

export function endErasure(folder: string): void {
  removeFile(noteIn(folder))
}

function noteIn(folder: string): string {
  return path.join(folder, 'erasing.json')
}

const FEW = 40

/** Whether a column has but a few values in all its rows, as those with kinds, states and users, and none of them is touched. */
function saysLittle(connection: Connection, table: string, column: string, stays: (value: string) => boolean): boolean {
  const values = connection
    .prepare<[], { value: unknown }>(`SELECT DISTINCT "${column}" AS value FROM "${table}" LIMIT ${FEW + 1}`)
    .all()
  return values.length <= FEW && values.every(({ value }) => typeof value !== 'string' || stays(value))
}

/** The texts of an object or a list, however deep; anything that is no JSON is one text. */
function replaceInJson(stored: string, replace: (text: string) => string): string {
  if (!/^[[{"]/.test(stored)) return replace(stored)
  let found: unknown
  try {
    found = JSON.parse(stored)
  } catch {
    return replace(stored)
  }
  let changed = false
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const now = /^[[{"]/.test(value) ? replaceInJson(value, replace) : replace(value)
      changed ||= now !== value
      return now
    }
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]))
  }
  const now = JSON.stringify(walk(found))
  return changed ? now : stored
}

/** Columns that a person's words may stand in, and those that say who wrote. */
function textColumns(connection: Connection, table: RecordKind): string[] {
  const keys = new Set(
    connection
      .prepare<[string], { from: string }>('SELECT "from" FROM pragma_foreign_key_list(?)')
      .all(table)
      .map(key => key.from),
  )
  return connection
    .prepare<[string], { name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)')
    .all(table)
    .filter(({ name, type }) => type === 'TEXT' && name !== 'id' && !keys.has(name) && !isInstant(name))
    .map(({ name }) => name)
}

function isInstant(name: string): boolean {
  return stampColumns.has(name) && name.endsWith('At')
}

/** Who names whom, as the file declares it. */
function referencesOf(db: ReadHandle): Reference[] {
  return recordKinds.flatMap(table =>
    db
      .all(
        query(raw<{ column: string; to: string; action: string; required: number }>`
          SELECT key."from" AS "column", key."table" AS "to", key.on_delete AS action, info."notnull" AS required
          FROM pragma_foreign_key_list(${table}) AS key
          JOIN pragma_table_info(${table}) AS info ON info.name = key."from"`),
      )
      .flatMap(({ column, to, action, required }) => {
        const kind = recordKinds.find(name => name === to)
        return kind ? [{ table, column, to: kind, cascades: action === 'CASCADE', nullable: required === 0 }] : []
      }),
  )
}

/** Live records by the one they belong to; of those that were removed, every one that ever belonged to it. */
function partsOf(db: ReadHandle, table: RecordKind, column: string, owners: string[]): string[] {
  const place = `$.${column}`
  const rows = db.all(
    query(raw<{ id: string }>`
      SELECT id FROM ${raw.table(table)} WHERE ${raw.ref(column)} IN ${listed(owners)}
      UNION SELECT "rowId" FROM history WHERE "tableName" = ${table}
        AND (json_extract(before, ${place}) IN ${listed(owners)} OR json_extract(after, ${place}) IN ${listed(owners)})
        AND "rowId" NOT IN (SELECT id FROM ${raw.table(table)})`),
  )
  return rows.map(row => row.id)
}

function countIn(db: ReadHandle, table: RecordKind, ids: string[]): number {
  const counted = query(raw<{ count: number }>`
    SELECT count(*) AS count FROM ${raw.table(table)} WHERE id IN ${listed(ids)}`)
  return db.one(counted)?.count ?? 0
}

/** Any number of values with one and the same statement. */
export function listed(values: readonly string[]): RawBuilder<unknown> {
  return raw`(SELECT value FROM json_each(${JSON.stringify(values)}))`
}

function add(scope: Scope, kind: RecordKind, ids: readonly string[]): void {
  const known = scope.get(kind) ?? new Set()
  for (const id of ids) known.add(id)
  if (known.size > 0) scope.set(kind, known)
}

function idsIn(scope: Scope, kind: RecordKind): string[] | null {
  const ids = scope.get(kind)
  return ids ? [...ids] : null
}

function sizeOf(scope: Scope): number {
  return [...scope.values()].reduce((sum, ids) => sum + ids.size, 0)
}
