import { z } from 'zod'
import { letterheadKinds } from '../letterheadFields.ts'
import { command, document, query, reading } from './define.ts'
import { bytes, id, instant, language, requiredLine } from './fields.ts'

const kind = z.enum(letterheadKinds)
const line = z.string().max(1_000)

/** What a check of a template found. */
const report = z.strictObject({
  /** How many fields are written in it. */
  fields: z.int(),
  /** For any of these it cannot be used. */
  faults: z.array(
    z.strictObject({
      /**
       * A name that there is not; braces without their others; an end without a beginning, a beginning without an end; a loop whose
       * ends stand in different tables or cells.
       */
      kind: z.enum(['unknown', 'broken', 'unopened', 'unclosed', 'misplaced']),
      field: line,
      /** The name that was probably meant. */
      suggestion: line.nullable(),
      spot: z.strictObject({
        place: z.enum(['body', 'header', 'footer', 'note']),
        /** Counted from 1 in its place; 0 where it is not known. */
        paragraph: z.int(),
        table: z.int().nullable(),
        row: z.int().nullable(),
        /** The words around it. */
        text: line,
      }),
    }),
  ),
  /** Fields that matter and are not in it, by their English names. */
  missing: z.array(line),
  /** How many pictures have no text for people who cannot see them. */
  undescribed: z.int(),
})
export type LetterheadReport = z.infer<typeof report>

const letterhead = z.strictObject({
  kind,
  language,
  /** The attachment that holds the file. */
  id,
  name: line,
  size: z.int(),
  addedAt: instant,
  addedBy: line,
})
export type Letterhead = z.infer<typeof letterhead>

const nothing = z.strictObject({})
const file = z.strictObject({ name: z.string(), mediaType: z.string(), bytes: z.instanceof(Uint8Array) })

/** Word templates of the office's own, one for each document and language, on which exports in Word are printed. */
export const letterheadOperations = {
  'letterheads.list': query(nothing, z.array(letterhead), ['setting', 'attachment']),
  /** Reads a template; stores nothing. */
  'letterheads.check': reading(z.strictObject({ name: requiredLine, bytes, kind }), report),
  /**
   * How minutes come out as PDF: in the program's own layout, on the letterhead that was chosen, or, for want of a program that
   * takes Word files, without it.
   */
  'letterheads.pdf': query(
    z.strictObject({ language }),
    z.strictObject({ paper: z.enum(['own', 'letterhead', 'withoutLetterhead']) }),
    ['setting', 'attachment'],
  ),
  /** Puts a template in the place of the one before. */
  'letterheads.choose': command(z.strictObject({ kind, language, name: requiredLine, bytes }), nothing),
  'letterheads.remove': command(z.strictObject({ kind, language }), nothing),
  /** The picture above the program's own layout, beside the institution's name; null where there is none. */
  'logo.get': query(nothing, z.strictObject({ id, name: line, size: z.int() }).nullable(), ['setting', 'attachment']),
  /** A PNG or JPEG. Refused with `file.unknownKind`, `file.tooLarge`. */
  'logo.choose': command(z.strictObject({ name: requiredLine, bytes }), nothing),
  'logo.remove': command(nothing, nothing),
  /** A template to begin with, which prints what the program prints by itself. */
  'letterheads.starter': document(z.strictObject({ kind, language }), file),
}
