import { replaceEqualDeep } from '@tanstack/react-query'
import type { Meeting } from '../../../../shared/contract/meetings.ts'

/** What the rest of the meeting says about a point. */
export type PointMarks = {
  /** Its number among the questions, as the minutes print it. */
  question?: number
  /** A question that no point answers yet. */
  unanswered?: true
  /** The number of the question that it answers. */
  answers?: number
  /** The number of the agreement that was made of it. */
  agreement?: number
}
export type MarksOfIntervention = Readonly<Record<string, PointMarks>>
export type Marks = Readonly<Record<string, MarksOfIntervention>>

/**
 * The marks of all points, by intervention and point; points without any have no entry. What did not change since `before` is
 * the same object, so that only what did is drawn again.
 */
export function marksOf(meeting: Pick<Meeting, 'interventions' | 'agreements'>, before: Marks): Marks {
  const numbers = new Map<string, number>()
  const answered = new Set<string>()
  for (const { points } of meeting.interventions) {
    for (const { id, kind, answersId } of points) {
      if (kind === 'question') numbers.set(id, numbers.size + 1)
      if (answersId !== null) answered.add(answersId)
    }
  }
  const agreements = new Map<string, number>()
  for (const { originPointId, number } of meeting.agreements) {
    if (originPointId !== null) agreements.set(originPointId, number)
  }
  const marks: Record<string, Record<string, PointMarks>> = {}
  for (const { id: interventionId, points } of meeting.interventions) {
    const own: Record<string, PointMarks> = {}
    for (const { id, answersId } of points) {
      const question = numbers.get(id)
      const answers = answersId === null ? undefined : numbers.get(answersId)
      const agreement = agreements.get(id)
      if (question === undefined && answers === undefined && agreement === undefined) continue
      own[id] = {
        ...(question === undefined ? {} : { question }),
        ...(question !== undefined && !answered.has(id) ? { unanswered: true } : {}),
        ...(answers === undefined ? {} : { answers }),
        ...(agreement === undefined ? {} : { agreement }),
      }
    }
    marks[interventionId] = own
  }
  return replaceEqualDeep(before, marks)
}
