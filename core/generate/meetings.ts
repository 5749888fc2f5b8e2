import { storeAgreements } from './agreements.ts'
import { dayNumber, dayText, firstDay, lastDay, workingDay } from './calendar.ts'
import type { Directory } from './directory.ts'
import { storeInterventions } from './interventions.ts'
import type { Making } from './making.ts'
import { storeMeeting } from './meeting.ts'
import { at, cut, type Random } from './random.ts'

/** For each meeting in the mean; the sizes differ. */
const INTERVENTIONS = 20
const AGREEMENTS = 6
const FOLLOW_UPS = 30
const PLANNED = 0.01

const FIRST = dayNumber(firstDay)
const LAST = dayNumber(lastDay)

/** The meetings of about ten years in the order of their days; the last hundredth is only planned. */
export function storeMeetings(making: Making, { bodies }: Directory, count: number): void {
  const { random } = making
  const days = daysOf(random, count)
  const weights = (weight: (day: number) => number) => days.map(day => (day <= LAST ? weight(day) : 0))
  const interventions = cut(
    INTERVENTIONS * count,
    weights(() => random.between(5, 20)),
  )
  const agreements = cut(
    AGREEMENTS * count,
    weights(() => random.between(4, 10)),
  )
  // What was agreed lately has hardly been followed up.
  const age = (day: number) => Math.min(1, 0.05 + (LAST - day) / 200)
  const followUps = cut(
    FOLLOW_UPS * count,
    agreements.map((number, index) => number * age(at(days, index))),
  )
  const numbers = new Map<string, number>()
  days.forEach((day, index) => {
    const body = random.of(bodies)
    const year = Number(dayText(day).slice(0, 4))
    const place = `${body.code}-${year}`
    const number = (numbers.get(place) ?? 0) + 1
    numbers.set(place, number)
    const meeting = storeMeeting(making, body, { day, year, number })
    const points = storeInterventions(making, meeting, at(interventions, index))
    storeAgreements(making, meeting, points, { agreements: at(agreements, index), followUps: at(followUps, index) })
  })
}

/** More of them in later years, as such groups grow. */
function daysOf(random: Random, count: number): number[] {
  const planned = count < 10 ? 0 : Math.max(1, Math.round(count * PLANNED))
  const held = Array.from(
    { length: count - planned },
    () => FIRST + Math.floor((LAST - FIRST - 2) * random.next() ** 0.8),
  )
  const coming = Array.from({ length: planned }, () => LAST + random.between(3, 70))
  return [...held, ...coming].map(workingDay).sort((one, other) => one - other)
}
