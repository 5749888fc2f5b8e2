/** Choices that one number decides: the same seed always gives the same ones. */
export type Random = {
  /** From 0 up to and without 1. */
  next(): number
  /** A whole number from 0 up to and without `end`. */
  below(end: number): number
  /** A whole number from `first` to `last`, both included. */
  between(first: number, last: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** Any of a list, all alike. Throws where the list is empty. */
  of<T>(list: readonly T[]): T
}

export function randomFrom(seed: number): Random {
  const next = mulberry32(seed)
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    between: (first, last) => first + below(last - first + 1),
    chance: probability => next() < probability,
    of: list => at(list, below(list.length)),
  }
}

/**
 * A choice among the words of a list as people use words: the one at place r comes about 1/r as often as the first
 * (G. K. Zipf, "Human Behavior and the Principle of Least Effort", 1949; the offset is B. Mandelbrot's).
 */
export function zipfChoice<T>(list: readonly T[], random: Random, offset = 1.7): () => T {
  const sums = new Float64Array(list.length)
  let sum = 0
  for (let rank = 0; rank < list.length; rank += 1) {
    sum += 1 / (rank + 1 + offset)
    sums[rank] = sum
  }
  return () => {
    const wanted = random.next() * sum
    let low = 0
    let high = list.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return at(list, low)
  }
}

/**
 * Cuts a whole number into parts of different sizes that add up to it exactly.
 * @param weights how large each part is beside the others; a part without weight gets nothing
 */
export function cut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((before, weight) => before + weight, 0)
  let passed = 0
  let given = 0
  return weights.map(weight => {
    passed += weight
    const upTo = sum === 0 ? 0 : Math.round((total * passed) / sum)
    const part = upTo - given
    given = upTo
    return part
  })
}

/** The element at a place that is known to be there. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error(`nothing at ${index} of ${list.length}`)
  return found
}

/** Tommy Ettinger's generator (public domain): 32 bits of state, and good enough for choices. */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
