import { sql as raw } from 'kysely'
import { allIds, blankRow, deleteScope, listed, redactHistory, replaceTexts, scopeOf } from '../../db/eraseTraces.ts'
import type { ReadHandle, WriteHandle } from '../../db/execute.ts'
import type { OpenFile } from '../../db/open.ts'
import { columnNames, query } from '../../db/rows.ts'
import { type RecordKind, recordKinds } from '../../shared/contract/define.ts'
import type { Repeater } from '../../shared/contract/erase.ts'
import { correctionsOf, redactVersions } from '../minutes/redact.ts'
import { ERASED, type NameEraser } from './names.ts'
import { eraserOf, meetingOf } from './plan.ts'
import { eraseWords, holding, wordsIn } from './words.ts'

export type Erased = {
  eraser: NameEraser | null
  /** How many records of each kind went. */
  goes: Map<RecordKind, number>
  history: number
  texts: number
  keptNumber: boolean
  /** The versions that still hold some of the words. */
  holding: ReadonlySet<string>
  /** The ids of all that went. */
  erased: string[]
}

/**
 * Takes records and what hangs on them out of rows and history, within a transaction; the search is for the caller. An agreement with a number
 * stays as a number without content. Of a person, what they said and who was there stays, without them; of a version of minutes
 * all that does not say what goes.
 */
export function eraseRecords(file: OpenFile, all: readonly Repeater[], commandId: string): Erased {
  const { write, connection } = file
  const records = all.filter(({ kind }) => kind !== 'minutes_version')
  const eraser = eraserOf(write, records)
  const people = records.filter(record => record.kind === 'person').map(record => record.id)
  if (people.length > 0) markSpeeches(write, people)
  const scope = scopeOf(write, [...records, ...onlyTheirs(write, people)])
  const words = wordsIn(write, scope)
  const meetings = new Set(records.flatMap(record => meetingOf(write, record)?.id ?? []))
  const corrections = correctionsOf(write, allIds(scope))
  if (corrections.length > 0) scope.set('correction', new Set([...(scope.get('correction') ?? []), ...corrections]))
  const kept = numberedIn(write, records)
  const going = new Map([...scope].map(([kind, ids]) => [kind, kind === 'agreement' ? without(ids, kept) : ids]))
  for (const id of kept) blankRow(write, 'agreement', id, { text: ERASED, state: 'withdrawn', priority: 'normal' })
  const goes = deleteScope(write, going)
  if (kept.length > 0) goes.set('agreement', (goes.get('agreement') ?? 0) + kept.length)
  const history = redactHistory(write, scope, commandId)
  const versions = redactVersions(connection, allIds(scope), ERASED, eraser?.erase ?? null)
  const texts = eraser === null ? 0 : versions + replaceTexts(connection, eraser.erase)
  const versionsNamed = all.flatMap(({ kind, id }) => (kind === 'minutes_version' ? [id] : []))
  eraseWords(connection, versionsNamed, words, ERASED)
  const left = new Set([...meetings].flatMap(id => holding(write, id, words).map(found => found.id)))
  return { eraser, goes, history, texts, keptNumber: kept.length > 0, holding: left, erased: allIds(scope) }
}

/** A speech of nobody's would look as if the speaker had been forgotten. */
function markSpeeches(db: WriteHandle, people: readonly string[]): void {
  db.run(
    query(raw`UPDATE intervention SET speaker = ${ERASED}
      WHERE "personId" IN ${listed(people)} AND "organizationId" IS NULL AND speaker IS NULL`),
  )
}

/** Lines of lists on which nobody would be left: of attendance, of those convened, of those responsible. */
function onlyTheirs(db: ReadHandle, people: readonly string[]): { kind: RecordKind; id: string }[] {
  if (people.length === 0) return []
  return recordKinds.flatMap(kind => {
    const columns = new Set(columnNames(db, kind))
    if (!columns.has('personId') || !columns.has('organizationId') || kind === 'intervention') return []
    const named = columns.has('name') ? raw`AND name IS NULL` : raw``
    const rows = db.all(
      query(raw<{ id: string }>`SELECT id FROM ${raw.table(kind)}
        WHERE "personId" IN ${listed(people)} AND "organizationId" IS NULL ${named}`),
    )
    return rows.map(({ id }) => ({ kind, id }))
  })
}

/** Agreements whose number stands in documents elsewhere: it is never given again. Those of a meeting go with its reference. */
function numberedIn(db: ReadHandle, records: readonly Repeater[]): string[] {
  const idsOf = (kind: Repeater['kind']) => records.filter(record => record.kind === kind).map(record => record.id)
  const rows = db.all(
    query(raw<{ id: string }>`SELECT id FROM agreement WHERE id IN ${listed(idsOf('agreement'))}
      AND number IS NOT NULL AND "meetingId" NOT IN ${listed(idsOf('meeting'))}`),
  )
  return rows.map(row => row.id)
}

function without(ids: ReadonlySet<string>, kept: readonly string[]): Set<string> {
  return new Set([...ids].filter(id => !kept.includes(id)))
}
