/**
 * The number of a letter so many places after one: `SEPRO-045-2026` and 2 give `SEPRO-047-2026`. The last figures that are no year
 * are counted; where there are none it stays as it is.
 */
export function letterNumberAfter(first: string, places: number): string {
  const counted = [...first.matchAll(/\d+/g)].filter(([digits]) => !/^(19|20)\d\d$/.test(digits)).at(-1)
  if (!counted || places === 0) return first
  const [digits] = counted
  const next = String(BigInt(digits) + BigInt(places)).padStart(digits.length, '0')
  return first.slice(0, counted.index) + next + first.slice(counted.index + digits.length)
}
