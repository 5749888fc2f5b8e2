import { useEffect, useState } from 'react'

/** The instant in milliseconds, told anew every second while it `ticks`. */
export function useNow(ticks: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!ticks) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [ticks])
  return now
}

/** The clock time of an instant in a zone, `HH:MM`; in the zone of this machine where the zone is not known. */
export function clockTime(instant: number, timeZone: string): string {
  const form = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en', { ...form, timeZone }).format(instant)
  } catch {
    return new Intl.DateTimeFormat('en', form).format(instant)
  }
}

/** Whole minutes from one clock time to the next time that it is the other. */
export function minutesFrom(start: string, end: string): number {
  const day = 24 * 60
  return (minuteOf(end) - minuteOf(start) + day) % day
}

/** "4:05", "1:02:10" */
export function stopwatch(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  const rest = two(seconds % 60)
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
