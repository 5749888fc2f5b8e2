import { z } from 'zod'
import { limits } from '../vocabulary.ts'
import { document } from './define.ts'
import { file } from './documents.ts'
import * as f from './fields.ts'

/** Which minutes: as `minutes.export` takes them. */
const edition = {
  meetingId: f.id,
  language: f.language,
  audience: f.audience,
  version: z.union([z.int().min(1), z.literal('draft')]).optional(),
}
const somebody = z.strictObject({
  organizationId: f.id.nullable(),
  personId: f.id.nullable(),
  name: f.line.nullable(),
})
const extracted = z.strictObject({ kind: z.enum(['agreement', 'intervention']), id: f.id })

/** Documents made of the minutes. All keep to their edition: what it leaves out is in no part of a file. */
export const outputOperations = {
  /**
   * "Is this what you said?": a Word sheet for each of those who spoke, in a ZIP, or for one of them alone. Internal points stay
   * out. What they are asked about is kept as a version. Without `replyBy` each sheet says until when its own slip is awaited.
   * Throws `output.empty` where nobody is to be asked.
   */
  'speakerSlips.export': document(
    z.strictObject({
      meetingId: f.id,
      language: f.language,
      replyBy: f.day.nullable(),
      speaker: somebody.optional(),
    }),
    file,
  ),
  /** One agreement or one turn to speak. Throws `output.empty` where the edition leaves out all of it. */
  'extract.export': document(
    z.strictObject({ ...edition, part: extracted, format: z.enum(['docx', 'pdf', 'md']) }),
    file,
  ),
  /**
   * The minutes in Word and, where this machine can, as PDF, the participants, the meeting's agreements as a tracker and the
   * attachments named, in one ZIP with a page of contents.
   */
  'dossier.export': document(z.strictObject({ ...edition, attachmentIds: z.array(f.id).max(limits.list) }), file),
  /** A mail with the minutes attached, to be looked at and sent by the person. Recipients without an address are left out. */
  'mailDraft.export': document(
    z.strictObject({
      ...edition,
      format: z.enum(['docx', 'pdf']),
      recipients: z.array(somebody).max(limits.list),
    }),
    file,
  ),
  /** The minutes, or some parts of them, for the clipboard: JSON with `html` and `text`. */
  'richText.export': document(
    z.strictObject({ ...edition, parts: z.array(extracted).min(1).max(limits.list).optional() }),
    file,
  ),
}
