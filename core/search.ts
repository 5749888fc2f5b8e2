import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import { query } from '../db/rows.ts'
import { FOUND_END, FOUND_START, findEntries, putEntry, removeEntry, searchExpression } from '../db/searchIndex.ts'
import type { RecordKind } from '../shared/contract/define.ts'
import type { SearchHit } from '../shared/contract/search.ts'
import type { CommandContext, HandlersOf } from './context.ts'
import { entryOf, kindOf, sources, tableOf } from './searchSources.ts'
import { agreementNamed, agreementsOf, titlesOf } from './searchTitles.ts'

/** A row that a command touched. */
export type Touched = { tableName: RecordKind; rowId: string }

export const searchHandlers: HandlersOf<'search'> = {
  'search.find': (ctx, { words, limit }) => {
    const expression = searchExpression(words)
    if (expression === null) return []
    const named = agreementNamed(ctx, words)
    const entries = findEntries(ctx.db, expression, limit ?? 50)
    const found = named === null ? entries : [named, ...entries.filter(entry => entry.recordId !== named.recordId)]
    const agreements = agreementsOf(ctx, found)
    const titles = titlesOf(ctx, found, agreements)
    return found.map(entry => ({
      kind: kindOf(entry.kind),
      id: entry.recordId,
      meetingId: entry.meetingId,
      agreementId: agreements.get(entry.recordId) ?? null,
      title: titles.get(entry.recordId) ?? '',
      date: entry.date,
      excerpt: excerptOf(markdownKinds.has(entry.kind) ? withoutEscapes(entry.marked) : entry.marked),
    }))
  },
}

/** Keeps the index in step with what a command changed, in the same transaction. */
export function refreshSearch(ctx: CommandContext, touched: readonly Touched[]): void {
  const done = new Set<string>()
  const refresh = (tableName: RecordKind, rowId: string) => {
    if (done.has(rowId)) return
    done.add(rowId)
    const entry = entryOf(ctx.db, tableName, rowId)
    if (entry) putEntry(ctx.db, entry)
    else removeEntry(ctx.db, rowId)
  }
  for (const { tableName, rowId } of touched) {
    if (sources[tableName]) refresh(tableName, rowId)
    for (const dependent of dependents(ctx, tableName, rowId)) refresh(dependent.tableName, dependent.rowId)
  }
}

/** Entries whose text or day comes from the record that changed. */
function dependents(ctx: CommandContext, table: RecordKind, id: string): Touched[] {
  if (table === 'post') return ownersOf(ctx, table, 'personId', id).map(rowId => ({ tableName: 'person', rowId }))
  if (table === 'agreement_responsible')
    return ownersOf(ctx, table, 'agreementId', id).map(rowId => ({ tableName: 'agreement', rowId }))
  if (table === 'person' || table === 'organization') {
    const column = table === 'person' ? 'personId' : 'organizationId'
    const turns = ctx.db.all(sql.selectFrom('intervention').select('id').where(column, '=', id))
    const parts = ctx.db.all(sql.selectFrom('agreement_responsible').select('agreementId').where(column, '=', id))
    return [
      ...turns.map(row => ({ tableName: 'intervention' as const, rowId: row.id })),
      ...parts.map(row => ({ tableName: 'agreement' as const, rowId: row.agreementId })),
    ]
  }
  if (table !== 'meeting') return []
  if (!dateChanged(ctx, id)) return []
  return ctx.db
    .all(sql.selectFrom('search_entry').select(['kind', 'recordId']).where('meetingId', '=', id))
    .flatMap(row => {
      const tableName = tableOf(row.kind)
      return tableName && tableName !== 'meeting' ? [{ tableName, rowId: row.recordId }] : []
    })
}

/** The records that a part belongs to, or belonged to before it was removed. */
function ownersOf(ctx: CommandContext, table: RecordKind, column: string, id: string): string[] {
  const rows = ctx.db.all(
    query(raw<{ owner: string | null }>`
      SELECT ${raw.ref(column)} AS owner FROM ${raw.table(table)} WHERE id = ${id}
      UNION SELECT json_extract(coalesce(after, before), ${`$.${column}`}) FROM history WHERE "rowId" = ${id}`),
  )
  return rows.flatMap(row => row.owner ?? [])
}

/** Whether the command that runs now, which touched the meeting, moved it to another day. */
function dateChanged(ctx: CommandContext, meetingId: string): boolean {
  const ofMeeting = sql.selectFrom('history').where('rowId', '=', meetingId)
  const latest = ctx.db.one(ofMeeting.select('commandId').orderBy('sequence', 'desc').limit(1))
  if (!latest) return false
  const changes = ctx.db.all(ofMeeting.select('after').where('commandId', '=', latest.commandId))
  return changes.some(({ after }) => after?.includes('"date":'))
}

/** Kinds of entry that hold Markdown, where what would be read as a mark stands behind a backslash. */
const markdownKinds: ReadonlySet<string> = new Set(['meeting', 'presentation', 'section'])

function withoutEscapes(text: string): string {
  return text.replace(/\\([\\`*_[\]<>~|&#+=.)-])/g, '$1')
}

function excerptOf(marked: string): SearchHit['excerpt'] {
  return marked
    .split(FOUND_START)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, found: false }]
      const [found = '', rest = ''] = part.split(FOUND_END)
      return [
        { text: found, found: true },
        { text: rest, found: false },
      ]
    })
    .filter(part => part.text !== '')
}
