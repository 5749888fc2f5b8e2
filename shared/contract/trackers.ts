import { z } from 'zod'
import { trackerFields } from '../vocabulary.ts'
import { command, query, reading } from './define.ts'
import * as f from './fields.ts'

/** One of the person's own columns, by its heading: see `ownColumn`. */
const own = z.templateLiteral(['own:', z.string()])
const field = z.union([z.enum(trackerFields), own])
/** Columns that a returned tracker has, the two that nobody changes included. */
const column = z.enum(['reference', 'body', 'meeting', ...trackerFields])

const text = z.string().max(40_000)
/**
 * What a field says, whatever the language of the sheet: names as a list; a deadline as `YYYY-MM-DD`, `continuous` or `undefined`;
 * a rating as its number; a state as its code; the last follow-up as the words of its cell; a field of the person's own as
 * `ownValue` keeps it, as soon as its kind is known. Null where it says nothing.
 */
const value = z.union([text, z.int(), z.array(text).max(1_000), z.null()])
export type TrackerValue = z.infer<typeof value>

/** Why what a cell says cannot be taken. */
const refusal = z.enum([
  'rating',
  'state',
  'date',
  'empty',
  'tooLong',
  'tooMany',
  'fault',
  'fixed',
  'sealed',
  'twice',
  'number',
  'day',
  'choice',
  'column',
])
export type TrackerRefusal = z.infer<typeof refusal>

const cell = z.union([z.strictObject({ value }), z.strictObject({ refused: refusal, written: text })])
const values = z.partialRecord(field, value)
export type TrackerValues = z.infer<typeof values>

const place = { sheet: z.string().max(300), row: z.int().min(1) }
const returnedRow = z.strictObject({
  ...place,
  reference: z.string().max(300).nullable(),
  /** What body and meeting the row names; null where it names none. */
  body: text.nullable(),
  meeting: text.nullable(),
  /** How its text begins, by which a person finds the row where its agreement is not known. */
  text: z.string().max(300),
  /** What it says, as far as that is not, to the letter, what was sent. */
  fields: z.partialRecord(field, cell),
})
export type ReturnedTrackerRow = z.infer<typeof returnedRow>

/** A tracker that came back: its rows, and what it says was sent. */
export const returnedTracker = z.strictObject({
  name: f.requiredLine,
  /** Ids found in it that may be those of its export. */
  exportIds: z.array(f.id).max(50),
  /** What was sent, from the hidden sheet, of the references whose rows say something else; null where that sheet is gone. */
  sent: z
    .array(z.strictObject({ reference: z.string().max(300), values }))
    .max(100_000)
    .nullable(),
  rows: z.array(returnedRow).max(100_000),
  columns: z.array(column).max(20),
  /** Whether 03/04/2026 is the fourth of March in it. */
  monthFirst: z.boolean().optional(),
  savedBy: z.string().max(300).nullable(),
})
export type ReturnedTracker = z.infer<typeof returnedTracker>

const changes = z.partialRecord(field, z.strictObject({ was: value, now: value }))
/** What a returned tracker changes, and what of it needs a person. */
export const trackerComparison = z.strictObject({
  changed: z.array(z.strictObject({ reference: z.string(), fields: changes })),
  /** Agreements of which the file says what is known here. */
  unchanged: z.int(),
  /** Changed there and here since; or changed, and it is not known what was sent. */
  conflicts: z.array(
    z.strictObject({
      reference: z.string(),
      field,
      /** Null as well where it is not known, which `reason` says. */
      sent: value,
      here: value,
      theirs: value,
      reason: z.enum(['both', 'unsent']),
    }),
  ),
  unknown: z.array(
    z.strictObject({ ...place, reference: z.string().nullable(), text, reason: z.enum(['noReference', 'notHere']) }),
  ),
  refused: z.array(
    z.strictObject({
      ...place,
      reference: z.string(),
      /** Null where it is all of the row. */
      field: z.union([column, own]).nullable(),
      written: text,
      reason: refusal,
    }),
  ),
})
export type TrackerComparison = z.infer<typeof trackerComparison>

/** One field of one agreement that a person accepts; over a conflict, with what they saw here. */
const accepted = z.strictObject({ reference: z.string().max(300), field, over: value.optional() })
export type AcceptedField = z.infer<typeof accepted>

/** Whom a tracker is made for. */
const receiver = { organizationId: f.id.nullable(), personId: f.id.nullable(), name: f.line.nullable() }

const answers = ['agreement', 'agreement_responsible', 'organization', 'person', 'tracker_export'] as const

/** The tracker that goes out and comes back. */
export const trackerOperations = {
  'tracker.read': reading(z.strictObject({ name: f.requiredLine, bytes: f.bytes }), returnedTracker),
  /** Compares three ways: what was sent, what came back, what is here now. */
  'tracker.compare': query(returnedTracker, trackerComparison, [
    ...answers,
    'follow_up',
    'meeting',
    'body',
    'own_field',
    'own_value',
    'tracker_sent',
  ]),
  /**
   * Takes over all that is no conflict, or what is accepted alone, as one step, and notes a follow-up of each agreement that
   * changed, with who reported it and by which file. Answers what changed and what was left. What is here already is not taken twice.
   */
  'tracker.merge': command(
    z.strictObject({
      returned: returnedTracker,
      accepted: z.array(accepted).max(100_000).optional(),
      /** Who it comes from; else to whom it was sent, or who saved it. */
      reporter: f.line.optional(),
      channel: f.line.optional(),
    }),
    trackerComparison,
  ),
  /** Nobody waits any more for the trackers that were made for them until now. */
  'tracker.dismiss': command(z.strictObject(receiver), z.strictObject({})),
  /** Whom a tracker was made for who has not sent one back since, the longest wait first. */
  'tracker.awaited': query(
    z.strictObject({}),
    z.array(
      z.strictObject({
        ...receiver,
        printed: z.string(),
        /** The first one without an answer, and the last. */
        since: f.day,
        last: f.day,
        /** Days after the first one on which another was made or a reminder noted. */
        reminders: z.int(),
        /** Agreements in the last one. */
        agreements: z.int(),
      }),
    ),
    [...answers, 'reminder', 'reminded_agreement'],
  ),
}
