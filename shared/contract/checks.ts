import { z } from 'zod'
import { query } from './define.ts'
import * as f from './fields.ts'

const named = z.strictObject({ personId: f.id.nullable(), organizationId: f.id.nullable(), name: z.string() })

/** What is worth a look before a meeting is closed; each kind has one remedy in the window. */
export const finding = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unanswered'), pointId: f.id, text: z.string(), speaker: z.string() }),
  /** Who spoke and is not on the attendance list, with all that they said. */
  z.strictObject({ kind: z.literal('notListed'), who: named, interventionIds: z.array(f.id) }),
  /** An intervention that names nobody. */
  z.strictObject({ kind: z.literal('noSpeaker'), interventionId: f.id, text: z.string() }),
  /** Two entries of the directory that differ by accents, hyphens or a letter, both named in this meeting. */
  z.strictObject({
    kind: z.literal('spelledTwoWays'),
    of: z.enum(['people', 'organizations']),
    one: named,
    other: named,
  }),
  z.strictObject({ kind: z.literal('silent'), organizations: z.array(named) }),
  /** "two questions", and three follow. */
  z.strictObject({
    kind: z.literal('countDiffers'),
    recordId: f.id,
    quoted: z.string(),
    announced: z.int(),
    found: z.int(),
  }),
  z.strictObject({
    kind: z.literal('agreementLacks'),
    agreementId: f.id,
    number: z.int(),
    text: z.string(),
    lacks: z.array(z.enum(['text', 'lead', 'due', 'evidence'])),
  }),
  z.strictObject({
    kind: z.literal('emptyPart'),
    part: z.enum(['date', 'objective', 'attendance', 'interventions', 'agreements', 'closing']),
  }),
  z.strictObject({ kind: z.literal('emptySection'), sectionId: f.id, title: z.string() }),
])
export type Finding = z.infer<typeof finding>

export const checkOperations = {
  'checks.list': query(z.strictObject({ meetingId: f.id }), z.array(finding), [
    'meeting',
    'attendance',
    'intervention',
    'point',
    'agreement',
    'agreement_responsible',
    'section',
    'presentation',
    'person',
    'organization',
  ]),
}
