import type { PointKind } from '../../shared/contract/fields.ts'
import type { Attendee, GeneratedMeeting, Making } from './making.ts'
import { surnames } from './names.ts'
import { at, cut, type Random } from './random.ts'
import type { Writer } from './writer.ts'

/** For each intervention in the mean. */
const POINTS = 3
const SECTIONS = [
  'Participación de instituciones de gobierno',
  'Participación de la cooperación internacional',
  'Participación de la sociedad civil',
]

/** What was said in a meeting, by those who took part. Answers the ids of the points. */
export function storeInterventions(making: Making, meeting: GeneratedMeeting, count: number): string[] {
  const { store, random, writer } = making
  const points = cut(
    POINTS * count,
    Array.from({ length: count }, () => random.between(2, 10)),
  )
  const ids: string[] = []
  const questions: string[] = []
  points.forEach((many, index) => {
    const interventionId = store.add('intervention', meeting.day, {
      meetingId: meeting.id,
      position: index + 1,
      ...speakerAmong(random, meeting.attendees),
      section: count > 15 ? at(SECTIONS, Math.floor((index * SECTIONS.length) / count)) : null,
      lead: random.chance(0.4) ? '' : random.chance(0.2) ? 'Tengo dos preguntas:' : writer.statement(),
    })
    for (let position = 1; position <= many; position += 1) {
      const kind = kindOf(random, questions.length > 0)
      const answersId = kind === 'answer' ? (questions.shift() ?? null) : null
      const attribution = attributionOf(random)
      const said = { position, text: textOf(writer, kind), kind, attribution, answersId }
      const id = store.add('point', meeting.day, { interventionId, ...said })
      if (kind === 'question') questions.push(id)
      ids.push(id)
    }
  })
  return ids
}

function speakerAmong(random: Random, attendees: readonly Attendee[]) {
  const nobody = { personId: null, organizationId: null, capacity: null }
  if (attendees.length === 0 || random.chance(0.03))
    return { ...nobody, speaker: `Representante ${random.of(surnames)}` }
  const { organization, person } = random.of(attendees)
  return { ...nobody, organizationId: organization.id, personId: person?.id ?? null, speaker: null }
}

function kindOf(random: Random, asked: boolean): PointKind {
  const kind = random.next()
  if (kind < 0.1) return 'question'
  if (kind < 0.18) return asked ? 'answer' : 'statement'
  if (kind < 0.27) return 'request'
  if (kind < 0.32) return 'offer'
  return kind < 0.38 ? 'figure' : 'statement'
}

function attributionOf(random: Random) {
  const kind = random.next()
  if (kind < 0.9) return 'named' as const
  if (kind < 0.94) return 'institution' as const
  return kind < 0.96 ? ('unattributed' as const) : ('internal' as const)
}

function textOf(writer: Writer, kind: PointKind): string {
  return writer[kind]()
}
