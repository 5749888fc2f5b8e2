import type { Language } from '../../shared/contract/fields.ts'
import type { Difference } from '../../shared/contract/minutes.ts'
import { type Entry, entriesOf } from './entries.ts'
import type { MinutesRecord } from './record.ts'

/** What two records say differently, in the order of the minutes, each with the words of a language for what it is. */
export function compareRecords(before: MinutesRecord, after: MinutesRecord, language: Language): Difference[] {
  const [was, now] = [entriesOf(before, language), entriesOf(after, language)]
  const [wasByKey, nowByKey] = [byKey(was), byKey(now)]
  const moved = movedIn(was, now)
  return inOneOrder(was, now).flatMap(key => {
    const [old, fresh] = [wasByKey.get(key), nowByKey.get(key)]
    const { part, label } = fresh ?? old ?? { part: '', label: '' }
    const told = { key, part, label, before: old?.text ?? null, after: fresh?.text ?? null, moved: moved.has(key) }
    return told.moved || sameOf(old) !== sameOf(fresh) ? [told] : []
  })
}

function sameOf(entry: Entry | undefined): string | null {
  return entry ? (entry.same ?? entry.text) : null
}

function byKey(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map(entry => [entry.key, entry]))
}

/** Every key once: those of the later record in their order, those that went behind what they stood after. */
function inOneOrder(was: readonly Entry[], now: readonly Entry[]): string[] {
  const there = new Set(now.map(({ key }) => key))
  const gone = new Map<string, string[]>()
  let last = ''
  for (const { key } of was) {
    if (there.has(key)) last = key
    else gone.set(last, [...(gone.get(last) ?? []), key])
  }
  return ['', ...there].flatMap(key => [...(key === '' ? [] : [key]), ...(gone.get(key) ?? [])])
}

/** What changed its place among its siblings: as few as make the others stand in the order in which they stood. */
function movedIn(was: readonly Entry[], now: readonly Entry[]): Set<string> {
  const before = placesOf(was)
  const after = placesOf(now)
  const moved = new Set<string>()
  for (const [owner, keys] of after) {
    const places = new Map((before.get(owner) ?? []).map((key, index) => [key, index]))
    const common = keys.filter(key => places.has(key))
    const kept = longestRise(common.map(key => places.get(key) ?? 0))
    common.forEach((key, index) => {
      if (!kept.has(index)) moved.add(key)
    })
    // What went to another owner, such as a point to another speaker.
    for (const key of keys) if (!places.has(key) && ownerOf(was, key) !== undefined) moved.add(key)
  }
  return moved
}

function placesOf(entries: readonly Entry[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const { key, among } of entries) if (among !== null) groups.set(among, [...(groups.get(among) ?? []), key])
  return groups
}

function ownerOf(entries: readonly Entry[], key: string): string | undefined {
  return entries.find(entry => entry.key === key)?.among ?? undefined
}

/** The indexes of a longest rising choice of these numbers (patience sorting). */
function longestRise(numbers: readonly number[]): Set<number> {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  numbers.forEach((number, index) => {
    let at = tails.findIndex(tail => (numbers[tail] ?? 0) >= number)
    if (at === -1) at = tails.length
    before[index] = tails[at - 1]
    tails[at] = index
  })
  const chosen = new Set<number>()
  for (let index = tails.at(-1); index !== undefined; index = before[index]) chosen.add(index)
  return chosen
}
