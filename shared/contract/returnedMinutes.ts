import { z } from 'zod'
import { command, query, type RecordKind, reading } from './define.ts'
import * as f from './fields.ts'
import { correctedPart } from './minutes.ts'

const text = z.string().max(200_000)
const person = z.string().max(1_000)
const place = z.enum(['body', 'table', 'header', 'footer', 'note'])

/** A stretch of a paragraph, where U+2029 is the end of one that somebody put in: in both texts, only in the one before the change, or only in the one after it. */
const piece = z.strictObject({
  text,
  /** The change that it belongs to, by its place in the list; null for what nobody changed. */
  change: z.int().min(0).nullable(),
  side: z.enum(['both', 'before', 'after']),
})

const change = z.strictObject({
  /** The paragraph that it stands in, by its place in the list. */
  paragraph: z.int().min(0),
  /** `joined`: only the end of the paragraph was taken out, so that the next one goes on in it. */
  kind: z.enum(['inserted', 'deleted', 'replaced', 'movedAway', 'movedHere', 'joined']),
  author: person,
  date: f.instant.nullable(),
  before: text,
  after: text,
  /** Who took out again what the author had inserted; null where nobody did. */
  struckBy: person.nullable(),
  /** All of the paragraph is new, or all of it is to go. */
  whole: z.boolean(),
})

const comment = z.strictObject({
  paragraph: z.int().min(0),
  author: person,
  date: f.instant.nullable(),
  text,
  /** The words that it stands at; may be empty. */
  about: text,
  /** Marked as settled by whoever read it. */
  settled: z.boolean(),
  replies: z.array(z.strictObject({ author: person, date: f.instant.nullable(), text })).max(1_000),
})

/** A Word file with tracked changes and comments: all its paragraphs as they were before the changes, and what was changed. */
export const returnedWord = z.strictObject({
  paragraphs: z.array(z.strictObject({ place, pieces: z.array(piece).max(20_000) })).max(50_000),
  changes: z.array(change).max(10_000),
  comments: z.array(comment).max(10_000),
  /** Changes of looks alone, which are not listed. */
  formatting: z.int(),
})
export type ReturnedWord = z.infer<typeof returnedWord>
export type ReturnedParagraph = ReturnedWord['paragraphs'][number]
export type ReturnedChange = ReturnedWord['changes'][number]
export type ReturnedComment = ReturnedWord['comments'][number]

/** Kinds of record whose texts the minutes print. */
const printed = [
  'meeting',
  'agenda_item',
  'presentation',
  'intervention',
  'point',
  'agreement',
  'carried_agreement',
  'section',
  'person',
  'organization',
  'correction',
] as const satisfies readonly RecordKind[]

const placedChange = z.strictObject({
  /**
   * `open`: accepting it puts `now` in the place of `was`; `made`: the record says so already; `byHand`: it is known where, and only
   * a person can do it; `unplaced`: not known where.
   */
  state: z.enum(['open', 'made', 'byHand', 'unplaced']),
  /** Where it stands, for people. */
  label: z.string(),
  part: correctedPart.nullable(),
  /** The whole text of the record now and with this change; what was taken out and put in where no part is known. */
  was: z.string(),
  now: z.string(),
})
export type PlacedChange = z.infer<typeof placedChange>

/** What was decided on a change or a comment: one that is `noted` waits among the corrections of the meeting. */
const decision = z.enum(['accepted', 'refused', 'noted'])
export type ReturnedDecision = z.infer<typeof decision>
const decided = decision.nullable()

/** A change or a comment, by its place in its list. */
const item = { kind: z.enum(['change', 'comment']), index: z.int().min(0) }
export type ReturnedItem = { kind: 'change' | 'comment'; index: number }

export const returnedMinutesOperations = {
  'returnedMinutes.read': reading(z.strictObject({ name: f.requiredLine, bytes: f.bytes }), returnedWord),
  /**
   * Where the changes and comments of a returned file stand in the record as it is now, each in the place of its own, and what was
   * decided on them when this file was read before.
   */
  'returnedMinutes.match': query(
    z.strictObject({ meetingId: f.id, returned: returnedWord }),
    z.strictObject({
      changes: z.array(placedChange.extend({ decided })),
      comments: z.array(z.strictObject({ label: z.string(), decided })),
    }),
    printed,
  ),
  /**
   * Records what the person decides on changes and comments of a returned file as corrections of the version that went round; what
   * is accepted is put into the record as it stands by then. What was decided before, or can no longer be accepted, stays as it is.
   */
  'returnedMinutes.decide': command(
    z.strictObject({
      meetingId: f.id,
      fileName: f.line,
      returned: returnedWord,
      decisions: z
        .array(
          z.strictObject({
            ...item,
            decision,
            /** Where the person puts a change that was not recognised, and what the text there is to say. */
            placing: z
              .strictObject({ part: correctedPart, label: f.line, before: f.paragraph, after: f.paragraph })
              .optional(),
          }),
        )
        .min(1)
        .max(20_000),
    }),
    z.strictObject({ ids: z.array(f.id) }),
  ),
}
