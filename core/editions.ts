import type { Attribution, Audience } from '../shared/contract/fields.ts'
import type { Intervention, Point } from '../shared/contract/meetings.ts'

/** A turn with everything that is known of it. */
type Turn = Pick<Intervention, 'printed' | 'section' | 'lead' | 'points'>

/** A turn as one edition prints it: who is said to have spoken, and only the points that may leave. */
export type EditedTurn = {
  speaker: string | null
  organization: string | null
  position: string | null
  section: string | null
  lead: string
  points: Point[]
}

/**
 * The remarks of a meeting as one edition tells them. Internal: everything, with names. Partners: without internal points, each
 * other point told as its attribution says. Public: the same, and no person is named, only institutions. A turn whose points are
 * told differently becomes several.
 */
export function editTurns({ interventions }: { interventions: readonly Turn[] }, audience: Audience): EditedTurn[] {
  return interventions.flatMap(turn => editTurn(turn, audience))
}

/** How far a person's name may be told in an edition. */
export function namesPeople(audience: Audience): boolean {
  return audience !== 'public'
}

function editTurn(turn: Turn, audience: Audience): EditedTurn[] {
  if (turn.points.length === 0) return [block(turn, audience === 'public' ? 'institution' : 'named', [], true)]
  const blocks: EditedTurn[] = []
  let told: Attribution | null = null
  turn.points.forEach((point, index) => {
    const attribution = toldAs(point.attribution, audience)
    if (attribution === 'internal') return
    const last = blocks.at(-1)
    if (last && told === attribution) last.points.push(point)
    // What is said before the first point belongs to it, and stays in with it.
    else blocks.push(block(turn, attribution, [point], index === 0))
    told = attribution
  })
  return blocks
}

function toldAs(attribution: Attribution, audience: Audience): Attribution {
  if (audience === 'internal') return 'named'
  return audience === 'public' && attribution === 'named' ? 'institution' : attribution
}

function block(turn: Turn, told: Attribution, points: Point[], withLead: boolean): EditedTurn {
  const { person, organization, position } = turn.printed
  const named = told === 'named'
  return {
    speaker: named ? person : null,
    organization: told === 'unattributed' ? null : organization,
    position: named ? position : null,
    section: turn.section,
    lead: withLead ? turn.lead : '',
    points,
  }
}
