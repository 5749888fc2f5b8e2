/** Choices that one number decides, so that a failing run can be told and shrunk. */
export type Pick = {
  /** From 0 up to and without `end`. */
  number(end: number): number
  of<T>(list: readonly [T, ...T[]]): T
  from<T>(list: readonly T[]): T | null
  /** True once in `times`. */
  once(times: number): boolean
  text(): string
  day(): string
}

const words = [
  'acción',
  'niñez',
  'Água',
  'financiamiento',
  'MIRPS',
  'protección',
  'retorno',
  'refugiadas',
  'ñandú',
  '¿cuándo?',
]

export function pickFrom(seed: number): Pick {
  const next = mulberry32(seed)
  const number = (end: number) => Math.floor(next() * end)
  const of = <T>(list: readonly [T, ...T[]]): T => list[number(list.length)] ?? list[0]
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    number,
    of,
    from: list => list[number(list.length)] ?? null,
    once: times => number(times) === 0,
    text: () => Array.from({ length: 1 + number(5) }, () => words[number(words.length)]).join(' '),
    day: () => `20${two(22 + number(3))}-${two(1 + number(12))}-${two(1 + number(28))}`,
  }
}

/** Tommy Ettinger's generator (public domain): small, and good enough for choices. */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
