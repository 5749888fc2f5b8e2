import { z } from 'zod'
import { parseDay } from '../dates.ts'
import { cleanText } from '../text.ts'
import { audiences, languages, limits } from '../vocabulary.ts'

const text = (max: number) => z.string().transform(cleanText).pipe(z.string().max(max))

/** One line: names, titles, places. Line breaks become spaces. */
export const line = text(limits.line).transform(value => value.replace(/\s+/g, ' ').trim())
/** One line that must say something. */
export const requiredLine = line.pipe(z.string().min(1))
/** Running text, line breaks kept. */
export const paragraph = text(limits.paragraph)
/** Running text that must say something. */
export const requiredParagraph = paragraph.pipe(z.string().regex(/\S/))
/** Many paragraphs, each counted for itself. */
export const paragraphs = z.array(paragraph).max(limits.list)

export const id = z.uuid()
/** A calendar day, `YYYY-MM-DD`. */
export const day = z.string().refine(value => parseDay(value) !== null, { error: 'day' })
/** A clock time, `HH:MM`, in the meeting's own zone. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** An instant, UTC, ISO 8601. */
export const instant = z.iso.datetime()
export const bytes = z.instanceof(Uint8Array).refine(value => value.byteLength <= limits.fileBytes, { error: 'bytes' })

export const language = z.enum(languages)
export const bodyKind = z.enum(['coordinationGroup', 'workingGroup', 'technicalTeam', 'workshopSeries', 'bilateral'])
export const meetingState = z.enum(['planned', 'inSession', 'draft', 'underReview', 'approved', 'distributed'])
/** The states that a person gives a meeting; those that follow come with circulating, approving and distributing the minutes. */
export const openState = z.enum(['planned', 'inSession', 'draft'])
export const modality = z.enum(['inPerson', 'virtual', 'hybrid'])
export const attendanceStatus = z.enum(['invited', 'present', 'remote', 'excused', 'absent', 'represented'])
export const attendanceRole = z.enum(['chair', 'presenter', 'participant', 'observer', 'facilitator', 'rapporteur'])
/** Two items of an agenda are the program's: approving the minutes before, and following up what was agreed. */
export const agendaItemKind = z.enum(['ordinary', 'previousMinutes', 'followUp'])
export const pointKind = z.enum(['statement', 'question', 'answer', 'request', 'offer', 'figure'])
export const pointLevel = z.int().min(0).max(2)
/** How far a point may be told outside: by name, by institution only, without saying who, or not at all. */
export const attribution = z.enum(['named', 'institution', 'unattributed', 'internal'])
export const agreementState = z.enum(['open', 'inProgress', 'fulfilled', 'superseded', 'withdrawn'])
export const priority = z.enum(['high', 'normal', 'low'])
/** `date` has a day; `continuous` never ends; `undefined` was left open on purpose ("to be defined"). */
export const dueKind = z.enum(['date', 'continuous', 'undefined'])
/** The six-level traffic light: 0 not started, 1 started (20 %) … 5 completed (100 %). */
export const rating = z.int().min(0).max(5)
export const audience = z.enum(audiences)
/** The part of the minutes that a free section stands after. */
export const sectionPlace = z.enum(['objective', 'presentations', 'discussion', 'agreements', 'closing'])
/** How far a version of the minutes got. */
export const minutesStage = z.enum(['draft', 'circulated', 'approved'])
export const slipAnswer = z.enum(['awaited', 'confirmed', 'corrected', 'silent'])
/** From where a correction came: a slip, a file that came back, or somebody who said it. */
export const correctionSource = z.enum(['slip', 'file', 'said'])
export const correctionState = z.enum(['proposed', 'accepted', 'refused'])
export const distributedFormat = z.enum(['docx', 'pdf', 'md', 'json', 'paper'])
export const distributionChannel = z.enum(['mail', 'hand', 'folder', 'other'])
export const ownFieldKind = z.enum(['text', 'number', 'date', 'choice'])
export const reminderChannel = z.enum(['letter', 'mail', 'tracker', 'phone', 'other'])

export type Language = z.infer<typeof language>
export type BodyKind = z.infer<typeof bodyKind>
export type OpenState = z.infer<typeof openState>
export type MeetingState = z.infer<typeof meetingState>
export type AttendanceStatus = z.infer<typeof attendanceStatus>
export type AttendanceRole = z.infer<typeof attendanceRole>
export type AgendaItemKind = z.infer<typeof agendaItemKind>
export type PointKind = z.infer<typeof pointKind>
export type Attribution = z.infer<typeof attribution>
export type AgreementState = z.infer<typeof agreementState>
export type Audience = z.infer<typeof audience>
export type SectionPlace = z.infer<typeof sectionPlace>
export type DueKind = z.infer<typeof dueKind>
export type MinutesStage = z.infer<typeof minutesStage>
export type SlipAnswer = z.infer<typeof slipAnswer>
export type CorrectionSource = z.infer<typeof correctionSource>
export type CorrectionState = z.infer<typeof correctionState>
export type DistributedFormat = z.infer<typeof distributedFormat>
export type DistributionChannel = z.infer<typeof distributionChannel>
export type OwnFieldKind = z.infer<typeof ownFieldKind>
export type ReminderChannel = z.infer<typeof reminderChannel>

/**
 * The shape of a field-wise change: for each field its old value as the editor saw it and the new one. The core applies a
 * field when it still equals `was` (or already equals `now`) and refuses with `record.changedElsewhere` otherwise.
 */
export function changesOf<Shape extends z.ZodRawShape>(shape: Shape) {
  const fields = Object.entries(shape).map(([name, schema]) => [name, change(schema as z.ZodType).optional()])
  return z.strictObject(Object.fromEntries(fields) as { [K in keyof Shape]: z.ZodOptional<Change<Shape[K]>> })
}

type Change<S> = S extends z.ZodType ? z.ZodObject<{ was: z.ZodUnknown; now: S }, z.core.$strict> : never
function change(schema: z.ZodType) {
  return z.strictObject({ was: z.unknown().refine(isFieldValue), now: schema })
}

/** Whether a value is one that a field can have: a text, a number, yes or no, nothing, or a list of texts or of flat records. */
function isFieldValue(value: unknown): boolean {
  if (!Array.isArray(value)) return isPlain(value)
  return value.length <= limits.list && value.every(item => isPlain(item) || isFlat(item))
}

function isFlat(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(isPlain)
}

function isPlain(value: unknown): boolean {
  return value === undefined || value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)
}

/** Where a record goes among its siblings: behind the one named, or first when null. */
export const place = z.strictObject({ id, after: id.nullable() })
