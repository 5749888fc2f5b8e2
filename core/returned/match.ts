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
  const candidates = paragraphs.map(paragraph => candidatesOf(paragraph, plain, byText))
  return settle(candidates).map(candidate => {
    const text = candidate && texts[candidate.text]
    return candidate && text ? { text, stretches: candidate.stretches, made: candidate.made } : null
  })
}

type Candidate = { text: number; stretches: Stretch[]; made: Map<number, boolean> }

function candidatesOf(
  paragraph: ReturnedParagraph,
  texts: readonly string[],
  byText: ReadonlyMap<string, number[]>,
): Candidate[] {
  const whole = stretchesOf(paragraph)
  const original = originalOf(whole)
  if (original.trim() === '') return []
  const variants = variantsOf(original).map(([start, end]) => cut(whole, start, end))
  for (const stretches of variants) {
    const made = new Map(stretches.flatMap(({ change }) => (change === null ? [] : [[change, false] as const])))
    const found = byText.get(plainMarks(originalOf(stretches)))
    if (found) return found.map(text => ({ text, stretches, made }))
  }
  if (whole.every(stretch => stretch.change === null)) return []
  // What was accepted before stands in the record already.
  return variants.flatMap(stretches => {
    const plain = plainStretches(stretches)
    return texts.flatMap((text, index) => {
      const made = alignment(text, plain)
      return made ? [{ text: index, stretches, made }] : []
    })
  })
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

/** One candidate for each paragraph: the only one there is, or the only one between its neighbours. */
function settle(candidates: readonly Candidate[][]): (Candidate | null)[] {
  const claims = new Map<number, number>()
  for (const found of candidates) for (const { text } of found) claims.set(text, (claims.get(text) ?? 0) + 1)
  const settled = candidates.map(
    found => (found.length === 1 && claims.get(found[0]?.text ?? -1) === 1 ? found[0] : null) ?? null,
  )
  const taken = new Set(settled.flatMap(one => (one ? [one.text] : [])))
  const following = nextOf(settled)
  let before = -1
  return settled.map((one, index) => {
    const sure = one ?? onlyBetween(candidates, index, before, following[index] ?? Number.POSITIVE_INFINITY, taken)
    if (sure) {
      taken.add(sure.text)
      before = Math.max(before, sure.text)
    }
    return sure
  })
}

/** For each paragraph the text of the next one that is settled. */
function nextOf(settled: readonly (Candidate | null)[]): number[] {
  let next = Number.POSITIVE_INFINITY
  return settled
    .toReversed()
    .map(one => {
      const found = next
      next = one?.text ?? next
      return found
    })
    .toReversed()
}

/** Paragraphs between two that are sure, at most. */
const FAR = 500

/**
 * The first free candidate between two neighbours, where as many paragraphs wait for it as there are such candidates: then they
 * stand in the same order.
 */
function onlyBetween(
  candidates: readonly Candidate[][],
  index: number,
  before: number,
  after: number,
  taken: ReadonlySet<number>,
): Candidate | null {
  const free = (candidates[index] ?? []).filter(({ text }) => text > before && text < after && !taken.has(text))
  const [first] = free
  if (!first) return null
  let waiting = 1
  for (let next = index + 1; next < Math.min(candidates.length, index + FAR); next++) {
    const others = candidates[next] ?? []
    if (others.some(({ text }) => text >= after)) break
    if (others.some(({ text }) => text === first.text)) waiting += 1
  }
  return waiting === free.length ? first : null
}
