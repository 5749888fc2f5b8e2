import type { Columns, Stored } from '../../db/rows.ts'
import type { AgreementHistoryLine } from '../../shared/contract/agreements.ts'
import type { RecordKind } from '../../shared/contract/define.ts'
import { shortened } from '../../shared/text.ts'
import type { QueryContext } from '../context.ts'
import { knownRow } from '../historyColumns.ts'
import { briefsOf } from './related.ts'

/** What the records that a history names are called now, or were last; an empty text for those that were erased for good. */
export type Names = {
  /** Which one of its kind a record is. */
  label(table: RecordKind, rowId: string): string
  /** What a record said when it was made or removed, as far as that is worth telling. */
  said(part: AgreementHistoryLine['part'], columns: Columns): string | null
  /** A stored value, with a name in the place of an id. */
  value(field: string, value: Stored | undefined): string | null
  /** A person, an institution or a name. */
  somebody(columns: Columns): string
}

const LONGEST_NAME = 80

/** @param ownId the agreement whose history is told: of a relation, the other one is named */
export function namesIn({ db }: Pick<QueryContext, 'db'>, ownId: string): Names {
  const text = (table: RecordKind, id: Stored | undefined, ...columns: string[]) => {
    const row = typeof id === 'string' ? knownRow(db, table, id) : undefined
    return row ? String(columns.map(column => row[column]).find(Boolean) ?? '') : ''
  }
  // One that is gone has no number any more: it is called by its words.
  const agreement = (id: Stored | undefined) =>
    briefsOf({ db }, [String(id)]).get(String(id))?.reference ?? shortened(text('agreement', id, 'text'), LONGEST_NAME)
  const somebody = ({ organizationId, personId, name }: Columns) =>
    text('organization', organizationId, 'acronym', 'name') || text('person', personId, 'name') || String(name ?? '')
  return {
    somebody,

    label(table, rowId) {
      const row = knownRow(db, table, rowId) ?? {}
      switch (table) {
        case 'follow_up':
          return String(row.date ?? '')
        case 'attachment':
          return String(row.name ?? '')
        case 'related_agreement':
          return agreement(row.agreementId === ownId ? row.otherId : row.agreementId)
        case 'carried_agreement':
          return text('meeting', row.meetingId, 'reference')
        case 'own_value':
          return text('own_field', row.fieldId, 'name')
        case 'reminded_agreement':
          return somebody(knownRow(db, 'reminder', String(row.reminderId)) ?? {})
        default:
          return ''
      }
    },

    said(part, said) {
      const told = part === 'followUp' ? said.narrative : part === 'carried' ? said.remark : null
      return told ? String(told) : null
    },

    value(field, value) {
      if (value === null || value === undefined || value === '') return null
      if (field === 'supersededById') return agreement(value)
      return field === 'originPointId' ? text('point', value, 'text') : String(value)
    },
  }
}
