import { sql } from '../db/execute.ts'
import type { PointKind } from '../shared/contract/fields.ts'
import { Refusal } from '../shared/errors.ts'
import { kindsOfParts } from '../shared/questions.ts'
import type { CommandContext, HandlersOf } from './context.ts'
import { moveAmong, type Ordered, positionFor } from './position.ts'
import { change, type Done, get, insert, remove, set } from './records.ts'

type Parts = 'agendaItems' | 'attendance' | 'presentations' | 'interventions' | 'points' | 'sections'

export const meetingPartHandlers: HandlersOf<Parts> = {
  'agendaItems.add': (ctx, { id = ctx.newId(), meetingId, after, title }) => {
    insert(ctx, 'agenda_item', { id, meetingId, title, position: inMeeting(ctx, 'agenda_item', meetingId, after) })
    return { id }
  },
  'agendaItems.change': (ctx, { id, changes }) => change(ctx, 'agenda_item', id, changes),
  'agendaItems.clock': (ctx, { id, running }) => {
    const item = get(ctx, 'agenda_item', id)
    if (running && item.runningSince !== null) return {}
    const others = sql.selectFrom('agenda_item').select(['id', 'runningSince', 'spentSeconds'])
    const going = ctx.db.all(others.where('meetingId', '=', item.meetingId).where('runningSince', 'is not', null))
    for (const { id: each, runningSince, spentSeconds } of going) {
      if (!running && each !== id) continue
      const seconds = Math.max(0, Math.round((Date.parse(ctx.now) - Date.parse(runningSince ?? ctx.now)) / 1000))
      set(ctx, 'agenda_item', each, { runningSince: null, spentSeconds: spentSeconds + seconds })
    }
    if (running) set(ctx, 'agenda_item', id, { runningSince: ctx.now })
    return {}
  },
  'agendaItems.move': (ctx, input) => movePart(ctx, 'agenda_item', input),
  'agendaItems.remove': (ctx, { id }) => remove(ctx, 'agenda_item', id),

  'attendance.add': (ctx, { id = ctx.newId(), meetingId, status = 'present', headCount = null, ...who }) => {
    const position = inMeeting(ctx, 'attendance', meetingId)
    insert(ctx, 'attendance', { id, meetingId, position, status, headCount, ...who, role: 'participant' })
    return { id }
  },
  'attendance.change': (ctx, { id, changes }) => change(ctx, 'attendance', id, changes),
  'attendance.move': (ctx, input) => movePart(ctx, 'attendance', input),
  'attendance.remove': (ctx, { id }) => remove(ctx, 'attendance', id),

  'presentations.add': (ctx, { id = ctx.newId(), meetingId, presenter }) => {
    insert(ctx, 'presentation', {
      id,
      meetingId,
      presenter,
      priorities: '[]',
      position: inMeeting(ctx, 'presentation', meetingId),
    })
    return { id }
  },
  'presentations.change': (ctx, { id, changes }) => change(ctx, 'presentation', id, changes),
  'presentations.move': (ctx, input) => movePart(ctx, 'presentation', input),
  'presentations.remove': (ctx, { id }) => remove(ctx, 'presentation', id),

  'interventions.add': (ctx, { id = ctx.newId(), meetingId, after, points = [], ...said }) => {
    const { agendaItemId = null, capacity = null, ...speaker } = said
    const position = inMeeting(ctx, 'intervention', meetingId, after)
    insert(ctx, 'intervention', { id, meetingId, agendaItemId, capacity, ...speaker, position })
    addPoints(ctx, id, undefined, points)
    return { id }
  },
  'interventions.change': (ctx, { id, changes }) => change(ctx, 'intervention', id, changes),
  'interventions.nameSection': (ctx, { ids, changes }) => {
    for (const id of ids) change(ctx, 'intervention', id, changes)
    return {}
  },
  'interventions.move': (ctx, input) => movePart(ctx, 'intervention', input),
  'interventions.remove': (ctx, { id }) => remove(ctx, 'intervention', id),

  'points.add': (ctx, { interventionId, after, points }) => {
    get(ctx, 'intervention', interventionId)
    return { ids: addPoints(ctx, interventionId, after, points) }
  },
  'points.change': (ctx, { id, changes }) => {
    if (changes.answersId?.now === id) throw Refusal.of('input.invalid', { field: 'answersId', reason: 'choice' })
    change(ctx, 'point', id, changes)
    // What is no longer a question cannot be answered.
    if (changes.kind && changes.kind.now !== 'question') redirectAnswers(ctx, id, null)
    return {}
  },
  'points.split': (ctx, { id, was, now, others }) => {
    const { interventionId, attribution, level, kind } = get(ctx, 'point', id)
    change(ctx, 'point', id, { text: { was, now } })
    const parts = others.map(({ text }) => text)
    const kinds = kindsOfParts(kind, was, [now, ...parts])
    let behind = id
    others.forEach(({ id: part, text }, index) => {
      const position = positionFor(ctx, 'point', interventionId, behind)
      const said = { text, kind: kinds[index + 1] ?? 'statement', attribution, level, answersId: null }
      insert(ctx, 'point', { id: part, interventionId, position, ...said })
      behind = part
    })
    const first = kinds[0] ?? kind
    if (first === kind) return {}
    set(ctx, 'point', id, { kind: first })
    const question = others[kinds.indexOf('question') - 1]
    if (question) redirectAnswers(ctx, id, question.id)
    return {}
  },
  'points.join': (ctx, { id, into, was, now }) => {
    get(ctx, 'point', id)
    change(ctx, 'point', into, { text: { was, now } })
    redirectAnswers(ctx, id, into)
    for (const agreement of ctx.db.all(sql.selectFrom('agreement').select('id').where('originPointId', '=', id)))
      set(ctx, 'agreement', agreement.id, { originPointId: into })
    return id === into ? {} : remove(ctx, 'point', id)
  },
  'points.move': (ctx, { id, interventionId, after }) => {
    get(ctx, 'point', id)
    get(ctx, 'intervention', interventionId)
    set(ctx, 'point', id, { interventionId, position: positionFor(ctx, 'point', interventionId, after, id) })
    return {}
  },
  'points.remove': (ctx, { id }) => remove(ctx, 'point', id),

  'sections.add': (ctx, { id = ctx.newId(), meetingId, title, place }) => {
    insert(ctx, 'section', { id, meetingId, title, place, position: inMeeting(ctx, 'section', meetingId) })
    return { id }
  },
  'sections.change': (ctx, { id, changes }) => change(ctx, 'section', id, changes),
  'sections.move': (ctx, input) => movePart(ctx, 'section', input),
  'sections.remove': (ctx, { id }) => remove(ctx, 'section', id),
}

type NewPoint = { id?: string | undefined; text: string; kind?: PointKind | undefined; level?: number | undefined }

function addPoints(
  ctx: CommandContext,
  interventionId: string,
  after: string | null | undefined,
  points: readonly NewPoint[],
): string[] {
  const ids: string[] = []
  let behind = after
  for (const { id = ctx.newId(), text, kind = 'statement', level = 0 } of points) {
    const position = positionFor(ctx, 'point', interventionId, behind)
    insert(ctx, 'point', { id, interventionId, position, text, kind, level, attribution: 'named', answersId: null })
    ids.push(id)
    behind = id
  }
  return ids
}

/** What answered one point answers another, which never answers itself; or nothing any more. */
function redirectAnswers(ctx: CommandContext, from: string, to: string | null): void {
  for (const answer of ctx.db.all(sql.selectFrom('point').select('id').where('answersId', '=', from)))
    set(ctx, 'point', answer.id, { answersId: answer.id === to ? null : to })
}

type MeetingPart = Exclude<
  Ordered,
  'sector' | 'point' | 'agreement' | 'convening' | 'carried_agreement' | 'own_field' | 'register_view'
>

/** The position for a new part; refuses with `record.notFound` where the meeting is gone. */
function inMeeting(ctx: CommandContext, kind: MeetingPart, meetingId: string, after?: string | null): number {
  get(ctx, 'meeting', meetingId)
  return positionFor(ctx, kind, meetingId, after)
}

function movePart(ctx: CommandContext, kind: MeetingPart, { id, after }: { id: string; after: string | null }): Done {
  return moveAmong(ctx, kind, id, get(ctx, kind, id).meetingId, after)
}
