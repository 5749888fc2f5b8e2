import { type RawBuilder, sql as raw } from 'kysely'
import { type ReadHandle, sql, type WriteHandle } from './execute.ts'
import { query } from './rows.ts'

/** A text that can be found, under the record that holds it. */
export type SearchEntry = {
  kind: string
  recordId: string
  meetingId: string | null
  /** The day that it belongs to, `YYYY-MM-DD`; null puts it before everything else. */
  date: string | null
  text: string
}

export type FoundEntry = Omit<SearchEntry, 'text'> & { marked: string }

/** Stand around the words found in `marked`; no stored text can hold them (`cleanText` takes control characters out). */
export const FOUND_START = '\u0002'
export const FOUND_END = '\u0003'

const PER_DAY = 10_000_000
/** Days are counted from here, so that entries of the last centuries have positive numbers too. */
const FIRST_DAY = -30_000
/** Behind every day that can be written with four digits for the year. */
const UNDATED_DAY = 9_999_999
const DAY_MS = 86_400_000

/**
 * Puts an entry in place of the one that its record had, in the same place while its day is the same. One that says the same is
 * left alone: most commands change nothing that can be found.
 */
export function putEntry(db: WriteHandle, entry: SearchEntry): void {
  const { kind, recordId, meetingId, text, date } = entry
  const old = entryOf(db, recordId)
  const stays = old !== undefined && old.meetingId === meetingId && dateOf(old.id) === date
  if (stays && old.text === text) return
  const id = stays ? old.id : nextId(db, date)
  if (old) forget(db, old)
  db.run(sql.insertInto('search_entry').values({ id, kind, recordId, meetingId, text }))
  db.run(query(raw`INSERT INTO search_index (rowid, text) VALUES (${id}, ${text})`))
}

/**
 * Makes all entries anew, numbered as `putEntry` numbers them. Of two records of different kinds with one id, which no window
 * makes, one can be found.
 * @param sources for each kind a SELECT of all its records with the columns of `SearchEntry`, the kind apart
 */
export function fillEntries(db: WriteHandle, sources: readonly { kind: string; rows: RawBuilder<unknown> }[]): void {
  const parts = sources.map(({ kind, rows }) => raw`SELECT ${kind} AS kind, * FROM (${rows})`)
  db.run(query(raw`DELETE FROM search_entry`))
  db.run(
    query(raw`
      INSERT OR IGNORE INTO search_entry (id, kind, "recordId", "meetingId", text)
      SELECT day * ${PER_DAY} + row_number() OVER (PARTITION BY day ORDER BY "recordId") - 1,
        kind, "recordId", "meetingId", text
      FROM (SELECT *, coalesce(unixepoch(date) / ${DAY_MS / 1_000} - ${FIRST_DAY}, ${UNDATED_DAY}) AS day
        FROM (${raw.join(parts, raw` UNION ALL `)}))
      WHERE text <> ''`),
  )
  db.run(query(raw`INSERT INTO search_index (search_index) VALUES ('rebuild')`))
}

/** Takes the entry of a record out, if it had one. */
export function removeEntry(db: WriteHandle, recordId: string): void {
  const old = entryOf(db, recordId)
  if (old) forget(db, old)
}

/**
 * Newest first. The entry's number holds its day, so the index gives the newest matches without sorting any.
 * @param expression from `searchExpression`
 */
export function findEntries(db: ReadHandle, expression: string, limit: number): FoundEntry[] {
  const rows = db.all(
    query(raw<Omit<FoundEntry, 'date'> & { id: number }>`
      SELECT entry.id, entry.kind, entry.recordId, entry.meetingId,
        snippet(search_index, 0, ${FOUND_START}, ${FOUND_END}, '…', 24) AS marked
      FROM search_index JOIN search_entry AS entry ON entry.id = search_index.rowid
      WHERE search_index MATCH ${expression}
      ORDER BY search_index.rowid DESC LIMIT ${limit}`),
  )
  return rows.map(({ id, ...entry }) => ({ ...entry, date: dateOf(id) }))
}

const MOST_WORDS = 12
const LONGEST_WORD = 64

/**
 * What a person typed as an expression of FTS5 that cannot fail: at most twelve words, each quoted; the last one may be
 * unfinished from two letters on. Null when it holds no word.
 */
export function searchExpression(typed: string): string | null {
  const words = (typed.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, MOST_WORDS)
  const last = words.at(-1)
  if (last === undefined) return null
  const quoted = words.map(word => `"${[...word].slice(0, LONGEST_WORD).join('')}"`)
  return quoted.join(' ') + ([...last].length >= 2 ? '*' : '')
}

function entryOf(db: ReadHandle, recordId: string) {
  return db.one(sql.selectFrom('search_entry').select(['id', 'meetingId', 'text']).where('recordId', '=', recordId))
}

function forget(db: WriteHandle, { id, text }: { id: number; text: string }): void {
  // An index with outside content must be told the old text to forget it (https://sqlite.org/fts5.html, section 4.4.3).
  db.run(query(raw`INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', ${id}, ${text})`))
  db.run(sql.deleteFrom('search_entry').where('id', '=', id))
}

function nextId(db: ReadHandle, date: string | null): number {
  const day = date === null ? UNDATED_DAY : Date.parse(`${date}T00:00:00Z`) / DAY_MS - FIRST_DAY
  const first = day * PER_DAY
  const last = db.one(
    sql
      .selectFrom('search_entry')
      .select('id')
      .where('id', '>=', first)
      .where('id', '<', first + PER_DAY)
      .orderBy('id', 'desc')
      .limit(1),
  )
  return last ? last.id + 1 : first
}

/** The day that an entry's number holds. */
function dateOf(id: number): string | null {
  const day = Math.floor(id / PER_DAY)
  return day === UNDATED_DAY ? null : new Date((day + FIRST_DAY) * DAY_MS).toISOString().slice(0, 10)
}
