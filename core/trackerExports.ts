import { sql as raw } from 'kysely'
import { bulkInsert } from '../db/bulk.ts'
import { sql } from '../db/execute.ts'
import { query } from '../db/rows.ts'
import type { Language } from '../shared/contract/fields.ts'
import type { Output } from '../shared/contract/index.ts'
import { returnedTracker, type TrackerValues } from '../shared/contract/trackers.ts'
import { type Answering, responsibleKey } from '../shared/responsibles.ts'
import type { CommandContext, QueryContext } from './context.ts'
import { lastFollowUpText } from './documents/trackerCells.ts'
import type { TrackerRow } from './documents/trackerDocument.ts'
import { sentValues } from './documents/trackerSent.ts'
import { among } from './names.ts'
import { insert, set, stampsNow } from './records.ts'
import { sentReminders } from './sentReminders.ts'
import { fingerprint } from './trackerFollowUps.ts'

type Reading = Pick<QueryContext, 'db'>

/** An agreement as the export prints it. */
type Leaving = { id: string; printed: TrackerRow }
type NewExport = { id: string; bodyId: string | null; language: Language; to: Answering | null }

/** Notes an export with what it says of each agreement, as far as that is not what the one before it said. */
export function noteExport(
  ctx: CommandContext,
  { id, bodyId, language, to }: NewExport,
  rows: readonly Leaving[],
): void {
  insert(ctx, 'tracker_export', {
    id,
    bodyId,
    language,
    agreements: rows.length,
    organizationId: to?.organizationId ?? null,
    personId: to?.personId ?? null,
    name: to?.name ?? null,
    madeOn: ctx.today,
    answeredAt: null,
  })
  const before = latestContents(ctx)
  const note = bulkInsert(ctx.db, 'tracker_sent')
  const stamps = stampsNow(ctx)
  for (const { id: agreementId, printed } of rows) {
    const values = sentValues(printed, lastFollowUpText(printed, language))
    const content = JSON.stringify({ ...values, lastFollowUp: fingerprint(values.lastFollowUp) })
    if (before.get(agreementId) === content) continue
    note({ id: ctx.newId(), agreementId, since: id, content, ...stamps })
  }
}

/**
 * What each of these agreements was said to be by an export; by all exports, where it is not known which one it was. Only what
 * they agree on is told.
 */
export function storedCopies(
  ctx: Reading,
  exportId: string | null,
  agreementIds: readonly string[],
): Map<string, TrackerValues> {
  const rows = ctx.db.all(
    sql
      .selectFrom('tracker_sent')
      .select(['agreementId', 'since', 'content'])
      .where(among('agreementId', agreementIds))
      .orderBy('since'),
  )
  const copies = new Map<string, TrackerValues>()
  for (const { agreementId, since, content } of rows) {
    if (exportId !== null && since > exportId) continue
    const values = parseContent(content)
    const known = exportId === null ? copies.get(agreementId) : undefined
    copies.set(agreementId, known ? agreed(known, values) : values)
  }
  return copies
}

/** The export from here with one of these ids, and the name of whom it was for. */
export function exportAmong(ctx: Reading, ids: readonly string[]): Export | null {
  const found = ctx.db.all(query(raw<Export>`${exportRows} WHERE ${among('export.id', ids)}`))
  return found.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))[0] ?? null
}

/** Whom a tracker was made for who has not sent one back since, unless nobody waits for it any more. */
export function awaitedAnswers(ctx: QueryContext): Output<'tracker.awaited'> {
  const byReceiver = Map.groupBy(openExports(ctx), responsibleKey)
  const sent = Map.groupBy(sentReminders(ctx, null), responsibleKey)
  const awaited = [...byReceiver].flatMap(([key, exports]) => {
    const [first] = exports
    const last = exports.at(-1)
    if (!first || !last || last.agreements === 0) return []
    const { organizationId, personId, name, printed, agreements } = last
    const days = new Set([...exports.map(each => each.madeOn), ...(sent.get(key) ?? []).map(each => each.sentOn)])
    const reminders = [...days].filter(day => day > first.madeOn).length
    return [{ organizationId, personId, name, printed, since: first.madeOn, last: last.madeOn, reminders, agreements }]
  })
  return awaited.sort((one, other) => (one.since < other.since ? -1 : Number(one.since > other.since)))
}

/** Nobody waits any more for what was made for them until now. */
export function dismissAwaited(ctx: CommandContext, who: Answering): void {
  const theirs = openExports(ctx).filter(each => responsibleKey(each) === responsibleKey(who))
  for (const { id } of theirs) set(ctx, 'tracker_export', id, { awaited: 0 })
}

/** The exports for somebody which are waited for and were made after their last answer, the oldest first. */
function openExports(ctx: Reading): Export[] {
  const rows = ctx.db.all(
    query(raw<Export>`${exportRows}
      WHERE coalesce(export."organizationId", export."personId", export.name) IS NOT NULL
      ORDER BY export."createdAt", export.id`),
  )
  return [...Map.groupBy(rows, responsibleKey).values()].flatMap(exports => {
    const answered =
      exports
        .map(({ answeredAt }) => answeredAt ?? '')
        .sort()
        .at(-1) ?? ''
    return exports.filter(({ createdAt, awaited }) => createdAt > answered && awaited === 1)
  })
}

type Export = Answering & {
  id: string
  madeOn: string
  answeredAt: string | null
  createdAt: string
  agreements: number
  awaited: number
  /** The name of whom it is for; empty where that is everybody. */
  printed: string
}

const exportRows = raw`
  SELECT export.id, export."organizationId", export."personId", export.name, export."madeOn", export."answeredAt",
    export."createdAt", export.agreements, export.awaited,
    coalesce(organization.acronym, organization.name, person.name, export.name, '') AS printed
  FROM tracker_export AS export
  LEFT JOIN organization ON organization.id = export."organizationId"
  LEFT JOIN person ON person.id = export."personId"`

const storedValues = returnedTracker.shape.sent.unwrap().element.shape.values

function parseContent(content: string): TrackerValues {
  return storedValues.parse(JSON.parse(content))
}

function agreed(one: TrackerValues, other: TrackerValues): TrackerValues {
  const same = Object.entries(one).filter(
    ([field, value]) =>
      JSON.stringify(value) === JSON.stringify(Object.entries(other).find(([name]) => name === field)?.[1]),
  )
  return storedValues.parse(Object.fromEntries(same))
}

function latestContents(ctx: Reading): Map<string, string> {
  const rows = ctx.db.all(
    query(raw<{ agreementId: string; content: string }>`
      SELECT "agreementId", content, max(since) FROM tracker_sent GROUP BY "agreementId"`),
  )
  return new Map(rows.map(({ agreementId, content }) => [agreementId, content]))
}
