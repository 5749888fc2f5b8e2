import { z } from 'zod'
import { document, reading } from './define.ts'
import { audience, bytes, id, language, line, requiredLine } from './fields.ts'
import { importedMinutes } from './importedMinutes.ts'

/** A finished file: hosts save it, show it or send it, and never look inside. */
export const file = z.strictObject({ name: z.string(), mediaType: z.string(), bytes: z.instanceof(Uint8Array) })
export type DocumentFile = z.infer<typeof file>

/** What goes out and what comes in. */
export const documentOperations = {
  /**
   * The version asked for; else the last one approved, or the record as it stands where there is none. `draft` is the record as it
   * stands, too, while an amendment is open. What leaves of a draft fixes the agreement numbers and is kept as a version. `html` is
   * one page for printing. Throws `minutes.unknownVersion`, `minutes.sealBroken`.
   */
  'minutes.export': document(
    z.strictObject({
      meetingId: id,
      format: z.enum(['docx', 'pdf', 'html', 'md', 'json']),
      language,
      audience,
      version: z.union([z.int().min(1), z.literal('draft')]).optional(),
      /** For this one Word file in the place of the letterhead that was chosen. */
      template: z.strictObject({ name: requiredLine, bytes }).optional(),
    }),
    file,
  ),
  /** The letter that convenes, with the agenda, in Word. It names the agreements that come back, so their numbers are fixed. */
  'invitation.export': document(z.strictObject({ meetingId: id, language }), file),
  /** The list of those convened, to be signed, in Word. */
  'attendanceSheet.export': document(z.strictObject({ meetingId: id, language }), file),
  /** The meeting for calendars (.ics). Refused with `meeting.withoutDate`. */
  'calendar.export': document(z.strictObject({ meetingId: id, language }), file),
  /**
   * Fixes the agreement numbers of every meeting in it. With `to`, only what somebody answers for or supports; `each`: a file for each
   * of those who do, in a ZIP. `ics` holds the days of those that are still to be done. What a workbook says is kept, to compare with when it comes back. Throws `responsible.notFound`.
   */
  'tracker.export': document(
    z.strictObject({
      format: z.enum(['xlsx', 'docx', 'csv', 'ics', 'json']),
      language,
      bodyId: id.optional(),
      /** Under what the agreements of the Word file stand: each body, unless said. */
      groupBy: z.enum(['body', 'responsible']).optional(),
      to: z
        .union([
          z.strictObject({ organizationId: id.nullable(), personId: id.nullable(), name: line.nullable() }),
          z.literal('each'),
        ])
        .optional(),
    }),
    file,
  ),
  'attachments.open': document(z.strictObject({ id }), file),
  'minutes.read': reading(z.strictObject({ name: requiredLine, bytes, language }), importedMinutes),
}
