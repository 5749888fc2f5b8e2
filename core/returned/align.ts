import type { ReturnedParagraph } from '../../shared/contract/returnedMinutes.ts'

/** A stretch of a paragraph as it was and as it would be; `change` is null where both are the same. */
export type Stretch = { before: string; after: string; change: number | null }

/** The paragraph as stretches, in order. */
export function stretchesOf({ pieces }: ReturnedParagraph): Stretch[] {
  const stretches: Stretch[] = []
  for (const { text, change, side } of pieces) {
    const last = stretches.at(-1)
    const stretch = last && change !== null && last.change === change ? last : { before: '', after: '', change }
    if (stretch !== last) stretches.push(stretch)
    if (side !== 'after') stretch.before += text
    if (side !== 'before') stretch.after += text
  }
  return stretches
}

/** The paragraph as it was before every change. */
export function originalOf(stretches: readonly Stretch[]): string {
  return stretches.map(stretch => stretch.before).join('')
}

/** The stretches without so many characters of the original at the start and at the end: what only the print adds. */
export function cut(stretches: readonly Stretch[], start: number, end: number): Stretch[] {
  return cutEnd(cutStart(stretches, start).toReversed(), end).toReversed()
}

/** The stretches with plain marks, for comparing. */
export function plainStretches(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map(({ before, after, change }) => ({
    before: plainMarks(before),
    after: plainMarks(after),
    change,
  }))
}

/**
 * How far a text already follows the changes of a paragraph, both with plain marks: for each change whether it was made. Null
 * where the text is not this paragraph with some of its changes, or where `budget`, the steps that may be taken, ends.
 */
export function alignment(
  wanted: string,
  stretches: readonly Stretch[],
  budget: { left: number } = { left: MOST_STEPS },
): Map<number, boolean> | null {
  const failed = new Set<number>()
  let steps = 0
  const from = (index: number, at: number): [number, boolean][] | null => {
    const stretch = stretches[index]
    if (stretch === undefined) return at === wanted.length ? [] : null
    const key = index * (wanted.length + 1) + at
    if (failed.has(key) || ++steps > MOST_STEPS || --budget.left < 0) return null
    for (const [side, made] of [
      ['before', false],
      ['after', true],
    ] as const) {
      const words = stretch[side]
      if (!wanted.startsWith(words, at)) continue
      const rest = from(index + 1, at + words.length)
      if (rest) return stretch.change === null ? rest : [[stretch.change, made], ...rest]
    }
    failed.add(key)
    return null
  }
  if (stretches.length > MOST_STRETCHES) return null
  const found = from(0, 0)
  return found && new Map(found)
}

/** The text with one more of the changes made; what it says elsewhere stays as it is, mark for mark. */
export function withChange(
  text: string,
  stretches: readonly Stretch[],
  made: ReadonlyMap<number, boolean>,
  change: number,
): string {
  let at = 0
  return stretches
    .map(stretch => {
      const now = stretch.change !== null && made.get(stretch.change) ? stretch.after : stretch.before
      const own = text.slice(at, at + now.length)
      at += now.length
      return stretch.change === change ? stretch.after : own
    })
    .join('')
}

/**
 * A text for comparing, of the same length: quotation marks, dashes, blanks and line ends of all kinds as one. Word and its
 * like change them by themselves.
 */
export function plainMarks(text: string): string {
  return text.replace(/[“”«»„‟]|[‘’‚‛]|[‐‑‒–—]|[\u00A0\u2000-\u200A\u202F]|[\u2028\u2029]/g, mark => {
    if ('“”«»„‟'.includes(mark)) return '"'
    if ('‘’‚‛'.includes(mark)) return "'"
    if ('‐‑‒–—'.includes(mark)) return '-'
    return mark === '\u2028' || mark === '\u2029' ? '\n' : ' '
  })
}

const MOST_STEPS = 5_000
/** Deeper than this nobody edits one paragraph, and a call stack ends somewhere. */
const MOST_STRETCHES = 2_000

function cutStart(stretches: readonly Stretch[], count: number): Stretch[] {
  let left = count
  return stretches.map(stretch => {
    const taken = Math.min(left, stretch.before.length)
    left -= taken
    const before = stretch.before.slice(taken)
    return { ...stretch, before, after: stretch.change === null ? before : stretch.after }
  })
}

function cutEnd(stretches: readonly Stretch[], count: number): Stretch[] {
  let left = count
  return stretches.map(stretch => {
    const taken = Math.min(left, stretch.before.length)
    left -= taken
    const before = stretch.before.slice(0, stretch.before.length - taken)
    return { ...stretch, before, after: stretch.change === null ? before : stretch.after }
  })
}
