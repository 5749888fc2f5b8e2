import type {
  AgreementState,
  AttendanceStatus,
  Attribution,
  MeetingState,
  PointKind,
  SectionPlace,
} from '../../../shared/contract/fields.ts'
import type { Modality, Priority } from '../types.ts'
import type { OrganizationKey } from './organizations.ts'
import type { PersonKey } from './people.ts'

export type BodyKey = 'group' | 'livelihoods'
export type MeetingKey =
  | 'launch'
  | 'data'
  | 'livelihoodsStart'
  | 'funding'
  | 'livelihoodsProgress'
  | 'review'
  | 'annualReport'
export type ActorKey = OrganizationKey | PersonKey

/** What a meeting has in every language: who, when, in which state. Days are counted from today, negative in the past. */
export type MeetingOutline = {
  key: MeetingKey
  body: BodyKey
  day: number
  startTime: string
  endTime: string
  modality: Modality
  state: MeetingState
  chair: PersonKey
  convener: ActorKey
  rapporteur: PersonKey
  agenda: readonly { presenter: ActorKey; minutes: number }[]
  attendance: Readonly<Partial<Record<Exclude<AttendanceStatus, 'represented'>, readonly ActorKey[]>>>
  represented: readonly { who: ActorKey; by: PersonKey }[]
  observers: readonly ActorKey[]
  facilitators?: readonly ActorKey[]
  /** The presenters. */
  presentations: readonly PersonKey[]
  interventions: readonly InterventionOutline[]
  readBy: PersonKey
  agreements: readonly AgreementOutline[]
  /** Who closes the meeting. */
  closing: PersonKey | null
  /** The day of the next meeting, null where it is not set yet; `none` where the next one is not spoken of. */
  nextMeeting: number | null | 'none'
  sections: readonly SectionPlace[]
}

export type InterventionOutline = {
  key: string
  /** Null where the texts name a speaker who is on no list. */
  by: ActorKey | null
  /** Key of the heading it stands under. */
  heading?: string
  points: readonly PointOutline[]
}

export type PointOutline = { kind: PointKind; key?: string; attribution?: Attribution; answers?: string }

export type AgreementOutline = {
  key: string
  lead: readonly ActorKey[]
  support: readonly ActorKey[]
  due: number | 'continuous' | 'undefined'
  priority: Priority
  state: AgreementState
  rating: number | null
  fromPoint?: string
  followUps: readonly { day: number; by: PersonKey; rating: number | null }[]
}

/** What a meeting says in one language, in the order of its outline. `{{day:-30}}` stands for that day written out. */
export type MeetingTexts = {
  title: string
  place: string
  objective: string
  aims: string[]
  agenda: string[]
  /** By key of the person. */
  capacities: Record<string, string>
  presentations: { text: string; priorities: string[] }[]
  discussion: string
  themes: string[]
  headings: Record<string, string>
  /** By key of the intervention. */
  interventions: Record<string, { speaker?: string; lead?: string; points: string[] }>
  /** By key of the agreement; each follow-up is what was done and the next step. */
  agreements: Record<string, { text: string; followUps?: [string, string][] }>
  closing: string
  nextMeeting: { place: string; notes: string }
  sections: { title: string; body: string }[]
}
