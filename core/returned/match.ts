import type { ReturnedParagraph } from '../../shared/contract/returnedMinutes.ts'
import { alignment, cut, originalOf, plainMarks, plainStretches, type Stretch, stretchesOf } from './align.ts'
import type { RecordText } from './recordTexts.ts'

/** A paragraph of the file at the text of the record that it prints, without what only the print adds to it. */
export type Matched = { text: RecordText; stretches: Stretch[]; made: Map<number, boolean> }

/**
 * The text of the record that each paragraph of a returned file prints; null where none does, or where several could and the
 * neighbours do not tell which. Paragraphs are known by what they said before the changes, or with some of them made.
 */
export function matchTexts(paragraphs: readonly ReturnedParagraph[], texts: readonly RecordText[]): (Matched | null)[] {
  const plain = texts.map(({ text }) => plainMarks(text))
  const byText = Map.groupBy(plain.keys(), index => plain[index] ?? '')
  const budget = { left: MOST_COMPARISONS }
  const candidates = paragraphs.map(paragraph => candidateOf(paragraph, plain, byText, budget))
  return settle(candidates, byText).map((text, index) => {
    const candidate = candidates[index]
    const found = text === null ? undefined : texts[text]
    return candidate && found ? { text: found, stretches: candidate.stretches, made: candidate.made } : null
  })
}

/** What a paragraph may print: all texts that say `key`, or the one that says it with some changes made. */
type Candidate = { stretches: Stretch[]; made: Map<number, boolean> } & ({ key: string } | { text: number })

/** A file with more changed paragraphs that stand nowhere was not made by editing these minutes. */
const MOST_COMPARISONS = 2_000_000

function candidateOf(
  paragraph: ReturnedParagraph,
  texts: readonly string[],
  byText: ReadonlyMap<string, number[]>,
  budget: { left: number },
): Candidate | null {
  const whole = stretchesOf(paragraph)
  const original = originalOf(whole)
  if (original.trim() === '') return null
  const variants = variantsOf(original).map(([start, end]) => cut(whole, start, end))
  for (const stretches of variants) {
    const key = plainMarks(originalOf(stretches))
    const made = new Map(stretches.flatMap(({ change }) => (change === null ? [] : [[change, false] as const])))
    if (byText.has(key)) return { key, stretches, made }
  }
  if (whole.every(stretch => stretch.change === null)) return null
  // What was accepted before stands in the record already.
  const found = variants.flatMap(stretches => aligned(stretches, texts, budget)).slice(0, 2)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The texts that say the stretches with some of the changes made; two are as many as one needs to know of. */
function aligned(stretches: Stretch[], texts: readonly string[], budget: { left: number }): Candidate[] {
  const plain = plainStretches(stretches)
  const [first, last] = [plain[0], plain.at(-1)]
  const start = first?.change === null ? first.before : ''
  const end = last?.change === null ? last.before : ''
  const found: Candidate[] = []
  for (const [text, words] of texts.entries()) {
    if (found.length === 2 || budget.left <= 0) break
    budget.left -= 1
    if (!words.startsWith(start) || !words.endsWith(end)) continue
    const made = alignment(words, plain, budget)
    if (made) found.push({ text, stretches, made })
  }
  return found
}

/** "P1⇥" before a question, "Place:⇥" in the title block; "Presented by: "; " Answers Q1" behind an answer. */
const MARK = /^(?:\p{L}\d{1,4}|[^\t\n:]{1,60}:)\t/u
const NAME = /^(?:[^\n·]{1,80} · )?[^\t\n:]{1,60}: /u
const NOTE = /\s(?:\p{L}+ ){1,4}\p{Lu}\d{1,4}$/u

/** What may be the print's at the start and at the end, from nothing to most. */
function variantsOf(original: string): [number, number][] {
  const mark = MARK.exec(original)?.[0].length ?? 0
  const name = NAME.exec(original)?.[0].length ?? 0
  const note = NOTE.exec(original)?.[0].length ?? 0
  const all: [number, number][] = [
    [0, 0],
    [mark, 0],
    [0, note],
    [mark, note],
    [name, 0],
  ]
  return all.filter(([start, end], index) => all.findIndex(other => other[0] === start && other[1] === end) === index)
}

/** The text of each paragraph: the only one there is; or, between two that are sure, as many as there are paragraphs of it. */
function settle(
  candidates: readonly (Candidate | null)[],
  byText: ReadonlyMap<string, readonly number[]>,
): (number | null)[] {
  const claims = new Map<string | number, number>()
  const claimOf = (candidate: Candidate) => ('key' in candidate ? candidate.key : candidate.text)
  for (const candidate of candidates)
    if (candidate) claims.set(claimOf(candidate), (claims.get(claimOf(candidate)) ?? 0) + 1)
  const settled = candidates.map((candidate): number | null => {
    if (!candidate || claims.get(claimOf(candidate)) !== 1) return null
    if ('text' in candidate) return candidate.text
    const [only, other] = byText.get(candidate.key) ?? []
    return other === undefined ? (only ?? null) : null
  })
  const taken = new Set(settled.filter(text => text !== null))
  let begin = 0
  for (let end = 0; end <= settled.length; end++) {
    if (end < settled.length && settled[end] === null) continue
    fillBetween(settled, candidates, byText, taken, begin, end)
    begin = end + 1
  }
  return settled
}

/** Settles the paragraphs from `begin` to `end`, before and behind which stand some that are sure, in the order of the record. */
function fillBetween(
  settled: (number | null)[],
  candidates: readonly (Candidate | null)[],
  byText: ReadonlyMap<string, readonly number[]>,
  taken: ReadonlySet<number>,
  begin: number,
  end: number,
): void {
  const [before, after] = [settled[begin - 1] ?? -1, settled[end] ?? Number.POSITIVE_INFINITY]
  const waiting = new Map<string, number[]>()
  for (let index = begin; index < end; index++) {
    const candidate = candidates[index]
    if (!candidate || !('key' in candidate)) continue
    const same = waiting.get(candidate.key)
    if (same) same.push(index)
    else waiting.set(candidate.key, [index])
  }
  for (const [key, indexes] of waiting) {
    const free = (byText.get(key) ?? []).filter(text => text > before && text < after && !taken.has(text))
    if (free.length === indexes.length) for (const [at, index] of indexes.entries()) settled[index] = free[at] ?? null
  }
}
