import { z } from 'zod'
import { limits } from '../vocabulary.ts'
import { command, minutesKinds, query, type RecordKind } from './define.ts'
import * as f from './fields.ts'

const nothing = z.strictObject({})
const one = z.strictObject({ id: f.id })
const ofMeeting = z.strictObject({ meetingId: f.id })
const many = z.strictObject({ ids: z.array(f.id) })
const versionNumber = z.int().min(1)

/** Somebody: an institution, a person of it or alone, or a name that nobody in the directory has. */
const who = { organizationId: f.id.nullable(), personId: f.id.nullable(), name: f.line.nullable() }
const somebody = z.strictObject(who)
const printedWho = { ...who, printed: z.string() }
export type Somebody = z.infer<typeof somebody>

const version = z.strictObject({
  id: f.id,
  number: versionNumber,
  stage: f.minutesStage,
  /** Why an amendment was made; null of every other version. */
  reason: z.string().nullable(),
  createdAt: f.instant,
  createdBy: z.string(),
  sealedAt: f.instant.nullable(),
  sealedBy: z.string().nullable(),
  contentHash: z.string(),
  /** Something in it was erased for good since: the hash is that of what it was. */
  redacted: z.boolean(),
})
export type MinutesVersion = z.infer<typeof version>

/** One time that a version went round. */
const round = z.strictObject({
  version: versionNumber,
  at: f.instant,
  by: z.string(),
  /** Until when those who got it may send corrections. */
  replyBy: f.day.nullable(),
})
export type Round = z.infer<typeof round>

const slipFields = {
  replyBy: f.day.nullable(),
  answer: f.slipAnswer,
  answeredOn: f.day.nullable(),
  note: f.paragraph,
}
const slip = z.strictObject({ id: f.id, version: versionNumber, ...printedWho, ...slipFields })
export type Slip = z.infer<typeof slip>

/**
 * The texts of the record that a correction can change. Those in `lists` are lists of paragraphs, of which a correction names one
 * by its place.
 */
export const correctableFields = {
  meeting: [
    'title',
    'place',
    'chair',
    'convener',
    'rapporteur',
    'phase',
    'objective',
    'aims',
    'discussion',
    'themes',
    'products',
    'closingSpeaker',
    'closing',
    'nextPlace',
    'nextNotes',
  ],
  agenda_item: ['title', 'presenter', 'notes'],
  attendance: ['capacity'],
  presentation: ['presenter', 'text', 'priorities'],
  intervention: ['speaker', 'capacity', 'section', 'lead'],
  point: ['text'],
  carried_agreement: ['remark'],
  agreement: ['text', 'readBy', 'expectedEvidence'],
  section: ['title', 'body'],
} as const satisfies Partial<Record<RecordKind, readonly string[]>>
export type CorrectableKind = keyof typeof correctableFields
const correctableLists: ReadonlySet<string> = new Set(['aims', 'themes', 'products', 'priorities'])

const kinds = Object.keys(correctableFields).filter((kind): kind is CorrectableKind => kind in correctableFields)

/** Which text of the record: a field of a record of the meeting, and the place in it where that is a list. */
export const correctedPart = z
  .strictObject({
    kind: z.enum(kinds),
    id: f.id,
    field: z.string(),
    item: z
      .int()
      .min(0)
      .max(limits.list - 1)
      .nullable(),
  })
  .refine(({ kind, field }) => correctableFields[kind].some(name => name === field), { path: ['field'] })
  .refine(({ field, item }) => correctableLists.has(field) === (item !== null), { path: ['item'] })
export type CorrectedPart = z.infer<typeof correctedPart>

const correctionFields = {
  author: f.line,
  date: f.day.nullable(),
  before: f.paragraph,
  after: f.paragraph,
  comment: f.paragraph,
}
const newCorrection = z.strictObject({
  source: f.correctionSource,
  /** The file that came back. */
  fileName: f.line.nullable(),
  /** Null of one that touches no one text of the record, such as a comment on the whole: accepting it changes nothing by itself. */
  part: correctedPart.nullable(),
  /** What the person reads of where it stands: "Interventions, World Bank, 2nd point". */
  label: f.line,
  ...correctionFields,
})
export type NewCorrection = z.infer<typeof newCorrection>

const correction = newCorrection.extend({
  id: f.id,
  version: versionNumber.nullable(),
  state: f.correctionState,
  /** Who accepted or refused it, and when; null while it is proposed. */
  decidedAt: f.instant.nullable(),
  decidedBy: z.string().nullable(),
})
export type Correction = z.infer<typeof correction>

const distributionFields = {
  audience: f.audience,
  language: f.language,
  format: f.distributedFormat,
  sentOn: f.day,
  channel: f.distributionChannel,
  note: f.paragraph,
}
const distribution = z.strictObject({
  id: f.id,
  /** Null of an edition that left before versions were kept. */
  version: versionNumber.nullable(),
  ...printedWho,
  ...distributionFields,
  format: f.distributedFormat.nullable(),
  createdBy: z.string(),
})
export type Distribution = z.infer<typeof distribution>

const agreedOn = z.strictObject({
  meetingId: f.id,
  reference: z.string(),
  state: f.meetingState,
  language: f.language,
  /** The version whose seal holds; null while the minutes are open. */
  sealed: versionNumber.nullable(),
  /** Why sealed minutes are open again; null where they are not. */
  amending: z.string().nullable(),
  /** Whether the record says something else than the newest version. */
  changed: z.boolean(),
  /** The hash of what the record says now: what `minutes.approve` would seal. */
  contentHash: z.string(),
  /** Newest first. */
  versions: z.array(version),
  /** Every time that one of them went round, newest first. */
  rounds: z.array(round),
  slips: z.array(slip),
  corrections: z.array(correction),
  distributions: z.array(distribution),
  /** Who spoke, in their order, with how many remarks; those who have no slip yet are to get one. */
  speakers: z.array(z.strictObject({ ...printedWho, remarks: z.int() })),
})
export type AgreedOn = z.infer<typeof agreedOn>

/** One thing that two versions say differently; null where one of them says nothing of it. */
const difference = z.strictObject({
  key: z.string(),
  /** The part of the minutes that it stands in: "Interventions". */
  part: z.string(),
  /** What it is there: "World Bank – Kinnon Scott, point 2". */
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** It says the same and stands elsewhere. */
  moved: z.boolean(),
})
export type Difference = z.infer<typeof difference>

const everything = [...minutesKinds, 'minutes_version', 'circulation', 'slip', 'correction', 'distribution'] as const

/** Draft, circulated, corrected, approved and sealed, amended, distributed. */
export const minutesOperations = {
  'minutes.get': query(ofMeeting, agreedOn, everything),
  /**
   * What two versions say differently, in the order of the minutes and in the language of the person; null is the record as it
   * stands. Throws `minutes.unknownVersion`.
   */
  'minutes.compare': query(
    z.strictObject({ meetingId: f.id, from: versionNumber.nullable(), to: versionNumber.nullable() }),
    z.array(difference),
    everything,
  ),
  /** Makes the version that goes round. Throws `minutes.sealed`. */
  'minutes.circulate': command(
    z.strictObject({ meetingId: f.id, replyBy: f.day.nullable() }),
    z.strictObject({ version: versionNumber }),
    { undoable: false },
  ),
  /**
   * Seals what the person saw, by the hash of `minutes.get`; from then on nothing that the minutes print can change. Throws
   * `minutes.changed` where they say something else by now, and `minutes.sealed`.
   */
  'minutes.approve': command(
    z.strictObject({ meetingId: f.id, hash: z.string() }),
    z.strictObject({ version: versionNumber, contentHash: z.string() }),
    { undoable: false },
  ),
  /** Opens sealed minutes again; the version stays as it is. Throws `minutes.notSealed`. */
  'minutes.amend': command(z.strictObject({ meetingId: f.id, reason: f.requiredLine }), nothing, { undoable: false }),

  /** "Is this what you said?", to be sent to those who spoke: of the version that the record makes now. */
  'slips.add': command(
    z.strictObject({
      meetingId: f.id,
      replyBy: f.day.nullable(),
      entries: z.array(somebody).min(1).max(limits.list),
    }),
    many,
    { undoable: false },
  ),
  'slips.change': command(z.strictObject({ id: f.id, changes: f.changesOf(slipFields) }), nothing),
  'slips.remove': command(one, nothing),

  /** Every text of the minutes that a correction can change, in their order, with the words for where it stands. */
  'corrections.parts': query(
    ofMeeting,
    z.array(z.strictObject({ part: correctedPart, label: z.string(), text: z.string() })),
    everything,
  ),
  'corrections.add': command(
    z.strictObject({
      meetingId: f.id,
      /** The version that was corrected. */
      version: versionNumber.nullable(),
      /** The slip that asks for them: one that was still awaited is answered by that. */
      slipId: f.id.optional(),
      entries: z.array(newCorrection).min(1).max(limits.list),
    }),
    many,
  ),
  'corrections.change': command(z.strictObject({ id: f.id, changes: f.changesOf(correctionFields) }), nothing),
  /**
   * Accepts or refuses some, all or none of them. What is accepted is put into the record, which must still say what the correction
   * saw, or what is `seen` by the person who accepts it; else `record.changedElsewhere`. Throws `minutes.sealed`.
   */
  'corrections.decide': command(
    z.strictObject({
      decisions: z
        .array(z.strictObject({ id: f.id, state: z.enum(['accepted', 'refused']), seen: f.paragraph.optional() }))
        .min(1)
        .max(limits.list),
    }),
    nothing,
  ),
  'corrections.remove': command(one, nothing),

  /** Notes who got an edition of a version. The first of a sealed one makes the meeting distributed. */
  'distributions.add': command(
    z.strictObject({
      meetingId: f.id,
      version: versionNumber,
      ...distributionFields,
      recipients: z.array(somebody).min(1).max(limits.list),
    }),
    many,
    { undoable: false },
  ),
  'distributions.remove': command(one, nothing),
}
