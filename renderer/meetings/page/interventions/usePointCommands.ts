import { useMemo } from 'react'
import { v7 } from 'uuid'
import type { Attribution, PointKind } from '../../../../shared/contract/fields.ts'
import type { Point } from '../../../../shared/contract/meetings.ts'
import { kindsOfParts } from '../../../../shared/questions.ts'
import { useAddAgreement } from '../agreements/useAddAgreement.ts'
import { fieldName } from '../parts/useListCommands.ts'
import { type MeetingWork, useWork } from '../work/MeetingWork.tsx'
import { addPoints, findPoint, movePoint, patchPoint, removePoint, splitPoint } from '../work/steps.ts'
import { freshPoint } from './pointText.ts'

export function pointName(id: string): string {
  return `point:${id}`
}
export function speakerName(interventionId: string): string {
  return `speaker:${interventionId}`
}
export function leadName(interventionId: string): string {
  return `lead-of:${interventionId}`
}
export function sectionName(interventionId: string): string {
  return `section-of:${interventionId}`
}

export type PointCommands = ReturnType<typeof createCommands>

/** What the keys and the menu of a point do. */
export function usePointCommands(): PointCommands {
  const work = useWork()
  const addAgreement = useAddAgreement()
  return useMemo(() => createCommands(work, addAgreement), [work, addAgreement])
}

function createCommands(work: MeetingWork, addAgreement: ReturnType<typeof useAddAgreement>) {
  /** Adds points behind another, as far in as it stands, and puts the cursor into the last one. */
  function add(interventionId: string, after: string | null, texts: readonly string[], caret: number | 'end' = 'end') {
    const level = (after === null ? null : findPoint(work.meeting(), after)?.point.level) ?? 0
    const points = texts.map(text => ({ ...freshPoint(v7(), text), level }))
    const last = points.at(-1)
    if (!last) return
    work.fields.focus(pointName(last.id), caret)
    void work.run(addPoints(interventionId, points, after), 'points.add', {
      interventionId,
      after,
      points: points.map(({ id, text, kind }) => ({ id, text, kind, level })),
    })
  }

  /** Saves what is typed and not saved yet as a change of its own, so that undo takes back one thing at a time. */
  function settle(id: string, text: string) {
    const was = work.fields.get(pointName(id))?.sent?.()
    if (was === undefined || was === text) return
    void work.run(null, 'points.change', { id, changes: { text: { was, now: text } } })
  }

  /** Where a command on texts is refused, they stand in their fields again, to be saved or settled there. */
  function writeBack(id: string, text: string) {
    return (refusal: unknown) => {
      work.fields.get(pointName(id))?.write?.(text)
      throw refusal
    }
  }

  /** Parts a point in several, in one step; the cursor goes into the last one. */
  function part(point: Point, was: string, [now = '', ...rest]: readonly string[], caret: number | 'end') {
    const { id, attribution, level, kind: before } = point
    const [kind = before, ...kinds] = kindsOfParts(before, was, [now, ...rest])
    const others = rest.map((text, index) => ({
      ...freshPoint(v7(), text),
      kind: kinds[index] ?? 'statement',
      attribution,
      level,
    }))
    const last = others.at(-1)
    if (!last) return
    settle(id, was)
    work.fields.get(pointName(id))?.adopt?.(now)
    work.fields.focus(pointName(last.id), caret)
    const input = { id, was, now, others: others.map(({ id: other, text }) => ({ id: other, text })) }
    void work.run(splitPoint(id, kind, others), 'points.split', input).catch(writeBack(id, was))
  }

  function change<F extends 'kind' | 'attribution' | 'answersId' | 'level'>(point: Point, field: F, now: Point[F]) {
    if (point[field] === now) return
    const changes = { [field]: { was: point[field], now } }
    void work.run(patchPoint(point.id, { [field]: now }), 'points.change', { id: point.id, changes })
  }

  function remove(id: string) {
    const place = findPoint(work.meeting(), id)
    if (!place) return
    const neighbour = place.intervention.points[place.index - 1] ?? place.intervention.points[place.index + 1]
    const text = work.fields.get(pointName(id))?.text?.()
    // Taking the removal back brings all that was typed.
    if (text !== undefined) settle(id, text)
    work.forget(id)
    work.fields.focus(neighbour ? pointName(neighbour.id) : speakerName(place.intervention.id))
    void work.run(removePoint(id), 'points.remove', { id })
  }

  return {
    add,
    remove,
    setKind: (point: Point, kind: PointKind) => change(point, 'kind', kind),
    setAttribution: (point: Point, attribution: Attribution) => change(point, 'attribution', attribution),
    /** Further in or out by one: 0 to 2. */
    setLevel: (point: Point, by: -1 | 1) => change(point, 'level', Math.max(0, Math.min(2, point.level + by))),

    /** A point that answers a question; told so it is an answer, unless it is something more particular. */
    answer(point: Point, questionId: string | null) {
      const kind = questionId !== null && point.kind === 'statement' ? 'answer' : point.kind
      void work.run(patchPoint(point.id, { answersId: questionId, kind }), 'points.change', {
        id: point.id,
        changes: {
          answersId: { was: point.answersId, now: questionId },
          ...(kind === point.kind ? {} : { kind: { was: point.kind, now: kind } }),
        },
      })
    },

    /** Cuts a point in two where the cursor is; in front of its words, an empty one comes before it. */
    split(id: string, interventionId: string, head: string, tail: string) {
      const place = findPoint(work.meeting(), id)
      if (!place) return
      if (head !== '' || tail === '')
        return part(place.point, head + tail, [tail === '' ? head : head.trimEnd(), tail.trimStart()], 0)
      const blank: Point = { ...freshPoint(v7(), ''), level: place.point.level }
      const after = place.intervention.points[place.index - 1]?.id ?? null
      const { id: blankId, text, kind, level } = blank
      const points = [{ id: blankId, text, kind, level }]
      void work.run(addPoints(interventionId, [blank], after), 'points.add', { interventionId, after, points })
    },

    /** Makes a point of each line that is pasted into one, between the words before the cursor and those behind it. */
    paste(point: Point, was: string, lines: readonly string[], head: string, tail: string) {
      const texts = lines.with(0, `${head}${lines[0]}`).with(-1, `${lines.at(-1)}${tail}`)
      part(point, was, texts, lines.at(-1)?.length ?? 'end')
    },

    /** Joins a point with the one before it; the cursor stands between their words. False for the first one. */
    joinWithPrevious(id: string, text: string): boolean {
      const place = findPoint(work.meeting(), id)
      const previous = place?.intervention.points[place.index - 1]
      const field = previous && work.fields.get(pointName(previous.id))
      if (!previous || !field?.text) return false
      const was = field.text()
      const space = was === '' || text === '' || /\s$/.test(was) || /^\s/.test(text) ? '' : ' '
      const now = was + space + text
      settle(previous.id, was)
      settle(id, text)
      work.forget(id)
      field.adopt?.(now)
      work.fields.focus(pointName(previous.id), was.length + space.length)
      const input = { id, into: previous.id, was, now }
      void work.run(removePoint(id), 'points.join', input).catch(writeBack(previous.id, was))
      // Once the joined text stands there: a text that comes in takes the cursor to its end.
      queueMicrotask(() => work.fields.focus(pointName(previous.id), was.length + space.length))
      return true
    },

    /** Up or down by one, over the border of the intervention where there is one more. */
    move(id: string, by: -1 | 1) {
      const meeting = work.meeting()
      const place = findPoint(meeting, id)
      if (!place) return
      const { intervention, index } = place
      const target = index + by
      if (target >= 0 && target < intervention.points.length) {
        const after = by === 1 ? intervention.points[target]?.id : intervention.points[target - 1]?.id
        moveTo(id, intervention.id, after ?? null)
        return
      }
      const at = meeting.interventions.findIndex(each => each.id === intervention.id)
      const other = meeting.interventions[at + by]
      if (other) moveTo(id, other.id, by === 1 ? null : (other.points.at(-1)?.id ?? null))
    },
    moveTo,

    /** Puts the cursor into the point before or behind, across interventions. */
    step(id: string, by: -1 | 1): boolean {
      const points = work.meeting().interventions.flatMap(intervention => intervention.points)
      const next = points[points.findIndex(point => point.id === id) + by]
      if (!next) return false
      work.fields.focus(pointName(next.id), by === 1 ? 0 : 'end')
      return true
    },

    /** To the speaker of this intervention, or of the next one; false where there is none. */
    toSpeaker(interventionId: string, by: 0 | 1): boolean {
      const all = work.meeting().interventions
      const target = all[all.findIndex(({ id }) => id === interventionId) + by]
      if (!target) return false
      work.fields.focus(speakerName(target.id))
      return true
    },

    async makeAgreement(point: Point) {
      const handle = work.fields.get(pointName(point.id))
      await handle?.flush?.()
      const text = handle?.text?.() ?? point.text
      const after = work.meeting().agreements.at(-1)?.id ?? null
      return addAgreement({ after, text, originPointId: point.id, enter: false })
    },
    toAgreement: (id: string) => work.fields.focus(fieldName('agreements', id)),
  }

  function moveTo(id: string, interventionId: string, after: string | null) {
    const handle = work.fields.get(pointName(id))
    void handle?.flush?.()
    work.fields.focus(pointName(id))
    void work.run(movePoint(id, interventionId, after), 'points.move', { id, interventionId, after })
    queueMicrotask(() => work.fields.focus(pointName(id)))
  }
}
