import { z } from 'zod'
import { document, minutesKinds, query } from './define.ts'
import { file } from './documents.ts'
import * as f from './fields.ts'

/** Why an edition tells something differently, or not at all: what somebody marked, or that it names no people. */
export const redactionMark = z.enum(['internalPoint', 'internalSection', 'institution', 'unattributed', 'unnamed'])
export type RedactionMark = z.infer<typeof redactionMark>

/** What an edition says in a place: null where it says nothing; `mark` where that is not what the internal one says. */
const told = z.strictObject({ text: z.string().nullable(), mark: redactionMark.nullable() })
export type Told = z.infer<typeof told>

const editionRow = z.strictObject({
  key: z.string(),
  /** The part of the minutes that it stands in: "Interventions". */
  part: z.string(),
  /** What it is there: "World Bank, point 2". */
  label: z.string(),
  internal: z.string().nullable(),
  partners: told,
  public: told,
})
export type EditionRow = z.infer<typeof editionRow>

export const editionOperations = {
  /** What the three editions say beside each other, in the order of the minutes, as the record stands. */
  'editions.preview': query(
    z.strictObject({ meetingId: f.id }),
    z.strictObject({ reference: z.string(), language: f.language, rows: z.array(editionRow) }),
    minutesKinds,
  ),
  /**
   * What an edition leaves out or tells differently, where, and by which mark; `withContent`: with the words, which is for the house
   * alone. Of the version that `minutes.export` prints. Throws `minutes.unknownVersion`.
   */
  'redactions.export': document(
    z.strictObject({
      meetingId: f.id,
      audience: z.enum(['partners', 'public']),
      language: f.language,
      format: z.enum(['docx', 'csv']),
      withContent: z.boolean(),
      version: z.union([z.int().min(1), z.literal('draft')]).optional(),
    }),
    file,
  ),
}
