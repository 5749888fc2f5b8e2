import type { AttendanceRole, Language } from '../../shared/contract/fields.ts'
import type { CarriedRow } from './minutesDocument.ts'

/**
 * What goes out before a meeting, already resolved: the invitation, the sheet for signatures and the calendar entry print no more
 * than this. All texts are plain, `\n` for line breaks.
 */
export type Convocation = {
  language: Language
  /** The meeting's id: the same for every calendar entry of it. */
  id: string
  /** Grows with every change of the meeting's own data. */
  sequence: number
  /** When these were last changed, UTC. */
  changedAt: string
  reference: string
  /** The institution that convenes; may be empty. */
  institution: string
  body: string
  title: string
  phase: string
  /** `YYYY-MM-DD`; null while not known. */
  date: string | null
  startTime: string | null
  endTime: string | null
  /** An IANA zone that this program knows; null where the meeting names none of these. */
  timeZone: string | null
  /** Localised. */
  modality: string | null
  place: string
  link: string
  chair: string
  convener: string
  /** Where one writes to the convener, as far as the directory knows. */
  convenerEmail: string | null
  objective: string
  aims: string[]
  agenda: { title: string; presenter: string; minutes: number | null; notes: string }[]
  /** Agreements of earlier meetings that come back in this one. */
  carried: CarriedRow[]
  /** The reference of the meeting whose minutes go along. */
  previous: string | null
  /** In order of precedence: who chairs, then sector by sector. */
  convened: { title: string; rows: Signatory[] }[]
}

/** Somebody who is to sign. */
export type Signatory = {
  organization: string
  name: string
  position: string
  role: AttendanceRole
  email: string | null
  phone: string | null
}
