import type { Agreement } from '../../../shared/contract/agreements.ts'
import type { Input } from '../../../shared/contract/index.ts'
import type { OwnField } from '../../../shared/contract/ownFields.ts'
import { ownValue } from '../../../shared/ownFields.ts'
import { type Answering, answering, responsibleKey } from '../../../shared/responsibles.ts'
import type { OwnRegister } from '../ownFields/useOwnFields.ts'

/** What many agreements are to be. */
export type BulkChange =
  | { field: 'state'; now: Agreement['state'] }
  | { field: 'priority'; now: Agreement['priority'] }
  | { field: 'rating'; now: number | null }
  | { field: 'due'; kind: Agreement['dueKind']; day: string | null }
  /** `adding`: beside those that are there. */
  | { field: 'lead' | 'support'; now: readonly Answering[]; adding: boolean }
  | { field: 'own'; of: OwnField; now: string }

type Edit = Input<'register.change'>['agreements'][number]

/** The edits that make the agreements so; those that are so already need none. */
export function bulkEdits(rows: readonly Agreement[], change: BulkChange, own: OwnRegister): Edit[] {
  return rows.flatMap(row => {
    const edit = editOf(row, change, own)
    return edit ? [{ id: row.id, changes: {}, own: {}, ...edit }] : []
  })
}

function editOf(row: Agreement, change: BulkChange, own: OwnRegister): Partial<Edit> | null {
  switch (change.field) {
    case 'state':
      return row.state === change.now ? null : { changes: { state: { was: row.state, now: change.now } } }
    case 'priority':
      return row.priority === change.now ? null : { changes: { priority: { was: row.priority, now: change.now } } }
    case 'rating':
      return row.rating === change.now ? null : { changes: { rating: { was: row.rating, now: change.now } } }
    case 'due':
      return dueEdit(row, change.kind, change.day)
    case 'lead':
    case 'support':
      return answeringEdit(row, change)
    case 'own': {
      const was = own.values.get(row.id)?.[change.of.id] ?? null
      // What the field cannot hold is sent as it was written: the core says why it is refused.
      const checked = ownValue(change.of, change.now)
      const now = checked === undefined ? change.now : checked
      return was === now ? null : { own: { [change.of.id]: { was, now } } }
    }
  }
}

function dueEdit(row: Agreement, dueKind: Agreement['dueKind'], day: string | null): Partial<Edit> | null {
  const dueDate = dueKind === 'date' ? day : null
  if (row.dueKind === dueKind && row.dueDate === dueDate) return null
  return {
    changes: { dueKind: { was: row.dueKind, now: dueKind }, dueDate: { was: row.dueDate, now: dueDate } },
  }
}

function answeringEdit(
  row: Agreement,
  { field, now, adding }: Extract<BulkChange, { field: 'lead' | 'support' }>,
): Partial<Edit> | null {
  const was = row[field].map(answering)
  const known = new Set(was.map(responsibleKey))
  const next = adding ? [...was, ...now.filter(each => !known.has(responsibleKey(each)))] : now.map(answering)
  if (was.map(responsibleKey).join('\n') === next.map(responsibleKey).join('\n')) return null
  const list = { was, now: next }
  if (field === 'support') return { changes: { support: list } }
  const defined = next.length > 0 && row.leadUndefined ? { leadUndefined: { was: true, now: false } } : {}
  return { changes: { lead: list, ...defined } }
}
