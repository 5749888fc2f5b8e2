import { sql as raw } from 'kysely'
import { listed, type Scope } from '../../db/eraseTraces.ts'
import type { Connection, ReadHandle } from '../../db/execute.ts'
import { query } from '../../db/rows.ts'
import type { RecordKind } from '../../shared/contract/define.ts'
import { foldText } from '../../shared/text.ts'
import { contentOf, parseContent } from '../minutes/record.ts'

/** Words that are met by chance in what somebody else says. */
const SHORTEST = 12

const texts = { intervention: 'lead', point: 'text', agreement: 'text', follow_up: 'narrative' } as const

/** What the records in scope say, as it is compared: folded, and long enough to tell them from others. */
export function wordsIn(db: ReadHandle, scope: Scope): string[] {
  const found = Object.entries(texts).flatMap(([kind, column]) =>
    // The names above are those of tables.
    textsOf(db, kind as keyof typeof texts, column, [...(scope.get(kind as keyof typeof texts) ?? [])]),
  )
  return [...new Set(found.map(foldText))].filter(words => words.length >= SHORTEST)
}

/** Whether a text holds these words, or is a part of them: points are divided and joined. */
export function repeats(text: string, words: readonly string[]): boolean {
  const folded = foldText(text)
  return words.some(each => folded.includes(each) || (folded.length >= SHORTEST && each.includes(folded)))
}

/** Corrections, slips and versions of a meeting that hold these words, wherever they stand in them. */
export function holding(db: ReadHandle, meetingId: string, words: readonly string[]): { kind: Holder; id: string }[] {
  if (words.length === 0) return []
  const rows = db.all(
    query(raw<{ kind: Holder; id: string; text: string }>`
      SELECT 'correction' AS kind, id, json_array(before, after, comment) AS text FROM correction WHERE "meetingId" = ${meetingId}
      UNION ALL SELECT 'slip', id, json_array(note) FROM slip WHERE "meetingId" = ${meetingId}
      UNION ALL SELECT 'minutes_version', id, content FROM minutes_version WHERE "meetingId" = ${meetingId}`),
  )
  return rows
    .filter(({ text }) => stringsIn(JSON.parse(text)).some(each => repeats(each, words)))
    .map(({ kind, id }) => ({ kind, id }))
}
export type Holder = 'correction' | 'slip' | 'minutes_version'

/** Takes these words out of versions, whatever records they stand in there. */
export function eraseWords(
  connection: Connection,
  versions: readonly string[],
  words: readonly string[],
  erased: string,
) {
  const ask = connection.prepare<[string], { content: string }>('SELECT content FROM minutes_version WHERE id = ?')
  const change = connection.prepare('UPDATE minutes_version SET content = ?, redacted = 1 WHERE id = ?')
  for (const id of versions) {
    const content = ask.get(id)?.content
    if (content === undefined) continue
    const without = JSON.stringify(JSON.parse(content), (_, value: unknown) =>
      typeof value === 'string' && repeats(value, words) ? erased : value,
    )
    change.run(contentOf(parseContent(without)), id)
  }
}

function textsOf(db: ReadHandle, kind: RecordKind, column: string, ids: readonly string[]): string[] {
  return db
    .all(
      query(
        raw<{ text: string }>`SELECT ${raw.ref(column)} AS text FROM ${raw.table(kind)} WHERE id IN ${listed(ids)}`,
      ),
    )
    .map(({ text }) => text)
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
