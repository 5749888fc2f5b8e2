import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import { query } from '../db/rows.ts'
import type { AgreementOfMeeting, Responsible } from '../shared/contract/agreements.ts'
import { Refusal } from '../shared/errors.ts'
import type { QueryContext } from './context.ts'
import { among } from './names.ts'

type Reading = Pick<QueryContext, 'db'>
type Role = 'lead' | 'support'

/** The number of an agreement as it stands: fixed, or following the order among all of its meeting's, whichever are asked for. */
export const agreementNumber = raw<number>`coalesce(agreement.number, (SELECT count(*) FROM agreement AS sibling
  WHERE sibling."meetingId" = agreement."meetingId"
    AND (sibling.position, sibling.id) <= (agreement.position, agreement.id)))`.as('number')

/** An agreement with its number. */
export const agreementRows = sql
  .selectFrom('agreement')
  .innerJoin('meeting', 'meeting.id', 'agreement.meetingId')
  .select([
    'agreement.id',
    'agreement.meetingId',
    'agreement.text',
    'agreement.readBy',
    'agreement.dueKind',
    'agreement.dueDate',
  ])
  .select(['agreement.priority', 'agreement.state', 'agreement.rating', 'agreement.originPointId'])
  .select([
    'agreement.leadUndefined',
    'agreement.expectedEvidence',
    'agreement.evidenceUndefined',
    'agreement.snoozeDays',
  ])
  .select(['meeting.reference as meetingReference', 'agreement.position'])
  .select(agreementNumber)

/** How an agreement is called: `NCG-2022-03/4`. Throws `record.notFound`. */
export function referenceOf(ctx: Reading, id: string): string {
  const row = ctx.db.one(agreementRows.where('agreement.id', '=', id))
  if (!row) throw Refusal.of('record.notFound', { kind: 'agreement', id })
  return `${row.meetingReference}/${row.number}`
}

/** The agreements of a meeting by their numbers, which is their order until they are fixed. */
export function agreementsOfMeeting(ctx: Reading, meetingId: string): AgreementOfMeeting[] {
  const rows = ctx.db.all(agreementRows.where('agreement.meetingId', '=', meetingId).orderBy('number'))
  const responsibles = responsiblesOf(ctx, idsOf(rows))
  return rows.map(({ meetingReference, position, ...row }) => ({
    ...row,
    ...toldOf({ meetingReference, ...row }, responsibles),
  }))
}

type Answering = Map<string, Record<Role, Responsible[]>>
type Stored = { id: string; meetingReference: string; number: number; leadUndefined: number; evidenceUndefined: number }

/** What is told of an agreement beside its columns: the reference, who answers, and what was left open on purpose. */
export function toldOf(row: Stored, responsibles: Answering) {
  return {
    reference: `${row.meetingReference}/${row.number}`,
    leadUndefined: row.leadUndefined === 1,
    evidenceUndefined: row.evidenceUndefined === 1,
    ...(responsibles.get(row.id) ?? { lead: [], support: [] }),
  }
}

/** How those who answer are printed. */
export function printedNames(responsibles: readonly Responsible[]): string[] {
  return responsibles.map(({ printed }) => printed)
}

/** The ids of rows that were read. */
export function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id)
}

/** Who answers for each of these agreements; for every one there is when null. */
export function responsiblesOf(ctx: Reading, ids: readonly string[] | null): Answering {
  const which = ids === null ? raw`` : raw`WHERE ${among('part.agreementId', ids)}`
  const rows = ctx.db.all(
    query(raw<Responsible & { agreementId: string; role: Role }>`
      SELECT part."agreementId", part.role, part."organizationId", part."personId", part.name,
        coalesce(organization.acronym, organization.name, person.name, part.name, '') AS printed
      FROM agreement_responsible AS part
      LEFT JOIN organization ON organization.id = part."organizationId"
      LEFT JOIN person ON person.id = part."personId" ${which}
      ORDER BY part."agreementId", part.position, part.id`),
  )
  const groups = new Map<string, Record<Role, Responsible[]>>()
  for (const { agreementId, role, ...responsible } of rows) {
    const group = groups.get(agreementId) ?? { lead: [], support: [] }
    group[role].push(responsible)
    groups.set(agreementId, group)
  }
  return groups
}
