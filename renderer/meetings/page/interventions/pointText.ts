import type { PointKind } from '../../../../shared/contract/fields.ts'
import type { Point } from '../../../../shared/contract/meetings.ts'

/** What a text makes of a point when it is first written: a question mark at the end makes a question. */
export function kindOf(text: string): PointKind {
  return isQuestion(text) ? 'question' : 'statement'
}

export function isQuestion(text: string): boolean {
  return /\?["'»”’)\]]*\s*$/u.test(text)
}

/** A point that is not in the core yet. */
export function freshPoint(id: string, text: string): Point {
  return { id, text, kind: kindOf(text), attribution: 'named', answersId: null, level: 0 }
}
