import { z } from 'zod'
import { limits } from '../vocabulary.ts'
import { agreementOfMeeting } from './agreements.ts'
import { command, meetingKinds, query } from './define.ts'
import * as f from './fields.ts'
import { importedMinutes } from './importedMinutes.ts'

const nothing = z.strictObject({})
const one = z.strictObject({ id: f.id })
const added = z.strictObject({ id: f.id })
const newId = { id: f.id.optional() }
/** A new record goes behind the sibling named; first when null; last when not given. */
const after = { after: f.id.nullable().optional() }

const meetingFields = {
  title: f.line,
  date: f.day.nullable(),
  startTime: f.time.nullable(),
  endTime: f.time.nullable(),
  timeZone: f.line,
  modality: f.modality.nullable(),
  place: f.line,
  link: f.line,
  chair: f.line,
  convener: f.line,
  rapporteur: f.line,
  objective: f.paragraph,
  aims: f.paragraphs,
  language: f.language,
  state: f.meetingState,
  /** Markdown. */
  discussion: f.paragraph,
  themes: f.paragraphs,
  closingSpeaker: f.line,
  closing: f.paragraph,
  nextDate: f.day.nullable(),
  nextTime: f.time.nullable(),
  nextPlace: f.line,
  nextNotes: f.paragraph,
  /** The phase of its series that a session belongs to. */
  phase: f.line,
  /** What the session produced. */
  products: f.paragraphs,
  /** The minute-taker's own notes: they stand in no document. */
  notes: f.paragraph,
}

const agendaItemFields = {
  title: f.line,
  presenter: f.line,
  minutes: z.int().min(0).max(1_440).nullable(),
  notes: f.paragraph,
  kind: f.agendaItemKind,
}
const attendanceFields = {
  organizationId: f.id.nullable(),
  personId: f.id.nullable(),
  status: f.attendanceStatus,
  /** The person who stood in; only with the status `represented`. */
  representedById: f.id.nullable(),
  role: f.attendanceRole,
  /** The capacity in which somebody attends or speaks, where it is not the post: "Chair Pro Tempore, Support Platform". */
  capacity: f.line.nullable(),
  arrivalTime: f.time.nullable(),
  /** How many came, where a delegation is more than the one named. */
  headCount: z.int().min(1).max(10_000).nullable(),
}
const presentationFields = { presenter: f.line, text: f.paragraph, priorities: f.paragraphs }
const interventionFields = {
  personId: f.id.nullable(),
  organizationId: f.id.nullable(),
  /** Who spoke, where that is nobody in the directory. */
  speaker: f.line.nullable(),
  capacity: f.line.nullable(),
  section: f.line.nullable(),
  lead: f.paragraph,
  /** The item of the agenda under which they spoke. */
  agendaItemId: f.id.nullable(),
}
const pointFields = {
  text: f.paragraph,
  kind: f.pointKind,
  attribution: f.attribution,
  answersId: f.id.nullable(),
  /** How far in it stands: 1 and 2 belong to the point before that stands further out. */
  level: f.pointLevel,
}
const sectionFields = { title: f.line, body: f.paragraph, place: f.sectionPlace, internal: z.boolean() }

const point = z.strictObject({ id: f.id, ...pointFields })
const intervention = z.strictObject({
  id: f.id,
  ...interventionFields,
  /** What the minutes print: name with honorific, institution, post at the meeting's date or capacity. */
  printed: z.strictObject({
    person: z.string().nullable(),
    organization: z.string().nullable(),
    position: z.string().nullable(),
  }),
  points: z.array(point),
})
const attendance = z.strictObject({
  id: f.id,
  ...attendanceFields,
  printed: z.strictObject({
    person: z.string().nullable(),
    organization: z.string().nullable(),
    acronym: z.string().nullable(),
    position: z.string().nullable(),
    representedBy: z.string().nullable(),
  }),
  sectorId: f.id.nullable(),
})
const attachment = z.strictObject({
  id: f.id,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  createdAt: f.instant,
})
const carriedAgreement = z.strictObject({
  id: f.id,
  agreementId: f.id,
  reference: z.string(),
  text: z.string(),
  lead: z.array(z.string()),
  state: f.agreementState,
  dueKind: f.dueKind.nullable(),
  dueDate: f.day.nullable(),
  remark: f.paragraph,
})
/** A meeting with all its parts, as the meeting page and the minutes need it. */
export const meeting = z.strictObject({
  id: f.id,
  bodyId: f.id,
  reference: z.string(),
  number: z.int(),
  year: z.int(),
  ...meetingFields,
  /** From the first time that anything left: agreement numbers stay. Null while they follow the order. */
  numbersFixedAt: f.instant.nullable(),
  /** The version of the minutes whose seal holds: nothing that they print can change. Null while they are open. */
  sealedVersion: z.int().nullable(),
  /** Why sealed minutes are open again. */
  amendmentReason: z.string().nullable(),
  /** The meeting before, whose minutes this one approves. */
  previousId: f.id.nullable(),
  agenda: z.array(
    z.strictObject({
      id: f.id,
      ...agendaItemFields,
      /** Set while the item is being treated; `spentSeconds` is the time before that. */
      runningSince: f.instant.nullable(),
      spentSeconds: z.int(),
    }),
  ),
  /** Agreements of earlier meetings that came back in this one. */
  carried: z.array(carriedAgreement),
  attendance: z.array(attendance),
  presentations: z.array(z.strictObject({ id: f.id, ...presentationFields })),
  interventions: z.array(intervention),
  agreements: z.array(agreementOfMeeting),
  sections: z.array(z.strictObject({ id: f.id, ...sectionFields })),
  attachments: z.array(attachment),
})
export type Meeting = z.infer<typeof meeting>
export type Attendance = z.infer<typeof attendance>
export type Intervention = z.infer<typeof intervention>
export type Point = z.infer<typeof point>
export type Presentation = Meeting['presentations'][number]
export type AgendaItem = Meeting['agenda'][number]
export type CarriedAgreement = Meeting['carried'][number]
export type Section = Meeting['sections'][number]

const meetingRow = z.strictObject({
  id: f.id,
  bodyId: f.id,
  bodyCode: z.string(),
  bodyName: z.string(),
  reference: z.string(),
  year: z.int(),
  title: z.string(),
  date: f.day.nullable(),
  state: f.meetingState,
  convened: z.int(),
  present: z.int(),
  interventions: z.int(),
  agreements: z.int(),
  openAgreements: z.int(),
  /** Agreement numbers stay as they are; else they follow the order. */
  numbersFixed: z.boolean(),
})
export type MeetingRow = z.infer<typeof meetingRow>

export const meetingOperations = {
  /** Newest first; of `newest`, so many at most. */
  'meetings.list': query(
    z.strictObject({ bodyId: f.id.optional(), newest: z.int().min(1).max(limits.list).optional() }),
    z.array(meetingRow),
    ['meeting', 'body', 'attendance', 'intervention', 'agreement'],
  ),
  'meetings.get': query(one, meeting, [...meetingKinds, 'attachment']),
  /** The meeting of a reference such as `NCG-2022-03`; `last` is the newest one. */
  'meetings.find': query(z.strictObject({ reference: f.requiredLine }), one, ['meeting']),
  'meetings.add': command(
    z.strictObject({
      ...newId,
      bodyId: f.id,
      title: f.line.optional(),
      date: f.day.nullable(),
      language: f.language.optional(),
    }),
    z.strictObject({ id: f.id, reference: z.string() }),
  ),
  /** Circulating, approving and distributing the minutes bring the states that follow the draft. */
  'meetings.change': command(
    z.strictObject({ id: f.id, changes: f.changesOf({ ...meetingFields, state: f.openState }) }),
    nothing,
  ),
  'meetings.remove': command(one, nothing),
  /** Stores minutes that were read from a file; makes the body, institutions and people that are not there yet. */
  'meetings.import': command(
    z.strictObject({
      minutes: importedMinutes,
      bodyId: f.id.optional(),
      source: z.strictObject({ name: f.requiredLine, bytes: f.bytes }).optional(),
    }),
    z.strictObject({ id: f.id, reference: z.string() }),
  ),

  'agendaItems.add': command(z.strictObject({ ...newId, meetingId: f.id, ...after, title: f.line }), added),
  'agendaItems.change': command(z.strictObject({ id: f.id, changes: f.changesOf(agendaItemFields) }), nothing),
  /** Begins the time of an item, which ends that of the one before; pauses it when it is running. Not undone by Ctrl+Z. */
  'agendaItems.clock': command(z.strictObject({ id: f.id, running: z.boolean() }), nothing, { undoable: false }),
  'agendaItems.move': command(f.place, nothing),
  'agendaItems.remove': command(one, nothing),

  'attendance.add': command(
    z.strictObject({
      ...newId,
      meetingId: f.id,
      organizationId: f.id.nullable(),
      personId: f.id.nullable(),
      status: f.attendanceStatus.optional(),
      headCount: attendanceFields.headCount.optional(),
    }),
    added,
  ),
  'attendance.change': command(z.strictObject({ id: f.id, changes: f.changesOf(attendanceFields) }), nothing),
  'attendance.move': command(f.place, nothing),
  'attendance.remove': command(one, nothing),

  'presentations.add': command(z.strictObject({ ...newId, meetingId: f.id, presenter: f.line }), added),
  'presentations.change': command(z.strictObject({ id: f.id, changes: f.changesOf(presentationFields) }), nothing),
  'presentations.move': command(f.place, nothing),
  'presentations.remove': command(one, nothing),

  'interventions.add': command(
    z.strictObject({
      ...newId,
      meetingId: f.id,
      ...after,
      personId: f.id.nullable(),
      organizationId: f.id.nullable(),
      speaker: f.line.nullable(),
      capacity: f.line.nullable().optional(),
      section: f.line.nullable(),
      agendaItemId: f.id.nullable().optional(),
      /** Its first points, made with it in one step. */
      points: z
        .array(z.strictObject({ id: f.id, text: f.paragraph }))
        .max(limits.list)
        .optional(),
    }),
    added,
  ),
  'interventions.change': command(z.strictObject({ id: f.id, changes: f.changesOf(interventionFields) }), nothing),
  /** Names the section of interventions that follow each other, in one step. */
  'interventions.nameSection': command(
    z.strictObject({
      ids: z.array(f.id).min(1).max(limits.list),
      changes: f.changesOf({ section: interventionFields.section }),
    }),
    nothing,
  ),
  'interventions.move': command(f.place, nothing),
  'interventions.remove': command(one, nothing),

  /** One point or many at once (pasted lines), behind the one named. */
  'points.add': command(
    z.strictObject({
      interventionId: f.id,
      ...after,
      points: z
        .array(
          z.strictObject({ ...newId, text: f.paragraph, kind: f.pointKind.optional(), level: f.pointLevel.optional() }),
        )
        .min(1)
        .max(limits.list),
    }),
    z.strictObject({ ids: z.array(f.id) }),
  ),
  'points.change': command(z.strictObject({ id: f.id, changes: f.changesOf(pointFields) }), nothing),
  /**
   * Parts a point in several: it keeps `now` of its text, new ones stand behind it. What ends with a question mark is the
   * question, and the answers to the point are answers to that.
   */
  'points.split': command(
    z.strictObject({
      id: f.id,
      was: f.paragraph,
      now: f.paragraph,
      others: z
        .array(z.strictObject({ id: f.id, text: f.paragraph }))
        .min(1)
        .max(limits.list),
    }),
    nothing,
  ),
  /** Joins a point to another, which gets `now` as its text; answers and agreements that came from it follow. */
  'points.join': command(z.strictObject({ id: f.id, into: f.id, was: f.paragraph, now: f.paragraph }), nothing),
  'points.move': command(z.strictObject({ id: f.id, interventionId: f.id, after: f.id.nullable() }), nothing),
  'points.remove': command(one, nothing),

  'sections.add': command(z.strictObject({ ...newId, meetingId: f.id, title: f.line, place: f.sectionPlace }), added),
  'sections.change': command(z.strictObject({ id: f.id, changes: f.changesOf(sectionFields) }), nothing),
  'sections.move': command(f.place, nothing),
  'sections.remove': command(one, nothing),
}
