import { z } from 'zod'
import { limits } from '../vocabulary.ts'
import { command, query } from './define.ts'
import * as f from './fields.ts'

/** Somebody as a list names them: by id where the directory knows them, else by the words that make the new entry. */
const attendee = {
  organizationId: f.id.nullable(),
  organization: f.line.nullable(),
  /** Of an institution that is new. */
  sectorId: f.id.nullable(),
  personId: f.id.nullable(),
  person: f.line.nullable(),
  position: f.line.nullable(),
  email: f.line.nullable(),
  /** What the list says itself; null where it says nothing. */
  status: f.attendanceStatus.nullable(),
}
const entry = z.strictObject({
  ...attendee,
  id: f.id.optional(),
  headCount: z.int().min(1).max(10_000).nullable().optional(),
})
export type AttendanceEntry = z.input<typeof entry>

const listedLine = z.strictObject({
  /** The line as it was pasted, its cells put together. */
  line: z.string(),
  ...attendee,
  /**
   * What a person had better look at: `nobody` could be read from the line; `kind`: whether this is a person or an institution
   * follows from nothing but the writing; `similar`: the directory has nearly the same name.
   */
  doubt: z.enum(['nobody', 'kind', 'similar']).nullable(),
  similar: z.strictObject({ kind: z.enum(['person', 'organization']), id: f.id, name: z.string() }).nullable(),
  /** Is on the attendance list already. */
  listed: z.boolean(),
  /** The line before, counted from 0, that names the same. */
  sameAs: z.int().nullable(),
})
export type ListedLine = z.infer<typeof listedLine>

/** Attendance taken from a list: of an Excel sheet, a mail, a Word text, or the meeting before. */
export const attendanceListOperations = {
  /** What a pasted list says, line by line. A text of more than `limits.pastedLines` lines is refused. */
  'attendanceLists.read': query(
    z.strictObject({ meetingId: f.id, text: z.string().max(limits.pastedList) }),
    z.array(listedLine),
    ['organization', 'person', 'post', 'sector', 'attendance'],
  ),
  /** Adds them in this order; who is not in the directory is put there, who is on the list already is only marked. */
  'attendanceLists.add': command(
    z.strictObject({
      meetingId: f.id,
      status: f.attendanceStatus,
      entries: z.array(entry).min(1).max(limits.pastedLines),
    }),
    z.strictObject({ added: z.int(), marked: z.int() }),
  ),
  /** Adds who was on the list of another meeting and is not on this one, in the same roles. */
  'attendanceLists.copy': command(
    z.strictObject({ meetingId: f.id, from: f.id, status: f.attendanceStatus }),
    z.strictObject({ added: z.int() }),
  ),
}
