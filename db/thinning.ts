/** A backup as far as thinning is concerned. `day` is the calendar day on which it was made, `YYYY-MM-DD`. */
export type Dated = { sequence: number; day: string }

const LATEST = 10
const DAYS = 7
const WEEKS = 4
const MONTHS = 12

/**
 * Which backups stay: the ten latest, and the last one of each of seven days, four weeks and twelve months. Counted are days,
 * weeks and months on which there is one, in the order in which they were made: a clock that was wrong deletes nothing.
 */
export function keptBackups(backups: readonly Dated[]): Set<number> {
  const newestFirst = backups.toSorted((a, b) => b.sequence - a.sequence)
  const kept = newestFirst.slice(0, LATEST)
  const periods: [number, (day: string) => string][] = [
    [DAYS, day => day],
    [WEEKS, weekOf],
    [MONTHS, day => day.slice(0, 7)],
  ]
  for (const [limit, periodOf] of periods) {
    const seen = new Set<string>()
    for (const backup of newestFirst) {
      const period = periodOf(backup.day)
      if (seen.has(period)) continue
      if (seen.size === limit) break
      seen.add(period)
      kept.push(backup)
    }
  }
  return new Set(kept.map(backup => backup.sequence))
}

/** The Monday of a day's week. */
function weekOf(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7
  return new Date(time - sinceMonday * 86_400_000).toISOString().slice(0, 10)
}
