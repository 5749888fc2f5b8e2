import { offsetAt, offsetText } from './clock.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** How far before and after a moment the changes of the clocks are told: calendars look no further for one entry. */
const REACH = 400 * DAY

/**
 * The definition of a zone (RFC 5545, 3.6.5) around an instant (milliseconds): each change of the clocks within a year and a bit,
 * as the program's own zone data have it. A zone whose clocks never change has one part.
 */
export function timeZoneLines(timeZone: string, around: number): string[] {
  const changes = changesOf(timeZone, around - REACH, around + REACH)
  const first = offsetAt(timeZone, around - REACH)
  const standard = Math.min(first, ...changes.map(change => change.to))
  const parts = [{ at: Date.UTC(1970, 0, 1) - first * MINUTE, from: first, to: first }, ...changes]
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...parts.flatMap(({ at, from, to }) => {
      const kind = to === standard ? 'STANDARD' : 'DAYLIGHT'
      return [
        `BEGIN:${kind}`,
        `DTSTART:${clock(at, from)}`,
        `TZOFFSETFROM:${offsetText(from, '-', '')}`,
        `TZOFFSETTO:${offsetText(to, '-', '')}`,
        `TZNAME:UTC${offsetText(to, '-', ':')}`,
        `END:${kind}`,
      ]
    }),
    'END:VTIMEZONE',
  ]
}

type Change = { at: number; from: number; to: number }

/** Every change of the clocks between two instants, to the minute. */
function changesOf(timeZone: string, start: number, end: number): Change[] {
  const changes: Change[] = []
  let from = offsetAt(timeZone, start)
  for (let day = start; day < end; day += DAY) {
    const to = offsetAt(timeZone, day + DAY)
    if (to === from) continue
    changes.push({ at: momentOf(timeZone, day, day + DAY, from), from, to })
    from = to
  }
  return changes
}

function momentOf(timeZone: string, start: number, end: number, before: number): number {
  let [low, high] = [Math.floor(start / MINUTE), Math.ceil(end / MINUTE)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(timeZone, middle * MINUTE) === before) low = middle
    else high = middle
  }
  return high * MINUTE
}

/** What the clocks showed at an instant with that offset. */
function clock(instant: number, offset: number): string {
  return new Date(instant + offset * MINUTE).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
}
