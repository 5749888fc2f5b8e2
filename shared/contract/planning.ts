import { z } from 'zod'
import { command, query } from './define.ts'
import * as f from './fields.ts'

const nothing = z.strictObject({})
const added = z.strictObject({ id: f.id })

/**
 * Why an agreement goes on the next agenda or does not. `open`: nobody has fulfilled it. `overdue`: its date is past. `due`: its
 * date comes within the days for which it was snoozed. `snoozed`: that time has not come. `done`: fulfilled, superseded or
 * withdrawn since the meeting before.
 */
export const carryReason = z.enum(['open', 'overdue', 'due', 'snoozed', 'done'])
export type CarryReason = z.infer<typeof carryReason>

const candidate = z.strictObject({
  agreementId: f.id,
  reference: z.string(),
  text: z.string(),
  lead: z.array(z.string()),
  state: f.agreementState,
  dueKind: f.dueKind.nullable(),
  dueDate: f.day.nullable(),
  snoozeDays: z.int().nullable(),
  goes: z.boolean(),
  reason: carryReason,
  /** The day from which a snoozed one goes on the agenda again. */
  until: f.day.nullable(),
})
export type CarryCandidate = z.infer<typeof candidate>

const item = z.strictObject({
  kind: f.agendaItemKind,
  title: z.string(),
  presenter: z.string(),
  minutes: z.int().nullable(),
})

/** What a new meeting would begin with; `from` is an earlier meeting to take the list, agenda and places of. */
const which = { bodyId: f.id, from: f.id.nullable(), date: f.day.nullable(), language: f.language }

export const planningOperations = {
  'meetings.proposal': query(
    z.strictObject(which),
    z.strictObject({
      reference: z.string(),
      /** The meeting before, whose minutes are to be approved. */
      previous: z.strictObject({ id: f.id, reference: z.string(), date: f.day.nullable() }).nullable(),
      agenda: z.array(item),
      convened: z.int(),
      carried: z.array(candidate),
      /** The language of `from`, else of the meeting before; null where there is neither. */
      language: f.language.nullable(),
      title: z.string(),
      place: z.string(),
      link: z.string(),
      modality: f.modality.nullable(),
      startTime: f.time.nullable(),
    }),
    [
      'body',
      'convening',
      'meeting',
      'agenda_item',
      'attendance',
      'agreement',
      'agreement_responsible',
      'follow_up',
      'organization',
      'person',
    ],
  ),
  /** Makes the meeting that was proposed, with these agreements carried over. */
  'meetings.plan': command(
    z.strictObject({
      id: f.id.optional(),
      ...which,
      title: f.line,
      startTime: f.time.nullable(),
      modality: f.modality.nullable(),
      place: f.line,
      link: f.line,
      phase: f.line.optional(),
      withAgenda: z.boolean(),
      withConvened: z.boolean(),
      agreementIds: z.array(f.id).max(1_000),
    }),
    z.strictObject({ id: f.id, reference: z.string() }),
  ),

  'carriedAgreements.add': command(z.strictObject({ id: f.id.optional(), meetingId: f.id, agreementId: f.id }), added),
  /** What was said about it in this meeting. */
  'carriedAgreements.change': command(
    z.strictObject({ id: f.id, changes: f.changesOf({ remark: f.paragraph }) }),
    nothing,
  ),
  'carriedAgreements.move': command(f.place, nothing),
  'carriedAgreements.remove': command(z.strictObject({ id: f.id }), nothing),
}
