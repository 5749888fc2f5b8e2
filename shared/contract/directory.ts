import { z } from 'zod'
import { command, query } from './define.ts'
import { changesOf, day, id, line, paragraph, place, requiredLine } from './fields.ts'

const nothing = z.strictObject({})
const one = z.strictObject({ id })
const variants = z.array(requiredLine).max(50)

const sectorFields = { nameEs: requiredLine, nameEn: requiredLine }
const sector = z.strictObject({ id, ...sectorFields })
export type Sector = z.infer<typeof sector>

const organizationFields = {
  name: requiredLine,
  acronym: line.nullable(),
  sectorId: id.nullable(),
  country: line.nullable(),
  /** Other ways in which documents write the name. */
  variants,
  active: z.boolean(),
}
const organization = z.strictObject({
  id,
  ...organizationFields,
  people: z.int(),
  meetings: z.int(),
  openAgreements: z.int(),
})
export type Organization = z.infer<typeof organization>

const postFields = {
  organizationId: id.nullable(),
  title: line.nullable(),
  /** The first and last day of the post; null where not known or not ended. */
  startDate: day.nullable(),
  endDate: day.nullable(),
}
const post = z.strictObject({ id, personId: id, ...postFields })
export type Post = z.infer<typeof post>

const personFields = {
  honorific: line.nullable(),
  name: requiredLine,
  email: line.nullable(),
  phone: line.nullable(),
  variants,
  notes: paragraph.nullable(),
  active: z.boolean(),
}
const person = z.strictObject({ id, ...personFields, posts: z.array(post), interventions: z.int() })
export type Person = z.infer<typeof person>

const added = z.strictObject({ id })
/** Where a person or institution is named: in the attendance of so many meetings, and so on. Whoever is, is not removed. */
const uses = z.strictObject({ meetings: z.int(), interventions: z.int(), agreements: z.int(), posts: z.int() })
export type Uses = z.infer<typeof uses>
const usedIn = ['attendance', 'intervention', 'agreement_responsible', 'post'] as const
const optionalId = { id: id.optional() }

/** Sectors, organisations, people with their posts: who takes part, apart from any meeting. */
export const directoryOperations = {
  'sectors.list': query(nothing, z.array(sector), ['sector']),
  'sectors.add': command(z.strictObject({ ...optionalId, ...sectorFields }), added),
  'sectors.change': command(z.strictObject({ id, changes: changesOf(sectorFields) }), nothing),
  'sectors.move': command(place, nothing),
  'sectors.remove': command(one, nothing),

  'organizations.list': query(nothing, z.array(organization), [
    'organization',
    'post',
    'attendance',
    'agreement',
    'agreement_responsible',
  ]),
  'organizations.uses': query(one, uses, usedIn),
  'organizations.add': command(
    z.strictObject({
      ...optionalId,
      name: requiredLine,
      acronym: line.nullable().optional(),
      sectorId: id.nullable().optional(),
    }),
    added,
  ),
  'organizations.change': command(z.strictObject({ id, changes: changesOf(organizationFields) }), nothing),
  'organizations.remove': command(one, nothing),

  /** Makes two entries for the same institution one, as for people. */
  'organizations.merge': command(z.strictObject({ id, into: id }), nothing, { throughSeals: true }),

  'people.list': query(nothing, z.array(person), ['person', 'post', 'intervention']),
  'people.uses': query(one, uses, usedIn),
  'people.add': command(
    z.strictObject({
      ...optionalId,
      name: requiredLine,
      honorific: line.nullable().optional(),
      organizationId: id.nullable().optional(),
      title: line.nullable().optional(),
    }),
    added,
  ),
  'people.change': command(z.strictObject({ id, changes: changesOf(personFields) }), nothing),
  'people.remove': command(one, nothing),
  /** Makes two entries for the same person one: all that names `id` names `into`, which keeps the other spelling as a variant. */
  'people.merge': command(z.strictObject({ id, into: id }), nothing, { throughSeals: true }),
  'posts.add': command(z.strictObject({ ...optionalId, personId: id, ...postFields }), added),
  'posts.change': command(z.strictObject({ id, changes: changesOf(postFields) }), nothing),
  'posts.remove': command(one, nothing),
}
