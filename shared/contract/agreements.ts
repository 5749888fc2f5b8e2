import { z } from 'zod'
import { command, query } from './define.ts'
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
  evidence: f.line.nullable(),
}
const followUp = z.strictObject({ id: f.id, agreementId: f.id, ...followUpFields })
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

export const agreementOperations = {
  'agreements.list': query(z.strictObject({ bodyId: f.id.optional() }), z.array(agreement), [
    'agreement',
    'agreement_responsible',
    'follow_up',
    'meeting',
    'body',
    'organization',
    'person',
  ]),
  'agreements.get': query(one, agreement.extend({ followUps: z.array(followUp), origin: z.string().nullable() }), [
    'agreement',
    'agreement_responsible',
    'follow_up',
    'meeting',
    'body',
    'organization',
    'person',
    'point',
  ]),
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
  'followUps.add': command(z.strictObject({ id: f.id.optional(), agreementId: f.id, ...followUpFields }), added),
  'followUps.change': command(z.strictObject({ id: f.id, changes: f.changesOf(followUpFields) }), nothing),
  'followUps.remove': command(one, nothing),
}
