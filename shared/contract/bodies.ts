import { z } from 'zod'
import { command, query } from './define.ts'
import * as f from './fields.ts'

const nothing = z.strictObject({})
const one = z.strictObject({ id: f.id })
const added = z.strictObject({ id: f.id })

/** An item of the agenda that a body's meetings usually have. */
export const usualItem = z.strictObject({
  title: f.requiredLine,
  presenter: f.line,
  minutes: z.int().min(0).max(1_440).nullable(),
})
export const usualItems = z.array(usualItem).max(100)

const bodyFields = {
  /** Stands in references: `NCG-2022-03`. */
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[\p{L}\p{N}]{1,12}$/u),
  name: f.requiredLine,
  kind: f.bodyKind,
  defaultAgenda: usualItems,
  /** Of a workshop series: "Diagnosis", "Drafting" … */
  phases: z.array(f.requiredLine).max(50),
}
const { code, name, kind } = bodyFields
const listed = z.strictObject({ id: f.id, code, name, kind, meetings: z.int() })
export type Body = z.infer<typeof listed>

const convenedFields = {
  organizationId: f.id.nullable(),
  personId: f.id.nullable(),
  role: f.attendanceRole,
  capacity: f.line.nullable(),
}
/** Somebody on a list with the names that documents print; the post is the one held today. */
export const convened = z.strictObject({
  id: f.id,
  ...convenedFields,
  printed: z.strictObject({
    person: z.string().nullable(),
    organization: z.string().nullable(),
    acronym: z.string().nullable(),
    position: z.string().nullable(),
  }),
  sectorId: f.id.nullable(),
})
export type Convened = z.infer<typeof convened>

/** What came of one session of a series. */
const session = z.strictObject({
  meetingId: f.id,
  reference: z.string(),
  title: z.string(),
  date: f.day.nullable(),
  state: f.meetingState,
  phase: z.string(),
  /** Who facilitated, as documents print them. */
  facilitators: z.array(z.string()),
  /** Of those who came: how many institutions, and how many people, delegations counted by their heads. */
  institutions: z.int(),
  people: z.int(),
  products: z.array(z.string()),
})
export type Session = z.infer<typeof session>

/** Series of meetings: their code, whom they usually convene, their usual agenda and, for workshops, their phases. */
export const bodyOperations = {
  'bodies.list': query(nothing, z.array(listed), ['body', 'meeting']),
  'bodies.get': query(one, listed.extend({ ...bodyFields, convening: z.array(convened) }), [
    'body',
    'convening',
    'meeting',
    'person',
    'post',
    'organization',
  ]),
  /** The sessions of a body from the first on. */
  'bodies.sessions': query(one, z.array(session), ['meeting', 'attendance', 'person', 'organization']),
  'bodies.add': command(z.strictObject({ id: f.id.optional(), code, name, kind }), added),
  'bodies.change': command(z.strictObject({ id: f.id, changes: f.changesOf(bodyFields) }), nothing),
  'bodies.remove': command(one, nothing),

  'convening.add': command(
    z.strictObject({
      id: f.id.optional(),
      bodyId: f.id,
      organizationId: f.id.nullable(),
      personId: f.id.nullable(),
    }),
    added,
  ),
  /** Makes the list that of a meeting's attendance: who is on it already stays, nobody is taken off. */
  'convening.copy': command(z.strictObject({ bodyId: f.id, meetingId: f.id }), z.strictObject({ added: z.int() })),
  'convening.change': command(z.strictObject({ id: f.id, changes: f.changesOf(convenedFields) }), nothing),
  'convening.move': command(f.place, nothing),
  'convening.remove': command(one, nothing),
}
