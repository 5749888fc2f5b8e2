import type { ListedLine } from '../../../../shared/contract/attendanceLists.ts'

/** A line of a pasted list as the person leaves it: corrected, and taken or not. */
export type Decision = ListedLine & { taken: boolean }

/** What is taken unless the person says otherwise: everybody who could be read, once. */
export function firstDecision(line: ListedLine): Decision {
  return { ...line, taken: line.doubt !== 'nobody' && line.sameAs === null }
}

/** Whether a line makes an entry in the directory. */
export function isFresh({ organizationId, organization, personId, person }: ListedLine): boolean {
  return (person !== null && personId === null) || (organization !== null && organizationId === null)
}
