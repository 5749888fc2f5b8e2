import { z } from 'zod'
import { query } from './define.ts'
import { id } from './fields.ts'

const hit = z.strictObject({
  kind: z.enum([
    'meeting',
    'agreement',
    'intervention',
    'point',
    'section',
    'presentation',
    'followUp',
    'person',
    'organization',
    'agendaItem',
  ]),
  id,
  /** The meeting that it stands in, or null. */
  meetingId: id.nullable(),
  /** The agreement that it is or that it belongs to, or null. */
  agreementId: id.nullable(),
  title: z.string(),
  /** The text around the words found, cut into parts; `found` parts are to be highlighted. */
  excerpt: z.array(z.strictObject({ text: z.string(), found: z.boolean() })),
  date: z.string().nullable(),
})
export type SearchHit = z.infer<typeof hit>

export const searchOperations = {
  /** Newest first. Accents and case do not matter; the last word may be unfinished. */
  'search.find': query(
    z.strictObject({ words: z.string().max(1_000), limit: z.int().min(1).max(200).optional() }),
    z.array(hit),
    [
      'meeting',
      'agreement',
      'intervention',
      'point',
      'section',
      'presentation',
      'follow_up',
      'agreement_responsible',
      'person',
      'post',
      'organization',
      'agenda_item',
    ],
  ),
}
