import { createHash } from 'node:crypto'
import { z } from 'zod'
import * as f from '../../shared/contract/fields.ts'

const text = z.string()
const textOrNull = z.string().nullable()

/** Who answers for something: as it is printed, and where no person is named; null where then nobody is. */
const answering = z.object({ printed: text, unnamed: textOrNull })
const responsibility = {
  id: text,
  reference: text,
  text,
  lead: z.array(answering),
  state: f.agreementState,
  dueKind: f.dueKind.nullable(),
  dueDate: textOrNull,
}
const point = z.object({
  id: text,
  text,
  kind: f.pointKind,
  attribution: f.attribution,
  answersId: textOrNull,
  level: z.number(),
})

/**
 * Everything that any edition of a meeting's minutes prints, in either language, as it was when it was read: names, posts as held on
 * the meeting's day, numbers. A version keeps it whole, so a field that comes later needs a default for those that do not have it.
 * The ids are those of the records, so that two versions can be compared and corrections find their place.
 */
export const minutesRecord = z.object({
  meetingId: text,
  reference: text,
  institution: text,
  body: text,
  title: text,
  date: textOrNull,
  startTime: textOrNull,
  endTime: textOrNull,
  modality: f.modality.nullable(),
  phase: text,
  place: text,
  chair: text,
  convener: text,
  rapporteur: text,
  objective: text,
  aims: z.array(text),
  agenda: z.array(z.object({ id: text, title: text, presenter: text, minutes: z.number().nullable(), notes: text })),
  /** In the order of the sectors; those of none come last. */
  attendance: z.array(
    z.object({
      sector: z.object({ es: text, en: text }).nullable(),
      rows: z.array(
        z.object({
          id: text,
          organization: textOrNull,
          acronym: textOrNull,
          person: textOrNull,
          position: textOrNull,
          representedBy: textOrNull,
          status: f.attendanceStatus,
          role: f.attendanceRole,
          capacity: textOrNull,
          headCount: z.number().nullable(),
        }),
      ),
    }),
  ),
  presentations: z.array(z.object({ id: text, presenter: text, text, priorities: z.array(text) })),
  discussion: text,
  themes: z.array(text),
  interventions: z.array(
    z.object({
      id: text,
      personId: textOrNull,
      organizationId: textOrNull,
      printed: z.object({ person: textOrNull, organization: textOrNull, position: textOrNull }),
      section: textOrNull,
      lead: text,
      points: z.array(point),
    }),
  ),
  products: z.array(text),
  carried: z.array(z.object({ ...responsibility, remark: text })),
  agreements: z.array(
    z.object({
      ...responsibility,
      number: z.number(),
      readBy: textOrNull,
      support: z.array(answering),
      expectedEvidence: text,
    }),
  ),
  closingSpeaker: text,
  closing: text,
  nextDate: textOrNull,
  nextTime: textOrNull,
  nextPlace: text,
  nextNotes: text,
  sections: z.array(z.object({ id: text, title: text, body: text, place: f.sectionPlace, internal: z.boolean() })),
})
export type MinutesRecord = z.infer<typeof minutesRecord>

/** What is stored of a record: the same text for the same content, whatever the order in which it was read. */
export function contentOf(record: MinutesRecord): string {
  return JSON.stringify(record, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** Hexadecimal SHA-256 of what is stored. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The record of what is stored. Throws where it is none: the file was not written by us. */
export function parseContent(content: string): MinutesRecord {
  return minutesRecord.parse(JSON.parse(content))
}
