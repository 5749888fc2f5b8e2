import { z } from 'zod'
import { attendanceStatus, day, language, line, paragraph, paragraphs } from './fields.ts'

const text = paragraph.nullable()
const name = line.nullable()

/**
 * Minutes as read from a file, before a person accepts them: also what `import minutes --json` prints and what
 * `export minutes --format json` writes. An absent value is null, never missing.
 */
export const importedMinutes = z.strictObject({
  language,
  title: name,
  /** The coordination group or working group that met. */
  body: name,
  date: day.nullable(),
  place: name,
  /** The lead text of the objective; its numbered items are `aims`. */
  objective: text,
  aims: paragraphs,
  attendance: z
    .array(z.strictObject({ organization: name, person: name, position: name, sector: name, status: attendanceStatus }))
    .max(2_000),
  presentations: z.array(z.strictObject({ presenter: name, text, priorities: paragraphs })).max(200),
  discussion: z.strictObject({ text, themes: paragraphs }).nullable(),
  interventions: z
    .array(
      z.strictObject({
        speaker: name,
        organization: name,
        position: name,
        /** The heading that the intervention stands under; null before the first one. */
        section: name,
        /** What is said before the first point ("I have two questions:"). */
        lead: text,
        points: paragraphs,
      }),
    )
    .max(2_000),
  agreements: z
    .array(
      z.strictObject({
        /** As printed in the source: "1", "2.a". */
        number: name,
        text: paragraph,
        responsible: name,
        /** `YYYY-MM-DD` where the source gives a date, else its words ("continuous"). */
        due: name,
        /** Who read the agreements out. */
        readBy: name,
      }),
    )
    .max(2_000),
  closing: z.strictObject({ speaker: name, text }).nullable(),
  nextMeeting: text,
  warnings: z.array(
    z.strictObject({
      /** `noun.state`, stable for scripts. */
      code: z.string(),
      /** Localised. */
      message: z.string(),
      /** Counted from 1 in the source; null when it concerns the whole file. */
      line: z.int().nullable(),
    }),
  ),
})
export type ImportedMinutes = z.infer<typeof importedMinutes>
