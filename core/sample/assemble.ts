import type { AttendanceStatus, BodyKind } from '../../shared/contract/fields.ts'
import type { Calendar } from './calendar.ts'
import { type OrganizationKey, organizations } from './outline/organizations.ts'
import { type PersonKey, people } from './outline/people.ts'
import type {
  ActorKey,
  AgreementOutline,
  BodyKey,
  InterventionOutline,
  MeetingOutline,
  MeetingTexts,
} from './outline/types.ts'
import type { Sample, SampleAgreement, SampleAttendance, SampleIntervention, SampleMeeting } from './types.ts'

export type DirectoryTexts = {
  bodies: Record<BodyKey, { code: string; name: string; kind: BodyKind }>
  organizations: Record<OrganizationKey, { name: string; acronym: string | null }>
  people: Record<PersonKey, { honorific: string | null; position: string }>
}
type Directory = Pick<Sample, 'bodies' | 'organizations' | 'people'>

/** Bodies, organisations and people in the order of their outlines. */
export function assembleDirectory(texts: DirectoryTexts): Directory {
  return {
    bodies: keysOf(texts.bodies).map(key => ({ key, ...texts.bodies[key] })),
    organizations: keysOf(organizations).map(key => ({ key, ...texts.organizations[key], sector: organizations[key] })),
    people: keysOf(people).map(key => ({ key, ...people[key], ...texts.people[key] })),
  }
}

/**
 * One meeting: its outline with the texts of one language in their places.
 * @throws Error where texts and outline do not have the same parts, which is a mistake in these files
 */
export function assembleMeeting(
  outline: MeetingOutline,
  said: MeetingTexts,
  directory: Directory,
  calendar: Calendar,
): SampleMeeting {
  const { write } = calendar
  const named = (key: ActorKey) => nameOf(key, directory)
  return {
    key: outline.key,
    body: outline.body,
    date: calendar.day(outline.day),
    startTime: outline.startTime,
    endTime: outline.endTime,
    modality: outline.modality,
    place: said.place,
    title: said.title,
    state: outline.state,
    language: calendar.language,
    chair: titleOf(outline.chair, directory),
    convener: named(outline.convener),
    rapporteur: titleOf(outline.rapporteur, directory),
    objective: write(said.objective),
    aims: said.aims.map(write),
    agenda: paired(outline.agenda, said.agenda, `agenda of ${outline.key}`).map(([item, title]) => ({
      title: write(title),
      presenter: named(item.presenter),
      minutes: item.minutes,
    })),
    attendance: attendanceOf(outline, said),
    presentations: paired(outline.presentations, said.presentations, `presentations of ${outline.key}`).map(
      ([presenter, { text, priorities }]) => ({
        presenter: titleOf(presenter, directory),
        text: write(text),
        priorities: priorities.map(write),
      }),
    ),
    discussion: write(said.discussion),
    themes: said.themes.map(write),
    interventions: outline.interventions.map(item => interventionOf(item, said, calendar)),
    agreements: outline.agreements.map(item => agreementOf(item, said, named(outline.readBy), calendar)),
    closing: outline.closing && { speaker: titleOf(outline.closing, directory), text: write(said.closing) },
    nextMeeting:
      outline.nextMeeting === 'none'
        ? null
        : {
            date: outline.nextMeeting === null ? null : calendar.day(outline.nextMeeting),
            place: said.nextMeeting.place,
            notes: write(said.nextMeeting.notes),
          },
    sections: paired(outline.sections, said.sections, `sections of ${outline.key}`).map(([place, { title, body }]) => ({
      title,
      body: write(body),
      place,
    })),
  }
}

function attendanceOf(outline: MeetingOutline, texts: MeetingTexts): SampleAttendance[] {
  const row = (who: ActorKey, status: AttendanceStatus, representedBy: PersonKey | null = null): SampleAttendance => ({
    organization: organizationOf(who),
    person: isPerson(who) ? who : null,
    status,
    role: roleOf(who, outline),
    capacity: texts.capacities[who] ?? null,
    representedBy,
  })
  const rows = keysOf(outline.attendance).flatMap(status =>
    (outline.attendance[status] ?? []).map(who => row(who, status)),
  )
  const represented = outline.represented.map(({ who, by }) => row(who, 'represented', by))
  const order: string[] = keysOf(organizations)
  return [...rows, ...represented].sort((a, b) => order.indexOf(a.organization) - order.indexOf(b.organization))
}

function roleOf(who: ActorKey, outline: MeetingOutline): SampleAttendance['role'] {
  if (who === outline.chair) return 'chair'
  if (who === outline.rapporteur) return 'rapporteur'
  if (outline.presentations.some(presenter => presenter === who)) return 'presenter'
  if (outline.facilitators?.includes(who)) return 'facilitator'
  return outline.observers.includes(who) ? 'observer' : 'participant'
}

function interventionOf(outline: InterventionOutline, texts: MeetingTexts, { write }: Calendar): SampleIntervention {
  const said = present(texts.interventions[outline.key], `intervention ${outline.key}`)
  return {
    person: outline.by && isPerson(outline.by) ? outline.by : null,
    organization: outline.by && organizationOf(outline.by),
    speaker: said.speaker ?? null,
    capacity: (outline.by && texts.capacities[outline.by]) ?? null,
    section: outline.heading ? present(texts.headings[outline.heading], `heading ${outline.heading}`) : null,
    lead: write(said.lead ?? ''),
    points: paired(outline.points, said.points, `points of ${outline.key}`).map(([point, text]) => ({
      key: point.key ?? null,
      text: write(text),
      kind: point.kind,
      attribution: point.attribution ?? 'named',
      answers: point.answers ?? null,
    })),
  }
}

function agreementOf(
  outline: AgreementOutline,
  texts: MeetingTexts,
  readBy: string,
  { day, write }: Calendar,
): SampleAgreement {
  const said = present(texts.agreements[outline.key], `agreement ${outline.key}`)
  const { due } = outline
  return {
    key: outline.key,
    text: write(said.text),
    readBy,
    lead: [...outline.lead],
    support: [...outline.support],
    dueKind: typeof due === 'number' ? 'date' : due,
    due: typeof due === 'number' ? day(due) : null,
    priority: outline.priority,
    state: outline.state,
    rating: outline.rating,
    fromPoint: outline.fromPoint ?? null,
    followUps: paired(outline.followUps, said.followUps ?? [], `follow-ups of ${outline.key}`).map(
      ([entry, [narrative, nextStep]]) => ({
        date: day(entry.day),
        reporter: entry.by,
        rating: entry.rating,
        narrative: write(narrative),
        nextStep: write(nextStep),
      }),
    ),
  }
}

/** "Ambassador Marta Elena Lozano Bustillo", or the name of the organisation. */
function nameOf(key: ActorKey, directory: Directory): string {
  const person = directory.people.find(each => each.key === key)
  if (person) return [person.honorific, person.name].filter(Boolean).join(' ')
  return present(
    directory.organizations.find(each => each.key === key),
    key,
  ).name
}

/** The name with the post: "Mr. Joris Verhaegen, Head of Cooperation". */
function titleOf(key: PersonKey, directory: Directory): string {
  const person = present(
    directory.people.find(each => each.key === key),
    key,
  )
  return `${nameOf(key, directory)}, ${person.position}`
}

function organizationOf(key: ActorKey): OrganizationKey {
  return isPerson(key) ? people[key].organization : key
}

function isPerson(key: ActorKey): key is PersonKey {
  return key in people
}

function paired<A, B>(left: readonly A[], right: readonly B[], what: string): [A, B][] {
  if (left.length !== right.length)
    throw new Error(`The ${what} are ${left.length} in the outline, ${right.length} said`)
  return left.map((item, index) => [item, present(right[index], what)])
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The sample has no ${what}`)
  return value
}

function keysOf<T extends object>(record: T): (keyof T & string)[] {
  // Object.keys forgets the type of a record whose keys are all known; these are literals of this folder.
  return Object.keys(record) as (keyof T & string)[]
}
