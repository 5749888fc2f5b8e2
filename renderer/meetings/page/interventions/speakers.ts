import type { AttendanceStatus } from '../../../../shared/contract/fields.ts'
import type { Attendance, Intervention } from '../../../../shared/contract/meetings.ts'
import type { Speaker } from './speakerText.ts'

const NUMBERS = 9

/**
 * The nine who spoke last, in the order of the number keys. A number stays with its speaker until somebody new needs the one of
 * whoever has been silent the longest: fingers remember it.
 */
export function recentSpeakers(interventions: readonly Intervention[]): Speaker[] {
  const numbered: { key: string; speaker: Speaker; last: number }[] = []
  interventions.forEach((intervention, turn) => {
    const key = speakerKey(intervention)
    if (key === null) return
    const { personId, organizationId, speaker, capacity, printed } = intervention
    const fresh = { key, speaker: { personId, organizationId, speaker, capacity, printed }, last: turn }
    const own = numbered.findIndex(each => each.key === key)
    const silent = numbered.length < NUMBERS ? numbered.length : longestSilent(numbered)
    numbered[own === -1 ? silent : own] = fresh
  })
  return numbered.map(({ speaker }) => speaker)
}

/** What makes two turns those of the same speaker; null where nobody is named. */
export function speakerKey({
  personId,
  organizationId,
  speaker,
}: Omit<Speaker, 'printed' | 'capacity'>): string | null {
  if (personId === null && organizationId === null && !speaker) return null
  return [personId, organizationId, speaker].join('/')
}

/** Somebody on the attendance list as a speaker: who stood in speaks for whom they represent. */
export function speakerAttending(row: Attendance): Speaker {
  const standIn = row.status === 'represented' && row.representedById !== null
  const { person, organization, position, representedBy } = row.printed
  return {
    personId: standIn ? row.representedById : row.personId,
    organizationId: row.organizationId,
    speaker: null,
    capacity: standIn ? null : row.capacity,
    printed: {
      person: standIn ? representedBy : person,
      organization,
      position: standIn ? null : (row.capacity ?? position),
    },
  }
}

/** Statuses of those who are here. */
export function isHere(status: AttendanceStatus): boolean {
  return status === 'present' || status === 'remote' || status === 'represented'
}

/** The list with those who are here first, each group in its own order. */
export function hereFirst<T extends { status: AttendanceStatus }>(rows: readonly T[]): T[] {
  return [...rows.filter(({ status }) => isHere(status)), ...rows.filter(({ status }) => !isHere(status))]
}

function longestSilent(numbered: readonly { last: number }[]): number {
  return numbered.reduce((least, { last }, index) => (last < (numbered[least]?.last ?? 0) ? index : least), 0)
}
