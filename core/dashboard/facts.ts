import { sql as raw } from 'kysely'
import { query } from '../../db/rows.ts'
import type { Responsible } from '../../shared/contract/agreements.ts'
import type { AgreementState, DueKind } from '../../shared/contract/fields.ts'
import type { QueryContext } from '../context.ts'

export type Reading = Pick<QueryContext, 'db' | 'today'>
/** Which agreements count: of one body, of meetings between two days. */
export type Which = { bodyId?: string | undefined; from?: string | undefined; to?: string | undefined }

/** Of an agreement only what the figures need: they are asked of twelve thousand at once. */
export type Fact = {
  id: string
  state: AgreementState
  rating: number | null
  priority: 'high' | 'normal' | 'low'
  dueKind: DueKind | null
  dueDate: string | null
  closedOn: string | null
  /** The day of its meeting. */
  date: string | null
  bodyId: string
  lead: readonly Responsible[]
}

/** The agreements that count, those that were superseded or withdrawn included, newest meeting first. */
export function readFacts(
  ctx: Reading,
  { bodyId = null, from = null, to = null }: { [K in keyof Which]: Which[K] | null },
) {
  const rows = ctx.db.all(
    query(raw<Omit<Fact, 'lead'>>`
      SELECT agreement.id, agreement.state, agreement.rating, agreement.priority, agreement."dueKind",
        agreement."dueDate", agreement."closedOn", meeting.date, meeting."bodyId"
      FROM meeting JOIN agreement ON agreement."meetingId" = meeting.id
      WHERE (${bodyId} IS NULL OR meeting."bodyId" = ${bodyId})
        AND (${from} IS NULL OR meeting.date >= ${from}) AND (${to} IS NULL OR meeting.date <= ${to})
      ORDER BY meeting.date DESC, meeting.reference DESC, coalesce(agreement.number, agreement.position)`),
  )
  const leads = leadsOf(ctx)
  return rows.map((row): Fact => ({ ...row, lead: leads.get(row.id) ?? NOBODY }))
}

const NOBODY: readonly Responsible[] = []

/** Who answers for each; an institution or person is one object, however often. */
function leadsOf(ctx: Reading): ReadonlyMap<string, Responsible[]> {
  const rows = ctx.db.all(
    query(raw<Responsible & { agreementId: string }>`
      SELECT part."agreementId", part."organizationId", part."personId", part.name,
        coalesce(organization.acronym, organization.name, person.name, part.name, '') AS printed
      FROM agreement_responsible AS part
      LEFT JOIN organization ON organization.id = part."organizationId"
      LEFT JOIN person ON person.id = part."personId"
      WHERE part.role = 'lead' ORDER BY part."agreementId", part.position, part.id`),
  )
  const leads = new Map<string, Responsible[]>()
  for (const { agreementId, ...responsible } of rows) {
    const others = leads.get(agreementId)
    if (others) others.push(responsible)
    else leads.set(agreementId, [responsible])
  }
  return leads
}

export function isOpenState(state: AgreementState): boolean {
  return state === 'open' || state === 'inProgress'
}

/** Past its day and still to be done: the rule of the register. */
export function isOverdueOn(fact: Pick<Fact, 'state' | 'dueKind' | 'dueDate'>, day: string): boolean {
  return isOpenState(fact.state) && fact.dueKind === 'date' && fact.dueDate !== null && fact.dueDate < day
}
