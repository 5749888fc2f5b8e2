/** The days of a calendar's month, as `YYYY-MM-DD`. */

const DAY = 86_400_000

/** The weeks that show a month, each from Monday to Sunday, with the days of the months beside it. */
export function weeksOf(month: string): string[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY
  const weeks: string[][] = []
  for (let start = monday; weeks.length === 0 || dayText(start).slice(0, 7) === month; start += 7 * DAY)
    weeks.push(Array.from({ length: 7 }, (_, day) => dayText(start + day * DAY)))
  return weeks
}

/** The same day so many months later, or the last of that month where it is shorter. */
export function monthAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dayText(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
