import { sql } from '../db/execute.ts'
import type { FoundEntry } from '../db/searchIndex.ts'
import type { QueryContext } from './context.ts'

type Titled = { title: string; date: string | null }

/** What a person reads above each entry found: the meeting it stands in, or the name of the person or institution. */
export function titlesOf(ctx: Pick<QueryContext, 'db'>, entries: readonly FoundEntry[]): Map<string, Titled> {
  const meetingIds = [...new Set(entries.flatMap(entry => entry.meetingId ?? []))]
  const meetings = new Map(
    ctx.db
      .all(sql.selectFrom('meeting').select(['id', 'reference', 'title', 'date']).where('id', 'in', meetingIds))
      .map(row => [row.id, { title: row.title ? `${row.reference} · ${row.title}` : row.reference, date: row.date }]),
  )
  const named = new Map<string, Titled>()
  const others = entries.filter(entry => entry.meetingId === null).map(entry => entry.recordId)
  for (const row of ctx.db.all(sql.selectFrom('person').select(['id', 'name']).where('id', 'in', others)))
    named.set(row.id, { title: row.name, date: null })
  for (const row of ctx.db.all(sql.selectFrom('organization').select(['id', 'name']).where('id', 'in', others)))
    named.set(row.id, { title: row.name, date: null })
  for (const entry of entries) {
    const meeting = entry.meetingId === null ? undefined : meetings.get(entry.meetingId)
    if (meeting) named.set(entry.recordId, meeting)
  }
  return named
}
