import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import { isOpen } from '../shared/agreementRules.ts'
import { usualItems } from '../shared/contract/bodies.ts'
import type { Checked, Output } from '../shared/contract/index.ts'
import type { CarryCandidate } from '../shared/contract/planning.ts'
import { dayAfter } from '../shared/dates.ts'
import { translator } from '../shared/texts/index.ts'
import { agreementRows, idsOf, responsiblesOf } from './agreementRecord.ts'
import { attendanceOf, conveningOf } from './bodies.ts'
import type { CommandContext, HandlersOf, QueryContext } from './context.ts'
import { newMeeting } from './meetings.ts'
import { nextReference } from './numbering.ts'
import { moveAmong, positionFor } from './position.ts'
import { change, get, insert, remove } from './records.ts'

type Reading = Pick<QueryContext, 'db' | 'today'>
type Which = Checked<'meetings.proposal'>
type Item = Output<'meetings.proposal'>['agenda'][number]

export const planningHandlers: Pick<HandlersOf<'meetings'>, 'meetings.proposal' | 'meetings.plan'> &
  HandlersOf<'carriedAgreements'> = {
  'meetings.proposal': (ctx, which) => {
    const { bodyId, from, date } = which
    const previous = previousMeeting(ctx, bodyId, date)
    const like = from === null ? previous : get(ctx, 'meeting', from)
    const carried = carryCandidates(ctx, bodyId, date ?? ctx.today, previous)
    return {
      reference: nextReference(ctx, bodyId, Number((date ?? ctx.today).slice(0, 4))).reference,
      previous: previous && { id: previous.id, reference: previous.reference, date: previous.date },
      agenda: agendaFor(
        ctx,
        which,
        previous?.reference ?? null,
        carried.some(row => row.goes),
      ),
      convened: convenedFor(ctx, which, previous?.id ?? null).length,
      carried,
      language: like?.language ?? null,
      title: like?.title ?? '',
      place: like?.place ?? '',
      link: like?.link ?? '',
      modality: like?.modality ?? null,
      startTime: like?.startTime ?? null,
    }
  },

  'meetings.plan': (ctx, { id = ctx.newId(), agreementIds, withAgenda, withConvened, from, ...plan }) => {
    const which = { ...plan, from }
    const previous = previousMeeting(ctx, plan.bodyId, plan.date)
    const { bodyId, title, date, language, startTime, modality, place, link, phase = '' } = plan
    const previousId = previous?.id ?? null
    const facts = { title, date, language, startTime, modality, place, link, phase, previousId }
    const { reference } = newMeeting(ctx, id, bodyId, facts)
    const items = withAgenda ? agendaFor(ctx, which, previous?.reference ?? null, agreementIds.length > 0) : []
    items.forEach((item, index) => {
      insert(ctx, 'agenda_item', { id: ctx.newId(), meetingId: id, position: index + 1, ...item })
    })
    const convened = withConvened ? convenedFor(ctx, which, previousId) : []
    convened.forEach((row, index) => {
      insert(ctx, 'attendance', { id: ctx.newId(), meetingId: id, position: index + 1, status: 'invited', ...row })
    })
    for (const agreementId of agreementIds) carry(ctx, ctx.newId(), id, agreementId)
    return { id, reference }
  },

  'carriedAgreements.add': (ctx, { id = ctx.newId(), meetingId, agreementId }) => {
    get(ctx, 'meeting', meetingId)
    return { id: carry(ctx, id, meetingId, agreementId) }
  },
  'carriedAgreements.change': (ctx, { id, changes }) => change(ctx, 'carried_agreement', id, changes),
  'carriedAgreements.move': (ctx, { id, after }) =>
    moveAmong(ctx, 'carried_agreement', id, get(ctx, 'carried_agreement', id).meetingId, after),
  'carriedAgreements.remove': (ctx, { id }) => remove(ctx, 'carried_agreement', id),
}

/** Puts an agreement on the list of a meeting, once; answers the entry's id. */
function carry(ctx: CommandContext, id: string, meetingId: string, agreementId: string): string {
  get(ctx, 'agreement', agreementId)
  const known = ctx.db.one(
    sql
      .selectFrom('carried_agreement')
      .select('id')
      .where('meetingId', '=', meetingId)
      .where('agreementId', '=', agreementId),
  )
  if (known) return known.id
  const position = positionFor(ctx, 'carried_agreement', meetingId, undefined)
  insert(ctx, 'carried_agreement', { id, meetingId, agreementId, position })
  return id
}

/** The latest meeting of a body before a day; the latest of all where the day is not known. */
function previousMeeting(ctx: Reading, bodyId: string, date: string | null) {
  const meetings = sql
    .selectFrom('meeting')
    .select(['id', 'reference', 'date', 'title', 'place', 'link', 'modality', 'startTime', 'language'])
    .where('bodyId', '=', bodyId)
    .orderBy(raw`coalesce(date, year || '-12-31')`, 'desc')
    .orderBy('number', 'desc')
    .limit(1)
  return ctx.db.one(date === null ? meetings : meetings.where('date', '<', date)) ?? null
}

/** Approving the minutes before and following up what was agreed come first, then the usual items or those of `from`. */
function agendaFor(ctx: Reading, { bodyId, from, language }: Which, previous: string | null, carries: boolean): Item[] {
  const t = translator(language)
  const own = { presenter: '', minutes: null }
  return [
    ...(previous === null
      ? []
      : [{ kind: 'previousMinutes' as const, title: t('planning.previousMinutes', { reference: previous }), ...own }]),
    ...(carries ? [{ kind: 'followUp' as const, title: t('planning.followUp'), ...own }] : []),
    ...(from === null ? usualAgenda(ctx, bodyId) : agendaOf(ctx, from)),
  ]
}

function usualAgenda(ctx: Reading, bodyId: string): Item[] {
  const items = usualItems.parse(JSON.parse(get(ctx, 'body', bodyId).defaultAgenda))
  return items.map(item => ({ kind: 'ordinary', ...item }))
}

function agendaOf(ctx: Reading, meetingId: string): Item[] {
  return ctx.db.all(
    sql
      .selectFrom('agenda_item')
      .select(['kind', 'title', 'presenter', 'minutes'])
      .where('meetingId', '=', meetingId)
      .where('kind', '=', 'ordinary')
      .orderBy('position')
      .orderBy('id'),
  )
}

type Previous = { id: string; date: string | null }

/** Who was on the list of `from`; else whom the body usually convenes; else, where it has no list yet, who came last time. */
function convenedFor(ctx: Reading, { bodyId, from }: Which, previousId: string | null) {
  if (from !== null) return attendanceOf(ctx, from)
  const usual = conveningOf(ctx, bodyId)
  return usual.length > 0 || previousId === null ? usual : attendanceOf(ctx, previousId)
}

/**
 * Every agreement of a body that somebody could look for on the next agenda: all that nobody has fulfilled, and those done since
 * the meeting before; where a day is not known, those that this meeting made or looked at. Each says whether it goes on and why;
 * none is left out because somebody forgot it.
 */
function carryCandidates(ctx: Reading, bodyId: string, day: string, previous: Previous | null): CarryCandidate[] {
  const { id: previousId = null, date: since = null } = previous ?? {}
  const rows = ctx.db.all(
    agreementRows
      .select(['agreement.snoozeDays', 'meeting.date'])
      .where('meeting.bodyId', '=', bodyId)
      .where(raw<boolean>`(agreement.state IN ('open', 'inProgress') OR agreement."closedOn" >= ${since}
        OR ((agreement."closedOn" IS NULL OR ${since} IS NULL) AND (agreement."meetingId" = ${previousId}
          OR agreement.id IN (SELECT "agreementId" FROM carried_agreement WHERE "meetingId" = ${previousId}))))`)
      .orderBy('meeting.date')
      .orderBy('meeting.reference')
      .orderBy('number'),
  )
  const responsibles = responsiblesOf(ctx, idsOf(rows))
  return rows.map(({ id, meetingReference, number, text, state, dueKind, dueDate, snoozeDays }) => ({
    agreementId: id,
    reference: `${meetingReference}/${number}`,
    text,
    lead: (responsibles.get(id)?.lead ?? []).map(({ printed }) => printed),
    state,
    dueKind,
    dueDate,
    snoozeDays,
    ...carryDecision({ state, dueKind, dueDate, snoozeDays }, day),
  }))
}

type Followed = Pick<CarryCandidate, 'state' | 'dueKind' | 'dueDate'> & { snoozeDays: number | null }

/** Whether an agreement goes on the agenda of a meeting on a day (`YYYY-MM-DD`), and why. */
export function carryDecision(
  { state, dueKind, dueDate, snoozeDays }: Followed,
  day: string,
): Pick<CarryCandidate, 'goes' | 'reason' | 'until'> {
  if (!isOpen({ state })) return { goes: false, reason: 'done', until: null }
  if (dueKind !== 'date' || dueDate === null) return { goes: true, reason: 'open', until: null }
  if (dueDate < day) return { goes: true, reason: 'overdue', until: null }
  if (snoozeDays === null) return { goes: true, reason: 'open', until: null }
  const until = dayAfter(dueDate, -snoozeDays)
  return until <= day ? { goes: true, reason: 'due', until: null } : { goes: false, reason: 'snoozed', until }
}
