import { sql as raw } from 'kysely'
import { listed } from '../../db/eraseTraces.ts'
import type { Connection, ReadHandle } from '../../db/execute.ts'
import { query } from '../../db/rows.ts'
import { contentOf, type MinutesRecord, parseContent } from './record.ts'

/**
 * Takes what is erased for good out of the versions of all minutes: records by their ids, an agreement but its number, and names out
 * of every text. A version that lost something says so, and its hash is no longer that of what it says. Answers how many did.
 * @param erased what stands where something was
 * @param eraser takes names out of a text; null where nobody is erased
 */
export function redactVersions(
  connection: Connection,
  ids: readonly string[],
  erased: string,
  eraser: ((text: string) => string) | null,
): number {
  const gone = new Set(ids)
  const ask = connection.prepare<[string], { content: string }>('SELECT content FROM minutes_version WHERE id = ?')
  const change = connection.prepare('UPDATE minutes_version SET content = ?, redacted = 1 WHERE id = ?')
  let count = 0
  for (const { id } of connection.prepare<[], { id: string }>('SELECT id FROM minutes_version').all()) {
    const content = ask.get(id)?.content ?? ''
    if (eraser === null && !ids.some(each => content.includes(each))) continue
    const now = contentOf(withoutNames(withoutRecords(parseContent(content), gone, erased), eraser))
    if (now === content) continue
    change.run(now, id)
    count++
  }
  return count
}

function withoutRecords(record: MinutesRecord, gone: ReadonlySet<string>, erased: string): MinutesRecord {
  const stays = ({ id }: { id: string }) => !gone.has(id)
  const known = (id: string | null) => (id !== null && gone.has(id) ? null : id)
  return {
    ...record,
    agenda: record.agenda.filter(stays),
    attendance: record.attendance.map(({ rows, ...group }) => ({ ...group, rows: rows.filter(stays) })),
    presentations: record.presentations.filter(stays),
    interventions: record.interventions.filter(stays).map(({ personId, organizationId, points, ...turn }) => ({
      ...turn,
      personId: known(personId),
      organizationId: known(organizationId),
      points: points.filter(stays).map(point => ({ ...point, answersId: known(point.answersId) })),
    })),
    carried: record.carried.filter(stays),
    agreements: record.agreements.map(agreement => (stays(agreement) ? agreement : withoutContent(agreement, erased))),
    sections: record.sections.filter(stays),
  }
}

function withoutContent({ id, number, reference }: Agreement, erased: string): Agreement {
  return {
    id,
    number,
    reference,
    text: erased,
    lead: [],
    support: [],
    state: 'withdrawn',
    dueKind: null,
    dueDate: null,
    readBy: null,
    expectedEvidence: '',
  }
}
type Agreement = MinutesRecord['agreements'][number]

/** Names are taken out of every text; no id, date or choice is one. */
function withoutNames(record: MinutesRecord, eraser: ((text: string) => string) | null): MinutesRecord {
  if (eraser === null) return record
  return parseContent(
    JSON.stringify(record, (_, value: unknown) => (typeof value === 'string' ? eraser(value) : value)),
  )
}

/** Corrections of the records that go, those that were removed included: they repeat what the records said. */
export function correctionsOf(db: ReadHandle, ids: readonly string[]): string[] {
  const rows = db.all(
    query(raw<{ id: string }>`
      SELECT id FROM correction WHERE "partId" IN ${listed(ids)}
      UNION SELECT "rowId" FROM history WHERE "tableName" = 'correction'
        AND coalesce(json_extract(after, '$.partId'), json_extract(before, '$.partId')) IN ${listed(ids)}`),
  )
  return rows.map(row => row.id)
}
