import type { PointKind } from './contract/fields.ts'

/** Whether a text ends with a question mark, quotes and brackets behind it apart. */
export function isQuestion(text: string): boolean {
  return /\?["'»”’)\]]*\s*$/u.test(text)
}

/** What a text makes of a point when it is first written: a question mark at the end makes a question. */
export function kindOf(text: string): PointKind {
  return isQuestion(text) ? 'question' : 'statement'
}

/**
 * The kinds of the parts into which a point is cut. What is new is what its text makes it. The first part keeps the kind that
 * was given to it as long as its text is whole; cut, a statement or a question is what its text makes it, and where no part
 * asks anything, a question stays with the first.
 * @param kind of the point before
 * @param was its text before
 * @param parts the texts of all parts, the point's own first
 */
export function kindsOfParts(kind: PointKind, was: string, parts: readonly string[]): PointKind[] {
  const kinds = parts.map(kindOf)
  const isFixed = parts[0] === was || !['statement', 'question'].includes(kind) || !kinds.includes('question')
  return isFixed ? [kind, ...kinds.slice(1)] : kinds
}
