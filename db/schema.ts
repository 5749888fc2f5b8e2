import type { ColumnType, Generated, Kysely } from 'kysely'
import type { RecordKind } from '../shared/contract/define.ts'
import type {
  AgendaItemKind,
  AgreementState,
  AttendanceRole,
  AttendanceStatus,
  Attribution,
  Audience,
  BodyKind,
  CorrectionSource,
  CorrectionState,
  DistributedFormat,
  DistributionChannel,
  DueKind,
  Language,
  MeetingState,
  MinutesStage,
  OwnFieldKind,
  PointKind,
  ReminderChannel,
  SectionPlace,
  SlipAnswer,
} from '../shared/contract/fields.ts'

/** A JSON array of texts; read with `parseTexts`. */
type Texts = string
/** A JSON array of flat records; read with the schema of its field. */
type List = string
/** 0 or 1. */
type Flag = number
/** Not written by the program but by the file itself. */
type Given<T> = ColumnType<T, never, never>

/** The file has a value where none is given. */
type Default<T> = Generated<T>

type Stamps = { createdAt: string; createdBy: string; changedAt: string; changedBy: string }
type Row<T> = { id: string } & T & Stamps

/** Every table that people edit, by its name. The migrations make them; a test compares both. */
export type Records = {
  setting: Row<{ value: string }>
  sector: Row<{ nameEs: string; nameEn: string; position: number }>
  organization: Row<{
    name: string
    acronym: string | null
    sectorId: string | null
    country: string | null
    variants: Default<Texts>
    active: Default<Flag>
  }>
  person: Row<{
    honorific: string | null
    name: string
    email: string | null
    phone: string | null
    variants: Default<Texts>
    notes: string | null
    active: Default<Flag>
  }>
  post: Row<{
    personId: string
    organizationId: string | null
    title: string | null
    startDate: string | null
    endDate: string | null
  }>
  body: Row<{ code: string; name: string; kind: BodyKind; defaultAgenda: Default<List>; phases: Default<Texts> }>
  convening: Row<{
    bodyId: string
    position: number
    organizationId: string | null
    personId: string | null
    role: AttendanceRole
    capacity: string | null
  }>
  meeting: Row<{
    bodyId: string
    year: number
    number: number
    reference: string
    title: Default<string>
    date: string | null
    startTime: string | null
    endTime: string | null
    timeZone: string
    modality: 'inPerson' | 'virtual' | 'hybrid' | null
    place: Default<string>
    link: Default<string>
    chair: Default<string>
    convener: Default<string>
    rapporteur: Default<string>
    objective: Default<string>
    aims: Default<Texts>
    language: Language
    state: MeetingState
    discussion: Default<string>
    themes: Default<Texts>
    closingSpeaker: Default<string>
    closing: Default<string>
    nextDate: string | null
    nextTime: string | null
    nextPlace: Default<string>
    nextNotes: Default<string>
    numbersFixedAt: string | null
    previousId: string | null
    phase: Default<string>
    products: Default<Texts>
    notes: Default<string>
    /** The version whose seal holds; null while the minutes are open. */
    sealedVersion: number | null
    /** Why they were opened again after they had been sealed. */
    amendmentReason: string | null
  }>
  agenda_item: Row<{
    meetingId: string
    position: number
    title: Default<string>
    presenter: Default<string>
    minutes: number | null
    notes: Default<string>
    kind: Default<AgendaItemKind>
    runningSince: string | null
    spentSeconds: Default<number>
  }>
  attendance: Row<{
    meetingId: string
    position: number
    organizationId: string | null
    personId: string | null
    status: AttendanceStatus
    representedById: string | null
    role: AttendanceRole
    capacity: string | null
    arrivalTime: string | null
    headCount: number | null
  }>
  presentation: Row<{
    meetingId: string
    position: number
    presenter: Default<string>
    text: Default<string>
    priorities: Default<Texts>
  }>
  intervention: Row<{
    meetingId: string
    position: number
    personId: string | null
    organizationId: string | null
    speaker: string | null
    capacity: string | null
    section: string | null
    lead: Default<string>
    agendaItemId: string | null
  }>
  point: Row<{
    interventionId: string
    position: number
    text: Default<string>
    kind: PointKind
    attribution: Attribution
    answersId: string | null
    level: Default<number>
  }>
  agreement: Row<{
    meetingId: string
    position: number
    /** Null while the numbers follow the order. */
    number: number | null
    text: Default<string>
    readBy: string | null
    dueKind: DueKind | null
    dueDate: string | null
    priority: 'high' | 'normal' | 'low'
    state: AgreementState
    rating: number | null
    originPointId: string | null
    leadUndefined: Default<Flag>
    expectedEvidence: Default<string>
    evidenceUndefined: Default<Flag>
    snoozeDays: number | null
    /** The day on which it was fulfilled, superseded or withdrawn; null while it is open, or where nobody knows. */
    closedOn: string | null
    supersededById: string | null
  }>
  /** Two that go together; kept once, whichever of them a person named first. */
  related_agreement: Row<{ agreementId: string; otherId: string }>
  agreement_responsible: Row<{
    agreementId: string
    position: number
    role: 'lead' | 'support'
    organizationId: string | null
    personId: string | null
    name: string | null
  }>
  follow_up: Row<{
    agreementId: string
    date: string
    reporter: Default<string>
    channel: string | null
    rating: number | null
    narrative: Default<string>
    nextStep: Default<string>
    evidence: string | null
    letterNumber: string | null
  }>
  carried_agreement: Row<{ meetingId: string; agreementId: string; position: number; remark: Default<string> }>
  section: Row<{
    meetingId: string
    position: number
    title: Default<string>
    body: Default<string>
    place: SectionPlace
    internal: Default<Flag>
  }>
  attachment: Row<{
    meetingId: string | null
    /** The follow-up that it proves. */
    followUpId: string | null
    name: string
    mediaType: string
    size: number
    sha256: string
  }>
  minutes_version: Row<{
    meetingId: string
    number: number
    stage: MinutesStage
    /** Why an amendment was made. */
    reason: string | null
    sealedAt: string | null
    sealedBy: string | null
    contentHash: string
    content: string
    /** Something in it was erased for good since: the hash is that of what it was. */
    redacted: Default<Flag>
  }>
  /** One time that a version went round. */
  circulation: Row<{ versionId: string; replyBy: string | null }>
  /** A tracker that was made to be filled in and sent back. */
  tracker_export: Row<{
    bodyId: string | null
    language: Language
    /** How many it holds. */
    agreements: number
    /** For whom it is; all null: for everybody. */
    organizationId: string | null
    personId: string | null
    name: string | null
    madeOn: string
    answeredAt: string | null
    /** Whether somebody waits for it to come back. */
    awaited: Default<Flag>
    answeredBy: Default<string>
    fileName: Default<string>
  }>
  /** What trackers say of an agreement, from the export `since` on until the next row. */
  tracker_sent: Row<{ agreementId: string; since: string; content: string }>
  /** A column that the person added to the register. */
  own_field: Row<{ position: number; name: string; kind: OwnFieldKind; choices: Default<Texts> }>
  own_value: Row<{ agreementId: string; fieldId: string; value: string }>
  /** What the register shows, under a name. */
  register_view: Row<{ position: number; name: string; content: string }>
  /** What was sent to somebody about agreements that they answer for. */
  reminder: Row<{
    organizationId: string | null
    personId: string | null
    name: string | null
    sentOn: string
    channel: ReminderChannel
    letterNumber: string | null
    note: Default<string>
  }>
  reminded_agreement: Row<{ reminderId: string; agreementId: string }>
  distribution: Row<{
    meetingId: string
    /** Null of an edition that left before versions were kept. */
    versionId: string | null
    audience: Audience
    language: Language
    format: DistributedFormat | null
    sentOn: string
    channel: DistributionChannel
    organizationId: string | null
    personId: string | null
    name: string | null
    note: Default<string>
  }>
  slip: Row<{
    meetingId: string
    versionId: string
    organizationId: string | null
    personId: string | null
    name: string | null
    replyBy: string | null
    answer: SlipAnswer
    answeredOn: string | null
    note: Default<string>
  }>
  correction: Row<{
    meetingId: string
    versionId: string | null
    source: CorrectionSource
    author: Default<string>
    date: string | null
    fileName: string | null
    partKind: RecordKind | null
    partId: string | null
    field: string | null
    item: number | null
    label: Default<string>
    before: Default<string>
    after: Default<string>
    comment: Default<string>
    state: CorrectionState
    /** Which change or comment of which returned file it is: the hash of what was read of it, and the place in its list. */
    returnedItem: string | null
  }>
}

/** A command that was done: who, when, what it answered, and whether it was taken back. */
type CommandTable = {
  sequence: Given<number>
  id: string
  method: string
  inputHash: string
  user: string
  at: string
  result: string
  undoable: Flag
  mergeKey: string | null
  mergedInto: string | null
  takesBack: string | null
  takenBackBy: string | null
}

/** What a command changed in one row; written by triggers only. `before` null: it was made. `after` null: it was removed. */
type HistoryTable = {
  sequence: Given<number>
  commandId: string
  tableName: RecordKind
  rowId: string
  before: string | null
  after: string | null
}

type SearchEntryTable = { id: number; kind: string; recordId: string; meetingId: string | null; text: string }

export type Schema = Records & { command: CommandTable; history: HistoryTable; search_entry: SearchEntryTable }
export type Builder = Kysely<Schema>

/** Compiles only while every kind of record has its table, and no table is forgotten among the kinds. */
export type TablesAndKindsAgree = [RecordKind] extends [keyof Records]
  ? [keyof Records] extends [RecordKind]
    ? true
    : never
  : never
