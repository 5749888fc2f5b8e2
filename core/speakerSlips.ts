import type { Input } from '../shared/contract/index.ts'
import type { Slip } from './documents/slips.ts'
import type { MinutesRecord } from './minutes/record.ts'

type Somebody = NonNullable<Input<'speakerSlips.export'>['speaker']>
type Turn = MinutesRecord['interventions'][number]

/**
 * What each of those who spoke is asked to confirm, in the order of their first turn; only of `speaker` where one is named. What is
 * internal goes to nobody, and who said nothing else gets no slip.
 * @param replyBy until when all of them may answer, or until when each may, by who it is, the last one of the same counting
 */
export function slipsOf(
  { interventions }: MinutesRecord,
  replyBy: string | readonly (Somebody & { replyBy: string | null })[],
  speaker?: Somebody,
): Slip[] {
  const noted = new Map(typeof replyBy === 'string' ? [] : replyBy.map(row => [keyOf(asTurn(row)), row.replyBy]))
  const untilWhen = (key: string) => (typeof replyBy === 'string' ? replyBy : (noted.get(key) ?? null))
  const asked = speaker && keyOf(asTurn(speaker))
  return [...Map.groupBy(interventions.filter(isKnown), keyOf)]
    .filter(([key]) => asked === undefined || key === asked)
    .flatMap(([key, turns]) => slipOf(turns).map(slip => ({ ...slip, replyBy: untilWhen(key) })))
}

/** Who is to be asked, each once in the order of their first turn, with how many remarks of theirs are told. */
export function speakersIn({ interventions }: MinutesRecord) {
  return [...Map.groupBy(interventions.filter(isKnown), keyOf).values()].flatMap(turns => {
    const [first] = turns
    const [slip] = slipOf(turns)
    if (!first || !slip) return []
    const { personId, organizationId, printed } = first
    return {
      personId,
      organizationId,
      name: personId === null && organizationId === null ? printed.person : null,
      remarks: slip.remarks.reduce((sum, { points }) => sum + (points.length || 1), 0),
    }
  })
}

type Speaker = Pick<Turn, 'personId' | 'organizationId'> & { printed: Pick<Turn['printed'], 'person'> }

function isKnown({ personId, organizationId, printed }: Turn): boolean {
  return personId !== null || organizationId !== null || printed.person !== null
}

/** Somebody of the directory by their record; anybody else by the name that was written down. */
function keyOf({ personId, organizationId, printed }: Speaker): string {
  return JSON.stringify([
    personId,
    organizationId,
    personId === null && organizationId === null ? printed.person : null,
  ])
}

function asTurn({ personId, organizationId, name }: Somebody): Speaker {
  return { personId, organizationId, printed: { person: name } }
}

function slipOf(turns: readonly Turn[]): Omit<Slip, 'replyBy'>[] {
  const remarks = turns.flatMap(({ lead, points }) => {
    const told = points.filter(point => point.attribution !== 'internal' && point.text.trim() !== '')
    // What is said before the first point goes with it.
    const opening = points[0] === undefined || points[0].attribution !== 'internal' ? lead : ''
    if (told.length === 0 && opening.trim() === '') return []
    return [{ lead: opening, points: told.map(({ text, attribution }) => ({ text, told: attribution })) }]
  })
  const printed = turns[0]?.printed
  if (!printed || remarks.length === 0) return []
  const { person, organization, position } = printed
  const capacity = [position, person === null ? null : organization].filter(Boolean).join(', ')
  return [{ speaker: person ?? organization ?? '', capacity, remarks }]
}
