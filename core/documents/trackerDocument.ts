import type { AgreementState, DueKind, Language } from '../../shared/contract/fields.ts'
import type { OwnField } from '../../shared/contract/ownFields.ts'

/** The follow-up register as it leaves: every agreement once, already sorted and resolved. */
export type TrackerDocument = {
  language: Language
  institution: string
  /** The body it is limited to; null for all bodies. */
  body: { code: string; name: string } | null
  /** The day it was made, `YYYY-MM-DD`: overdue is judged by it. */
  today: string
  rows: TrackerRow[]
  /** The person's own columns, which follow ours, in their order. */
  ownFields: readonly TrackerOwnField[]
  /** Of one that may come back: the id of this export, and to whom it goes where that is not everybody. */
  sent?: { exportId: string; to: string | null }
}

export type TrackerOwnField = Omit<OwnField, 'id'>

export type TrackerRow = {
  /** `NCG-2022-03/4` */
  reference: string
  /** Code of the body. */
  body: string
  /** Reference, and date when known, of the meeting. */
  meeting: { reference: string; date: string | null; title: string }
  agreement: string
  responsible: string[]
  support: string[]
  dueKind: DueKind | null
  dueDate: string | null
  rating: number | null
  state: AgreementState
  lastFollowUp: { date: string; reporter: string; narrative: string } | null
  /** What it says in each of the person's own columns, by its heading: see `ownValue`. */
  own: Readonly<Record<string, string | null>>
}
