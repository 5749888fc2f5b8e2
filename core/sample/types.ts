import type { z } from 'zod'
import type {
  AgreementState,
  AttendanceRole,
  AttendanceStatus,
  Attribution,
  BodyKind,
  DueKind,
  Language,
  MeetingState,
  modality,
  PointKind,
  priority,
  SectionPlace,
} from '../../shared/contract/fields.ts'

/** The default sectors, by the name that the program knows them under. */
export type SectorKey =
  | 'government'
  | 'cooperation'
  | 'unitedNations'
  | 'developmentBanks'
  | 'regional'
  | 'civilSociety'
  | 'academia'
  | 'privateSector'
  | 'communities'

export type Modality = z.infer<typeof modality>
export type Priority = z.infer<typeof priority>

/**
 * A workspace to try the program with. Records refer to each other by `key`, which is the same in both languages. Days are
 * `YYYY-MM-DD`, clock times `HH:MM` in `timeZone`; texts are plain except where marked as Markdown.
 */
export type Sample = {
  language: Language
  timeZone: string
  bodies: SampleBody[]
  organizations: SampleOrganization[]
  people: SamplePerson[]
  /** Oldest first. */
  meetings: SampleMeeting[]
}

export type SampleBody = { key: string; code: string; name: string; kind: BodyKind }

export type SampleOrganization = { key: string; name: string; acronym: string | null; sector: SectorKey }

export type SamplePerson = {
  key: string
  honorific: string | null
  name: string
  /** Key of an organisation. */
  organization: string
  position: string
  email: string | null
}

export type SampleMeeting = {
  key: string
  /** Key of a body. */
  body: string
  date: string
  startTime: string
  endTime: string
  modality: Modality
  place: string
  title: string
  state: MeetingState
  language: Language
  chair: string
  convener: string
  rapporteur: string
  objective: string
  aims: string[]
  agenda: { title: string; presenter: string; minutes: number }[]
  /** In the order of the organisations. */
  attendance: SampleAttendance[]
  /** `text` is Markdown. */
  presentations: { presenter: string; text: string; priorities: string[] }[]
  /** Markdown; empty where the meeting has not been held. */
  discussion: string
  themes: string[]
  interventions: SampleIntervention[]
  agreements: SampleAgreement[]
  closing: { speaker: string; text: string } | null
  nextMeeting: { date: string | null; place: string; notes: string } | null
  /** Free sections; `body` is Markdown. */
  sections: { title: string; body: string; place: SectionPlace }[]
}

export type SampleAttendance = {
  organization: string
  person: string | null
  status: AttendanceStatus
  role: AttendanceRole
  capacity: string | null
  /** Key of the person who stands in; only with the status `represented`. */
  representedBy: string | null
}

export type SampleIntervention = {
  /** Key of a person, who is then on the attendance list. */
  person: string | null
  /** Key of the person's organisation, or of the one that spoke without a named person. */
  organization: string | null
  /** Who spoke, where it is neither a person nor an organisation of the lists. */
  speaker: string | null
  capacity: string | null
  /** The heading that the intervention stands under. */
  section: string | null
  lead: string
  points: SamplePoint[]
}

export type SamplePoint = {
  /** Unique within its meeting; only where something refers to the point. */
  key: string | null
  text: string
  kind: PointKind
  attribution: Attribution
  /** Key of an earlier question of the same meeting; only with the kind `answer`. */
  answers: string | null
}

export type SampleAgreement = {
  /** Unique within its meeting. */
  key: string
  text: string
  readBy: string
  /** Keys of organisations or people. */
  lead: string[]
  support: string[]
  dueKind: DueKind
  /** Only with the due kind `date`. */
  due: string | null
  priority: Priority
  state: AgreementState
  /** Null where nobody has rated it yet. */
  rating: number | null
  /** Key of the point of the same meeting that it came from. */
  fromPoint: string | null
  /** Oldest first. */
  followUps: SampleFollowUp[]
}

export type SampleFollowUp = {
  date: string
  /** Key of a person. */
  reporter: string
  rating: number | null
  narrative: string
  nextStep: string
}
