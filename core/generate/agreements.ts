import { isOpen } from '../../shared/agreementRules.ts'
import type { AgreementState } from '../../shared/contract/fields.ts'
import { dayNumber, dayText, lastDay } from './calendar.ts'
import type { GeneratedMeeting, Making } from './making.ts'
import { channels } from './names.ts'
import { cut, type Random } from './random.ts'

const LAST = dayNumber(lastDay)

type Counts = { agreements: number; followUps: number }
type Progress = { state: AgreementState; rating: number | null }

/** What was agreed in a meeting, who answers for it, and what was done since. */
export function storeAgreements(
  making: Making,
  meeting: GeneratedMeeting,
  points: readonly string[],
  counts: Counts,
): void {
  const { store, random, writer } = making
  const followUps = cut(
    counts.followUps,
    Array.from({ length: counts.agreements }, () => random.between(1, 6)),
  )
  followUps.forEach((entries, index) => {
    const due = dueOf(random, meeting.day)
    const progress = progressOf(random, entries === 0 ? null : due.dueDate, meeting.day)
    const id = store.add('agreement', meeting.day, {
      meetingId: meeting.id,
      position: index + 1,
      number: meeting.left ? index + 1 : null,
      text: writer.agreement(),
      readBy: null,
      dueKind: due.dueKind,
      dueDate: due.dueDate === null ? null : dayText(due.dueDate),
      priority: random.of(['normal', 'normal', 'normal', 'high', 'low']),
      ...progress,
      closedOn: isOpen(progress) ? null : dayText(closingDay(due.dueDate, meeting.day, index)),
      originPointId: points.length > 0 && random.chance(0.4) ? random.of(points) : null,
    })
    storeResponsibles(making, meeting, id)
    storeFollowUps(making, meeting, id, entries, progress.rating)
  })
}

function storeResponsibles({ store, random }: Making, { day, attendees }: GeneratedMeeting, agreementId: string): void {
  const add = (role: 'lead' | 'support', position: number) => {
    const { organization, person } =
      attendees.length === 0 ? { organization: null, person: null } : random.of(attendees)
    const kind = random.next()
    const byName = kind < 0.05 || organization === null
    const byPerson = !byName && kind < 0.2 && person !== null
    store.add('agreement_responsible', day, {
      agreementId,
      position,
      role,
      organizationId: byName || byPerson ? null : organization.id,
      personId: byPerson ? person.id : null,
      name: byName ? 'Todas las instituciones' : null,
    })
  }
  if (random.chance(0.95)) add('lead', 1)
  for (let position = random.between(0, 2); position > 0; position -= 1) add('support', position)
}

function storeFollowUps(
  { store, random, writer }: Making,
  { day, attendees }: GeneratedMeeting,
  agreementId: string,
  count: number,
  rating: number | null,
): void {
  const last = Math.min(LAST, day + 540)
  const days = Array.from({ length: count }, () => random.between(day + 1, Math.max(day + 1, last)))
  days.sort((one, other) => one - other)
  days.forEach((date, index) => {
    const { person = null } = attendees.length === 0 ? {} : random.of(attendees)
    const reached = rating === null ? null : Math.round((rating * (index + 1)) / count)
    store.add('follow_up', date, {
      agreementId,
      date: dayText(date),
      reporter: person?.name ?? 'Secretaría técnica',
      channel: random.chance(0.8) ? random.of(channels) : null,
      rating: index + 1 < count && random.chance(0.3) ? null : reached,
      narrative: writer.progress(),
      nextStep: random.chance(0.6) ? writer.nextStep() : '',
      evidence: random.chance(0.15) ? `Oficio ${random.between(1, 400)}-${dayText(date).slice(0, 4)}` : null,
    })
  })
}

function dueOf(random: Random, day: number) {
  const kind = random.next()
  if (kind < 0.8) return { dueKind: 'date' as const, dueDate: day + random.between(14, 400) }
  if (kind < 0.9) return { dueKind: 'continuous' as const, dueDate: null }
  return { dueKind: kind < 0.95 ? ('undefined' as const) : null, dueDate: null }
}

/** Most are closed some weeks before their date, some after it. */
function closingDay(dueDate: number | null, day: number, index: number): number {
  const about = (dueDate ?? day + 180) + ((index * 37) % 90) - 60
  return Math.max(day + 1, Math.min(LAST, about))
}

/** Old agreements are mostly fulfilled, late ones mostly open; some are overdue, replaced or withdrawn. */
function progressOf(random: Random, dueDate: number | null, day: number): Progress {
  const kind = random.next()
  if (kind < 0.03) return { state: 'withdrawn', rating: null }
  if (kind < 0.07) return { state: 'superseded', rating: random.between(0, 3) }
  const late = LAST - (dueDate ?? day + 365)
  if (late > 0 && random.chance(Math.min(0.95, 0.6 + late / 2_000))) return { state: 'fulfilled', rating: 5 }
  if (random.chance(0.35)) return { state: 'open', rating: random.chance(0.5) ? 0 : null }
  return { state: 'inProgress', rating: random.between(1, 4) }
}
