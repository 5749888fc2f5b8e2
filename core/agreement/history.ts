import { sql as raw } from 'kysely'
import { listed } from '../../db/eraseTraces.ts'
import { type Columns, query, rowOf } from '../../db/rows.ts'
import type { AgreementHistoryLine } from '../../shared/contract/agreements.ts'
import type { RecordKind } from '../../shared/contract/define.ts'
import type { QueryContext } from '../context.ts'
import { parseColumns } from '../historyColumns.ts'
import { type Names, namesIn } from './historyNames.ts'

type Reading = Pick<QueryContext, 'db'>
type Part = AgreementHistoryLine['part']
type Sides = { before: Columns; after: Columns }

/** Which part of an agreement the records of a kind are. */
const parts: Partial<Record<RecordKind, Part>> = {
  agreement: 'agreement',
  agreement_responsible: 'responsible',
  follow_up: 'followUp',
  attachment: 'file',
  related_agreement: 'related',
  carried_agreement: 'carried',
  own_value: 'ownValue',
  reminded_agreement: 'reminder',
}
const MOST = 500

/**
 * What became of an agreement and of all that hangs on it, newest first, in one line for each field; those that were written in one
 * go, which undo takes back together, are told as one change.
 */
export function historyOfAgreement(ctx: Reading, id: string): AgreementHistoryLine[] {
  const names = namesIn(ctx, id)
  const answering = answeringNow(ctx, id, names)
  const lines: AgreementHistoryLine[] = []
  for (const steps of commandsOf(ctx, id)) {
    const [{ at, user, method } = NOBODY] = steps
    const told = { at, user, undone: method === 'history.undo' }
    const responsible = steps.filter(step => step.tableName === 'agreement_responsible')
    for (const each of answering.changedBy(responsible)) lines.push({ ...told, part: 'responsible', ...each })
    // What a command made along with the agreement came after it.
    const rows = Map.groupBy(steps, step => step.rowId)
    const ids = [...rows.keys()].sort((one, other) => Number(one === id) - Number(other === id))
    for (const rowId of ids)
      for (const each of changesOf(rows.get(rowId) ?? [], names)) lines.push({ ...told, ...each })
    if (lines.length >= MOST) break
  }
  return lines.slice(0, MOST)
}

function isPart(table: string): table is RecordKind {
  return Object.hasOwn(parts, table)
}

type Step = {
  at: string
  user: string
  method: string
  /** The command that undo takes back with it. */
  unit: string
  tableName: RecordKind
  rowId: string
  before: Columns | null
  after: Columns | null
}
const NOBODY = { at: '', user: '', method: '' }

/** The steps of each command, newest first, as are the commands. */
function commandsOf(ctx: Reading, id: string): Iterable<Step[]> {
  const ids = [id, ...rowsOf(ctx, id)]
  const steps = ctx.db
    .all(
      query(raw<Stringly>`
        SELECT command.at, command.user, command.method, coalesce(command."mergedInto", command.id) AS unit,
          history."tableName", history."rowId", history.before, history.after
        FROM history JOIN command ON command.id = history."commandId"
        WHERE history."rowId" IN ${listed(ids)} ORDER BY history.sequence DESC`),
    )
    .flatMap(({ tableName, before, after, ...step }): Step[] =>
      isPart(tableName) ? [{ ...step, tableName, before: parseColumns(before), after: parseColumns(after) }] : [],
    )
  return Map.groupBy(steps, step => step.unit).values()
}
type Stringly = Record<'at' | 'user' | 'method' | 'unit' | 'tableName' | 'rowId', string> & {
  before: string | null
  after: string | null
}

/** All that hangs on an agreement, and all that ever did: what was removed is known by the history alone. */
function rowsOf({ db }: Reading, id: string): string[] {
  const hanging = (tables: readonly RecordKind[], columns: readonly string[], owners: readonly string[]) => {
    const live = tables.map(table => {
      const names = columns.filter(column => column !== 'otherId' || table === 'related_agreement')
      const owned = names.map(name => raw`${raw.ref(name)} IN ${listed(owners)}`)
      return raw`SELECT id FROM ${raw.table(table)} WHERE ${raw.join(owned, raw` OR `)}`
    })
    const gone = columns.map(column => raw`json_extract(before, ${`$.${column}`}) IN ${listed(owners)}`)
    return db
      .all(
        query(raw<{ id: string }>`${raw.join(live, raw` UNION `)}
          UNION SELECT "rowId" FROM history
            WHERE after IS NULL AND "tableName" IN ${listed(tables)} AND (${raw.join(gone, raw` OR `)})`),
      )
      .map(row => row.id)
  }
  const tables = Object.keys(parts).filter(isPart)
  const direct = tables.filter(table => table !== 'agreement' && table !== 'attachment')
  const found = hanging(direct, ['agreementId', 'otherId'], [id])
  return [...found, ...hanging(['attachment'], ['followUpId'], found)]
}

type Change = Pick<AgreementHistoryLine, 'part' | 'what' | 'label' | 'field' | 'before' | 'after'>

/** Columns that tell where a record stands, not what it says. */
const silent = new Set(['id', 'position', 'meetingId', 'agreementId', 'otherId', 'followUpId', 'fieldId', 'reminderId'])

/** What one command did to one record, in lines: `steps` newest first. */
function changesOf(steps: readonly Step[], names: Names): Change[] {
  const [latest] = steps
  const first = steps.at(-1)
  const part = latest && parts[latest.tableName]
  if (!latest || !first || part === undefined || part === 'responsible') return []
  const label = names.label(latest.tableName, latest.rowId)
  const { before, after } = merged(steps)
  const isMade = first.before === null
  const isRemoved = latest.after === null
  if (isMade && isRemoved) return []
  const says = (columns: Columns) => names.said(part, columns)
  if (part !== 'ownValue' && (isMade || isRemoved)) {
    const told = { before: isMade ? null : says(before), after: isRemoved ? null : says(after) }
    return [{ part, what: isMade ? 'made' : 'removed', label, field: null, ...told }]
  }
  const fields = part === 'ownValue' ? ['value'] : Object.keys(after)
  return fields
    .filter(field => !silent.has(field) && (before[field] ?? null) !== (after[field] ?? null))
    .map(field => ({
      part,
      what: 'changed',
      label,
      field,
      before: names.value(field, before[field]),
      after: names.value(field, after[field]),
    }))
}

/** What stood in the fields that changed before the first of these steps, and after the last. */
function merged(steps: readonly Step[]): Sides {
  const sides: Sides = { before: {}, after: {} }
  for (const { before, after } of steps) {
    Object.assign(sides.before, before)
    sides.after = { ...after, ...sides.after }
  }
  // Gone in the end: nothing stands there.
  if (steps[0]?.after === null) sides.after = {}
  return sides
}

type Answering = Map<string, Columns>

/** Who answers for an agreement now; then, command by command back in time, who answered before. */
function answeringNow(ctx: Reading, id: string, names: Names) {
  const rows: Answering = new Map()
  const live = query(raw<{ id: string }>`SELECT id FROM agreement_responsible WHERE "agreementId" = ${id}`)
  for (const row of ctx.db.all(live)) rows.set(row.id, rowOf(ctx.db, 'agreement_responsible', row.id) ?? {})
  const printed = (role: string) =>
    [...rows.values()]
      .filter(row => row.role === role)
      .sort((one, other) => Number(one.position) - Number(other.position))
      .map(row => names.somebody(row))
      .join(', ')
  return {
    /** Takes these steps back, newest first, and answers which of both lists they had changed. */
    changedBy(steps: readonly Step[]): Omit<Change, 'part'>[] {
      if (steps.length === 0) return []
      const roles = ['lead', 'support'] as const
      const after = roles.map(printed)
      for (const { rowId, before } of steps) {
        if (before === null) rows.delete(rowId)
        else rows.set(rowId, { ...rows.get(rowId), ...before })
      }
      return roles.flatMap((role, index) => {
        const [was, now] = [printed(role), after[index] ?? '']
        return was === now ? [] : [{ what: 'changed', label: '', field: role, before: was, after: now }]
      })
    },
  }
}
