/** Items that are drawn together, under a key that stays theirs. */
export type Chunk<T> = { key: string; items: T[]; from: number }

/**
 * Groups a long list into chunks of a few neighbours: the browser and React then look at few siblings for each keystroke. An
 * item stays in its chunk as long as its neighbours do, because changing chunks would draw it anew and take the cursor away.
 * What is new or was moved joins the chunk of the one before it; the list grows by new chunks at its end.
 * @param before the chunks of the last time
 */
export function chunksOf<T extends { id: string }>(
  items: readonly T[],
  before: readonly Chunk<{ id: string }>[],
  size: number,
): Chunk<T>[] {
  const ordinals = new Map(before.flatMap(({ items: own }, ordinal) => own.map(({ id }) => [id, ordinal] as const)))
  const known = items.map(({ id }) => ordinals.get(id))
  const kept = new Set(longestRising(known))
  const lastKept = Math.max(-1, ...kept)
  const chunks: Chunk<T>[] = []
  let ordinal = known[Math.min(...kept)] ?? -1
  items.forEach((item, index) => {
    const current = chunks.at(-1)
    const own = kept.has(index) ? (known[index] ?? -1) : ordinal
    const isFull = index > lastKept && (current?.items.length ?? 0) >= size
    if (current && own === ordinal && !isFull) current.items.push(item)
    else chunks.push({ key: before[own]?.key && !isFull ? before[own].key : item.id, items: [item], from: index })
    ordinal = own
  })
  return chunks
}

/** The places of a longest series of numbers that never falls; places without a number do not count. */
function longestRising(numbers: readonly (number | undefined)[]): number[] {
  // `ends[n]` is the place of the smallest number that ends a series of n + 1.
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  numbers.forEach((number, place) => {
    if (number === undefined) return
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      const end = numbers[ends[middle] ?? 0] ?? 0
      if (end <= number) low = middle + 1
      else high = middle
    }
    previous[place] = ends[low - 1]
    ends[low] = place
  })
  const series: number[] = []
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) series.unshift(place)
  return series
}
