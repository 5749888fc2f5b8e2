import type {
  AgreementState,
  AttendanceRole,
  AttendanceStatus,
  Audience,
  DueKind,
  Language,
  PointKind,
  SectionPlace,
} from '../../shared/contract/fields.ts'

/**
 * Everything that the minutes of one meeting print, already resolved (names, posts at the meeting's date, numbers) and already
 * cut to its edition: what is not in here cannot leave. Markdown texts are marked; all others are plain, `\n` for line breaks.
 */
export type MinutesDocument = {
  language: Language
  audience: Audience
  /** Only some parts of the minutes, which the title says; without annexes. */
  extract?: true
  /**
   * The approved version that it prints; null of a draft. `hash` is the hexadecimal SHA-256 of what was sealed, empty where something
   * of it was erased for good since; `at` an instant, UTC; `amends` which version it amends, the instant of
   * whose approval, and why, empty where nobody is to be told; null of what amends none.
   */
  seal: { version: number; hash: string; at: string; by: string; amends: Amended | null } | null
  /** `NCG-2022-03` */
  reference: string
  /** The institution that issues the minutes, for the header; may be empty. */
  institution: string
  /** Name of the body that met. */
  body: string
  title: string
  /** `YYYY-MM-DD`; null while not known. */
  date: string | null
  startTime: string | null
  endTime: string | null
  /** Localised: "In person", "Virtual". */
  modality: string | null
  /** The phase of its series that the session belongs to; may be empty. */
  phase: string
  place: string | null
  chair: string | null
  convener: string | null
  rapporteur: string | null
  objective: string
  aims: string[]
  agenda: { title: string; presenter: string; minutes: number | null; notes: string }[]
  /** In the order of the sectors, then of the list. */
  attendance: {
    sector: string
    rows: {
      organization: string | null
      acronym: string | null
      person: string | null
      position: string | null
      /** Who stood in, where the status is `represented`. */
      representedBy: string | null
      status: AttendanceStatus
      role: AttendanceRole
      capacity: string | null
      /** How many came, where that is more than the one named. */
      headCount: number | null
    }[]
  }[]
  /** `text` is Markdown. */
  presentations: { presenter: string; text: string; priorities: string[] }[]
  /** `text` is Markdown; null when nothing was written down. */
  discussion: { text: string; themes: string[] } | null
  interventions: {
    speaker: string | null
    organization: string | null
    position: string | null
    section: string | null
    lead: string
    points: {
      text: string
      kind: PointKind
      /** Questions are numbered Q1, Q2 … through the whole document; null for other kinds. */
      question: number | null
      /** The number of the question that this point answers. */
      answers: number | null
      /** How far in it stands: 0, 1 or 2. */
      level: number
    }[]
  }[]
  /** What the session produced. */
  products: string[]
  /** Agreements of earlier meetings that came back in this one. */
  carried: CarriedRow[]
  agreements: {
    number: number
    reference: string
    text: string
    readBy: string | null
    lead: string[]
    support: string[]
    dueKind: DueKind | null
    dueDate: string | null
    state: AgreementState
    /** What will show that it was kept; null where nobody has said. */
    evidence: string | null
  }[]
  closing: { speaker: string | null; text: string } | null
  nextMeeting: { date: string | null; time: string | null; place: string | null; notes: string } | null
  /** Free sections, each behind the part it names; `body` is Markdown. */
  sections: { title: string; body: string; place: SectionPlace }[]
}

/** The approved version that another one amends. */
export type Amended = { version: number; at: string; reason: string }

/** An agreement that came back, as it stands now, and what was said about it this time. */
export type CarriedRow = {
  /** `NCG-2022-03/4` */
  reference: string
  text: string
  lead: string[]
  state: AgreementState
  dueKind: DueKind | null
  dueDate: string | null
  remark: string
}
