import { z } from 'zod'
import { command, query, recordKinds } from './define.ts'
import * as f from './fields.ts'

const nothing = z.strictObject({})
const one = z.strictObject({ id: f.id })
const added = z.strictObject({ id: f.id })

/** An institution or a person that answers for an agreement; `name` alone where it is nobody in the directory. */
const responsible = z.strictObject({
  organizationId: f.id.nullable(),
  personId: f.id.nullable(),
  name: f.line.nullable(),
})
const printedResponsible = responsible.extend({ printed: z.string() })
export type Responsible = z.infer<typeof printedResponsible>

const agreementFields = {
  text: f.paragraph,
  readBy: f.line.nullable(),
  dueKind: f.dueKind.nullable(),
  dueDate: f.day.nullable(),
  priority: f.priority,
  state: f.agreementState,
  rating: f.rating.nullable(),
  /** Who answers for it was left open on purpose ("to be defined"). */
  leadUndefined: z.boolean(),
  /** What will show that it was kept: a report, a signed letter. */
  expectedEvidence: f.line,
  evidenceUndefined: z.boolean(),
  /** Off the agendas until so many days before its date. */
  snoozeDays: z.int().min(0).max(3_650).nullable(),
  /** Lead responsibles first in order; a list is changed as a whole. */
  lead: z.array(responsible).max(20),
  support: z.array(responsible).max(50),
}

/** How an agreement ended. No part of the minutes, which say what was agreed. */
const endingFields = {
  /** The day on which it was fulfilled, superseded or withdrawn; null while it is open, or where nobody knows. */
  closedOn: f.day.nullable(),
  /** The agreement that took its place. */
  supersededById: f.id.nullable(),
}

export const agreementOfMeeting = z.strictObject({
  id: f.id,
  meetingId: f.id,
  number: z.int(),
  /** `NCG-2022-03/4` */
  reference: z.string(),
  ...agreementFields,
  lead: z.array(printedResponsible),
  support: z.array(printedResponsible),
  originPointId: f.id.nullable(),
})
export type AgreementOfMeeting = z.infer<typeof agreementOfMeeting>

const followUpFields = {
  date: f.day,
  reporter: f.line,
  channel: f.line.nullable(),
  rating: f.rating.nullable(),
  narrative: f.paragraph,
  nextStep: f.paragraph,
  /** A link, or how a document is called. */
  evidence: f.line.nullable(),
  /** The number of the letter in which it was reported. */
  letterNumber: f.line.nullable(),
}
/** A file that proves what a follow-up reports. */
const evidenceFile = z.strictObject({ id: f.id, name: z.string(), size: z.int() })
export type EvidenceFile = z.infer<typeof evidenceFile>
const followUp = z.strictObject({ id: f.id, agreementId: f.id, ...followUpFields, files: z.array(evidenceFile) })
export type FollowUp = z.infer<typeof followUp>

/** An agreement as the register shows it, over all meetings. */
export const agreement = agreementOfMeeting.extend({
  ...endingFields,
  meeting: z.strictObject({ reference: z.string(), date: f.day.nullable(), title: z.string() }),
  bodyId: f.id,
  body: z.string(),
  /** Days until due; negative when past. Null without a date. */
  daysLeft: z.int().nullable(),
  /** Past its date and neither fulfilled, superseded nor withdrawn. */
  overdue: z.boolean(),
  lastFollowUp: z.strictObject({ date: f.day, reporter: z.string(), narrative: z.string() }).nullable(),
})
export type Agreement = z.infer<typeof agreement>

/** Another agreement, as one names it. */
const brief = z.strictObject({ id: f.id, reference: z.string(), text: z.string(), state: f.agreementState })
export type AgreementBrief = z.infer<typeof brief>

/** Where an agreement was said: the turn to speak, and the points around the one that it came from. */
const origin = z.strictObject({
  pointId: f.id,
  interventionId: f.id,
  /** The person, else the institution; null where nobody is named. */
  speaker: z.string().nullable(),
  /** In what capacity they spoke, and for whom. */
  capacity: z.string().nullable(),
  points: z.array(z.strictObject({ id: f.id, text: z.string(), kind: f.pointKind })),
})
export type Origin = z.infer<typeof origin>

/** A later meeting on whose agenda it came back, and what was said about it there. */
const carried = z.strictObject({
  id: f.id,
  meetingId: f.id,
  reference: z.string(),
  title: z.string(),
  date: f.day.nullable(),
  remark: z.string(),
})
export type Carried = z.infer<typeof carried>

const page = agreement.extend({
  origin: origin.nullable(),
  followUps: z.array(followUp),
  carried: z.array(carried),
  supersededBy: brief.nullable(),
  supersedes: z.array(brief),
  /** `id` is that of the relation. */
  related: z.array(z.strictObject({ id: f.id, agreement: brief })),
})
export type AgreementPage = z.infer<typeof page>

/** The parts of an agreement of which its history tells. */
export const historyParts = [
  'agreement',
  'responsible',
  'followUp',
  'file',
  'related',
  'carried',
  'ownValue',
  'reminder',
] as const
const historyLine = z.strictObject({
  at: f.instant,
  user: z.string(),
  /** It came by undoing. */
  undone: z.boolean(),
  part: z.enum(historyParts),
  what: z.enum(['made', 'changed', 'removed']),
  /** Which one of several: the day of a follow-up, the name of a file, the reference of an agreement or a meeting. */
  label: z.string(),
  /** What changed of it; null where it was made or removed. */
  field: z.string().nullable(),
  /** As it is stored; names in the place of ids. */
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type AgreementHistoryLine = z.infer<typeof historyLine>

const agreementKinds = [
  'agreement',
  'agreement_responsible',
  'follow_up',
  'meeting',
  'body',
  'organization',
  'person',
] as const
const pageKinds = [
  ...agreementKinds,
  'point',
  'intervention',
  'post',
  'carried_agreement',
  'related_agreement',
  'attachment',
] as const

export const agreementOperations = {
  'agreements.list': query(z.strictObject({ bodyId: f.id.optional() }), z.array(agreement), agreementKinds),
  'agreements.get': query(one, page, pageKinds),
  /** Agreements by their reference or by words of theirs, newest meeting first; the newest of all where there are no words. */
  'agreements.find': query(
    z.strictObject({ words: z.string().max(1_000), limit: z.int().min(1).max(50).optional() }),
    z.array(brief),
    ['agreement', 'meeting'],
  ),
  /** What became of it, newest first: of its fields, who answers, follow-ups, files, and what it goes with. */
  'agreements.history': query(one, z.array(historyLine), recordKinds),
  'agreements.add': command(
    z.strictObject({
      id: f.id.optional(),
      meetingId: f.id,
      after: f.id.nullable().optional(),
      text: f.paragraph,
      originPointId: f.id.nullable().optional(),
    }),
    added,
  ),
  /** The day of closing is set and cleared with the state; naming what took its place makes it superseded. */
  'agreements.change': command(
    z.strictObject({ id: f.id, changes: f.changesOf({ ...agreementFields, ...endingFields }) }),
    nothing,
  ),
  'agreements.move': command(f.place, nothing),
  /** While the numbers are not fixed the agreement goes; from then on it is withdrawn and keeps its number. */
  'agreements.remove': command(one, z.strictObject({ withdrawn: z.boolean() })),
  'followUps.add': command(
    z.strictObject({
      id: f.id.optional(),
      agreementId: f.id,
      ...followUpFields,
      letterNumber: followUpFields.letterNumber.optional(),
    }),
    added,
  ),
  'followUps.change': command(z.strictObject({ id: f.id, changes: f.changesOf(followUpFields) }), nothing),
  'followUps.remove': command(one, nothing),
  /** Keeps a file as evidence. Throws `file.empty`. */
  'followUps.attach': command(
    z.strictObject({ id: f.id.optional(), followUpId: f.id, name: f.requiredLine, bytes: f.bytes }),
    added,
  ),
  /** Takes a file away from its follow-up; undo brings it back. */
  'followUps.detach': command(one, nothing),
  /** Says that two agreements go together, once. Throws `agreement.relatedToItself`. */
  'relatedAgreements.add': command(z.strictObject({ id: f.id.optional(), agreementId: f.id, otherId: f.id }), added),
  'relatedAgreements.remove': command(one, nothing),
}
