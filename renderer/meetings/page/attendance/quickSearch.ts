import { findAttendance } from '../../../../shared/attendanceRows.ts'
import type { Attendance } from '../../../../shared/contract/meetings.ts'
import { foldText } from '../../../../shared/text.ts'
import { type Candidate, findCandidates, looksLikePerson, type Participant } from '../../../directory/candidates.ts'

/** Somebody whom one can add or mark. */
export type Known = {
  key: string
  kind: 'waiting' | 'organization' | 'person'
  name: string
  detail: string | null
  participant: Participant
  /** The row that they have already. */
  row: Attendance | null
}
/** What can be made of words that name nobody. */
export type Addition = { key: string; addition: 'newOrganization' | 'newPerson'; name: string }
export type QuickOption = Known | Addition

const MOST = 12

/**
 * What part of a name, an acronym or an institution finds: those on the list who are not marked yet, then the directory, then
 * what is new. Whole words and their beginnings count before parts from within.
 * @param waiting rows of those who are not marked yet
 */
export function quickOptions(
  words: string,
  candidates: readonly Candidate[],
  rows: readonly Attendance[],
  waiting: readonly Attendance[],
): QuickOption[] {
  if (foldText(words) === '') return []
  const byKey = new Map(candidates.map(candidate => [candidate.key, candidate]))
  const found = find(
    words,
    waiting.map(row => asCandidate(row, byKey)),
  )
  const shown = new Set(found.map(({ participant }) => keyOf(participant)))
  const others = find(words, candidates).filter(({ participant }) => !shown.has(keyOf(participant)))
  const rowOf = new Map(waiting.map(row => [row.id, row]))
  const isNamed = others.some(({ name, acronym }) => [foldText(name), acronym].includes(foldText(words)))
  return [
    ...found.map(({ key, name, detail, participant }) => ({
      kind: 'waiting' as const,
      key,
      name,
      detail,
      participant,
      row: rowOf.get(key) ?? null,
    })),
    ...others.map(({ kind, key, name, detail, participant }) => ({
      kind,
      key,
      name,
      detail,
      participant,
      row: findAttendance(rows, participant) ?? null,
    })),
    ...(isNamed ? [] : additions(words)),
  ]
}

/** People alone, those of one institution first: who can stand in. */
export function standInOptions(words: string, candidates: readonly Candidate[], organizationId: string | null) {
  const people = candidates.filter(({ kind }) => kind === 'person')
  const isOwn = ({ participant }: Candidate) => organizationId !== null && participant.organizationId === organizationId
  const found = foldText(words) === '' ? people.filter(isOwn) : find(words, people)
  const options = [...found.filter(isOwn), ...found.filter(each => !isOwn(each))].map(
    ({ key, name, detail, participant }): QuickOption => ({
      kind: 'person',
      key,
      name,
      detail,
      participant,
      row: null,
    }),
  )
  const isNamed = found.some(({ name }) => foldText(name) === foldText(words))
  return isNamed || foldText(words) === '' ? options : [...options, additionOf('newPerson', words)]
}

function find(words: string, candidates: readonly Candidate[]): Candidate[] {
  const found = findCandidates(candidates, words, MOST)
  if (found.length > 0) return found
  const parts = foldText(words).split(' ')
  return candidates.filter(candidate => parts.every(part => candidate.found.includes(part))).slice(0, MOST)
}

function additions(words: string): Addition[] {
  const both = [additionOf('newOrganization', words), additionOf('newPerson', words)]
  return looksLikePerson(words.split(',')[0] ?? '') ? both.reverse() : both
}

function additionOf(addition: Addition['addition'], name: string): Addition {
  return { key: addition, addition, name }
}

/** A row as something to be found, also by what the directory knows of its institution and person. */
function asCandidate(row: Attendance, byKey: ReadonlyMap<string, Candidate>): Candidate {
  const { printed, organizationId, personId } = row
  const known = [byKey.get(`person:${personId}`), byKey.get(`organization:${organizationId}`)]
  const words = [printed.acronym, printed.person, printed.organization].map(text => ` ${foldText(text ?? '')}`)
  const institution = printed.acronym ?? printed.organization
  return {
    key: row.id,
    kind: personId === null ? 'organization' : 'person',
    name: printed.person ?? printed.organization ?? '',
    detail: personId === null ? printed.acronym : institution,
    participant: { organizationId, personId, name: null },
    found: [...words, ...known.map(candidate => candidate?.found ?? '')].join(''),
    acronym: foldText(printed.acronym ?? ''),
  }
}

function keyOf({ organizationId, personId }: Participant): string {
  return personId ?? organizationId ?? ''
}
