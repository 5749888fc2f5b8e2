import { sql } from '../db/execute.ts'
import type { FoundEntry } from '../db/searchIndex.ts'
import type { QueryContext } from './context.ts'
import { among } from './names.ts'

/** What a person reads above each entry found: the meeting it stands in, or the name of the person or institution. */
export function titlesOf(ctx: Pick<QueryContext, 'db'>, entries: readonly FoundEntry[]): Map<string, string> {
  const inMeetings = entries.map(entry => entry.meetingId)
  const meetings = new Map(
    ctx.db
      .all(sql.selectFrom('meeting').select(['id', 'reference', 'title']).where(among('id', inMeetings)))
      .map(row => [row.id, row.title ? `${row.reference} · ${row.title}` : row.reference]),
  )
  const titles = new Map<string, string>()
  const others = entries.filter(entry => entry.meetingId === null).map(entry => entry.recordId)
  for (const table of ['person', 'organization'] as const) {
    const rows = ctx.db.all(sql.selectFrom(table).select(['id', 'name']).where(among('id', others)))
    for (const row of rows) titles.set(row.id, row.name)
  }
  for (const entry of entries) {
    const meeting = entry.meetingId === null ? undefined : meetings.get(entry.meetingId)
    if (meeting) titles.set(entry.recordId, meeting)
  }
  return titles
}
