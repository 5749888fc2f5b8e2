import type { AttendanceStatus, MeetingState } from '../../shared/contract/fields.ts'
import { dayNumber, dayText, lastDay } from './calendar.ts'
import type { Body, Organization } from './directory.ts'
import type { Attendee, GeneratedMeeting, Making } from './making.ts'
import type { Random } from './random.ts'

type When = { day: number; year: number; number: number }

const LAST = dayNumber(lastDay)
const LEFT: readonly MeetingState[] = ['underReview', 'approved', 'distributed']

/** A meeting with its agenda, attendance, presentation and the texts of its own. */
export function storeMeeting(making: Making, body: Body, { day, year, number }: When): GeneratedMeeting {
  const { store, random, writer } = making
  const state = stateOn(random, day)
  const held = state !== 'planned'
  const invited = attendeesOf(random, body)
  const hour = random.between(8, 14)
  const name = () => random.of(random.of(body.members).people).name
  const times = { startTime: clock(hour), endTime: clock(hour + random.between(2, 4)), timeZone: 'America/Tegucigalpa' }
  const id = store.add('meeting', day, {
    bodyId: body.id,
    year,
    number,
    reference: `${body.code}-${year}-${String(number).padStart(2, '0')}`,
    title: random.chance(0.3) ? '' : `${ordinal(number)} reunión: ${writer.topic()}`,
    date: dayText(day),
    ...times,
    modality: random.of(['inPerson', 'inPerson', 'virtual', 'hybrid']),
    place: random.chance(0.8) ? `Salón ${writer.place()}, Tegucigalpa` : '',
    link: '',
    chair: name(),
    convener: random.of(body.members).name,
    rapporteur: held ? name() : '',
    objective: writer.paragraph(2),
    aims: texts(random.between(2, 5), writer.aim),
    language: 'es',
    state,
    discussion: held ? paragraphs(random.between(2, 4), () => writer.paragraph(random.between(3, 6))) : '',
    themes: held ? texts(random.between(2, 6), writer.topic) : '[]',
    closingSpeaker: held ? name() : '',
    closing: held ? writer.paragraph(random.between(2, 4)) : '',
    nextDate: random.chance(0.6) ? dayText(day + 28) : null,
    nextTime: null,
    nextPlace: '',
    nextNotes: random.chance(0.3) ? writer.nextStep() : '',
    numbersFixedAt: LEFT.includes(state) ? `${dayText(day)}T18:00:00.000Z` : null,
  })
  storeAgenda(making, id, day)
  const attendees = storeAttendance(making, id, day, invited, held)
  if (held) storePresentation(making, id, day, name())
  return { id, day, attendees, left: LEFT.includes(state) }
}

function storeAgenda({ store, random, writer }: Making, meetingId: string, day: number): void {
  const titles = ['Aprobación del acta anterior', writer.topic(), writer.topic(), 'Seguimiento de acuerdos', 'Cierre']
  titles.forEach((title, index) => {
    const own = { title, presenter: '', minutes: random.between(1, 9) * 5, notes: '' }
    store.add('agenda_item', day, { meetingId, position: index + 1, ...own })
  })
}

/** Answers who took part: of what was only planned, nobody. */
function storeAttendance(
  { store, random }: Making,
  meetingId: string,
  day: number,
  invited: readonly Attendee[],
  held: boolean,
): Attendee[] {
  return invited.filter(({ organization, person }, index) => {
    const status = held ? statusOf(random) : 'invited'
    const other = status === 'represented' ? random.of(organization.people) : null
    store.add('attendance', day, {
      meetingId,
      position: index + 1,
      organizationId: organization.id,
      personId: person?.id ?? null,
      status,
      representedById: other?.id ?? null,
      role: index === 0 ? 'chair' : index === 1 ? 'rapporteur' : random.chance(0.08) ? 'observer' : 'participant',
      capacity: random.chance(0.03) ? 'Presidencia pro témpore' : null,
      arrivalTime: null,
    })
    return status === 'present' || status === 'remote' || status === 'represented'
  })
}

function storePresentation({ store, random, writer }: Making, meetingId: string, day: number, presenter: string): void {
  store.add('presentation', day, {
    meetingId,
    position: 1,
    presenter,
    text: paragraphs(random.between(1, 3), () => writer.paragraph(random.between(3, 5))),
    priorities: texts(random.between(0, 5), writer.aim),
  })
}

function attendeesOf(random: Random, body: Body): Attendee[] {
  const person = (organization: Organization) => (random.chance(0.9) ? random.of(organization.people) : null)
  return body.members
    .filter(() => random.chance(0.85))
    .map(organization => ({ organization, person: person(organization) }))
}

function stateOn(random: Random, day: number): MeetingState {
  const age = LAST - day
  if (age < 0) return 'planned'
  if (age < 20) return 'draft'
  if (age < 45) return 'underReview'
  return age < 90 || random.chance(0.15) ? 'approved' : 'distributed'
}

function statusOf(random: Random): AttendanceStatus {
  const kind = random.next()
  if (kind < 0.62) return 'present'
  if (kind < 0.77) return 'remote'
  if (kind < 0.85) return 'excused'
  return kind < 0.93 ? 'absent' : 'represented'
}

function ordinal(number: number): string {
  const known = ['Primera', 'Segunda', 'Tercera', 'Cuarta', 'Quinta', 'Sexta', 'Séptima', 'Octava', 'Novena', 'Décima']
  return known[number - 1] ?? `${number}.ª`
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}

function texts(count: number, text: () => string): string {
  return JSON.stringify(Array.from({ length: count }, text))
}

function paragraphs(count: number, paragraph: () => string): string {
  return Array.from({ length: count }, paragraph).join('\n\n')
}
