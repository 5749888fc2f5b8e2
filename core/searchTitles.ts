import { sql } from '../db/execute.ts'
import type { FoundEntry } from '../db/searchIndex.ts'
import { agreementRows } from './agreementRecord.ts'
import type { QueryContext } from './context.ts'
import { among } from './names.ts'

/** The agreements that these entries are or belong to, by the ids of the entries. */
export function agreementsOf(ctx: Pick<QueryContext, 'db'>, entries: readonly FoundEntry[]): Map<string, string> {
  const idsOf = (kind: string) => entries.filter(entry => entry.kind === kind).map(entry => entry.recordId)
  const followUps = ctx.db.all(
    sql
      .selectFrom('follow_up')
      .select(['id', 'agreementId'])
      .where(among('id', idsOf('followUp'))),
  )
  return new Map([
    ...idsOf('agreement').map((id): [string, string] => [id, id]),
    ...followUps.map((row): [string, string] => [row.id, row.agreementId]),
  ])
}

/** The agreement whose whole reference was written, which no text of it holds. */
export function agreementNamed(ctx: Pick<QueryContext, 'db'>, words: string): FoundEntry | null {
  const { meeting, number } = /^\s*(?<meeting>\S+)\/(?<number>\d{1,6})\s*$/.exec(words)?.groups ?? {}
  if (meeting === undefined) return null
  const rows = ctx.db.all(agreementRows.select('meeting.date').where('meeting.reference', '=', meeting.toUpperCase()))
  const row = rows.find(each => each.number === Number(number))
  return row
    ? { kind: 'agreement', recordId: row.id, meetingId: row.meetingId, date: row.date, marked: row.text }
    : null
}

/**
 * What a person reads above each entry found: the agreement by its reference, or the meeting it stands in, or the name of the person
 * or institution. `agreements` as `agreementsOf` answers them.
 */
export function titlesOf(
  ctx: Pick<QueryContext, 'db'>,
  entries: readonly FoundEntry[],
  agreements: ReadonlyMap<string, string>,
): Map<string, string> {
  const inMeetings = entries.map(entry => entry.meetingId)
  const meetings = titledRows(
    ctx.db.all(sql.selectFrom('meeting').select(['id', 'reference', 'title']).where(among('id', inMeetings))),
  )
  const ofAgreements = titledRows(
    ctx.db
      .all(agreementRows.select('meeting.title').where(among('agreement.id', [...agreements.values()])))
      .map(row => ({ ...row, reference: `${row.meetingReference}/${row.number}` })),
  )
  const alone = entries.filter(entry => entry.meetingId === null).map(entry => entry.recordId)
  const names = new Map(
    (['person', 'organization'] as const).flatMap(table =>
      ctx.db
        .all(sql.selectFrom(table).select(['id', 'name']).where(among('id', alone)))
        .map((row): [string, string] => [row.id, row.name]),
    ),
  )
  return new Map(
    entries.map(({ recordId, meetingId }) => [
      recordId,
      ofAgreements.get(agreements.get(recordId) ?? '') ?? meetings.get(meetingId ?? '') ?? names.get(recordId) ?? '',
    ]),
  )
}

/** `GNC-2026-01 · Tercera reunión`, by the ids of the rows. */
function titledRows(rows: readonly { id: string; reference: string; title: string }[]): Map<string, string> {
  return new Map(rows.map(row => [row.id, row.title ? `${row.reference} · ${row.title}` : row.reference]))
}
