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

/**
 * The agreements that count, those that were superseded or withdrawn included, in no order of meaning. SQLite reads a cross join in
 * its order: each meeting is looked up once.
 */
export function readFacts(ctx: Reading, { bodyId, from, to }: Which): Fact[] {
  const limits = [
    ...(bodyId === undefined ? [] : [raw`meeting."bodyId" = ${bodyId}`]),
    ...(from === undefined ? [] : [raw`meeting.date >= ${from}`]),
    ...(to === undefined ? [] : [raw`meeting.date <= ${to}`]),
  ]
  const where = limits.length === 0 ? raw`` : raw`WHERE ${raw.join(limits, raw` AND `)}`
  const rows = ctx.db.all(
    query(raw<Omit<Fact, 'lead'>>`
      SELECT agreement.id, agreement.state, agreement.rating, agreement.priority, agreement."dueKind",
        agreement."dueDate", agreement."closedOn", meeting.date, meeting."bodyId"
      FROM meeting CROSS JOIN agreement ON agreement."meetingId" = meeting.id ${where}`),
  )
  const leads = leadsOf(ctx)
  return rows.map((row): Fact => ({ ...row, lead: leads.get(row.id) ?? NOBODY }))
}

const NOBODY: readonly Responsible[] = []

type Answering = Omit<Responsible, 'printed'> & { agreementId: string }

/** Who answers for each. Names are looked up once: thousands of agreements are answered for by some hundreds. */
function leadsOf(ctx: Reading): ReadonlyMap<string, Responsible[]> {
  const named = new Map(
    ctx.db
      .all(
        query(raw<{ id: string; name: string }>`
          SELECT id, coalesce(acronym, name) AS name FROM organization UNION ALL SELECT id, name FROM person`),
      )
      .map(({ id, name }) => [id, name]),
  )
  const rows = ctx.db.all(
    query(raw<Answering>`
      SELECT "agreementId", "organizationId", "personId", name FROM agreement_responsible
      WHERE role = 'lead' ORDER BY "agreementId", position, id`),
  )
  const leads = new Map<string, Responsible[]>()
  for (const { agreementId, organizationId, personId, name } of rows) {
    const printed = named.get(organizationId ?? personId ?? '') ?? name ?? ''
    const others = leads.get(agreementId)
    if (others) others.push({ organizationId, personId, name, printed })
    else leads.set(agreementId, [{ organizationId, personId, name, printed }])
  }
  return leads
}
