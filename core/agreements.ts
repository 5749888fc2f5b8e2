import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import { query } from '../db/rows.ts'
import { isOverdueOn } from '../shared/agreementRules.ts'
import type { Agreement } from '../shared/contract/agreements.ts'
import type { Checked } from '../shared/contract/index.ts'
import { daysBetween } from '../shared/dates.ts'
import { Refusal } from '../shared/errors.ts'
import { type Answering, answering } from '../shared/responsibles.ts'
import { refuseCircle, setState, settle } from './agreement/closing.ts'
import { followUpHandlers } from './agreement/followUps.ts'
import { historyOfAgreement } from './agreement/history.ts'
import { findAgreements, relatedAgreementHandlers } from './agreement/related.ts'
import { surroundingsOf } from './agreement/surroundings.ts'
import { agreementRows, idsOf, responsiblesOf, toldOf } from './agreementRecord.ts'
import type { CommandContext, HandlersOf, QueryContext } from './context.ts'
import { among } from './names.ts'
import { fixNumbers, numberForNew } from './numbering.ts'
import { moveAmong, positionFor } from './position.ts'
import { type Changes, change, changedElsewhere, type Done, get, insert, remove } from './records.ts'

export const agreementHandlers: HandlersOf<'agreements' | 'followUps' | 'relatedAgreements'> = {
  'agreements.list': (ctx, { bodyId }) => listAgreements(ctx, bodyId),

  'agreements.get': (ctx, { id }) => {
    const { meetingId } = get(ctx, 'agreement', id)
    const found = readAgreements(ctx, { meetingId }).find(row => row.id === id)
    if (!found) throw new Error('an agreement without its meeting')
    return { ...found, ...surroundingsOf(ctx, found) }
  },

  'agreements.find': (ctx, { words, limit }) => findAgreements(ctx, words, limit ?? 20),

  'agreements.history': (ctx, { id }) => historyOfAgreement(ctx, id),

  'agreements.add': (ctx, { id = ctx.newId(), meetingId, after, text, originPointId = null }) => {
    const position = positionFor(ctx, 'agreement', meetingId, after)
    const number = numberForNew(ctx, meetingId)
    const fresh = { priority: 'normal', state: 'open', originPointId } as const
    insert(ctx, 'agreement', { id, meetingId, position, number, text, ...fresh })
    return { id }
  },

  'agreements.change': (ctx, { id, changes }) => changeAgreement(ctx, id, changes),

  'agreements.move': (ctx, { id, after }) => {
    const { meetingId } = get(ctx, 'agreement', id)
    const { numbersFixedAt, reference } = get(ctx, 'meeting', meetingId)
    if (numbersFixedAt !== null) throw Refusal.of('agreement.numbersFixed', { reference })
    return moveAmong(ctx, 'agreement', id, meetingId, after)
  },

  'agreements.remove': (ctx, { id }) => {
    const withdrawn = get(ctx, 'agreement', id).number !== null
    if (withdrawn) setState(ctx, id, 'withdrawn')
    else remove(ctx, 'agreement', id)
    return { withdrawn }
  },

  ...followUpHandlers,
  ...relatedAgreementHandlers,
}

/**
 * Applies a person's edit of an agreement field by field, with what follows from it: the day of closing and what took its place
 * go with the state. Every way by which agreements change goes through here.
 * @param day (`YYYY-MM-DD`) on which the state became what it is to be
 * @throws `record.changedElsewhere` where a field is no longer what the editor saw; `agreement.replacesItself` and
 * `agreement.replacedInCircle`
 */
export function changeAgreement(
  ctx: CommandContext,
  id: string,
  { lead, support, ...fields }: Checked<'agreements.change'>['changes'],
  day: string = ctx.today,
): Done {
  const was = get(ctx, 'agreement', id)
  if (fields.supersededById?.now) refuseCircle(ctx, id, fields.supersededById.now)
  change(ctx, 'agreement', id, fields)
  if (lead) setResponsibles(ctx, id, 'lead', lead)
  if (support) setResponsibles(ctx, id, 'support', support)
  settle(ctx, id, was, day)
  return {}
}

/** The register: every agreement once, newest meeting first, then by number. */
export function listAgreements(ctx: Pick<QueryContext, 'db' | 'today'>, bodyId: string | undefined): Agreement[] {
  return readAgreements(ctx, { bodyId })
}

/** The same of these agreements alone. */
export function agreementsAmong(ctx: Pick<QueryContext, 'db' | 'today'>, ids: readonly string[]): Agreement[] {
  return readAgreements(ctx, { ids })
}

/** Fixes the numbers of every meeting whose agreements leave. */
export function fixNumbersOf(ctx: CommandContext, agreements: readonly Agreement[]): void {
  const meetings = new Set(agreements.map(row => row.meetingId))
  const following = ctx.db.all(
    sql
      .selectFrom('meeting')
      .select('id')
      .where('numbersFixedAt', 'is', null)
      .where(among('id', [...meetings])),
  )
  for (const { id } of following) fixNumbers(ctx, id)
}

function readAgreements(
  ctx: Pick<QueryContext, 'db' | 'today'>,
  which: { bodyId?: string | undefined; meetingId?: string; ids?: readonly string[] },
): Agreement[] {
  let rows = agreementRows
    .innerJoin('body', 'body.id', 'meeting.bodyId')
    .select(['agreement.closedOn', 'agreement.supersededById'])
    .select(['meeting.date', 'meeting.title', 'meeting.bodyId', 'body.code as body'])
    .orderBy('meeting.date', 'desc')
    .orderBy('meeting.reference', 'desc')
    .orderBy('number')
  if (which.bodyId !== undefined) rows = rows.where('meeting.bodyId', '=', which.bodyId)
  if (which.meetingId !== undefined) rows = rows.where('meeting.id', '=', which.meetingId)
  if (which.ids !== undefined) rows = rows.where(among('agreement.id', which.ids))
  const found = ctx.db.all(rows)
  const ids = which.meetingId === undefined && which.ids === undefined ? null : idsOf(found)
  const responsibles = responsiblesOf(ctx, ids)
  const latest = latestFollowUps(ctx, ids)
  return found.map(row => {
    const { meetingReference, position, date, title, ...columns } = row
    return {
      ...columns,
      ...toldOf(row, responsibles),
      meeting: { reference: meetingReference, date, title },
      ...dueIn(row, ctx.today),
      lastFollowUp: latest.get(row.id) ?? null,
    }
  })
}

type Due = { dueKind: Agreement['dueKind']; dueDate: string | null; state: Agreement['state'] }

/** How many days are left, negative when they are past, and whether that is overdue. */
export function dueIn({ dueKind, dueDate, state }: Due, today: string): Pick<Agreement, 'daysLeft' | 'overdue'> {
  if (dueKind !== 'date' || dueDate === null) return { daysLeft: null, overdue: false }
  return { daysLeft: daysBetween(today, dueDate), overdue: isOverdueOn({ state, dueKind, dueDate }, today) }
}

/** The last follow-up of each of these agreements; of every one there is when null. */
function latestFollowUps(ctx: Pick<QueryContext, 'db'>, ids: readonly string[] | null) {
  const which = ids === null ? raw`` : raw`WHERE ${among('agreement.id', ids)}`
  const rows = ctx.db.all(
    query(raw<{ agreementId: string; date: string; reporter: string; narrative: string }>`
      SELECT latest."agreementId", latest.date, latest.reporter, latest.narrative
      FROM agreement JOIN follow_up AS latest ON latest.id = (
        SELECT id FROM follow_up WHERE "agreementId" = agreement.id ORDER BY date DESC, id DESC LIMIT 1) ${which}`),
  )
  return new Map(rows.map(({ agreementId, ...entry }) => [agreementId, entry]))
}

/** Puts a new list of responsibles in place of the one that the editor saw. */
function setResponsibles(
  ctx: CommandContext,
  agreementId: string,
  role: 'lead' | 'support',
  edit: NonNullable<Changes[string]> & { now: Answering[] },
): void {
  const rows = ctx.db.all(
    sql
      .selectFrom('agreement_responsible')
      .select(['id', 'organizationId', 'personId', 'name'])
      .where('agreementId', '=', agreementId)
      .where('role', '=', role)
      .orderBy('position')
      .orderBy('id'),
  )
  const theirs = JSON.stringify(rows.map(answering))
  const now = JSON.stringify(edit.now.map(answering))
  if (theirs === now) return
  if (theirs !== JSON.stringify(Array.isArray(edit.was) ? edit.was.map(answering) : []))
    throw changedElsewhere('agreement_responsible', agreementId, role, theirs, now)
  for (const row of rows) remove(ctx, 'agreement_responsible', row.id)
  edit.now.forEach((responsible, index) => {
    insert(ctx, 'agreement_responsible', {
      id: ctx.newId(),
      agreementId,
      role,
      position: index + 1,
      ...answering(responsible),
    })
  })
}
