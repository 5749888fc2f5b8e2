import type { Insertable } from 'kysely'
import { bulkInsert } from '../../db/bulk.ts'
import type { WriteHandle } from '../../db/execute.ts'
import type { Records } from '../../db/schema.ts'
import type { RecordKind } from '../../shared/contract/define.ts'
import { dayText } from './calendar.ts'

type Stamp = 'createdAt' | 'createdBy' | 'changedAt' | 'changedBy'
type Content<K extends RecordKind> = Omit<Insertable<Records[K]>, 'id' | Stamp>

/** Where a generated workspace goes: rows with ids of their own, stamped with the day that they belong to. */
export type Store = {
  /** Answers the new record's id. All rows of a kind name the same columns. */
  add<K extends RecordKind>(kind: K, day: number, content: Content<K>): string
  /** A record that brings its own id. */
  addAs<K extends RecordKind>(kind: K, id: string, day: number, content: Content<K>): void
  /** How many rows there are of a kind. */
  count(kind: RecordKind): number
}

export function storeIn(db: WriteHandle, newId: () => string, user: string): Store {
  const inserts = new Map<RecordKind, (row: object) => void>()
  const counts = new Map<RecordKind, number>()
  const insertOf = <K extends RecordKind>(kind: K) => {
    const known = inserts.get(kind)
    if (known) return known
    const insert = bulkInsert(db, kind)
    // `addAs` gives each kind its own columns; the map cannot say so.
    const plain = (row: object) => insert(row as Insertable<Records[K]>)
    inserts.set(kind, plain)
    return plain
  }
  const addAs: Store['addAs'] = (kind, id, day, content) => {
    const moment = `${dayText(day)}T15:00:00.000Z`
    insertOf(kind)({ id, ...content, createdAt: moment, createdBy: user, changedAt: moment, changedBy: user })
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return {
    addAs,
    add(kind, day, content) {
      const id = newId()
      addAs(kind, id, day, content)
      return id
    },
    count: kind => counts.get(kind) ?? 0,
  }
}
