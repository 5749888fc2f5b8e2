import Database from 'better-sqlite3'
import type { Binding, Connection } from './execute.ts'

type Entry = { type: string; name: string; sql: string | null }

/**
 * The first thing by which the schema of a file differs from what these migrations make; null where it is the same. So a file
 * carries no trigger, view or virtual table that we did not put there.
 */
export function foreignPart(connection: Connection, migrations: readonly string[], binding: Binding): string | null {
  const expected = new Database(':memory:', binding)
  try {
    for (const step of migrations) expected.exec(step)
    const ours = schemaOf(expected)
    const theirs = schemaOf(connection)
    const differing = [...theirs.keys(), ...ours.keys()].find(name => theirs.get(name) !== ours.get(name))
    return differing ?? null
  } finally {
    expected.close()
  }
}

/** Statistics that SQLite may keep for itself are no part of a schema. */
function schemaOf(connection: Connection): Map<string, string> {
  const entries = connection
    .prepare<[], Entry>("SELECT type, name, sql FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite@_stat%' ESCAPE '@'")
    .all()
  return new Map(entries.map(({ type, name, sql }) => [name, `${type} ${(sql ?? '').replace(/\s+/g, ' ')}`]))
}
