import type { Attribution, Audience } from '../shared/contract/fields.ts'
import type { MinutesRecord } from './minutes/record.ts'

type Turn = MinutesRecord['interventions'][number]

/**
 * The record as one edition tells it: what it leaves out is not in it. Internal: everything. Partners: without internal points and
 * sections, each other point told as its attribution says. Public: the same, and no person is named, only institutions. A turn whose
 * points are told differently becomes several, each further one under the id of its first point.
 */
export function editionOf(record: MinutesRecord, audience: Audience): MinutesRecord {
  if (audience === 'internal') return record
  const told = {
    ...record,
    interventions: record.interventions.flatMap(turn => toldTurns(turn, audience)),
    sections: record.sections.filter(({ internal }) => !internal),
  }
  return audience === 'public' ? withoutPeople(told) : told
}

/** How an edition tells what was said with an attribution. */
export function toldAs(attribution: Attribution, audience: Audience): Attribution {
  if (audience === 'internal') return 'named'
  return audience === 'public' && attribution === 'named' ? 'institution' : attribution
}

function toldTurns(turn: Turn, audience: Audience): Turn[] {
  if (turn.points.length === 0) return [part(turn, toldAs('named', audience), [], true)]
  const parts: Turn[] = []
  let told: Attribution | null = null
  turn.points.forEach((point, index) => {
    const attribution = toldAs(point.attribution, audience)
    if (attribution === 'internal') return
    const last = parts.at(-1)
    if (last && told === attribution) last.points.push(point)
    // What is said before the first point belongs to it, and stays in with it.
    else parts.push({ ...part(turn, attribution, [point], index === 0), id: last ? point.id : turn.id })
    told = attribution
  })
  return parts
}

function part(turn: Turn, told: Attribution, points: Turn['points'], withLead: boolean): Turn {
  const { person, organization, position } = turn.printed
  const named = told === 'named'
  return {
    ...turn,
    personId: named ? turn.personId : null,
    organizationId: told === 'unattributed' ? null : turn.organizationId,
    printed: {
      person: named ? person : null,
      organization: told === 'unattributed' ? null : organization,
      position: named ? position : null,
    },
    lead: withLead ? turn.lead : '',
    points,
  }
}

function withoutPeople(record: MinutesRecord): MinutesRecord {
  const unnamed = (rows: MinutesRecord['carried'][number]['lead']) =>
    rows.flatMap(row => (row.unnamed === null ? [] : [{ ...row, printed: row.unnamed }]))
  return {
    ...record,
    chair: '',
    convener: '',
    rapporteur: '',
    agenda: record.agenda.map(item => ({ ...item, presenter: '' })),
    attendance: record.attendance.map(({ rows, ...group }) => ({
      ...group,
      rows: rows.map(row => ({ ...row, person: null, position: null, representedBy: null, capacity: null })),
    })),
    presentations: record.presentations.map(presentation => ({ ...presentation, presenter: '' })),
    carried: record.carried.map(row => ({ ...row, lead: unnamed(row.lead) })),
    agreements: record.agreements.map(row => ({
      ...row,
      readBy: null,
      lead: unnamed(row.lead),
      support: unnamed(row.support),
    })),
    closingSpeaker: '',
  }
}
