import { z } from 'zod'
import { command, document, query } from './define.ts'
import { file } from './documents.ts'
import * as f from './fields.ts'

const nothing = z.strictObject({})

/** Who answers for agreements: an institution, a person alone, or a name that nobody in the directory has. */
const who = { organizationId: f.id.nullable(), personId: f.id.nullable(), name: f.line.nullable() }
const somebody = z.strictObject(who)

/** Why an agreement presses: past its date, due within the days of the settings, or without a word for as long as they say. */
const reason = z.enum(['overdue', 'dueSoon', 'silent'])
export type PressingReason = z.infer<typeof reason>

const pressing = z.strictObject({
  id: f.id,
  reference: z.string(),
  text: z.string(),
  dueKind: f.dueKind.nullable(),
  dueDate: f.day.nullable(),
  /** Negative when past; null without a date. */
  daysLeft: z.int().nullable(),
  overdue: z.boolean(),
  state: f.agreementState,
  rating: f.rating.nullable(),
  /** When somebody last wrote about it: in its follow-up, else in its meeting. */
  lastWord: f.day.nullable(),
  reasons: z.array(reason),
})
export type PressingAgreement = z.infer<typeof pressing>

/** Somebody to write to, with the post that they hold today. */
const contact = z.strictObject({
  id: f.id,
  printed: z.string(),
  position: z.string().nullable(),
  email: z.string().nullable(),
})
export type ReminderContact = z.infer<typeof contact>

const sentFields = {
  sentOn: f.day,
  channel: f.reminderChannel,
  letterNumber: f.line.nullable(),
  note: f.paragraph,
}
const sent = z.strictObject({
  id: f.id,
  ...who,
  printed: z.string(),
  ...sentFields,
  /** How many agreements it named. */
  agreements: z.int(),
  createdBy: z.string(),
})
export type SentReminder = z.infer<typeof sent>

const group = z.strictObject({
  ...who,
  /** Empty for the agreements for which nobody answers. */
  printed: z.string(),
  /** The ones that press most first. */
  agreements: z.array(pressing),
  /** Those of the institution who hold a post today; letters go to the first. */
  contacts: z.array(contact),
  /** What was sent, the last one first. */
  sent: z.array(sent),
  /** A tracker that was made for them and has not come back, as `tracker.awaited` tells it. */
  awaited: z.strictObject({ since: f.day, last: f.day, reminders: z.int(), agreements: z.int() }).nullable(),
})
export type ReminderGroup = z.infer<typeof group>

/** What a letter or a mail says beside the agreements. */
const letter = {
  language: f.language,
  /** Only what presses for this reason; else all. */
  only: reason.optional(),
  /** "Oficio SEPRO-045-2026"; where letters are made for each, they are counted on from this one. */
  letterNumber: f.line,
  replyBy: f.day.nullable(),
  signatory: f.line,
  signatoryPosition: f.line,
}
/** Which of their contacts it is addressed to: the first where it is not said, nobody by name where it is null. */
const addressee = f.id.nullable().optional()

export const reminderOperations = {
  /** What is overdue, due soon or silent, by who answers for it: those with most overdue first, what nobody answers for last. */
  'reminders.due': query(
    nothing,
    z.strictObject({
      today: f.day,
      soonDays: z.int(),
      silentDays: z.int(),
      /** Each agreement once, whoever answers for it. */
      counts: z.strictObject({ all: z.int(), overdue: z.int(), dueSoon: z.int(), silent: z.int() }),
      groups: z.array(group),
    }),
    [
      'agreement',
      'agreement_responsible',
      'follow_up',
      'meeting',
      'organization',
      'person',
      'post',
      'reminder',
      'reminded_agreement',
      'setting',
      'tracker_export',
    ],
  ),
  /** What was sent about an agreement, the last one first. */
  'reminders.list': query(z.strictObject({ agreementId: f.id }), z.array(sent), [
    'reminder',
    'reminded_agreement',
    'organization',
    'person',
  ]),
  /** Notes what a person sent. Throws `record.notFound`, and `responsible.notFound` where it is nobody. */
  'reminders.add': command(
    z.strictObject({ id: f.id.optional(), ...who, ...sentFields, agreementIds: z.array(f.id).min(1).max(10_000) }),
    z.strictObject({ id: f.id }),
  ),
  'reminders.remove': command(z.strictObject({ id: f.id }), nothing),

  /**
   * A letter (Word) to one who answers, or for each of those who do in a ZIP. Fixes the numbers of the agreements in it. Throws
   * `responsible.notFound` where nothing of theirs presses.
   */
  'reminderLetters.export': document(
    z.strictObject({ ...letter, to: z.union([somebody, z.literal('each')]), addressee }),
    file,
  ),
  /** The draft of a mail with the letter, or with a tracker of what they answer for, attached. Who has no address is left out. */
  'reminderMail.export': document(
    z.strictObject({ ...letter, to: somebody, addressee, attach: z.enum(['letter', 'tracker']) }),
    file,
  ),
}
