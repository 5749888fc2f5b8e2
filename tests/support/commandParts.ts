import type { Records } from './commands.ts'
import type { Pick } from './pick.ts'

/** A text, or now and then nothing. */
export function textOrNull(pick: Pick): string | null {
  return pick.once(4) ? null : pick.text()
}

/** The options of a choice, of which there is one at least. */
export function choices<T>(options: readonly T[]): [T, ...T[]] {
  const [first, ...rest] = options
  if (first === undefined) throw new Error('no choice')
  return [first, ...rest]
}

/** A day, or now and then none. */
export function dayOrNull(pick: Pick): string | null {
  return pick.once(4) ? null : pick.day()
}

/** Somebody of an attendance list, known or new. */
export function attending(records: Records, pick: Pick) {
  const [organizationId, personId] = [pick.from(records.ids('organization')), pick.from(records.ids('person'))]
  const words = {
    organization: pick.text(),
    person: textOrNull(pick),
    position: textOrNull(pick),
    email: textOrNull(pick),
  }
  const known = pick.once(2) ? { organizationId, personId } : { organizationId: null, personId: null }
  return { ...known, ...words, sectorId: pick.from(records.ids('sector')), status: null }
}

/** Who answers for an agreement. */
export function answering(records: Records, pick: Pick) {
  const organizationId = pick.from(records.ids('organization'))
  return { organizationId, personId: null, name: organizationId === null ? pick.text() : null }
}

/** Who answers for an agreement now, as an editor saw it. */
export function leadOf(records: Records, agreementId: string): object[] {
  return records
    .ids('agreement_responsible')
    .map(id => records.row('agreement_responsible', id))
    .filter(row => row.agreementId === agreementId && row.role === 'lead')
    .sort((a, b) => Number(a.position) - Number(b.position))
    .map(({ organizationId, personId, name }) => ({ organizationId, personId, name }))
}

/** What a follow-up entry says beside its date. */
export function followUpOf(pick: Pick) {
  const rating = pick.once(2) ? null : pick.number(6)
  return { reporter: pick.text(), channel: null, rating, narrative: pick.text(), nextStep: pick.text(), evidence: null }
}
