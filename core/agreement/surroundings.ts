import { sql } from '../../db/execute.ts'
import type { Agreement, AgreementPage, Carried, Origin } from '../../shared/contract/agreements.ts'
import type { QueryContext } from '../context.ts'
import { namesFor, printedAs } from '../names.ts'
import { get } from '../records.ts'
import { followUpsOf } from './followUps.ts'
import { briefsOf, relationsOf } from './related.ts'

type Reading = Pick<QueryContext, 'db'>
type Surroundings = Omit<AgreementPage, keyof Agreement>

/** What stands on an agreement's page beside the agreement: where it came from, what was done, what it goes with. */
export function surroundingsOf(ctx: Reading, agreement: Agreement): Surroundings {
  const { id, originPointId, supersededById, meeting } = agreement
  const relations = relationsOf(ctx, id)
  const replaced = ctx.db.all(sql.selectFrom('agreement').select('id').where('supersededById', '=', id).orderBy('id'))
  const others = [...relations.map(each => each.otherId), ...replaced.map(row => row.id)]
  const briefs = briefsOf(ctx, supersededById === null ? others : [...others, supersededById])
  return {
    origin: originPointId === null ? null : originOf(ctx, originPointId, meeting.date),
    followUps: followUpsOf(ctx, id),
    carried: carriedTo(ctx, id),
    supersededBy: briefs.get(supersededById ?? '') ?? null,
    supersedes: replaced.flatMap(row => briefs.get(row.id) ?? []),
    related: relations.flatMap(({ id, otherId }) => {
      const other = briefs.get(otherId)
      return other ? [{ id, agreement: other }] : []
    }),
  }
}

/** How many points before and behind the one where it was said. */
const AROUND = 2

function originOf(ctx: Reading, pointId: string, day: string | null): Origin {
  const { interventionId } = get(ctx, 'point', pointId)
  const turn = get(ctx, 'intervention', interventionId)
  const names = namesFor(ctx.db, [turn.personId], [turn.organizationId])
  const { person, organization, position } = printedAs(names, turn, day)
  const speaker = person ?? turn.speaker ?? organization
  const points = ctx.db.all(
    sql
      .selectFrom('point')
      .select(['id', 'text', 'kind'])
      .where('interventionId', '=', interventionId)
      .orderBy('position')
      .orderBy('id'),
  )
  const place = points.findIndex(point => point.id === pointId)
  return {
    pointId,
    interventionId,
    speaker,
    capacity: [position, organization === speaker ? null : organization].filter(Boolean).join(', ') || null,
    points: points.slice(Math.max(0, place - AROUND), place + AROUND + 1),
  }
}

/** The meetings to which it was carried, in their order. */
function carriedTo(ctx: Reading, agreementId: string): Carried[] {
  return ctx.db.all(
    sql
      .selectFrom('carried_agreement')
      .innerJoin('meeting', 'meeting.id', 'carried_agreement.meetingId')
      .select(['carried_agreement.id', 'meetingId', 'meeting.reference', 'meeting.title', 'meeting.date', 'remark'])
      .where('agreementId', '=', agreementId)
      .orderBy('meeting.date')
      .orderBy('meeting.reference'),
  )
}
