import type { Point } from '../../../../shared/contract/meetings.ts'
import { kindOf } from '../../../../shared/questions.ts'

/** A point that is not in the core yet. */
export function freshPoint(id: string, text: string): Point {
  return { id, text, kind: kindOf(text), attribution: 'named', answersId: null, level: 0 }
}
