import type { Organization, Person } from './directory.ts'
import type { Random } from './random.ts'
import type { Store } from './store.ts'
import type { Writer } from './writer.ts'

/** What every part of the generator works with. */
export type Making = { store: Store; random: Random; writer: Writer }

/** Somebody who takes part in a meeting. */
export type Attendee = { organization: Organization; person: Person | null }

export type GeneratedMeeting = {
  id: string
  /** Days since 1970-01-01. */
  day: number
  attendees: readonly Attendee[]
  /** Whether anything of it has left, so that its agreements keep their numbers. */
  left: boolean
}
